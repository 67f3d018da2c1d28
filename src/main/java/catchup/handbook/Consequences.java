package catchup.handbook;

import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Mention;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may follow from a start, downwards: which rules look at it, what it brings about by itself, and to what it adds but
 * needs more. That nothing is known of all the rest is no evidence: an absence is never taken as given.
 */
public final class Consequences {

    /** What a start says of a condition, or of a rule as a whole. */
    public enum Truth {
        /** It is met by this alone. */
        MET,
        /** This helps, but more is needed. */
        HELPED,
        /** This says nothing of it. */
        OPEN,
        /** It cannot be met. */
        FAILED
    }

    /** A rule that the start, or what follows from it, bears on. */
    public record Effect(Rule rule, Truth truth, List<Part> parts) {

        /** The conditions of which the start says that. */
        public List<Condition> conditions(Truth wanted) {
            return parts.stream()
                    .filter(part -> part.truth() == wanted)
                    .map(Part::condition)
                    .toList();
        }

        /** The conditions that the start meets or helps to meet. */
        public List<Condition> helped() {
            List<Condition> helped = new ArrayList<>(conditions(Truth.MET));
            helped.addAll(conditions(Truth.HELPED));
            return List.copyOf(helped);
        }

        /** What it brings about. */
        public List<Mention> broughtAbout() {
            return Uses.broughtAbout(rule);
        }
    }

    /** A condition of a rule and what the start says of it. */
    public record Part(Condition condition, Truth truth) {}

    private final Start start;
    private final Map<Mention, Truth> reached = new LinkedHashMap<>();
    private final Map<Rule, Effect> effects = new LinkedHashMap<>();

    private Consequences(Start start) {
        this.start = start;
    }

    /** What follows by these rules, which must be in the order of their layers. */
    public static Consequences of(Start start, Collection<Rule> rules) {
        Consequences consequences = new Consequences(start);
        for (Layer layer : Layer.values()) {
            List<Rule> fitting =
                    rules.stream().filter(rule -> rule.layer() == layer).toList();
            while (consequences.grows(fitting)) {
                // What has just been reached may be what another rule of the layer looks at.
            }
        }
        return consequences;
    }

    public Start start() {
        return start;
    }

    /** What may come about, in the order of reasoning: met if the start alone brings it about, helped if more is needed. */
    public Map<Mention, Truth> reached() {
        return Collections.unmodifiableMap(reached);
    }

    /** The rules that it bears on, directly or through what it brings about. */
    public List<Effect> effects() {
        return List.copyOf(effects.values());
    }

    /** The rules that it bears on directly, those that it rules out as well. */
    public List<Effect> direct() {
        return effects.values().stream()
                .filter(effect -> effect.parts().stream().anyMatch(part -> isDirect(part.condition())))
                .toList();
    }

    /** The rules that look at something that was reached, and are not ruled out. */
    public List<Effect> through(Mention reachedBefore) {
        return effects.values().stream()
                .filter(effect -> effect.truth() != Truth.FAILED)
                .filter(effect -> effect.parts().stream()
                        .anyMatch(part -> part.truth() != Truth.OPEN
                                && Mention.in(part.condition().pattern()).contains(reachedBefore)))
                .toList();
    }

    /** Whether one more round over rules reaches anything new. */
    private boolean grows(List<Rule> rules) {
        boolean grown = false;
        for (Rule rule : rules) {
            Effect effect = effect(rule);
            if (bearsOn(effect)) {
                effects.put(rule, effect);
                grown |= effect.truth() != Truth.FAILED && reach(effect);
            }
        }
        return grown;
    }

    private boolean reach(Effect effect) {
        boolean grown = false;
        for (Mention mention : effect.broughtAbout()) {
            Truth before = reached.get(mention);
            if (before == null || (before == Truth.HELPED && effect.truth() == Truth.MET)) {
                reached.put(mention, effect.truth());
                grown = true;
            }
        }
        return grown;
    }

    /** Rules of the last layer are about the plan: they count only where they look at the start itself. */
    private boolean bearsOn(Effect effect) {
        boolean coordinates = effect.rule().layer() == Layer.COORDINATE;
        return effect.parts().stream()
                .anyMatch(part -> isDirect(part.condition())
                        ? part.truth() != Truth.OPEN
                        : !coordinates && (part.truth() == Truth.MET || part.truth() == Truth.HELPED));
    }

    private Effect effect(Rule rule) {
        List<Part> parts = rule.conditions().stream()
                .map(condition -> new Part(condition, truth(condition)))
                .toList();
        List<Truth> truths = parts.stream().map(Part::truth).toList();
        Truth truth = truths.contains(Truth.FAILED)
                ? Truth.FAILED
                : truths.stream().allMatch(Truth.MET::equals) ? Truth.MET : Truth.HELPED;
        return new Effect(rule, truth, parts);
    }

    private Truth truth(Condition condition) {
        List<Mention> named = Mention.in(condition.pattern());
        if (named.contains(start.what())) {
            boolean met = start.standing()
                    .map(standing -> condition.isMetBy(standing.suits(condition.pattern()) ? 1 : 0))
                    .orElseGet(() -> start.dimension().isPresent() || condition.isMetBy(1));
            return met ? Truth.MET : Truth.FAILED;
        }
        if (isDirect(condition)) {
            return counted(condition);
        }
        @Nullable Truth known = named.isEmpty() ? null : reached.get(named.get(0));
        return known == null ? Truth.OPEN : following(condition, known);
    }

    /**
     * Of a condition that counts or averages over many indicators, one that suits is never more than a part, and so is one that
     * does not suit where few are wanted.
     */
    private Truth counted(Condition condition) {
        boolean wantsMore = condition instanceof Condition.Holds || condition instanceof Condition.AtLeast;
        boolean wantsFew = condition instanceof Condition.AtMost;
        Optional<Standing> standing = start.standing();
        boolean helps = standing.map(stand -> stand.suits(condition.pattern()) == wantsMore)
                .orElse(true);
        if (!helps || !(wantsMore || wantsFew)) {
            return Truth.OPEN;
        }
        boolean enough = wantsMore
                && standing.isPresent()
                && !(condition.pattern() instanceof Pattern.OfLag)
                && condition.isMetBy(1);
        return enough ? Truth.MET : Truth.HELPED;
    }

    private static Truth following(Condition condition, Truth known) {
        if (condition instanceof Condition.Holds) {
            return known;
        }
        return condition instanceof Condition.Absent && known == Truth.MET ? Truth.FAILED : Truth.OPEN;
    }

    /** Whether a condition looks at the start: names it, or looks at indicators among which it is. */
    private boolean isDirect(Condition condition) {
        Pattern pattern = condition.pattern();
        List<Mention> named = Mention.in(pattern);
        if (named.contains(start.what()) || start.dimension().isEmpty()) {
            return named.contains(start.what());
        }
        boolean aboutIndicators = pattern instanceof Pattern.OfGap
                || pattern instanceof Pattern.OfStrength
                || pattern instanceof Pattern.OfUnknown
                || pattern instanceof Pattern.OfLag;
        Mention dimension =
                new Mention(Mention.Kind.DIMENSION, start.dimension().get());
        return aboutIndicators && (named.isEmpty() || named.contains(dimension));
    }
}
