package catchup.report.explanation;

import catchup.advice.Recommendation;
import catchup.explanation.Attempt;
import catchup.explanation.Outranked;
import catchup.explanation.Outranked.Gain;
import catchup.explanation.Outranked.Lead;
import catchup.explanation.Outranked.Rival;
import catchup.explanation.WhyNot;
import catchup.explanation.WhyNot.Standing;
import catchup.ranking.Score;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words why something was not concluded, or why a measure stands no higher. */
final class WhyNotDocument {

    private final WhyNot answer;
    private final Words words;
    private final Labels labels;
    private final Speech speech;
    private final AttemptWriter attempts;

    WhyNotDocument(WhyNot answer, Lang lang) {
        this.answer = answer;
        this.words = new Words(lang);
        this.labels = words.labels();
        this.speech = new Speech(answer.advice(), words);
        this.attempts = new AttemptWriter(words, speech);
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("heading.short", List.of(new Paragraph(Line.of(inShort())))));
        answer.outranked().ifPresent(outranked -> {
            sections.add(section("heading.above", List.of(rivals(outranked))));
            sections.add(section("heading.gains", List.of(gains(outranked))));
        });
        List<Branch> tree = attempts.branches(answer.attempts(), answer.omitted());
        if (!tree.isEmpty()) {
            boolean concluded = answer.standing() != Standing.NOT_CONCLUDED;
            sections.add(section(concluded ? "heading.attempts.more" : "heading.attempts", List.of(new Tree(tree))));
        }
        return new Document(words.lang(), title(), facts(), sections, speech.footer());
    }

    private String title() {
        String kind = answer.subject().mention().kind().name().toLowerCase(Locale.ROOT);
        String key =
                switch (answer.standing()) {
                    case NOT_CONCLUDED, WITHOUT_RULES -> "why-not.title." + kind;
                    case CONCLUDED -> "why.title." + kind;
                    case OUTRANKED -> "why-not.title.low";
                    case FOREMOST -> "why-not.title.first";
                };
        return words.get(key, speech.name(answer.subject()), speech.region());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(speech.head(answer.subject()));
        answer.outranked().map(Outranked::measure).ifPresent(measure -> {
            facts.add(new Fact(words.get("fact.rank"), Line.of(rank(measure))));
            facts.add(new Fact(
                    labels.get("col.score"),
                    Line.of(Figures.points(measure.score().total()))));
        });
        return facts;
    }

    private String rank(Recommendation measure) {
        return words.get(
                "rank.of", measure.rank(), answer.advice().recommendations().size());
    }

    private String inShort() {
        return switch (answer.standing()) {
            case NOT_CONCLUDED -> notConcluded();
            case WITHOUT_RULES -> words.get("why-not.without-rules");
            case CONCLUDED -> words.get("why-not.concluded", speech.name(answer.subject()), ask());
            case FOREMOST -> words.get("why-not.first", speech.name(answer.subject()), ask());
            case OUTRANKED -> answer.outranked().map(this::outranked).orElse("");
        };
    }

    /** The question that would be answered. */
    private String ask() {
        String file = answer.advice().subject().file();
        return "catchup why " + file + " " + answer.subject().mention().id();
    }

    private String notConcluded() {
        Attempt nearest = answer.attempts().get(0);
        int rules = answer.attempts().size() + answer.omitted();
        String all = words.count("why-not.rules", rules);
        String key = nearest.distance().isOpen() ? "why-not.nearest.open" : "why-not.nearest";
        return all + words.get(key, attempts.score(nearest), nearest.rule().name());
    }

    private String outranked(Outranked outranked) {
        Score score = outranked.measure().score();
        Rival goal = outranked.above().get(outranked.goal() - 1);
        List<Lead> worst = goal.leads().stream()
                .filter(lead -> lead.points() > 0)
                .sorted(java.util.Comparator.comparingDouble(Lead::points).reversed())
                .toList();
        String lost = labels.commas(worst.stream()
                .map(lead ->
                        words.get("lost", labels.word("criterion", lead.criterion()), Figures.points(lead.points())))
                .toList());
        return words.get(
                worst.isEmpty() ? "why-not.low.even" : "why-not.low",
                rank(outranked.measure()),
                Figures.points(score.total()),
                Figures.points(goal.total()),
                goal.measure().measure().name(),
                words.get("rank", outranked.goal()),
                lost);
    }

    /** By how many points those above lead, criterion by criterion. */
    private Table rivals(Outranked outranked) {
        List<String> headings = new ArrayList<>(List.of(
                labels.get("col.rank"), labels.get("col.measure"), labels.get("col.score"), words.get("col.lead")));
        outranked.measure().score().parts().forEach(part -> headings.add(labels.word("criterion", part.criterion())));
        List<List<Line>> rows = new ArrayList<>();
        for (Rival rival : outranked.above()) {
            List<Line> row = new ArrayList<>();
            row.add(Line.of(String.valueOf(rival.measure().rank())));
            row.add(Line.of(labels.in(rival.measure().measure().name())));
            row.add(Line.of(Figures.points(rival.measure().score().total())));
            row.add(Line.of(signed(rival.total())));
            rival.leads().forEach(lead -> row.add(Line.of(signed(lead.points()))));
            rows.add(row);
        }
        return new Table(words.get("above.label"), headings, rows);
    }

    private static String signed(double points) {
        return points > 0 ? "+" + Figures.points(points) : Figures.points(points);
    }

    /** What each criterion alone would have to gain. */
    private Items gains(Outranked outranked) {
        List<Line> lines =
                outranked.gains().stream().map(gain -> Line.of(gain(gain))).toList();
        String points = Figures.points(outranked.gains().get(0).points());
        return new Items(words.get("gains.label", words.get("rank", outranked.goal()), points), false, lines);
    }

    private String gain(Gain gain) {
        return words.get(
                gain.isPossible() ? "gain" : "gain.impossible",
                labels.word("criterion", gain.criterion()),
                Digits.print(gain.from(), Digits.FEWEST),
                Digits.print(gain.to(), Digits.FEWEST + 1));
    }

    private Section section(String heading, List<Block> blocks) {
        return Section.chapter("", words.get(heading), blocks, List.of());
    }
}
