package catchup.comparison;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.comparison.Aspect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Two advices side by side: on one case under two versions of the rules, or on two versions of a case, or on two cases.
 *
 * @param changes all that they say differently, by kind and id; of a measure that only one of them recommends, or a diagnosis
 *     that only one of them makes, nothing but that and the cautions about it; of links between measures, those of which both
 *     recommend either end
 */
public record Comparison(Advice before, Advice after, List<Change> changes) {

    public static Comparison of(Advice before, Advice after) {
        return new Comparison(before, after, changes(Aspects.of(before), Aspects.of(after)));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes of one kind. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.aspect().kind() == kind).toList();
    }

    /** Whether the first so many measures, or their order, have changed. */
    public boolean changesTop(int count) {
        return !top(before, count).equals(top(after, count));
    }

    /** What one of the advices recommends about a measure, if it recommends it. */
    public static Optional<Recommendation> recommendation(Advice advice, String measure) {
        return advice.recommendations().stream()
                .filter(each -> each.measure().id().equals(measure))
                .findFirst();
    }

    private static List<String> top(Advice advice, int count) {
        return advice.recommendations().stream()
                .limit(count)
                .map(each -> each.measure().id())
                .toList();
    }

    private static List<Change> changes(Aspects before, Aspects after) {
        TreeSet<Aspect> aspects = new TreeSet<>(before.all().keySet());
        aspects.addAll(after.all().keySet());
        List<Change> changes = new ArrayList<>();
        for (Aspect aspect : aspects) {
            OptionalDouble old = before.get(aspect);
            OptionalDouble now = after.get(aspect);
            if (!old.equals(now) && (isPart(aspect, before) == isPart(aspect, after))) {
                changes.add(new Change(aspect, old, now));
            }
        }
        return List.copyOf(changes);
    }

    private static boolean recommends(Aspects said, String measure) {
        return said.get(Aspect.of(Kind.MEASURE, measure)).isPresent();
    }

    /** Whether an aspect belongs to something that is said at all, such as a rank to a measure that is recommended. */
    private static boolean isPart(Aspect aspect, Aspects said) {
        return switch (aspect.kind()) {
            case RANK, SCORE, POINTS, PHASE, CERTAINTY, TARGET -> recommends(said, aspect.id());
            case AFTER, REINFORCES, CONFLICTS -> recommends(said, aspect.id()) && recommends(said, aspect.other());
            case DIAGNOSIS_DEGREE, DIAGNOSIS_CERTAINTY ->
                said.get(Aspect.of(Kind.DIAGNOSIS, aspect.id())).isPresent();
            default -> true;
        };
    }
}
