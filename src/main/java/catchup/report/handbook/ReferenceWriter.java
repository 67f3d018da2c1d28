package catchup.report.handbook;

import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Setting;
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
import java.util.function.Function;

/** Words what rules and fiches refer to: principles and kinds of region, with all that refers to them. */
final class ReferenceWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;
    private final RuleWriter rules;

    ReferenceWriter(Handbook book, Words words, Sentences sentences, RuleWriter rules) {
        this.book = book;
        this.words = words;
        this.sentences = sentences;
        this.rules = rules;
    }

    Section entry(Principle principle) {
        String id = principle.id();
        Mention mention = new Mention(Kind.PRINCIPLE, id);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.in(principle.text()))));
        blocks.add(new Facts(List.of(
                fact("cited-by-diagnoses", sentences.links(Kind.DIAGNOSIS, diagnoses(id))),
                fact("cited-by-measures", sentences.links(Kind.MEASURE, measures(Measure::principles, id))),
                fact("cited-by-cautions", sentences.links(Kind.CAUTION, cautions(id))))));
        blocks.addAll(rules.inShort("principle.rules", book.uses().citing(id), mention));
        return Section.entry(Anchors.of(mention), id, words.word("principle", principle.kind()), blocks);
    }

    Section entry(Setting setting) {
        Mention mention = new Mention(Kind.SETTING, setting.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(List.of(
                fact("kind", Line.of(words.word("setting", setting.kind()))),
                fact("suited", sentences.links(Kind.MEASURE, measures(Measure::suits, setting.id()))),
                fact("not-suited", sentences.links(Kind.MEASURE, measures(Measure::unsuited, setting.id()))))));
        blocks.addAll(rules.inShort("setting.rules", book.uses().lookingAt(mention), mention));
        return Section.entry(Anchors.of(mention), words.in(setting.name()), setting.id(), blocks);
    }

    private List<String> diagnoses(String principle) {
        return book.rules().diagnoses().all().stream()
                .filter(each -> each.principles().contains(principle))
                .map(DiagnosisEntry::id)
                .toList();
    }

    private List<String> cautions(String principle) {
        return book.rules().cautions().all().stream()
                .filter(each -> each.principles().contains(principle))
                .map(CautionEntry::id)
                .toList();
    }

    private List<String> measures(Function<Measure, List<String>> part, String id) {
        return book.rules().measures().all().stream()
                .filter(each -> part.apply(each).contains(id))
                .map(Measure::id)
                .toList();
    }

    private Fact fact(String key, Line value) {
        return new Fact(words.get("fact." + key), value);
    }
}
