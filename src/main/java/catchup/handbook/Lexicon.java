package catchup.handbook;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a word means: an id, or a name in either language, in upper or lower case. */
public final class Lexicon {

    private final Catalogues catalogues;

    public Lexicon(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Everything of these kinds that a word may mean, in the order of the kinds; none if it means nothing. */
    public List<Mention> find(String word, List<Kind> kinds) {
        List<Mention> meant = new ArrayList<>();
        for (Kind kind : kinds) {
            meant.addAll(find(word.strip(), kind));
        }
        return List.copyOf(meant);
    }

    /** All words that mean something of these kinds, for suggestions. */
    public Collection<String> words(List<Kind> kinds) {
        Set<String> words = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            words.addAll(
                    kind == Kind.PRINCIPLE ? principles() : catalogues.of(kind).words());
        }
        return words;
    }

    private List<Mention> find(String word, Kind kind) {
        Catalogue<? extends Named> catalogue = catalogues.of(kind);
        if (kind == Kind.PRINCIPLE) {
            return principles().stream()
                    .filter(word::equalsIgnoreCase)
                    .map(id -> new Mention(kind, id))
                    .toList();
        }
        return catalogue.words().stream()
                .filter(word::equalsIgnoreCase)
                .flatMap(known -> catalogue.find(known).stream())
                .map(entry -> new Mention(kind, entry.id()))
                .distinct()
                .toList();
    }

    private Set<String> principles() {
        return catalogues.principles().keySet();
    }
}
