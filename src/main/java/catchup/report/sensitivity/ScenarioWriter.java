package catchup.report.sensitivity;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.comparison.Aspect;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.report.Figures;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Span;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import catchup.sensitivity.Supposed;
import catchup.sensitivity.WhatIf;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words what changes under one scenario, and why. */
final class ScenarioWriter {

    /** Of measures that only move, those that are or come so high are told. */
    private static final int TOLD = 10;

    /** What moves with everything else, or stands among what is supposed. */
    private static final Set<Kind> SMALL =
            EnumSet.of(Kind.SEVERITY, Kind.CERTAINTY, Kind.TARGET, Kind.DIAGNOSIS_DEGREE, Kind.DIAGNOSIS_CERTAINTY);

    private static final Set<Kind> OF_MEASURES = EnumSet.of(Kind.MEASURE, Kind.RANK, Kind.SCORE, Kind.POINTS);

    private final WhatIf whatIf;
    private final String anchors;
    private final int top;
    private final Words words;
    private final Reasons reasons;
    private final Comparison comparison;
    private final Set<String> told;

    /** @param anchors with what the anchors of this scenario begin, which no other scenario’s of the document do */
    ScenarioWriter(WhatIf whatIf, String anchors, int top, Words words) {
        this.whatIf = whatIf;
        this.anchors = anchors;
        this.top = top;
        this.words = words;
        this.comparison = whatIf.comparison();
        this.told = told(comparison);
        this.reasons = new Reasons(whatIf, id -> told.contains(id) ? "#" + anchors + id : "", words);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (!whatIf.supposed().isEmpty()) {
            sections.add(section("heading.supposed", List.of(supposed())));
        }
        sections.add(section("heading.short", summary()));
        List<List<Line>> measures = measures();
        if (!measures.isEmpty()) {
            sections.add(section(
                    "heading.measures",
                    List.of(new Table("", headings("measure", "rank", "score", "criteria", "because"), measures))));
        }
        List<Block> rest = rest();
        if (!rest.isEmpty()) {
            sections.add(section("heading.rest", rest));
        }
        List<Branch> rules = reasons.rules();
        if (!rules.isEmpty()) {
            sections.add(section("heading.rules", List.of(new Tree(rules))));
        }
        List<Line> links = reasons.links();
        if (!links.isEmpty()) {
            sections.add(section("heading.links", List.of(new Items("", false, links))));
        }
        return sections;
    }

    private Section section(String key, List<Block> blocks) {
        return Section.chapter("", words.get(key), blocks, List.of());
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns).map(column -> words.get("col." + column)).toList();
    }

    private Table supposed() {
        List<List<Line>> rows = whatIf.supposed().stream().map(this::row).toList();
        return new Table("", headings("what", "is", "supposed", "gap"), rows);
    }

    private List<Line> row(Supposed supposed) {
        if (supposed.before() instanceof Assignment.OfFigure was
                && supposed.after() instanceof Assignment.OfFigure is) {
            String id = is.indicator().id();
            return TippingWriter.lines(
                    words.figure(is.indicator(), is.side(), subject()),
                    words.value(is.indicator(), was.observation()),
                    supposed.isChange()
                            ? words.value(is.indicator(), is.observation())
                            : words.get("whatif.same-figure"),
                    words.get("from-to", gap(id, comparison.before()), gap(id, comparison.after())));
        }
        Assignment.OfKind was = (Assignment.OfKind) supposed.before();
        Assignment.OfKind is = (Assignment.OfKind) supposed.after();
        return TippingWriter.lines(
                words.labels().in(is.setting().name()),
                words.labels().get(was.present() ? "yes" : "no"),
                words.labels().get(is.present() ? "yes" : "no"),
                "");
    }

    private Case subject() {
        return comparison.before().subject();
    }

    private String gap(String indicator, Advice advice) {
        return advice.derivation().findings(Finding.Gap.class).stream()
                .filter(gap -> gap.indicator().id().equals(indicator))
                .map(gap -> gap.severity() == Severity.NONE
                        ? words.get("whatif.gap.none")
                        : words.labels().in(gap.severity().text()))
                .findFirst()
                .orElseGet(() -> words.get("whatif.gap.unknown"));
    }

    private List<Block> summary() {
        if (whatIf.supposed().isEmpty()) {
            return List.of(paragraph(words.get("whatif.nothing-set")));
        } else if (!whatIf.supposesSomething()) {
            return List.of(paragraph(words.get("whatif.same")));
        } else if (comparison.isEmpty()) {
            return List.of(paragraph(words.get("whatif.idle")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.get("whatif.tally", top, topThen())));
        add("whatif.in", Kind.MEASURE, true, words::measure, blocks);
        add("whatif.out", Kind.MEASURE, false, words::measure, blocks);
        add("whatif.found", Kind.DIAGNOSIS, true, words::diagnosis, blocks);
        add("whatif.lost", Kind.DIAGNOSIS, false, words::diagnosis, blocks);
        return blocks;
    }

    private String topThen() {
        List<String> first = comparison.after().recommendations().stream()
                .limit(top)
                .map(each -> each.measure().id())
                .toList();
        return first.isEmpty() ? words.labels().get("none") : words.measures(first);
    }

    private void add(String key, Kind kind, boolean gained, Function<String, String> name, List<Block> blocks) {
        List<String> names = comparison.of(kind).stream()
                .filter(change -> gained ? change.isGain() : change.isLoss())
                .map(change -> name.apply(change.aspect().id()))
                .toList();
        if (!names.isEmpty()) {
            blocks.add(paragraph(words.get(key, words.labels().commas(names))));
        }
    }

    /** The measures that come in, go out or move, by their rank then; those that go out at the end. */
    private static Set<String> told(Comparison comparison) {
        Set<String> told = new LinkedHashSet<>();
        for (Recommendation now : comparison.after().recommendations()) {
            Optional<Recommendation> was =
                    Comparison.recommendation(comparison.before(), now.measure().id());
            boolean moved = was.isEmpty()
                    || was.get().rank() != now.rank()
                    || was.get().score().total() != now.score().total();
            boolean isHigh = was.isEmpty() || Math.min(was.get().rank(), now.rank()) <= TOLD;
            if (moved && isHigh) {
                told.add(now.measure().id());
            }
        }
        for (Recommendation was : comparison.before().recommendations()) {
            String id = was.measure().id();
            if (Comparison.recommendation(comparison.after(), id).isEmpty()) {
                told.add(id);
            }
        }
        return told;
    }

    private List<List<Line>> measures() {
        return told.stream()
                .map(id -> row(
                        id,
                        Comparison.recommendation(comparison.before(), id),
                        Comparison.recommendation(comparison.after(), id)))
                .toList();
    }

    private List<Line> row(String id, Optional<Recommendation> was, Optional<Recommendation> now) {
        Line name = new Line(List.of(new Span(words.measure(id), "", anchors + id)));
        String rank =
                change(was.map(each -> String.valueOf(each.rank())), now.map(each -> String.valueOf(each.rank())));
        String score = change(
                was.map(each -> Figures.points(each.score().total())),
                now.map(each -> Figures.points(each.score().total())));
        return List.of(name, Line.of(rank), Line.of(score), Line.of(points(id)), reasons.ofMeasure(id));
    }

    private String change(Optional<String> was, Optional<String> now) {
        if (was.equals(now)) {
            return was.orElse("");
        }
        return words.get(
                "from-to", was.orElseGet(() -> words.get("cell.none")), now.orElseGet(() -> words.get("cell.none")));
    }

    private String points(String id) {
        return words.sentence(comparison.of(Kind.POINTS).stream()
                .filter(change -> change.aspect().id().equals(id))
                .map(change -> {
                    double more = change.after().orElse(0) - change.before().orElse(0);
                    String criterion =
                            words.labels().get("criterion." + change.aspect().other());
                    return words.get("points", criterion, (more > 0 ? "+" : "") + Figures.points(more));
                })
                .toList());
    }

    private List<Block> rest() {
        List<List<Line>> rows = comparison.changes().stream()
                .filter(change -> !SMALL.contains(change.aspect().kind())
                        && !OF_MEASURES.contains(change.aspect().kind()))
                .map(change -> List.of(
                        Line.of(subject(change.aspect())),
                        Line.of(said(change.aspect(), change.before())),
                        Line.of(said(change.aspect(), change.after())),
                        reasons.of(change)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Table("", headings("aspect", "before", "after", "because"), rows));
        }
        long small = comparison.changes().stream()
                .map(Change::aspect)
                .filter(aspect -> SMALL.contains(aspect.kind()) && aspect.kind() != Kind.SEVERITY)
                .count();
        if (small > 0) {
            blocks.add(paragraph(words.get("whatif.more", small)));
        }
        return blocks;
    }

    private String subject(Aspect aspect) {
        String key = "aspect." + Reasons.key(aspect.kind());
        return switch (aspect.kind()) {
            case STAGE -> words.get(key);
            case DIAGNOSIS -> words.get(key, words.diagnosis(aspect.id()));
            case CAUTION -> {
                String caution = words.labels()
                        .in(words.rules().cautions().get(aspect.id()).name());
                yield aspect.other().isEmpty()
                        ? words.get(key, caution)
                        : words.get(key + ".of", caution, words.measure(aspect.other()));
            }
            case AFTER, REINFORCES, CONFLICTS ->
                words.get(key, words.measure(aspect.id()), words.measure(aspect.other()));
            default -> words.get(key, words.measure(aspect.id()));
        };
    }

    private String said(Aspect aspect, OptionalDouble value) {
        if (aspect.kind().isPresence()) {
            return words.get(value.isPresent() ? "said.yes" : "said.no");
        } else if (value.isEmpty()) {
            return words.get("cell.none");
        }
        String key = aspect.kind() == Kind.STAGE ? "stage." : "phase.";
        return words.labels().get(key + (int) value.getAsDouble());
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Line.of(text));
    }
}
