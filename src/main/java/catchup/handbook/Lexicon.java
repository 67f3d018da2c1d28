package catchup.handbook;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a word means: an id, or a name in either language, in upper or lower case. */
public final class Lexicon {

    private final Map<Kind, Catalogue<? extends Named>> catalogues = new EnumMap<>(Kind.class);
    private final Set<String> principles;

    public Lexicon(Catalogues read) {
        catalogues.put(Kind.DIMENSION, read.dimensions());
        catalogues.put(Kind.SETTING, read.settings());
        catalogues.put(Kind.INDICATOR, read.indicators());
        catalogues.put(Kind.DIAGNOSIS, read.diagnoses());
        catalogues.put(Kind.MEASURE, read.measures());
        catalogues.put(Kind.CAUTION, read.cautions());
        principles = read.principles().keySet();
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
            Catalogue<? extends Named> catalogue = catalogues.get(kind);
            words.addAll(catalogue == null ? principles : catalogue.words());
        }
        return words;
    }

    private List<Mention> find(String word, Kind kind) {
        Catalogue<? extends Named> catalogue = catalogues.get(kind);
        if (catalogue == null) {
            return principles.stream()
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
}
