package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Wording;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleFolder;
import catchup.text.Lang;
import java.nio.file.Path;
import java.util.List;

/** The shipped rules with something added that is right in itself and wrong in the chain. */
final class BadFolder {

    private final RuleFolder folder;

    private BadFolder(RuleFolder folder) {
        this.folder = folder;
    }

    static BadFolder in(Path empty) {
        return new BadFolder(RuleFolder.full(empty));
    }

    static BadFolder withTests(Path empty) {
        return new BadFolder(RuleFolder.tested(empty));
    }

    /** Adds a rule to the file {@code bad.dslr} of a layer; its first condition stands in the fifth line after its name. */
    BadFolder rule(String layer, String name, String when, String then) {
        return rule(layer, name, 0.5, when, then);
    }

    BadFolder rule(String layer, String name, double certainty, String when, String then) {
        String file = file(layer);
        if (!folder.path(file).toFile().exists()) {
            folder.write(file, "package catchup.rules\nagenda-group \"%s\"\n".formatted(layer));
        }
        folder.append(file, """
                rule "%s"
                    @principle( "P1.1" )
                    @certainty( %s )
                    @reason( en = "for a try", zh = "试一试" )
                when
                %s
                then
                %s
                end
                """.formatted(name, certainty, when.stripTrailing(), then.stripTrailing()));
        return this;
    }

    BadFolder edit(String file, String old, String text) {
        folder.edit(file, old, text);
        return this;
    }

    BadFolder append(String file, String text) {
        folder.append(file, text);
        return this;
    }

    /** What the verification finds, each as {@code file code line:column & other line:column}. */
    List<String> found() {
        Diagnostics diagnostics = new Diagnostics();
        RuleBaseDraft draft = folder.draft(diagnostics);
        assertThat(draft.complete()).as("%s", Found.in(diagnostics)).isPresent();
        return found(draft);
    }

    /** The same where the folder itself is not in order. */
    List<String> foundInDraft() {
        RuleBaseDraft draft = folder.draft(new Diagnostics());
        assertThat(draft.complete()).isEmpty();
        return found(draft);
    }

    /** The place of a line that must be there, as {@code line:column}. */
    String at(String file, String text) {
        int line = folder.line(file, text);
        String whole = folder.text(file).lines().skip(line - 1L).findFirst().orElseThrow();
        return line + ":" + (1 + whole.length() - whole.stripLeading().length());
    }

    static String file(String layer) {
        String part = layer.equals("compound") ? "diagnose" : layer;
        return part + "/bad-" + layer + ".dslr";
    }

    private List<String> found(RuleBaseDraft draft) {
        Diagnostics found = new Diagnostics();
        Verification.of(draft, found);
        found.all().forEach(BadFolder::assertWorded);
        return found.all().stream().map(folder::brief).toList();
    }

    /** All that is said is said in words: no gap is left over, and nothing is empty between quotes. */
    private static void assertWorded(catchup.diagnostic.Diagnostic found) {
        for (Lang lang : Lang.values()) {
            assertThat(Wording.of(found, lang))
                    .doesNotContainPattern("[{][0-9]")
                    .doesNotContain("“”");
        }
    }
}
