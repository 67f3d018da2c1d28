package catchup.report.sensitivity;

import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.fact.Assignment;
import catchup.fact.Severity;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.report.Figures;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Span;
import catchup.rulebase.Rule;
import catchup.sensitivity.Ground;
import catchup.sensitivity.Ground.Passing;
import catchup.sensitivity.Turn;
import catchup.sensitivity.Turn.Flip;
import catchup.sensitivity.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says why something changes: by the numbers of the rules that turn, which are listed with the conditions that flip. */
final class Reasons {

    private static final int NAMED = 3;
    private static final int NUMBERED = 4;
    private static final List<Kind> TELLING = List.of(Kind.MEASURE, Kind.SCORE, Kind.RANK);

    private final WhatIf whatIf;
    private final UnaryOperator<String> targets;
    private final Words words;

    /** @param targets where links to what changes of a measure lead; the empty text where that is not told */
    Reasons(WhatIf whatIf, UnaryOperator<String> targets, Words words) {
        this.whatIf = whatIf;
        this.targets = targets;
        this.words = words;
    }

    /** How keys of words call a kind. */
    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why a measure comes in, goes out or moves. */
    Line ofMeasure(String id) {
        return TELLING.stream()
                .flatMap(kind -> whatIf.comparison().of(kind).stream())
                .filter(change -> change.aspect().id().equals(id))
                .findFirst()
                .map(this::of)
                .orElse(Line.of(""));
    }

    Line of(Change change) {
        Ground ground = whatIf.grounds().get(change);
        if (ground == null) {
            return Line.of("");
        }
        List<Line> clauses = new ArrayList<>();
        if (!ground.ofItself()) {
            clauses.add(Line.of(words.get("because.stays")));
        } else if (change.aspect().kind() == Kind.RANK
                && !showsPoints(change.aspect().id())) {
            clauses.add(Line.of(words.get("because.slightly")));
        }
        turned(ground.turns(), true).map(Line::of).ifPresent(clauses::add);
        turned(ground.turns(), false).map(Line::of).ifPresent(clauses::add);
        if (ground.turns().isEmpty() && !ground.assignments().isEmpty()) {
            clauses.add(Line.of(words.get("because.figures", supposed(ground.assignments()))));
        }
        passed("because.overtaken", ground.overtaking()).ifPresent(clauses::add);
        passed("because.overtakes", ground.overtaken()).ifPresent(clauses::add);
        return clauses.isEmpty() ? Line.of(words.get("because.others")) : words.joined(clauses);
    }

    /** Whether anything that changes in the score of a measure is large enough to be printed. */
    private boolean showsPoints(String measure) {
        return whatIf.comparison().of(Kind.POINTS).stream()
                .anyMatch(points -> points.aspect().id().equals(measure));
    }

    private Optional<Line> passed(String key, List<Passing> passing) {
        if (passing.isEmpty()) {
            return Optional.empty();
        }
        List<Line> named = passing.stream().limit(NAMED).map(this::passing).toList();
        return Optional.of(words.line(key, words.some(named, passing.size() - NAMED)));
    }

    /** A measure that passes another, as a link to what changes of it, with why it moves itself. */
    private Line passing(Passing passing) {
        Line name = new Line(List.of(new Span(words.measure(passing.measure()), targets.apply(passing.measure()))));
        List<String> numbers = numbers(passing.turns());
        if (!numbers.isEmpty()) {
            String key = numbers.size() == 1 ? "because.rule" : "because.rules";
            return words.line("because.passing", name, words.get(key, some(numbers)));
        }
        return passing.assignments().isEmpty()
                ? name
                : words.line("because.passing", name, supposed(passing.assignments()));
    }

    /** The numbers of those rules that now fire, or no longer do, the nearest first. */
    private Optional<String> turned(List<Turn> turns, boolean fires) {
        List<String> numbers =
                numbers(turns.stream().filter(turn -> turn.fires() == fires).toList());
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(
                        (fires ? "because.fires" : "because.rests") + (numbers.size() == 1 ? ".one" : ""),
                        some(numbers)));
    }

    private List<String> numbers(List<Turn> turns) {
        return turns.stream().map(turn -> String.valueOf(number(turn.rule()))).toList();
    }

    private String some(List<String> numbers) {
        String named = words.labels().commas(numbers.subList(0, Math.min(NUMBERED, numbers.size())));
        int more = numbers.size() - NUMBERED;
        return more > 0 ? words.labels().get("list.more", named, more) : named;
    }

    private int number(Rule rule) {
        List<Turn> turns = whatIf.turns();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).rule().equals(rule)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("does not turn: " + rule.name());
    }

    private String supposed(List<Assignment> assignments) {
        return words.sentence(assignments.stream().map(this::supposed).toList());
    }

    private String supposed(Assignment assignment) {
        return words.supposed(assignment, whatIf.comparison().before().subject());
    }

    /** Every written rule that turns, with the conditions that flip and what flips them. */
    List<Branch> rules() {
        return whatIf.turns().stream()
                .filter(turn -> turn.rule().isWritten())
                .map(this::branch)
                .toList();
    }

    /** The links between measures that come or go with them, by the fiches. */
    List<Line> links() {
        return whatIf.turns().stream()
                .filter(turn -> !turn.rule().isWritten())
                .map(turn -> Line.of(words.get(
                        turn.fires() ? "link.fires" : "link.rests",
                        number(turn.rule()),
                        words.labels().in(turn.rule().reason()))))
                .toList();
    }

    private Branch branch(Turn turn) {
        Rule rule = turn.rule();
        String place = rule.at().file() + ":" + rule.at().line();
        List<Branch> below = new ArrayList<>();
        String reason = words.labels().in(rule.reason());
        below.add(leaf(reason.isEmpty() ? place : words.get("rule.why", reason, place)));
        turn.flips().stream().map(this::flip).map(Reasons::leaf).forEach(below::add);
        String name = words.get(turn.fires() ? "rule.fires" : "rule.rests", number(rule), rule.name());
        return new Branch("", Line.of(name), below);
    }

    private static Branch leaf(String text) {
        return new Branch("", Line.of(text), List.of());
    }

    private String flip(Flip flip) {
        boolean met = flip.after().isMet();
        Judgement unmet = met ? flip.before() : flip.after();
        String condition = words.rules().phrases().read(flip.after().condition(), words.lang());
        String lacked = lacked(unmet.shortfall())
                .map(lack -> words.get("flip.lacked", lack))
                .orElse("");
        String text = words.get(met ? "flip.met" : "flip.unmet", condition, lacked);
        if (!flip.assignments().isEmpty()) {
            return words.get("flip.by-supposed", text, supposed(flip.assignments()));
        }
        List<String> numbers =
                flip.rules().stream().map(rule -> String.valueOf(number(rule))).toList();
        return numbers.isEmpty()
                ? text
                : words.get("flip.by-rules", text, words.labels().commas(numbers));
    }

    private Optional<String> lacked(Shortfall shortfall) {
        if (shortfall instanceof Shortfall.Degree degree) {
            return Optional.of(
                    words.get("lacks.degree", Severity.of(degree.met()).text(), Figures.share(degree.met())));
        } else if (shortfall instanceof Shortfall.Missing) {
            return Optional.of(words.get("lacks.missing"));
        } else if (shortfall instanceof Shortfall.Count count && count.atLeast()) {
            return Optional.of(words.get("lacks.count", count.met().size(), count.needed()));
        }
        return Optional.empty();
    }
}
