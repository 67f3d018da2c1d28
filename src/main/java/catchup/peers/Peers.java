package catchup.peers;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.advice.Recommendation;
import catchup.comparison.Comparison;
import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases most like one, and what their advice means for it.
 *
 * @param candidates how many cases were looked at
 * @param peers most alike first
 * @param shared measures among the first of some peer that this case gets as well, those of most peers first
 * @param elsewhere measures among the first of some peer that this case does not get, those of most peers first
 */
public record Peers(Advice subject, int candidates, List<Peer> peers, List<Echo> shared, List<Echo> elsewhere) {

    /**
     * A measure that is among the first of some peers.
     *
     * @param ranks by peer; empty where it is not recommended at all
     * @param here the recommendation in the case itself, if it has one; {@code lack} why not, if it has none
     */
    public record Echo(
            Measure measure, List<Optional<Integer>> ranks, Optional<Recommendation> here, Optional<Lack> lack) {

        private long count() {
            return ranks.stream().filter(Optional::isPresent).count();
        }

        private int best() {
            return ranks.stream()
                    .flatMap(Optional::stream)
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    private record Candidate(Case sheet, Similarity similarity) {}

    private static final Comparator<Candidate> MOST_ALIKE = Comparator.comparingDouble(
                    (Candidate each) -> each.similarity().value())
            .reversed()
            .thenComparing(each -> each.sheet().id());

    private static final Comparator<Echo> WIDEST = Comparator.comparingLong(Echo::count)
            .reversed()
            .thenComparingInt(Echo::best)
            .thenComparing(each -> each.measure().id());

    /**
     * @param others the cases to look among; the case itself, told by its id, is left out
     * @param most how many peers at most
     * @param top how many measures of each peer are looked at
     */
    public static Peers of(Case subject, List<Case> others, int most, int top, Adviser adviser) {
        return of(subject, others, most, top, adviser, () -> {});
    }

    /** @param check is called now and then; what it throws breaks the work off */
    public static Peers of(Case subject, List<Case> others, int most, int top, Adviser adviser, Runnable check) {
        Advice own = adviser.advise(subject);
        List<Case> candidates =
                others.stream().filter(each -> !each.id().equals(subject.id())).toList();
        List<Peer> peers = candidates.stream()
                .map(each -> new Candidate(each, Similarity.of(subject, each, own.rules())))
                .filter(each -> each.similarity().value() > 0)
                .sorted(MOST_ALIKE)
                .limit(most)
                .peek(each -> check.run())
                .map(each -> new Peer(adviser.advise(each.sheet()), each.similarity()))
                .toList();
        List<Echo> echoes = echoes(own, peers, top);
        return new Peers(
                own,
                candidates.size(),
                peers,
                echoes.stream().filter(each -> each.here().isPresent()).toList(),
                echoes.stream().filter(each -> each.here().isEmpty()).toList());
    }

    private static List<Echo> echoes(Advice own, List<Peer> peers, int top) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        peers.forEach(peer -> peer.advice().recommendations().stream()
                .limit(top)
                .forEach(each -> measures.putIfAbsent(each.measure().id(), each.measure())));
        List<Advice> all = new ArrayList<>(List.of(own));
        peers.forEach(peer -> all.add(peer.advice()));
        Contrasts contrasts = new Contrasts(all);
        return measures.values().stream()
                .map(measure -> echo(measure, own, peers, contrasts))
                .sorted(WIDEST)
                .toList();
    }

    private static Echo echo(Measure measure, Advice own, List<Peer> peers, Contrasts contrasts) {
        List<Optional<Integer>> ranks = peers.stream()
                .map(peer ->
                        Comparison.recommendation(peer.advice(), measure.id()).map(Recommendation::rank))
                .toList();
        Optional<Recommendation> here = Comparison.recommendation(own, measure.id());
        Optional<Lack> lack = here.isPresent()
                ? Optional.empty()
                : contrasts.lack(0, new Conclusion.Recommendation(measure.id(), measure.theme()));
        return new Echo(measure, ranks, here, lack);
    }
}
