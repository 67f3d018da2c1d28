package catchup.explanation;

import catchup.advice.Advice;
import catchup.explanation.Attempt.Checked;
import catchup.explanation.Attempt.Nearby;
import catchup.explanation.Attempt.Unconcluded;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells why rules did not fire, down through what was not concluded, each thing once. Trimmed, only the nearest rules are
 * told, and not too deep.
 */
final class Attempts {

    private static final int MOST = 3;
    private static final int MOST_BELOW = 2;
    private static final int DEEPEST = 4;

    private final Advice advice;
    private final boolean whole;
    private final Distances distances;
    private final Nearest nearest;
    private @Nullable Claims claims;
    private final Set<Conclusion> told = new HashSet<>();

    Attempts(Advice advice, boolean whole) {
        this.advice = advice;
        this.whole = whole;
        this.distances = new Distances(advice.rules(), advice.derivation());
        this.nearest = new Nearest(advice.rules(), advice.subject());
    }

    /** Those of the rules that have not fired, nearest first; {@code most} of them unless the whole is told. */
    Told of(List<Rule> rules) {
        return of(rules, MOST, 0);
    }

    /** @param omitted how many more there are */
    record Told(List<Attempt> attempts, int omitted) {}

    private Told of(List<Rule> rules, int most, int depth) {
        List<Rule> sorted = distances.nearestFirst(rules);
        int shown = whole ? sorted.size() : Math.min(most, sorted.size());
        List<Attempt> attempts = new ArrayList<>();
        for (Rule rule : sorted.subList(0, shown)) {
            List<Checked> conditions = distances.judgements(rule).stream()
                    .map(judgement -> checked(judgement, depth))
                    .toList();
            attempts.add(new Attempt(rule, conditions, distances.of(rule)));
        }
        return new Told(List.copyOf(attempts), sorted.size() - shown);
    }

    private Checked checked(Judgement judgement, int depth) {
        Shortfall shortfall = judgement.shortfall();
        Pattern pattern = judgement.condition().pattern();
        Optional<Unconcluded> below = shortfall instanceof Shortfall.NotConcluded not
                ? Optional.of(unconcluded(not.conclusion(), depth + 1))
                : Optional.empty();
        Optional<Claim> because =
                shortfall instanceof Shortfall.Present present && present.fact() instanceof Conclusion conclusion
                        ? Optional.of(claims().of(conclusion))
                        : Optional.empty();
        boolean open = distances.of(judgement).isOpen();
        return new Checked(judgement, open, needed(shortfall, pattern), nearby(shortfall, pattern), below, because);
    }

    private Unconcluded unconcluded(Conclusion conclusion, int depth) {
        List<Rule> rules = distances.concluding(conclusion);
        if (!whole && depth > DEEPEST) {
            return new Unconcluded(conclusion, List.of(), rules.size(), false);
        } else if (!told.add(conclusion)) {
            return new Unconcluded(conclusion, List.of(), 0, true);
        }
        Told below = of(rules, MOST_BELOW, depth);
        return new Unconcluded(conclusion, below.attempts(), below.omitted(), false);
    }

    private Claims claims() {
        Claims made = claims;
        if (made == null) {
            made = Claims.trimmed(advice.derivation());
            claims = made;
        }
        return made;
    }

    private Optional<Needed> needed(Shortfall shortfall, Pattern pattern) {
        boolean ofFigure = shortfall instanceof Shortfall.Missing
                || shortfall instanceof Shortfall.NotAhead
                || (shortfall instanceof Shortfall.Degree && pattern instanceof Pattern.OfGap);
        return ofFigure ? pattern.key().flatMap(id -> nearest.to(pattern, indicator(id))) : Optional.empty();
    }

    /**
     * As many as are lacking: the gaps that come nearest to being counted first, then what is not known. Where any figure
     * will do as long as it is known, none is nearer than another.
     */
    private List<Nearby> nearby(Shortfall shortfall, Pattern pattern) {
        if (!(shortfall instanceof Shortfall.Count count) || !count.atLeast() || pattern.isOfKnown()) {
            return List.of();
        }
        Stream<Nearby> gaps = advice.derivation().findings(Finding.Gap.class).stream()
                .filter(gap -> Distances.couldCount(pattern, gap.indicator()) && !counted(count, gap.indicator()))
                .sorted(byShortfall(pattern))
                .map(gap -> new Nearby(gap, nearest.to(pattern, gap.indicator())))
                .filter(each -> each.needed().isPresent());
        Stream<Nearby> unknown = advice.derivation().findings(Finding.Unknown.class).stream()
                .filter(missing -> Distances.couldCount(pattern, missing.indicator()))
                .map(missing -> new Nearby(missing, nearest.to(pattern, missing.indicator())));
        return Stream.concat(gaps.limit(count.by()), unknown.limit(count.by())).toList();
    }

    private static boolean counted(Shortfall.Count count, Indicator indicator) {
        return count.met().stream().flatMap(fact -> figure(fact).stream()).anyMatch(each -> each.id()
                .equals(indicator.id()));
    }

    /** The indicator of a fact that is about one figure. */
    private static Optional<Indicator> figure(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return Optional.of(gap.indicator());
        }
        return fact instanceof Finding.Strength strength ? Optional.of(strength.indicator()) : Optional.empty();
    }

    private static Comparator<Finding.Gap> byShortfall(Pattern pattern) {
        Comparator<Finding.Gap> byDegree = Comparator.comparingDouble(Finding.Gap::degree);
        Comparator<Finding.Gap> nearestFirst = pattern instanceof Pattern.OfGap ? byDegree.reversed() : byDegree;
        return nearestFirst.thenComparing(gap -> gap.indicator().id());
    }

    private Indicator indicator(String id) {
        return advice.rules().indicators().get(id);
    }
}
