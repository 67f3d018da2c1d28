package catchup.bench.start;

import catchup.bench.floor.Answer;
import catchup.bench.floor.Figures;
import catchup.bench.floor.Line;
import catchup.bench.floor.Reference;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The least that a program must do from a case file to its advice: read the file, fire the rules, put the evidence together and
 * print the measures by rank, and of the first ones what is done and the proofs down to the figures. It checks nothing, has one
 * language and one form, and knows one rule base.
 */
public final class PlainStart {

    private static final int IN_DETAIL = 5;

    /** In the order of {@code catchup.fact.Quality}. */
    private static final List<String> QUALITIES = List.of("official", "measured", "estimated", "judged", "catalogue");

    private final Reference rules;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();
    private Figures figures;

    private PlainStart(Reference rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** Reads, reasons, prints. */
    public static void run(String file, Reference rules, Texts texts) throws IOException {
        PrintStream console = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        console.print(new PlainStart(rules, texts).advice(Path.of(file)));
        console.flush();
    }

    private String advice(Path file) throws IOException {
        figures = figures(read(file));
        Answer answer = rules.advise(figures);
        for (int i = 0; i < answer.ranked().length; i++) {
            Answer.Ranked each = answer.ranked()[i];
            int measure = List.of(texts.ids()).indexOf(each.measure());
            out.append(String.format("%-4d%-34s%-46s%6.1f  %.2f  %d %s%n", i + 1, each.measure(), texts.measures()[measure], each.total(), each.certainty(), each.phase(), texts.leads()[measure]));
        }
        for (int i = 0; i < Math.min(IN_DETAIL, answer.ranked().length); i++) {
            detail(answer.ranked()[i], answer.beliefs());
        }
        return out.toString();
    }

    private void detail(Answer.Ranked ranked, Answer.Belief[] beliefs) {
        int measure = List.of(texts.ids()).indexOf(ranked.measure());
        out.append('\n').append(texts.measures()[measure]).append('\n').append(texts.why()[measure]).append('\n');
        for (Line line : beliefs[texts.firstMeasure() + measure].lines()) {
            proof(line, 1);
        }
        for (String step : texts.steps()[measure]) {
            out.append("  - ").append(step).append('\n');
        }
    }

    private void proof(Line line, int depth) {
        for (Line part : line.parts()) {
            proof(part, depth + 1);
        }
        out.append("  ".repeat(depth));
        if (line.rule() >= 0) {
            out.append(texts.reasons()[line.rule()]).append(String.format(" (%.2f)", line.certainty()));
        } else if (line.rule() == Line.FIGURE) {
            int i = line.figure();
            out.append(String.format("%s: %s against %s %s", texts.names()[i], figures.region()[i], figures.benchmark()[i], texts.units()[i]));
        }
        out.append('\n');
    }

    private static Map<?, ?> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
    }

    private Figures figures(Map<?, ?> file) {
        Map<String, Integer> indicators = new HashMap<>();
        int n = texts.indicators().length;
        for (int i = 0; i < n; i++) {
            indicators.put(texts.indicators()[i], i);
        }
        Figures read = new Figures(new double[n], new double[n], new byte[n], new byte[n], tags((Map<?, ?>) file.get("region")));
        for (int i = 0; i < n; i++) {
            read.region()[i] = Double.NaN;
            read.benchmark()[i] = Double.NaN;
        }
        ((Map<?, ?>) file.get("facts")).forEach((id, fact) -> fact(indicators.get(id), (Map<?, ?>) fact, read));
        return read;
    }

    private void fact(int i, Map<?, ?> fact, Figures read) {
        side(i, fact, fact.get("region"), read.region(), read.regionQuality());
        if (fact.containsKey("benchmark")) {
            side(i, fact, fact.get("benchmark"), read.benchmark(), read.benchmarkQuality());
        } else {
            read.benchmark()[i] = texts.firstTier()[i];
            read.benchmarkQuality()[i] = (byte) QUALITIES.indexOf("catalogue");
        }
    }

    private void side(int i, Map<?, ?> fact, Object side, double[] values, byte[] qualities) {
        Map<?, ?> said = side instanceof Map<?, ?> map ? map : Map.of("value", side);
        Object value = said.get("value");
        Object unit = said.containsKey("unit") ? said.get("unit") : fact.get("unit");
        Object quality = said.containsKey("quality") ? said.get("quality") : fact.get("quality");
        values[i] = value == null || "unknown".equals(value) ? Double.NaN : number(value) * factor(i, unit);
        qualities[i] = (byte) (quality == null ? 0 : QUALITIES.indexOf(quality));
    }

    private static double number(Object value) {
        return value instanceof Boolean answer ? answer ? 1 : 0 : "yes".equals(value) ? 1 : "no".equals(value) ? 0 : ((Number) value).doubleValue();
    }

    private double factor(int i, Object unit) {
        if (unit == null || unit.equals(texts.units()[i])) {
            return 1;
        }
        for (int at = 0; at < texts.of().length; at++) {
            if (texts.of()[at] == i && texts.from()[at].equals(unit)) {
                return texts.factors()[at];
            }
        }
        throw new IllegalArgumentException(texts.indicators()[i] + " in " + unit);
    }

    private long tags(Map<?, ?> region) {
        List<String> settings = List.of(texts.settings());
        long bits = 0;
        for (String key : List.of("sector", "setting", "traits", "budget")) {
            Object said = region.get(key);
            for (Object tag : said instanceof List<?> tags ? tags : said == null ? List.of() : List.of(said)) {
                int at = settings.indexOf(key.equals("budget") ? tag + "-budget" : tag);
                bits |= at < 0 ? 0 : 1L << at;
            }
        }
        return bits;
    }
}
