package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.source.SourceFile;
import java.util.Optional;

/** How files of one kind are laid out. */
sealed interface Layout permits RuleLayout, VocabularyLayout, TableLayout, YamlLayout {

    /**
     * What a file says, comments included, whatever its layout: equal for files that say the same. Empty if it cannot be
     * read; what is wrong with it is reported.
     */
    Optional<?> meaning(SourceFile file, Diagnostics diagnostics);

    /** The text of a file in house form; only for a file with nothing wrong in it. */
    String layOut(SourceFile file);
}
