package catchup.report.peers;

import catchup.advice.Advice;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.peers.Contrast;
import catchup.peers.SideBySide;
import catchup.peers.SideBySide.Row;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words cases side by side. Tables call them by letters; where there is little room they are split, and speak in signs. */
final class ComparedWriter {

    private static final String NONE = "–";
    private static final String OPEN = "?";
    private static final String DIMENSION = "▪ ";

    /** Columns of a terminal that names take, and that a case takes. */
    private static final int NAME = 26;

    private static final int CELL = 9;

    /** So many cases are told in words on a terminal, and on a page. */
    private static final int FEW = 3;

    private static final int FEW_ON_A_PAGE = 6;

    private static final int NAMED = 5;

    private final SideBySide all;
    private final Words words;
    private final Labels labels;
    private final int top;
    private final List<List<Integer>> groups;
    private final GapCells gaps;
    private final boolean narrow;

    /** @param terminal whether it is for a terminal, of the width that the options say */
    ComparedWriter(SideBySide all, Options options, boolean terminal) {
        this.all = all;
        this.words = new Words(options.lang());
        this.labels = words.labels();
        this.top = options.top();
        int count = all.advices().size();
        int room = terminal ? Math.max(1, (options.width() - NAME) / CELL) : count;
        this.groups = groups(count, room);
        this.narrow = Math.min(room, count) > (terminal ? FEW : FEW_ON_A_PAGE);
        this.gaps = new GapCells(words, narrow);
    }

    private static List<List<Integer>> groups(int count, int room) {
        int tables = (count + room - 1) / room;
        int each = (count + tables - 1) / tables;
        return IntStream.range(0, tables)
                .mapToObj(table -> IntStream.range(table * each, Math.min(count, (table + 1) * each))
                        .boxed()
                        .toList())
                .toList();
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.chapter("", words.get("heading.cases"), List.of(cases()), List.of()));
        sections.add(Section.chapter(
                "", labels.get("heading.summary"), List.of(new Items("", false, summary())), List.of()));
        sections.add(Section.chapter("", words.get("heading.measures"), measures(), List.of()));
        sections.add(Section.chapter("", words.get("heading.causes"), diagnoses(true), List.of()));
        sections.add(Section.chapter("", words.get("heading.advantages"), diagnoses(false), List.of()));
        sections.add(Section.chapter("", words.get("heading.gaps"), gaps(), List.of()));
        sections.add(Section.chapter("", words.get("heading.why"), why(), List.of()));
        sections.removeIf(section -> section.blocks().isEmpty());
        return new Document(
                labels.lang(),
                words.get("title", all.advices().size()),
                List.of(),
                List.copyOf(sections),
                words.get("footer", all.advices().get(0).rules().hash()));
    }

    private Block cases() {
        List<List<Line>> rows = new ArrayList<>();
        for (int i = 0; i < all.advices().size(); i++) {
            Advice advice = all.advices().get(i);
            int known = advice.derivation().findings(Finding.Gap.class).size();
            rows.add(lines(List.of(
                    Words.letter(i),
                    words.region(advice),
                    labels.in(advice.subject().region().industry()),
                    words.benchmark(advice),
                    labels.get("stage." + advice.stage()),
                    String.valueOf(known))));
        }
        return new Table(
                "",
                List.of(
                        "",
                        labels.get("head.region"),
                        labels.get("head.industry"),
                        labels.get("head.benchmark"),
                        labels.get("head.stage"),
                        words.get("col.known")),
                rows);
    }

    private List<Line> summary() {
        List<String> sentences = new ArrayList<>();
        List<String> measures = names(all.measures(), Row::isCommon, row -> true);
        List<String> causes = names(all.diagnoses(), Row::isCommon, row -> !isAdvantage(row.what()));
        sentences.add(
                measures.isEmpty()
                        ? words.get("no-common-measures")
                        : words.get("common-measures", words.names(measures, NAMED)));
        sentences.add(
                causes.isEmpty()
                        ? words.get("no-common-causes")
                        : words.get("common-causes", words.names(causes, NAMED)));
        for (int i = 0; i < all.advices().size(); i++) {
            int subject = i;
            List<String> own = names(
                    all.measures(),
                    row -> row.count() == 1 && all.advices().size() > 1,
                    row -> row.said().get(subject).isPresent());
            if (!own.isEmpty()) {
                sentences.add(words.get(
                        "only", Words.letter(i), words.region(all.advices().get(i)), words.names(own, NAMED)));
            }
        }
        return lines(sentences);
    }

    private <T extends Named, S> List<String> names(
            List<Row<T, S>> rows, Predicate<Row<T, S>> first, Predicate<Row<T, S>> second) {
        return rows.stream()
                .filter(first.and(second))
                .map(row -> labels.in(row.what().name()))
                .toList();
    }

    private List<Block> measures() {
        return tables(
                "measures.note", all.measures(), row -> labels.in(row.what().name()), (row, subject) -> row.said()
                        .get(subject)
                        .map(this::cell)
                        .orElseGet(() -> absent(
                                new Conclusion.Recommendation(
                                        row.what().id(), row.what().theme()),
                                subject)));
    }

    private String cell(Recommendation recommendation) {
        String score = Figures.points(recommendation.score().total());
        return narrow ? recommendation.rank() + "\u00A0" + score : words.get("rank", recommendation.rank(), score);
    }

    private List<Block> diagnoses(boolean causes) {
        return tables(
                "causes.note",
                all.diagnoses().stream()
                        .filter(row -> isAdvantage(row.what()) != causes)
                        .toList(),
                row -> labels.in(row.what().name()),
                (row, subject) -> row.said()
                        .get(subject)
                        .map(this::cell)
                        .orElseGet(
                                () -> absent(new Conclusion.Diagnosis(row.what().id()), subject)));
    }

    private String cell(Diagnosed diagnosed) {
        double degree = diagnosed.belief().degree();
        return narrow
                ? Figures.share(degree)
                : Words.both(degree, diagnosed.belief().certainty());
    }

    /** Not concluded, or open because facts are missing. */
    private String absent(Conclusion conclusion, int subject) {
        return all.isOpen(conclusion, subject) ? OPEN : NONE;
    }

    private static boolean isAdvantage(DiagnosisEntry diagnosis) {
        return diagnosis.kind() == DiagnosisEntry.Kind.ADVANTAGE;
    }

    private List<Block> gaps() {
        record Standing(String name, Function<Integer, String> cell) {}
        List<Standing> rows = new ArrayList<>();
        for (SideBySide.DimensionRow dimension : all.dimensions()) {
            rows.add(new Standing(
                    DIMENSION + labels.in(dimension.lags().what().name()),
                    subject ->
                            dimension.lags().said().get(subject).map(gaps::of).orElseGet(gaps::nothing)));
            dimension
                    .indicators()
                    .forEach(row -> rows.add(new Standing(
                            labels.in(row.indicator().name()),
                            subject -> gaps.of(row.standings().get(subject)))));
        }
        return tables(narrow ? "gaps.note.signs" : "gaps.note", rows, Standing::name, (row, subject) -> row.cell()
                .apply(subject));
    }

    private interface Cells<T> {
        String of(T row, int subject);
    }

    private <T> List<Block> tables(String note, List<T> rows, Function<T, String> name, Cells<T> cells) {
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            return blocks;
        }
        blocks.add(new Paragraph(Line.of(words.get(note))));
        for (List<Integer> group : groups) {
            List<String> headings = new ArrayList<>(List.of(""));
            group.forEach(subject -> headings.add(Words.letter(subject)));
            blocks.add(new Table(
                    groups.size() == 1 ? "" : words.letters(group),
                    headings,
                    rows.stream()
                            .map(row -> lines(Stream.concat(
                                            Stream.of(name.apply(row)),
                                            group.stream().map(subject -> cells.of(row, subject)))
                                    .toList()))
                            .toList()));
        }
        return blocks;
    }

    private List<Block> why() {
        List<Contrast> measures = new ArrayList<>();
        int left = 0;
        for (Contrast contrast : all.contrasts()) {
            if (contrast.conclusion() instanceof Conclusion.Recommendation recommendation) {
                boolean told = bestRank(recommendation) <= top;
                left += told ? 0 : 1;
                if (told) {
                    measures.add(contrast);
                }
            }
        }
        Set<Conclusion> explained = ContrastWriter.explained(measures);
        List<Contrast> diagnoses = all.contrasts().stream()
                .filter(contrast -> contrast.conclusion() instanceof Conclusion.Diagnosis)
                .filter(contrast -> !explained.contains(contrast.conclusion()))
                .toList();
        if (measures.isEmpty() && diagnoses.isEmpty()) {
            return List.of();
        }
        ContrastWriter writer = new ContrastWriter(all.advices(), words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.get("why.note"))));
        blocks.add(new Tree(branches(writer, measures)));
        blocks.add(new Tree(branches(writer, diagnoses)));
        if (left > 0) {
            blocks.add(new Paragraph(Line.of(words.get("why.more", left, top))));
        }
        return blocks;
    }

    private List<Branch> branches(ContrastWriter writer, List<Contrast> contrasts) {
        return contrasts.stream()
                .map(contrast -> writer.branch(contrast, name(contrast.conclusion())))
                .toList();
    }

    private String name(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return labels.get(
                    "colon",
                    words.get("measure"),
                    measure(recommendation).map(Measure::name).map(labels::in).orElse(""));
        }
        String id = ((Conclusion.Diagnosis) conclusion).id();
        DiagnosisEntry entry = all.advices().get(0).rules().diagnoses().get(id);
        return labels.get("colon", words.get(isAdvantage(entry) ? "advantage" : "cause"), labels.in(entry.name()));
    }

    private Optional<Measure> measure(Conclusion.Recommendation recommendation) {
        return all.advices().get(0).rules().measures().find(recommendation.measure());
    }

    private int bestRank(Conclusion.Recommendation recommendation) {
        return all.measures().stream()
                .filter(row -> row.what().id().equals(recommendation.measure()))
                .flatMap(row -> row.said().stream().flatMap(Optional::stream))
                .mapToInt(Recommendation::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(Line::of).toList();
    }
}
