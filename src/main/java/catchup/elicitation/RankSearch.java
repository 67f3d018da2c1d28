package catchup.elicitation;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Measure;
import catchup.ranking.Ranked;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * Between which ranks measures may come to stand, whatever the missing facts turn out to be. Where there are few combinations
 * of what they may be, all are tried, and the ranges are exact for facts in the middle of each standing; otherwise the most
 * telling are tried and improved upon fact by fact, and the ranges are what was found.
 */
public final class RankSearch {

    /** So many combinations are tried one by one. */
    private static final long FEW = 1000;

    /** So many rankings are spent on improving the best, and the worst, rank of each measure. */
    private static final int STEPS = 8;

    /** The rank of a measure that is not recommended. */
    private static final int NONE = Integer.MAX_VALUE;

    private record Tried(Completion completion, Map<String, Integer> ranks) {
        int rank(String measure) {
            return ranks.getOrDefault(measure, NONE);
        }
    }

    /** One fact filled in otherwise. */
    private record Change(int fact, int choice) {}

    /** The tried completions with the best and the worst rank of a measure. */
    private record Span(Tried best, Tried worst) {}

    private final Probe probe;
    private final RuleBase rules;
    private final Grounds grounds;

    private final long few;

    public RankSearch(Probe probe) {
        this(probe, FEW);
    }

    /** @param few up to how many combinations all are tried */
    RankSearch(Probe probe, long few) {
        this.probe = probe;
        this.few = few;
        this.rules = probe.rules();
        this.grounds = new Grounds(rules);
    }

    /** About how many rankings a search will take, and no fewer. */
    public int about(Case subject) {
        List<OpenFact> open = open(subject);
        long combinations = combinations(open);
        return combinations <= few
                ? (int) combinations
                : new Corners(rules, open).all().size()
                        + 2 * STEPS * rules.measures().all().size();
    }

    /** @param done is told how many rankings have been made so far */
    public Attained of(Case subject, IntConsumer done) {
        return new Search(subject, open(subject), done).attained();
    }

    private List<OpenFact> open(Case subject) {
        return OpenFact.of(subject, rules).stream()
                .filter(fact -> !fact.readings().isEmpty())
                .toList();
    }

    /** How many combinations there are, as far as that matters. */
    private long combinations(List<OpenFact> open) {
        long product = 1;
        for (OpenFact fact : open) {
            product *= fact.readings().size() + 1;
            if (product > few) {
                return product;
            }
        }
        return product;
    }

    private final class Search {

        private final Case subject;
        private final List<OpenFact> open;
        private final IntConsumer done;
        private final AtomicInteger rankings = new AtomicInteger();

        Search(Case subject, List<OpenFact> open, IntConsumer done) {
            this.subject = subject;
            this.open = open;
            this.done = done;
        }

        Attained attained() {
            long combinations = combinations(open);
            boolean exact = combinations <= few;
            List<Tried> tried = (exact
                            ? LongStream.range(0, combinations).mapToObj(number -> Completion.numbered(number, open))
                            : new Corners(rules, open).all().stream())
                    .toList().parallelStream().map(this::tried).toList();
            Tried now = tried.get(0);
            List<Attainable> measures = rules.measures().all().parallelStream()
                    .map(measure -> attainable(measure, now, tried, exact))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(
                                    (Attainable each) -> each.now().orElse(NONE))
                            .thenComparing(each -> each.best().orElse(NONE))
                            .thenComparing(each -> each.measure().id()))
                    .toList();
            return new Attained(subject, rules, open.size(), exact, rankings.get(), measures);
        }

        private Optional<Attainable> attainable(Measure measure, Tried now, List<Tried> tried, boolean exact) {
            Span found = span(measure, tried);
            Span alone = span(
                    measure,
                    tried.stream()
                            .filter(each -> each.completion().filled() <= 1)
                            .toList());
            String id = measure.id();
            if (!exact) {
                found = new Span(improved(measure, found.best(), true), improved(measure, found.worst(), false));
            }
            return found.best().rank(id) == NONE
                    ? Optional.empty()
                    : Optional.of(new Attainable(
                            measure,
                            rank(now.rank(id)),
                            rank(found.best().rank(id)),
                            rank(found.worst().rank(id)),
                            rank(alone.best().rank(id)),
                            rank(alone.worst().rank(id))));
        }

        private Span span(Measure measure, List<Tried> tried) {
            Comparator<Tried> byRank = Comparator.comparingInt(each -> each.rank(measure.id()));
            Tried best = tried.get(0);
            Tried worst = tried.get(0);
            for (Tried each : tried) {
                best = byRank.compare(each, best) < 0 ? each : best;
                worst = byRank.compare(each, worst) > 0 ? each : worst;
            }
            return new Span(best, worst);
        }

        /** Changes one fact after the other that the measure rests on, as long as that betters, or worsens, its rank. */
        private Tried improved(Measure measure, Tried from, boolean better) {
            String id = measure.id();
            Tried reached = from;
            for (Change change : changes(measure, from.completion())) {
                if (reached.rank(id) == (better ? 1 : NONE)) {
                    break;
                }
                Tried next = tried(reached.completion().with(change.fact(), change.choice()));
                int order = Integer.compare(next.rank(id), reached.rank(id));
                reached = (better ? order < 0 : order > 0) ? next : reached;
            }
            return reached;
        }

        private List<Change> changes(Measure measure, Completion completion) {
            List<Change> changes = new ArrayList<>();
            Set<String> own = grounds.of(measure);
            for (int fact = 0; fact < open.size(); fact++) {
                int last = open.get(fact).readings().size();
                if (own.contains(open.get(fact).indicator().id())) {
                    for (int choice : List.of(last, 0, 1)) {
                        if (choice != completion.choice(fact)) {
                            changes.add(new Change(fact, choice));
                        }
                    }
                }
            }
            return changes.subList(0, Math.min(STEPS, changes.size()));
        }

        private Tried tried(Completion completion) {
            Map<String, Integer> ranks = new HashMap<>();
            for (Ranked each : probe.rank(completion.in(subject, open))) {
                ranks.put(each.measure().id(), each.rank());
            }
            done.accept(rankings.incrementAndGet());
            return new Tried(completion, ranks);
        }

        private Optional<Integer> rank(int rank) {
            return rank == NONE ? Optional.empty() : Optional.of(rank);
        }
    }
}
