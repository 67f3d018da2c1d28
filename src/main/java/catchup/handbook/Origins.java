package catchup.handbook;

import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to a conclusion, upwards: the rules that bring it about, what they look at, and what brings that about. */
public final class Origins {

    private final Uses uses;
    private final Set<Mention> told = new HashSet<>();

    private Origins(Uses uses) {
        this.uses = uses;
    }

    /**
     * A conclusion and the ways to it.
     *
     * @param told the ways have been told already, further up in the tree, and are left out here
     */
    public record Origin(Mention conclusion, List<Ground> grounds, boolean told) {

        /** Everything on the ways to it, itself first, each once. */
        public List<Mention> mentions() {
            Set<Mention> met = new java.util.LinkedHashSet<>();
            collect(met);
            return List.copyOf(met);
        }

        /** The rules on the ways to it, each once. */
        public List<Rule> rules() {
            List<Rule> rules = new ArrayList<>();
            for (Ground ground : grounds) {
                rules.add(ground.rule());
                ground.needs().forEach(need -> need.origin().ifPresent(origin -> rules.addAll(origin.rules())));
            }
            return List.copyOf(rules);
        }

        private void collect(Set<Mention> met) {
            met.add(conclusion);
            for (Ground ground : grounds) {
                for (Need need : ground.needs()) {
                    met.addAll(Mention.in(need.condition().pattern()));
                    need.origin().ifPresent(origin -> origin.collect(met));
                }
            }
        }
    }

    /** A rule that brings a conclusion about, with what it needs. */
    public record Ground(Rule rule, List<Need> needs) {}

    /** @param origin how what the condition looks at comes about, where rules conclude it */
    public record Need(Condition condition, Optional<Origin> origin) {}

    /** The ways to a diagnosis, a measure or a caution. */
    public static Origin of(Mention conclusion, Uses uses) {
        return new Origins(uses).origin(conclusion);
    }

    private Origin origin(Mention conclusion) {
        if (!told.add(conclusion)) {
            return new Origin(conclusion, List.of(), true);
        }
        List<Ground> grounds =
                uses.concluding(conclusion).stream().map(this::ground).toList();
        return new Origin(conclusion, grounds, false);
    }

    private Ground ground(Rule rule) {
        return new Ground(rule, rule.conditions().stream().map(this::need).toList());
    }

    /** An absence has no origin: nothing brings it about. */
    private Need need(Condition condition) {
        Optional<Origin> origin = Mention.in(condition.pattern()).stream()
                .filter(mention -> condition instanceof Condition.Holds)
                .filter(Origins::isConcluded)
                .findFirst()
                .map(this::origin);
        return new Need(condition, origin);
    }

    private static boolean isConcluded(Mention mention) {
        return mention.kind() == Mention.Kind.DIAGNOSIS || mention.kind() == Mention.Kind.MEASURE;
    }
}
