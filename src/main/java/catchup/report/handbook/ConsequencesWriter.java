package catchup.report.handbook;

import catchup.handbook.Consequences;
import catchup.handbook.Consequences.Effect;
import catchup.handbook.Consequences.Truth;
import catchup.handbook.Handbook;
import catchup.handbook.Standing;
import catchup.handbook.Start;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Tree;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words what may follow from how a region stands on an indicator, or from a diagnosis, as a tree downwards. */
final class ConsequencesWriter {

    private static final String LEADS = "→";

    private final Words words;
    private final Sentences sentences;
    private final Consequences consequences;
    private final Set<Mention> told = new HashSet<>();

    ConsequencesWriter(Handbook book, Consequences consequences, Lang lang) {
        this.consequences = consequences;
        this.words = new Words(lang);
        this.sentences = new Sentences(book.rules(), words, Optional.empty());
    }

    Document document() {
        List<Effect> direct = consequences.direct();
        List<Branch> open = branches(direct.stream()
                .filter(effect -> effect.truth() != Truth.FAILED)
                .sorted(Comparator.comparing(Effect::truth))
                .toList());
        List<Branch> failed = direct.stream()
                .filter(effect -> effect.truth() == Truth.FAILED)
                .map(this::ruledOut)
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(section("consequences.short", summary()));
        add("consequences.tree", open, sections);
        add("consequences.failed", failed, sections);
        return new Document(words.lang(), title(), facts(), sections, "");
    }

    private String title() {
        Start start = consequences.start();
        return title(start, sentences.name(start.what()), words);
    }

    /** What is asked: what follows if a region stands like that, or if something is made. */
    static String title(Start start, String name, Words words) {
        String key = start.what().kind() == Kind.INDICATOR ? "consequences.title" : "consequences.title.made";
        return start.standing()
                .map(standing -> words.get(
                        "consequences.title." + standing(standing),
                        name,
                        standing.severity().text()))
                .orElseGet(() -> words.get(key, name));
    }

    private static String standing(Standing standing) {
        if (!standing.known()) {
            return "unknown";
        } else if (standing.ahead()) {
            return "ahead";
        }
        return standing.equals(Standing.LEVEL) ? "level" : "behind";
    }

    private List<Fact> facts() {
        return List.of(new Fact(
                words.get("col.id"), Line.of(consequences.start().what().id())));
    }

    private List<Block> summary() {
        List<Block> lines = new ArrayList<>();
        lines.add(new Paragraph(reached("consequences.alone", Truth.MET, Kind.DIAGNOSIS)));
        lines.add(new Paragraph(reached("consequences.alone.measures", Truth.MET, Kind.MEASURE)));
        lines.add(new Paragraph(reached("consequences.more", Truth.HELPED, Kind.DIAGNOSIS)));
        lines.add(new Paragraph(reached("consequences.more.measures", Truth.HELPED, Kind.MEASURE)));
        lines.add(new Paragraph(reached("consequences.cautions", Truth.HELPED, Kind.CAUTION)));
        return lines;
    }

    /** What is reached in a way; cautions in whatever way. */
    private Line reached(String key, Truth truth, Kind kind) {
        List<Line> names = consequences.reached().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .filter(entry -> entry.getValue() == truth || kind == Kind.CAUTION)
                .map(Map.Entry::getKey)
                .map(sentences::link)
                .toList();
        Line all = names.isEmpty() ? Line.of(words.labels().get("none")) : sentences.commas(names);
        return Line.of(words.labels().get("colon", words.get(key), "")).and(all);
    }

    private List<Branch> branches(List<Effect> effects) {
        List<Branch> branches = new ArrayList<>();
        for (Effect effect : effects) {
            List<Branch> below = new ArrayList<>();
            below.add(new Branch("", sentences.conditionsOf(effect.helped()), List.of()));
            missing(effect).ifPresent(below::add);
            effect.broughtAbout().forEach(mention -> below.addAll(following(mention)));
            branches.add(new Branch(LEADS, head(effect), below));
        }
        return branches;
    }

    private Line head(Effect effect) {
        String how = effect.truth() == Truth.MET ? "consequences.is-met" : "consequences.needs-more";
        return sentences
                .conclusions(effect.rule())
                .and(" · ")
                .and(words.get(how))
                .and(" · " + Sentences.place(effect.rule()));
    }

    private Optional<Branch> missing(Effect effect) {
        List<Condition> open = effect.conditions(Truth.OPEN);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Branch("+", sentences.conditionsOf(open), List.of()));
    }

    /** What looks at something that was brought about, told once. */
    private List<Branch> following(Mention mention) {
        List<Effect> next = consequences.through(mention);
        if (next.isEmpty() || mention.kind() == Kind.MEASURE) {
            return List.of();
        }
        return told.add(mention)
                ? branches(next)
                : List.of(new Branch(LEADS, sentences.link(mention).and(words.get("origins.told")), List.of()));
    }

    private Branch ruledOut(Effect effect) {
        Line line = sentences.conclusions(effect.rule()).and(" · " + Sentences.place(effect.rule()));
        return new Branch(
                "✗", line, List.of(new Branch("", sentences.conditionsOf(effect.conditions(Truth.FAILED)), List.of())));
    }

    private void add(String heading, List<Branch> branches, List<Section> sections) {
        if (!branches.isEmpty()) {
            sections.add(section(heading, List.of(new Tree(branches))));
        }
    }

    private Section section(String heading, List<Block> blocks) {
        return Section.chapter("", words.get(heading), blocks, List.of());
    }
}
