package catchup.report.handbook;

import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.handbook.Handbook;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import java.util.ArrayList;
import java.util.List;

/** Words what rules may find: causes, advantages and cautions, with the rules that find them and what they lead to. */
final class DiagnosisWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;
    private final RuleWriter rules;

    DiagnosisWriter(Handbook book, Words words, Sentences sentences, RuleWriter rules) {
        this.book = book;
        this.words = words;
        this.sentences = sentences;
        this.rules = rules;
    }

    Section entry(DiagnosisEntry diagnosis) {
        Mention mention = new Mention(Kind.DIAGNOSIS, diagnosis.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.in(diagnosis.meaning()))));
        blocks.add(new Facts(List.of(
                fact("kind", Line.of(words.word("diagnosis", diagnosis.kind()))),
                fact("principles", sentences.links(Kind.PRINCIPLE, diagnosis.principles())))));
        blocks.addAll(rules.concluding(mention, "diagnosis.rules"));
        blocks.addAll(rules.inShort("diagnosis.leads-to", book.uses().lookingAt(mention), mention));
        return Section.entry(Anchors.of(mention), words.in(diagnosis.name()), diagnosis.id(), blocks);
    }

    Section entry(CautionEntry caution) {
        Mention mention = new Mention(Kind.CAUTION, caution.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.in(caution.text()))));
        blocks.add(new Facts(List.of(fact("principles", sentences.links(Kind.PRINCIPLE, caution.principles())))));
        blocks.addAll(rules.concluding(mention, "caution.rules"));
        return Section.entry(Anchors.of(mention), words.in(caution.name()), caution.id(), blocks);
    }

    private Fact fact(String key, Line value) {
        return new Fact(words.get("fact." + key), value);
    }
}
