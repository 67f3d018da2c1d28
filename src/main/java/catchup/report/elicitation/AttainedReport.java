package catchup.report.elicitation;

import catchup.elicitation.Attainable;
import catchup.elicitation.Attained;
import catchup.report.Engine;
import catchup.report.Format;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.WordedAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between which ranks measures may come to stand, in the form asked for. */
public final class AttainedReport implements WordedAnswer {

    private static final int FOREMOST = 3;

    private final Attained attained;

    public AttainedReport(Attained attained) {
        this.attained = attained;
    }

    @Override
    public Document document(Format format, Options options) {
        return document(new Words(options.lang()), options.top());
    }

    /** {@inheritDoc} Described by {@code attained.schema.json} beside this class. */
    @Override
    public String json() {
        ObjectNode root = QuestionsJson.head(attained.subject(), attained.rules());
        root.put("open", attained.open());
        root.put("exact", attained.exact());
        root.put("rankings", attained.rankings());
        root.set("measures", Json.array(attained.measures(), each -> {
            ObjectNode node = Json.object().put("measure", each.measure().id());
            node.set("name", Json.text(each.measure().name()));
            node.put("now", each.now().orElse(null));
            node.put("best", each.best().orElse(null));
            node.put("worst", each.worst().orElse(null));
            node.put("bestAlone", each.bestAlone().orElse(null));
            node.put("worstAlone", each.worstAlone().orElse(null));
            return node;
        }));
        return Json.write(root);
    }

    private Document document(Words words, int shown) {
        List<Attainable> now = attained.measures().stream()
                .filter(each -> each.now().isPresent())
                .limit(shown)
                .toList();
        List<Attainable> mightCome = attained.measures().stream()
                .filter(each -> each.now().isEmpty())
                .filter(each -> each.best().orElse(Integer.MAX_VALUE) <= FOREMOST)
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(section(words, "short", List.of(new Items("", false, inShort(words, now, mightCome)))));
        if (!now.isEmpty()) {
            sections.add(section(words, "recommended", List.of(table(words, now))));
        }
        if (!mightCome.isEmpty()) {
            sections.add(section(
                    words,
                    "might-come",
                    List.of(
                            new Paragraph(Line.of(words.get("might-come", FOREMOST))),
                            names(words, mightCome, shown))));
        }
        sections.add(section(words, "method", List.of(new Items("", false, method(words)))));
        return new Document(
                words.labels().lang(),
                words.get("attained.title", attained.subject().region().name()),
                facts(words),
                sections,
                footer(words));
    }

    private static Section section(Words words, String key, List<Block> blocks) {
        return Section.chapter("", words.get("heading." + key), blocks, List.of());
    }

    private List<Fact> facts(Words words) {
        var subject = attained.subject();
        return List.of(
                fact(words, "region", words.labels().in(subject.region().name())),
                fact(words, "benchmark", words.labels().in(subject.benchmark().name())),
                fact(words, "missing", String.valueOf(attained.open())),
                fact(words, "bounds", words.get(attained.exact() ? "bounds.exact" : "bounds.found")));
    }

    private static Fact fact(Words words, String key, String value) {
        return new Fact(words.get("fact." + key), Line.of(value));
    }

    private List<Line> inShort(Words words, List<Attainable> now, List<Attainable> mightCome) {
        List<Attainable> first = now.subList(0, Math.min(FOREMOST, now.size()));
        List<Line> lines = new ArrayList<>();
        first.stream()
                .map(each -> words.get(
                        each.isSettled() ? "short.settled" : "short.range",
                        each.now().orElse(0),
                        each.measure().name(),
                        rank(words, each.bestAlone()),
                        rank(words, each.worstAlone()),
                        rank(words, each.best()),
                        rank(words, each.worst())))
                .map(Line::of)
                .forEach(lines::add);
        lines.add(Line.of(
                words.get(mightCome.isEmpty() ? "short.none-comes" : "short.some-come", mightCome.size(), FOREMOST)));
        return lines;
    }

    private static Table table(Words words, List<Attainable> measures) {
        List<List<Line>> rows = measures.stream()
                .map(each -> Stream.of(
                                rank(words, each.now()),
                                words.labels().in(each.measure().name()),
                                rank(words, each.bestAlone()),
                                rank(words, each.worstAlone()),
                                rank(words, each.best()),
                                rank(words, each.worst()))
                        .map(Line::of)
                        .toList())
                .toList();
        return new Table("", words.columns("now", "measure", "best-alone", "worst-alone", "best", "worst"), rows);
    }

    private static Table names(Words words, List<Attainable> measures, int shown) {
        List<List<Line>> rows = measures.stream()
                .limit(shown)
                .map(each -> Stream.of(
                                words.labels().in(each.measure().name()),
                                rank(words, each.bestAlone()),
                                rank(words, each.best()))
                        .map(Line::of)
                        .toList())
                .toList();
        return new Table("", words.columns("measure", "best-alone", "best"), rows);
    }

    private static String rank(Words words, Optional<Integer> rank) {
        return rank.map(String::valueOf).orElse(words.get("not-recommended"));
    }

    private List<Line> method(Words words) {
        return Stream.of("ranks", attained.exact() ? "exact" : "found", "one", "middle", "ask")
                .map(key -> Line.of(words.get("method." + key, attained.rankings(), attained.open())))
                .toList();
    }

    private String footer(Words words) {
        return words.labels()
                .clauses(List.of(
                        words.labels().get("engine.version", Engine.version(words.labels())),
                        words.labels().get("engine.rules", attained.rules().hash())));
    }
}
