package catchup.peers;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How alike two regions are in what no policy changes soon: Gower's coefficient (Gower 1971), the weighted mean of the
 * likeness in each feature, over those of which both say something. Kinds of region are compared by the share of their tags
 * that both have (Jaccard); endowments by the indicators that the rule base calls unchangeable and that are known of both.
 *
 * @param value 0–1; 1 for a region and itself
 * @param parts what it is made of, in the order of {@link Feature}
 * @param endowments the unchangeable indicators known of both
 */
public record Similarity(double value, List<Part> parts, List<Endowment> endowments) {

    /**
     * Likeness in one feature.
     *
     * @param value 0–1
     * @param shared ids of the tags that both have; {@code different} those that only one has
     */
    public record Part(Feature feature, double value, Set<String> shared, Set<String> different) {}

    /** An indicator that nobody can change soon, with both regions' values and how alike they are, 0–1. */
    public record Endowment(Indicator indicator, double first, double second, double value) {}

    /** How alike the regions of two cases are; the order of the two changes nothing but the order of their values. */
    public static Similarity of(Case first, Case second, RuleBase rules) {
        List<Part> parts = new ArrayList<>();
        tags(Feature.SETTING, Setting.Kind.SETTING, first, second, rules).ifPresent(parts::add);
        tags(Feature.SECTOR, Setting.Kind.SECTOR, first, second, rules).ifPresent(parts::add);
        tags(Feature.TRAITS, Setting.Kind.TRAIT, first, second, rules).ifPresent(parts::add);
        List<Endowment> endowments = endowments(first, second, rules);
        if (!endowments.isEmpty()) {
            double mean =
                    endowments.stream().mapToDouble(Endowment::value).average().orElse(0);
            parts.add(new Part(Feature.ENDOWMENT, mean, Set.of(), Set.of()));
        }
        boolean same = first.region()
                        .industry()
                        .en()
                        .equalsIgnoreCase(second.region().industry().en())
                || first.region()
                        .industry()
                        .zh()
                        .equals(second.region().industry().zh());
        parts.add(new Part(Feature.INDUSTRY, same ? 1 : 0, Set.of(), Set.of()));
        tags(Feature.BUDGET, Setting.Kind.BUDGET, first, second, rules).ifPresent(parts::add);
        return new Similarity(mean(parts), List.copyOf(parts), endowments);
    }

    private static double mean(List<Part> parts) {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            sum += part.feature().weight() * part.value();
            weights += part.feature().weight();
        }
        return sum / weights;
    }

    private static Optional<Part> tags(Feature feature, Setting.Kind kind, Case first, Case second, RuleBase rules) {
        Set<String> one = tags(first, kind, rules);
        Set<String> other = tags(second, kind, rules);
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        Set<String> different = new TreeSet<>(all);
        different.removeAll(shared);
        return Optional.of(new Part(feature, (double) shared.size() / all.size(), shared, different));
    }

    private static Set<String> tags(Case subject, Setting.Kind kind, RuleBase rules) {
        Set<String> tags = new TreeSet<>();
        rules.settings().all().stream()
                .filter(setting -> setting.kind() == kind)
                .map(Setting::id)
                .filter(subject.region().tags()::contains)
                .forEach(tags::add);
        return tags;
    }

    private static List<Endowment> endowments(Case first, Case second, RuleBase rules) {
        List<Endowment> endowments = new ArrayList<>();
        for (Indicator indicator : rules.indicators().all()) {
            Optional<Double> one = value(first, indicator);
            Optional<Double> other = value(second, indicator);
            if (one.isPresent()
                    && other.isPresent()
                    && !rules.margins().effort(indicator).isChangeable()) {
                endowments.add(
                        new Endowment(indicator, one.get(), other.get(), likeness(indicator, one.get(), other.get())));
            }
        }
        return List.copyOf(endowments);
    }

    private static Optional<Double> value(Case subject, Indicator indicator) {
        return subject.observation(indicator.id(), Side.REGION).map(Observation::value);
    }

    /** By the range of plausible values where it is bounded, otherwise by the larger of the two; ratios by their quotient. */
    private static double likeness(Indicator indicator, double one, double other) {
        double apart = Math.abs(one - other);
        if (apart == 0) {
            return 1;
        }
        boolean bounded =
                indicator.smallest().isPresent() && indicator.largest().isPresent();
        boolean byRange = bounded && indicator.scale() != Scale.RATIO && indicator.scale() != Scale.COUNT;
        double range = byRange
                ? indicator.largest().getAsDouble() - indicator.smallest().getAsDouble()
                : Math.max(Math.abs(one), Math.abs(other));
        return Math.max(0, 1 - apart / range);
    }
}
