package catchup.report.handbook;

import catchup.handbook.Handbook;
import catchup.handbook.Look;
import catchup.handbook.Origins;
import catchup.handbook.Origins.Ground;
import catchup.handbook.Origins.Need;
import catchup.handbook.Origins.Origin;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words what may lead to a conclusion, as a tree upwards, and which indicators stand at its roots. */
final class OriginsWriter {

    private static final String BACK = "←";

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;

    OriginsWriter(Handbook book, Lang lang) {
        this.book = book;
        this.words = new Words(lang);
        this.sentences = new Sentences(book.rules(), words, Optional.empty());
    }

    Document document(Mention conclusion) {
        Origin origin = Origins.of(conclusion, book.uses());
        List<Section> sections = new ArrayList<>();
        if (origin.grounds().isEmpty()) {
            sections.add(Section.chapter("", words.get("origins.none"), List.of(), List.of()));
        } else {
            sections.add(Section.chapter(
                    "", words.get("origins.tree"), List.of(new Tree(List.of(branch(origin)))), List.of()));
            sections.add(Section.chapter("", words.get("origins.roots"), List.of(roots(origin)), List.of()));
        }
        return new Document(
                words.lang(),
                words.get("origins.title", words.word("kind", conclusion.kind()), sentences.name(conclusion)),
                facts(origin),
                sections,
                "");
    }

    private List<Fact> facts(Origin origin) {
        Set<Rule> rules = new LinkedHashSet<>(origin.rules());
        return List.of(
                new Fact(words.get("col.id"), Line.of(origin.conclusion().id())),
                new Fact(words.get("origins.rules"), Line.of(String.valueOf(rules.size()))),
                new Fact(words.get("origins.diagnoses"), Line.of(count(origin, Kind.DIAGNOSIS))),
                new Fact(words.get("origins.indicators"), Line.of(count(origin, Kind.INDICATOR))));
    }

    private static String count(Origin origin, Kind kind) {
        return String.valueOf(origin.mentions().stream()
                .filter(mention -> mention.kind() == kind && !mention.equals(origin.conclusion()))
                .count());
    }

    private Branch branch(Origin origin) {
        Line name = sentences.link(origin.conclusion());
        return origin.told()
                ? new Branch(BACK, name.and(words.get("origins.told")), List.of())
                : new Branch(
                        "", name, origin.grounds().stream().map(this::branch).toList());
    }

    private Branch branch(Ground ground) {
        Rule rule = ground.rule();
        String name = words.get("origins.rule", rule.reason(), rule.name(), Sentences.place(rule));
        return new Branch(
                BACK, Line.of(name), ground.needs().stream().map(this::branch).toList());
    }

    /** A condition, with the ways to what it looks at; what has none and is told again is no more than named. */
    private Branch branch(Need need) {
        Line said = sentences.say(need.condition());
        Optional<Origin> origin = need.origin();
        if (origin.isEmpty()) {
            return new Branch("·", said, List.of());
        }
        return origin.get().told()
                ? new Branch("·", said.and(words.get("origins.told")), List.of())
                : new Branch(
                        "·",
                        said,
                        origin.get().grounds().stream().map(this::branch).toList());
    }

    /** The indicators at the roots, with how they are looked at anywhere on the way. */
    private Table roots(Origin origin) {
        Map<Mention, Set<Look>> looks = new LinkedHashMap<>();
        for (Rule rule : origin.rules()) {
            for (Condition condition : rule.conditions()) {
                Mention.in(condition.pattern()).stream()
                        .filter(named -> named.kind() == Kind.INDICATOR)
                        .forEach(named -> looks.computeIfAbsent(named, key -> EnumSet.noneOf(Look.class))
                                .add(Look.of(condition)));
            }
        }
        List<List<Line>> rows = new ArrayList<>();
        looks.forEach((indicator, all) -> rows.add(List.of(
                sentences.link(indicator),
                Line.of(indicator.id()),
                Line.of(words.labels()
                        .commas(all.stream()
                                .map(look -> words.word("look", look))
                                .toList())))));
        return new Table(
                "", List.of(words.word("kind", Kind.INDICATOR), words.get("col.id"), words.get("origins.looks")), rows);
    }
}
