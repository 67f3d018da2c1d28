package catchup.report.explanation;

import catchup.explanation.Claim;
import catchup.explanation.Claim.Argument;
import catchup.explanation.Why;
import catchup.explanation.Why.Proved;
import catchup.explanation.Why.Scored;
import catchup.fact.Conclusion;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Picture;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Tree;
import catchup.report.handbook.Svg;
import catchup.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words why something was concluded: in short, the score, the evidence, the sources. */
final class WhyDocument {

    private final Why why;
    private final Words words;
    private final Labels labels;
    private final Speech speech;
    private final Citations citations;
    private final ProofWriter proofs;
    private final Optional<ScoreWriter> score;

    WhyDocument(Why why, Lang lang) {
        this.why = why;
        this.words = new Words(lang);
        this.labels = words.labels();
        this.speech = new Speech(why.advice(), words);
        this.citations = new Citations(words, speech.phrases(), speech.region());
        this.proofs = new ProofWriter(words, speech, citations);
        this.score = why.score().map(scored -> new ScoreWriter(why.advice(), words, speech, scored));
    }

    /** @param drawn whether it has a drawing of the proof, which only a page can show */
    Document document(boolean drawn) {
        List<Section> sections = new ArrayList<>();
        sections.add(section("heading.short", inShort()));
        score.ifPresent(writer -> sections.add(section("heading.score", writer.blocks())));
        sections.add(section("heading.sure", sure()));
        sections.add(section("heading.proof", proof()));
        if (drawn) {
            sections.add(section("heading.graph", List.of(picture())));
        }
        sections.add(section("heading.sources", List.of(new Items("", false, citations.sources()))));
        sections.removeIf(section -> section.blocks().isEmpty());
        return new Document(words.lang(), title(), facts(), sections, speech.footer());
    }

    String title() {
        String kind = why.subject().mention().kind().name().toLowerCase(java.util.Locale.ROOT);
        return words.get("why.title." + kind, speech.name(why.subject()), speech.region());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(speech.head(why.subject()));
        why.score().map(Scored::recommendation).ifPresent(measure -> {
            int all = why.advice().recommendations().size();
            facts.add(new Fact(words.get("fact.rank"), Line.of(words.get("rank.of", measure.rank(), all))));
            facts.add(new Fact(
                    labels.get("col.score"),
                    Line.of(Figures.points(measure.score().total()))));
            facts.add(new Fact(labels.get("col.phase"), Line.of(labels.get("phase." + measure.phase()))));
        });
        if (why.proofs().size() == 1) {
            double certainty = why.proofs().get(0).belief().certainty();
            facts.add(new Fact(labels.get("col.certainty"), Line.of(speech.certainty(certainty))));
        }
        return facts;
    }

    private List<Block> inShort() {
        List<Block> blocks = new ArrayList<>();
        for (Proved proved : why.proofs()) {
            List<Argument> lines =
                    proved.claim().arguments().stream().filter(Argument::counts).toList();
            List<Line> reasons = lines.stream()
                    .map(line -> Line.of(labels.get("aside", speech.reason(line.rule()), rests(line))))
                    .toList();
            blocks.add(new Items(about(proved) + words.count("short.lines", lines.size()), true, reasons));
        }
        blocks.add(new Paragraph(Line.of(words.get(why.whole() ? "short.whole" : "short.trimmed"))));
        return blocks;
    }

    /** The measure that a caution is about. */
    private String about(Proved proved) {
        return proved.claim().conclusion() instanceof Conclusion.Warning warning
                ? warning.measure()
                        .map(id -> words.get("short.about", speech.phrases().measure(id)))
                        .orElse("")
                : "";
    }

    private String rests(Argument argument) {
        return argument.rests().isEmpty()
                ? words.get("rests.none")
                : words.get(
                        "rests",
                        labels.commas(argument.rests().stream()
                                .map(id -> labels.in(why.advice()
                                        .rules()
                                        .indicators()
                                        .get(id)
                                        .name()))
                                .toList()));
    }

    /** How the certainties of the lines combine. */
    private List<Block> sure() {
        List<Block> blocks = new ArrayList<>();
        for (Proved proved : why.proofs()) {
            List<Double> certainties = certainties(proved.claim());
            int digits = sureDigits(proved.claim());
            List<String> lines = new ArrayList<>();
            if (certainties.size() == 1) {
                lines.add(words.get("sure.one", Digits.print(certainties.get(0), digits)));
            } else {
                lines.add(words.get("sure"));
                lines.addAll(ScoreWriter.sums(words, certainties, digits));
            }
            blocks.add(
                    new Items(about(proved), false, lines.stream().map(Line::of).toList()));
        }
        return blocks;
    }

    private static List<Double> certainties(Claim claim) {
        return claim.arguments().stream()
                .filter(Argument::counts)
                .map(Argument::certainty)
                .toList();
    }

    /** How many digits the certainties of the lines need for that of the whole to follow from them. */
    private int sureDigits(Claim claim) {
        BigDecimal whole = Digits.rounded(
                why.advice().derivation().belief(claim.conclusion()).certainty(), Digits.FEWEST);
        List<Double> certainties = certainties(claim);
        return Digits.enough(
                Digits.FEWEST,
                each -> Digits.rounded(Digits.either(certainties, each), Digits.FEWEST)
                                .compareTo(whole)
                        == 0);
    }

    private List<Block> proof() {
        List<Branch> branches = new ArrayList<>();
        for (Proved proved : why.proofs()) {
            branches.addAll(lines(proved.claim(), about(proved)));
        }
        return branches.isEmpty() ? List.of() : List.of(new Tree(branches));
    }

    private List<Branch> lines(Claim claim, String about) {
        List<Branch> branches = new ArrayList<>();
        int strength = score.map(ScoreWriter::strengthDigits).orElse(Digits.FEWEST);
        int sure = sureDigits(claim);
        int number = 0;
        for (Argument argument : claim.arguments()) {
            int digits = Digits.enough(
                    sure,
                    each -> Digits.isProduct(
                            argument.degree(), argument.certainty(), each, argument.strength(), strength));
            String key = argument.counts() ? "proof.line" : "proof.other";
            number += argument.counts() ? 1 : 0;
            String heading = about
                    + words.get(
                            key,
                            number,
                            Digits.print(argument.degree(), digits),
                            Digits.print(argument.certainty(), digits),
                            Digits.print(argument.strength(), strength));
            branches.add(proofs.branch("", heading, argument, digits));
        }
        return branches;
    }

    private Picture picture() {
        return new Picture("", Svg.part(new ProofDiagram(why, words, speech).diagram(), words.lang()));
    }

    private Section section(String heading, List<Block> blocks) {
        return Section.chapter("", words.get(heading), blocks, List.of());
    }
}
