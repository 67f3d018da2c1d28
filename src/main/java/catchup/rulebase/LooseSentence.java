package catchup.rulebase;

import catchup.fact.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence of the vocabulary as a hurried hand writes it: whatever its quotes, its capitals and the marks at its end. */
final class LooseSentence {

    private static final Pattern QUOTES = Pattern.compile("[\"'‘’“”„`´«»《》〈〉「」『』【】〔〕\\[\\]]");
    private static final Pattern MARKS = Pattern.compile("[\\s.,;:!。，、；：！]+$");
    private static final Pattern GAP = Pattern.compile("(\"?)\\{([^{}]++)\\}\"?");
    private static final String SEVERITY = Arrays.stream(Severity.values())
            .flatMap(severity -> Stream.of(severity.text().en(), severity.text().zh()))
            .collect(Collectors.joining("|"));

    private final List<String> gaps = new ArrayList<>();
    private final Pattern pattern;

    LooseSentence(Sentence sentence) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        Matcher gap = GAP.matcher(text);
        StringBuilder regex = new StringBuilder();
        int from = 0;
        while (gap.find()) {
            regex.append(Pattern.quote(bare(text.substring(from, gap.start()))));
            boolean quoted = !gap.group(1).isEmpty();
            regex.append(quoted ? " ?(.+?) ?" : " ?(" + SEVERITY + "|[0-9]+) ?");
            gaps.add(sentence.text().substring(gap.start(2), gap.end(2)));
            from = gap.end();
        }
        this.pattern = Pattern.compile(
                regex.append(Pattern.quote(bare(text.substring(from)))).toString());
    }

    /** What stands in the gaps, in lower case, if the line is this sentence. */
    Optional<Map<String, String>> match(NormalLine line) {
        Matcher met = pattern.matcher(
                MARKS.matcher(bare(line.text().toLowerCase(Locale.ROOT))).replaceAll(""));
        if (!met.matches()) {
            return Optional.empty();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < gaps.size(); i++) {
            filled.put(gaps.get(i), met.group(i + 1));
        }
        return Optional.of(filled);
    }

    /** Without quotes, and with one blank at most where some stood. */
    private static String bare(String text) {
        return QUOTES.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
