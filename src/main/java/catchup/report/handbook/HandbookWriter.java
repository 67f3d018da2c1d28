package catchup.report.handbook;

import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.handbook.Handbook;
import catchup.handbook.Handbook.Chapter;
import catchup.report.Engine;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Section;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the handbook together, chapter by chapter. */
final class HandbookWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;
    private final RuleWriter rules;
    private final IndicatorWriter indicators;
    private final DiagnosisWriter diagnoses;
    private final MeasureWriter measures;
    private final ReferenceWriter references;
    private final Drawings drawings;

    HandbookWriter(Handbook book, Lang lang) {
        Anchors anchors = new Anchors(book.rules().writtenRules());
        this.book = book;
        this.words = new Words(lang);
        this.sentences = new Sentences(book.rules(), words, Optional.of(anchors));
        this.rules = new RuleWriter(book, words, sentences, anchors);
        this.drawings = new Drawings(book, words, Optional.of(anchors));
        this.indicators = new IndicatorWriter(book, words, sentences, rules);
        this.diagnoses = new DiagnosisWriter(book, words, sentences, rules);
        this.measures = new MeasureWriter(book, words, sentences, rules, drawings);
        this.references = new ReferenceWriter(book, words, sentences, rules);
    }

    Document document() {
        Introduction introduction = new Introduction(book, words);
        List<Section> sections = new ArrayList<>();
        List<Block> opening = new ArrayList<>(introduction.howToRead());
        opening.add(drawings.picture(drawings.themes()));
        sections.add(chapter("how-to-read", opening, List.of()));
        book.chapters().forEach(chapter -> sections.add(dimension(chapter)));
        sections.add(chapter("plan", plan(), List.of()));
        sections.add(chapter("cautions", entries(book.rules().cautions().all(), diagnoses::entry)));
        sections.add(chapter(
                "principles", entries(List.copyOf(book.rules().principles().values()), references::entry)));
        sections.add(chapter("settings", entries(book.rules().settings().all(), references::entry)));
        sections.add(chapter("ranking", new RankingWriter(book.rules().ranking(), words).blocks(), List.of()));
        return new Document(words.lang(), words.get("title"), introduction.counts(), sections, footer());
    }

    private Section dimension(Chapter chapter) {
        Mention mention = new Mention(Kind.DIMENSION, chapter.dimension().id());
        String anchor = Anchors.of(mention);
        List<Section> parts = new ArrayList<>();
        part(anchor, "indicators", entries(chapter.indicators(), indicators::entry), parts);
        part(anchor, "diagnoses", entries(chapter.diagnoses(), diagnoses::entry), parts);
        part(anchor, "measures", entries(chapter.measures(), measures::entry), parts);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(contents(chapter)));
        blocks.addAll(rules.inShort("dimension.rules", book.uses().lookingAt(mention), mention));
        if (!chapter.diagnoses().isEmpty() || !chapter.measures().isEmpty()) {
            blocks.add(drawings.picture(drawings.theme(mention)));
        }
        return Section.chapter(anchor, words.in(chapter.dimension().name()), blocks, parts);
    }

    private List<Fact> contents(Chapter chapter) {
        return List.of(
                new Fact(words.get("count.indicators"), named(Kind.INDICATOR, chapter.indicators(), Indicator::id)),
                new Fact(words.get("count.diagnoses"), named(Kind.DIAGNOSIS, chapter.diagnoses(), DiagnosisEntry::id)),
                new Fact(words.get("count.measures"), named(Kind.MEASURE, chapter.measures(), Measure::id)));
    }

    private <T extends Named> Document.Line named(Kind kind, List<T> entries, Function<T, String> id) {
        return sentences.links(kind, entries.stream().map(id).toList());
    }

    private void part(String chapter, String key, List<Section> entries, List<Section> parts) {
        if (!entries.isEmpty()) {
            parts.add(Section.chapter(chapter + "-" + key, words.get("count." + key), List.of(), entries));
        }
    }

    /** The rules about the plan as a whole, by what they say of it. */
    private List<Block> plan() {
        Map<String, List<Rule>> byKind = new LinkedHashMap<>();
        List.of("stage", "order", "synergy", "conflict", "phase").forEach(kind -> byKind.put(kind, new ArrayList<>()));
        book.coordinating().forEach(rule -> byKind.computeIfAbsent(kind(rule), kind -> new ArrayList<>())
                .add(rule));
        List<Block> blocks = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            if (!all.isEmpty()) {
                blocks.add(rules.full("plan." + kind, all));
            }
        });
        return blocks;
    }

    private static String kind(Rule rule) {
        Conclusion first = rule.conclusions().get(0);
        if (first instanceof Conclusion.Stage) {
            return "stage";
        } else if (first instanceof Conclusion.Order) {
            return "order";
        } else if (first instanceof Conclusion.Synergy) {
            return "synergy";
        }
        return first instanceof Conclusion.Conflict ? "conflict" : "phase";
    }

    private Section chapter(String key, List<Section> entries) {
        return chapter(key, List.of(), entries);
    }

    private Section chapter(String key, List<Block> blocks, List<Section> entries) {
        return Section.chapter("part-" + key, words.get("chapter." + key), blocks, entries);
    }

    private static <T> List<Section> entries(List<T> all, Function<T, Section> entry) {
        return all.stream().map(entry).toList();
    }

    private String footer() {
        return words.labels()
                .clauses(List.of(
                        words.labels().get("engine.version", Engine.version(words.labels())),
                        words.labels().get("engine.rules", book.rules().hash())));
    }
}
