package catchup.report.peers;

import catchup.advice.Advice;
import catchup.fact.Case;
import catchup.report.Figures;
import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** The words of this package in one language. */
final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/peers/words");
    private static final int LETTERS = 26;

    Words(Lang lang) {
        super(MESSAGES, lang);
    }

    /** By what a table calls a case: A, B, … Z, AA, AB … */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    /** Several cases, as a table calls them. */
    String letters(List<Integer> indexes) {
        return labels().commas(indexes.stream().map(Words::letter).toList());
    }

    /** A region with its year. */
    String region(Advice advice) {
        Case.Region region = advice.subject().region();
        return get("region", region.name(), String.valueOf(region.year()));
    }

    String benchmark(Advice advice) {
        Case.Benchmark benchmark = advice.subject().benchmark();
        return benchmark
                .year()
                .map(year -> get("region", benchmark.name(), String.valueOf(year)))
                .orElseGet(() -> labels().in(benchmark.name()));
    }

    /** A degree and a certainty. */
    static String both(double degree, double certainty) {
        return Figures.share(degree) + " (" + Figures.share(certainty) + ")";
    }

    String names(List<String> names, int most) {
        String some = names.stream().limit(most).collect(Collectors.joining(labels().get("list.comma")));
        return names.size() > most ? labels().get("list.more", some, names.size() - most) : some;
    }
}
