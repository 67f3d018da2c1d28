package catchup.report.diff;

import catchup.advice.Advice;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.comparison.Aspect;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Blame;
import catchup.comparison.CaseDifference;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.diff.DiffView.Mark;
import catchup.report.diff.DiffView.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what changes in one case into rows: one for each measure, diagnosis, caution and gap of which something changes. */
final class DiffRows {

    /** Changes that follow from one another and matter little far down the ranking. */
    private static final Set<Kind> MOVES = EnumSet.of(Kind.RANK, Kind.SCORE, Kind.POINTS, Kind.CERTAINTY);

    private final CaseDifference difference;
    private final Comparison comparison;
    private final Labels labels;
    private final Words words;
    private final BlameWords blames;

    DiffRows(CaseDifference difference, Labels labels, BlameWords blames) {
        this.difference = difference;
        this.comparison = difference.comparison();
        this.labels = labels;
        this.words = new Words(labels, comparison);
        this.blames = blames;
    }

    /** The rows, and how many measures that only move were left out. */
    record Told(List<Row> rows, int left) {}

    /** The rows of a case; of measures that only move, those with a rank up to {@code top}. */
    Told told(int top) {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        for (Change change : ordered()) {
            bySubject
                    .computeIfAbsent(subject(change.aspect()), key -> new ArrayList<>())
                    .add(change);
        }
        int all = bySubject.size();
        bySubject
                .values()
                .removeIf(changes ->
                        onlyMoves(changes) && rank(changes.get(0).aspect().id()) > top);
        return new Told(bySubject.values().stream().map(this::row).toList(), all - bySubject.size());
    }

    /** What came and went first, then measures by rank, then the rest. */
    private List<Change> ordered() {
        return comparison.changes().stream()
                .sorted(Comparator.comparing(
                                (Change change) -> group(change.aspect().kind()))
                        .thenComparing(change -> rank(change.aspect().id())))
                .toList();
    }

    private static int group(Kind kind) {
        return switch (kind) {
            case STAGE -> 0;
            case MEASURE -> 1;
            case RANK, SCORE, POINTS, PHASE, CERTAINTY, AFTER, REINFORCES, CONFLICTS, TARGET -> 2;
            case DIAGNOSIS -> 3;
            case DIAGNOSIS_DEGREE, DIAGNOSIS_CERTAINTY -> 4;
            case CAUTION -> 5;
            case SEVERITY -> 6;
        };
    }

    /** The better of both ranks; of what is no measure, the last. */
    private int rank(String measure) {
        return List.of(comparison.after(), comparison.before()).stream()
                .flatMap(advice -> Comparison.recommendation(advice, measure).stream())
                .mapToInt(Recommendation::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String subject(Aspect aspect) {
        String about = aspect.kind() == Kind.CAUTION ? aspect.other() : "";
        return group(aspect.kind()) + " " + aspect.id() + " " + about;
    }

    private static boolean onlyMoves(List<Change> changes) {
        return changes.stream()
                .allMatch(change -> MOVES.contains(change.aspect().kind()));
    }

    private Row row(List<Change> changes) {
        Change first = changes.get(0);
        Kind kind = first.aspect().kind();
        Mark mark = !kind.isPresence() || group(kind) == 2 ? Mark.CHANGED : first.isGain() ? Mark.GAINED : Mark.LOST;
        return new Row(
                mark,
                words.subject(first.aspect()),
                side(comparison.before(), changes, false),
                side(comparison.after(), changes, true),
                because(changes));
    }

    private String side(Advice advice, List<Change> changes, boolean now) {
        Aspect first = changes.get(0).aspect();
        if (first.kind() == Kind.MEASURE) {
            return Comparison.recommendation(advice, first.id())
                    .map(this::standing)
                    .orElse("");
        } else if (first.kind() == Kind.DIAGNOSIS) {
            return diagnosis(advice, first.id()).map(this::standing).orElse("");
        } else if (first.kind() == Kind.SEVERITY || first.kind() == Kind.CAUTION) {
            return severityOrGiven(changes.get(0), now);
        }
        List<String> said = new ArrayList<>();
        for (Change change : changes) {
            String one = words.said(change.aspect(), now ? change.after() : change.before());
            boolean isScore = change.aspect().kind() == Kind.SCORE && now;
            said.add(isScore && !points(changes).isEmpty() ? labels.get("aside", one, points(changes)) : one);
        }
        if (isOnlyMadeUp(changes)) {
            said.add(unmoved(advice, first.id(), now ? points(changes) : ""));
        }
        return labels.semicolons(said.stream().filter(one -> !one.isEmpty()).toList());
    }

    /** Whether a score is made up otherwise and comes to the same. */
    private static boolean isOnlyMadeUp(List<Change> changes) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        changes.forEach(change -> kinds.add(change.aspect().kind()));
        return kinds.contains(Kind.POINTS) && !kinds.contains(Kind.SCORE);
    }

    private String unmoved(Advice advice, String measure, String points) {
        return Comparison.recommendation(advice, measure)
                .map(each ->
                        labels.get("diff.score", Figures.points(each.score().total())))
                .map(score -> points.isEmpty() ? score : labels.get("aside", score, points))
                .orElse("");
    }

    private String severityOrGiven(Change change, boolean now) {
        if (change.aspect().kind() == Kind.CAUTION) {
            boolean given = now ? change.isGain() : change.isLoss();
            return given ? labels.get("diff.given") : "";
        }
        String said = words.said(change.aspect(), now ? change.after() : change.before());
        return said.isEmpty() ? labels.get("none") : said;
    }

    private String standing(Recommendation recommendation) {
        return labels.semicolons(List.of(
                labels.get("diff.rank", recommendation.rank()),
                labels.get("diff.score", Figures.points(recommendation.score().total())),
                labels.get("diff.phase", recommendation.phase())));
    }

    private String standing(Diagnosed diagnosed) {
        return labels.semicolons(List.of(
                labels.get("diff.degree", Figures.share(diagnosed.belief().degree())),
                labels.get("diff.certainty", Figures.share(diagnosed.belief().certainty()))));
    }

    private static Optional<Diagnosed> diagnosis(Advice advice, String id) {
        return advice.diagnoses().stream()
                .filter(each -> each.diagnosis().id().equals(id))
                .findFirst();
    }

    private String points(List<Change> changes) {
        return labels.clauses(changes.stream()
                .filter(change -> change.aspect().kind() == Kind.POINTS)
                .map(words::points)
                .toList());
    }

    /** The blame of all changes in a row; where they differ, each with what it is for. */
    private String because(List<Change> changes) {
        Map<Blame, Set<Kind>> kinds = new LinkedHashMap<>();
        for (Change change : changes) {
            Blame blame = difference.blames().get(change);
            boolean isDetail = change.aspect().kind() == Kind.POINTS
                    && changes.stream().anyMatch(each -> each.aspect().kind() == Kind.SCORE);
            if (blame != null && !isDetail) {
                kinds.computeIfAbsent(blame, key -> EnumSet.noneOf(Kind.class))
                        .add(change.aspect().kind());
            }
        }
        if (kinds.size() == 1) {
            return blames.of(kinds.keySet().iterator().next());
        }
        return labels.semicolons(kinds.entrySet().stream()
                .map(entry -> labels.get("colon", kinds(entry.getValue()), blames.of(entry.getKey())))
                .toList());
    }

    private String kinds(Set<Kind> kinds) {
        return labels.commas(kinds.stream().map(words::kind).toList());
    }
}
