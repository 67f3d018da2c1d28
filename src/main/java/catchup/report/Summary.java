package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The advice in three or four sentences: the main causes, the first measures, in which order they are begun with what has to come
 * before them, the main caution or open question.
 */
final class Summary {

    private static final int NAMED = 3;

    private final Advice advice;
    private final Labels labels;
    private final Phrases phrases;

    Summary(Advice advice, Labels labels, Phrases phrases) {
        this.advice = advice;
        this.labels = labels;
        this.phrases = phrases;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(causes());
        sentences.add(measures());
        List<Recommendation> foremost =
                advice.recommendations().stream().limit(NAMED).toList();
        List<Recommendation> inTime = inTime(withEarlier(foremost));
        if (!ids(inTime).equals(ids(foremost))) {
            sentences.add(labels.get(
                    "summary.order",
                    inTime.stream()
                            .map(each -> labels.in(each.measure().name()))
                            .collect(Collectors.joining(labels.get("summary.then")))));
        }
        if (!advice.cautions().isEmpty()) {
            sentences.add(labels.get(
                    "summary.caution", advice.cautions().get(0).caution().text()));
        } else if (!advice.unknowns().isEmpty()) {
            sentences.add(labels.get(
                    "summary.find-out", advice.unknowns().get(0).indicator().name()));
        }
        return List.copyOf(sentences);
    }

    private String causes() {
        List<String> names = advice.diagnoses().stream()
                .filter(diagnosed -> !ViewWriter.isAdvantage(diagnosed.diagnosis()))
                .limit(NAMED)
                .map(diagnosed -> phrases.diagnosis(diagnosed.diagnosis().id()))
                .toList();
        return labels.get(
                names.isEmpty() ? "summary.no-causes" : "summary.causes",
                advice.subject().region().name(),
                advice.subject().benchmark().name(),
                labels.semicolons(names));
    }

    private String measures() {
        List<String> names =
                advice.recommendations().stream().limit(NAMED).map(this::item).toList();
        return names.isEmpty()
                ? labels.get("summary.no-measures")
                : labels.get("summary.first", labels.semicolons(names));
    }

    /** With those of the advice that have to come before them, and before those. */
    private List<Recommendation> withEarlier(List<Recommendation> foremost) {
        List<Recommendation> all = new ArrayList<>(foremost);
        Set<String> ids = new HashSet<>(ids(foremost));
        for (int i = 0; i < all.size(); i++) {
            List<String> earlier = all.get(i).after();
            for (Recommendation each : advice.recommendations()) {
                String id = each.measure().id();
                if (earlier.contains(id) && ids.add(id)) {
                    all.add(each);
                }
            }
        }
        return all;
    }

    private static List<String> ids(List<Recommendation> recommendations) {
        return recommendations.stream().map(each -> each.measure().id()).toList();
    }

    /** In the order in which they are begun: by phase, each behind those that have to come before it; otherwise by rank. */
    private static List<Recommendation> inTime(List<Recommendation> ranked) {
        List<Recommendation> left = new ArrayList<>(ranked);
        left.sort(Comparator.comparingInt(Recommendation::phase));
        List<Recommendation> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ids = ids(left);
            int next = IntStream.range(0, left.size())
                    .filter(i -> Collections.disjoint(left.get(i).after(), ids))
                    .findFirst()
                    .orElse(0);
            order.add(left.remove(next));
        }
        return order;
    }

    private String item(Recommendation recommendation) {
        return labels.get(
                "summary.item",
                recommendation.measure().name(),
                labels.word("party", recommendation.measure().lead()),
                recommendation.phase());
    }
}
