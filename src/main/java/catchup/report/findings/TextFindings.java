package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem.Level;
import catchup.diagnostic.Wording;
import catchup.report.Columns;
import catchup.report.Json;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings for the terminal: file by file, each with the line it speaks of, what it clashes with and what may be meant. */
final class TextFindings {

    private static final String INDENT = "  ";
    private static final int LEAST = 20;

    private final Diagnostics found;
    private final Options options;
    private final Labels labels;
    private final StringBuilder out = new StringBuilder();

    private TextFindings(Diagnostics found, Options options) {
        this.found = found;
        this.options = options;
        this.labels = new Labels(options.lang());
    }

    static String of(Check check, Options options) {
        TextFindings text = new TextFindings(check.found(), options);
        text.files(check.findings());
        text.summary(check);
        return text.out.toString();
    }

    static String listing(Diagnostics found, Options options) {
        TextFindings text = new TextFindings(found, options);
        found.all().forEach(text::finding);
        return text.out.toString();
    }

    /** One finding alone, without colours. */
    static String of(Diagnostic finding, Diagnostics found, Options options) {
        TextFindings text = new TextFindings(found, options);
        text.finding(finding);
        return text.out.toString();
    }

    private void files(List<Diagnostic> findings) {
        String file = "";
        for (Diagnostic finding : findings) {
            if (!finding.at().file().equals(file)) {
                file = finding.at().file();
                line(paint(visible(file), Style.TITLE));
            }
            finding(finding);
            line("");
        }
    }

    private void finding(Diagnostic finding) {
        Level level = finding.problem().level();
        Style style = level == Level.ERROR ? Style.WORST : Style.WARNING;
        line(String.join(
                INDENT,
                visible(finding.at().toString()),
                paint(labels.word("level", level), style),
                Wording.sentence(finding, options.lang()),
                paint("[" + finding.problem().code() + "]", Style.FAINT)));
        List<Location> quoted = Stream.concat(Stream.of(finding.at()), finding.others().stream())
                .toList();
        int digits = quoted.stream()
                .mapToInt(at -> String.valueOf(at.line()).length())
                .max()
                .orElse(1);
        excerpt(finding.at(), digits, style);
        for (Location other : finding.others()) {
            line(INDENT + labels.get("check.other", visible(other.toString())));
            excerpt(other, digits, Style.HEADING);
        }
        if (!finding.suggestions().isEmpty()) {
            String words = labels.get("check.suggestion", labels.commas(Wording.suggestions(finding)));
            line(INDENT + paint(words, Style.GOOD));
        }
    }

    /** The line of a place with the place underlined; nothing where there is no line, or nothing on it. */
    private void excerpt(Location at, int digits, Style style) {
        Optional<String> written = found.lineAt(at).filter(line -> !line.isBlank());
        if (written.isEmpty()) {
            return;
        }
        String number = INDENT + " ".repeat(digits - String.valueOf(at.line()).length()) + at.line() + " | ";
        String below = INDENT + " ".repeat(digits) + " | ";
        Excerpt excerpt = Excerpt.of(written.get(), at, Math.max(LEAST, options.width() - number.length()));
        line(paint(number, Style.FAINT) + excerpt.line());
        line(paint(below, Style.FAINT)
                + " "
                        .repeat(excerpt.marks().length()
                                - excerpt.marks().stripLeading().length())
                + paint(excerpt.marks().stripLeading(), style));
    }

    private void summary(Check check) {
        if (check.omitted() > 0) {
            line(labels.get("check.omitted", check.omitted()));
        }
        String read = labels.commas(List.of(
                counted("file", check.files().size()),
                counted("rule", check.read().rules()),
                counted("test", check.read().tests()),
                counted("case", check.read().cases())));
        if (check.isClean()) {
            line(paint(labels.get("check.clean", read), Style.GOOD));
            return;
        }
        List<String> counts = Arrays.stream(Level.values())
                .filter(level -> check.count(level) > 0)
                .map(level -> counted(Json.word(level), check.count(level)))
                .toList();
        line(paint(labels.get("check.found", labels.list(counts), read), Style.STRONG));
        line(paint(labels.get("check.explain"), Style.FAINT));
    }

    private String counted(String thing, int number) {
        return labels.get("check." + thing + (number == 1 ? ".one" : ".many"), number);
    }

    private String paint(String text, Style style) {
        return style.paint(text, options.colour());
    }

    private static String visible(String text) {
        return Columns.visible(text.replace('\n', ' '));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
