package catchup.report.diff;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.comparison.Difference;
import catchup.comparison.Round;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.TextTable;
import catchup.report.TextTable.Cell;
import catchup.report.findings.FindingsReports;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A round of a watch for the terminal: what is wrong first, then what has changed, then the top of the ranking. */
public final class RoundText {

    private static final Pattern QUOTED = Pattern.compile("^ +\\d* +\\|");
    private static final int MOST_FILES = 3;
    private static final double NANOS = 1e9;

    private final Round round;
    private final Options options;
    private final Labels labels;
    private final TextPage page;

    private RoundText(Round round, Options options) {
        this.round = round;
        this.options = options;
        this.labels = new Labels(options.lang());
        this.page = new TextPage(options.width(), options.colour());
    }

    /** The round in words; of each case {@code options.top()} recommendations. */
    public static String of(Round round, Options options) {
        RoundText text = new RoundText(round, options);
        text.write();
        String between = round.saved().isEmpty() ? "" : "\n";
        return between + text.page;
    }

    private void write() {
        page.title(title());
        Options plain = new Options(options.lang(), options.top(), options.width(), false);
        FindingsReports.listing(round.problems(), plain).lines().forEach(this::problem);
        if (round.isBroken()) {
            String left = round.advice().isEmpty() ? "watch.nothing" : "watch.serving";
            page.paragraph(0, labels.get(left), Style.WARNING);
        }
        boolean changed = Stream.of(round.byCases(), round.byRules())
                        .flatMap(Optional::stream)
                        .filter(this::difference)
                        .count()
                > 0;
        boolean first = round.saved().isEmpty();
        if (!first && !changed && !round.isBroken()) {
            page.paragraph(0, labels.get("watch.unchanged"), Style.GOOD);
        }
        round.advice().stream().filter(advice -> first || isChanged(advice)).forEach(this::ranking);
    }

    /** A line of what is wrong: the lines of files that are quoted stand letter by letter. */
    private void problem(String line) {
        boolean quoted = QUOTED.matcher(line).find();
        int indent = line.length() - line.stripLeading().length();
        if (quoted) {
            page.verbatim(0, line);
        } else {
            page.paragraph(indent, line.strip(), indent == 0 ? Style.BAD : Style.PLAIN);
        }
    }

    private String title() {
        String seconds = Figures.share(round.nanos() / NANOS);
        List<String> names = round.saved().stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .limit(MOST_FILES)
                .toList();
        int more = round.saved().size() - names.size();
        String saved = more > 0 ? labels.get("list.more", labels.commas(names), more) : labels.list(names);
        return names.isEmpty()
                ? labels.get("watch.first", round.advice().size(), seconds)
                : labels.get("watch.saved", saved, seconds);
    }

    /** Tells a difference; false if no advice changes. */
    private boolean difference(Difference difference) {
        DiffView view = DiffView.brief(difference, options);
        DiffText text = new DiffText(labels, page);
        view.edits().forEach(text::edit);
        view.idle().forEach(text::edit);
        view.cases().forEach(text::changes);
        return !view.cases().isEmpty();
    }

    private boolean isChanged(Advice advice) {
        Set<String> changed = new HashSet<>();
        Stream.of(round.byCases(), round.byRules())
                .flatMap(Optional::stream)
                .flatMap(difference -> difference.changed().stream())
                .forEach(each -> changed.add(each.comparison().after().subject().file()));
        return changed.contains(advice.subject().file());
    }

    private void ranking(Advice advice) {
        page.blank();
        page.paragraph(
                0,
                labels.get(
                        "aside",
                        labels.in(advice.subject().region().name()),
                        advice.subject().id()),
                Style.STRONG);
        if (advice.recommendations().isEmpty()) {
            page.paragraph(0, labels.get("summary.no-measures"), Style.PLAIN);
            return;
        }
        TextTable table = new TextTable(
                2,
                labels.get("col.rank"),
                labels.get("col.measure"),
                labels.get("col.score"),
                labels.get("col.phase"),
                labels.get("col.lead"));
        advice.recommendations().stream().limit(options.top()).forEach(each -> table.row(cells(each)));
        page.table(0, table);
    }

    private Cell[] cells(Recommendation each) {
        return new Cell[] {
            Cell.of(String.valueOf(each.rank())),
            Cell.of(labels.in(each.measure().name()), Style.STRONG),
            Cell.of(Figures.points(each.score().total())),
            Cell.of(labels.get("phase." + each.phase())),
            Cell.of(labels.word("party", each.measure().lead()))
        };
    }
}
