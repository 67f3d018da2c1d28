package catchup.elicitation;

import catchup.advice.Probe;
import catchup.casefile.Assignments;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.ranking.Ranked;
import catchup.rulebase.RuleBase;
import catchup.source.SourceFile;
import catchup.text.Text;
import catchup.text.Unseen;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for missing facts one at a time, the one most worth asking first, and takes the answers into a case. It knows nothing of
 * where answers come from. An answer is in the case as soon as its source is known, so what is saved after each {@link
 * Reply.Kept} is all that was answered; a new interview on the saved case goes on where the old one ended, and asks what nobody
 * knew only when nothing else is left.
 */
public final class Interview {

    private static final String PLACE = "answer";
    private static final Pattern YEAR = Pattern.compile("1[89][0-9]{2}|2[01][0-9]{2}|2200");
    private static final Set<String> UNKNOWN = Set.of("unknown", "未知", "null");
    private static final Set<String> SKIP = Set.of("", "skip", "跳过");
    private static final Set<String> HELP = Set.of("?", "？", "help", "帮助");
    private static final Set<String> BACK = Set.of("back", "返回");
    private static final Set<String> QUIT = Set.of("quit", "exit", "退出");
    private static final Map<String, Quality> QUALITIES = qualities();

    private record Snapshot(Case subject, Set<String> left) {}

    private final Probe probe;
    private final RuleBase rules;
    private final Questions questions;
    private final Deque<Snapshot> before = new ArrayDeque<>();
    private final Set<String> left = new LinkedHashSet<>();
    private Case subject;
    private List<Ranked> ranking;
    private Turn turn;
    private Optional<Observation> figure = Optional.empty();
    private Side side = Side.REGION;
    private String source;

    /**
     * @param places how many of the first places of the advice count
     * @param source where a figure comes from if nothing is said of it; after that, what was said last
     */
    public Interview(Probe probe, int places, Case subject, String source) {
        this.probe = probe;
        this.rules = probe.rules();
        this.questions = new Questions(probe, places);
        this.subject = subject;
        this.source = source;
        this.ranking = probe.rank(subject);
        this.turn = next();
    }

    /** The case with all that was answered so far. */
    public Case subject() {
        return subject;
    }

    /** What is asked now. */
    public Turn turn() {
        return turn;
    }

    /** Takes an answer, or a word that steers the interview: skip, ?, back, quit. */
    public Reply answer(String line) {
        String said = line.strip();
        if (HELP.contains(said)) {
            return new Reply.Help(turn);
        } else if (QUIT.contains(said)) {
            return new Reply.Quit();
        } else if (BACK.contains(said)) {
            return back();
        } else if (turn instanceof Turn.Figure asked) {
            return SKIP.contains(said) ? skip(asked.question().indicator()) : figure(asked, said);
        } else if (turn instanceof Turn.AskQuality asked) {
            return quality(asked, said);
        } else if (turn instanceof Turn.AskYear asked) {
            return year(asked, said);
        } else if (turn instanceof Turn.AskSource asked) {
            return source(asked, said);
        }
        return new Reply.Quit();
    }

    private Reply figure(Turn.Figure asked, String said) {
        Indicator indicator = asked.question().indicator();
        if (UNKNOWN.contains(said)) {
            left.add(indicator.id());
            return kept(indicator, asked.side(), Optional.empty());
        }
        Diagnostics diagnostics = new Diagnostics();
        String typed = (asked.side() == Side.BENCHMARK ? "benchmark:" : "") + indicator.id() + "=" + said;
        List<Assignment> read =
                new Assignments(rules.indicators(), rules.settings(), diagnostics).read(List.of(typed), subject, PLACE);
        if (read.isEmpty() || !(read.get(0) instanceof Assignment.OfFigure assigned)) {
            return new Reply.Refused(diagnostics);
        }
        figure = assigned.observation();
        side = asked.side();
        turn = new Turn.AskQuality(asked.question(), Quality.JUDGED);
        return new Reply.Understood();
    }

    private Reply quality(Turn.AskQuality asked, String said) {
        Quality quality = SKIP.contains(said) ? asked.otherwise() : QUALITIES.get(said);
        if (quality == null) {
            List<String> known = List.of("official", "measured", "estimated", "judged");
            Diagnostics diagnostics = asAnswer(said);
            diagnostics.unknown(Problem.NOT_ONE_OF, at(said), said, known, Text.listed(known));
            return new Reply.Refused(diagnostics);
        }
        figure = figure.map(old ->
                new Observation(old.value(), old.year(), quality, source, Optional.empty(), old.given(), old.at()));
        turn = new Turn.AskYear(asked.question(), usualYear());
        return new Reply.Understood();
    }

    private int usualYear() {
        int region = subject.region().year();
        return side == Side.REGION ? region : subject.benchmark().year().orElse(region);
    }

    private Reply year(Turn.AskYear asked, String said) {
        if (!SKIP.contains(said) && !YEAR.matcher(said).matches()) {
            Diagnostics diagnostics = asAnswer(said);
            diagnostics.add(Problem.NOT_A_YEAR, at(said), said);
            return new Reply.Refused(diagnostics);
        }
        int year = SKIP.contains(said) ? asked.otherwise() : Integer.parseInt(said);
        figure = figure.map(old -> new Observation(
                old.value(), Optional.of(year), old.quality(), source, Optional.empty(), old.given(), old.at()));
        turn = new Turn.AskSource(asked.question(), source);
        return new Reply.Understood();
    }

    private Reply source(Turn.AskSource asked, String said) {
        if (said.length() > SourceFile.LONGEST_TEXT) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.add(Problem.TEXT_TOO_LONG, Location.of(PLACE), said.length(), SourceFile.LONGEST_TEXT);
            return new Reply.Refused(diagnostics);
        }
        source = SKIP.contains(said) ? asked.otherwise() : Unseen.shown(said);
        Observation whole = figure.orElseThrow();
        return kept(
                asked.question().indicator(),
                side,
                Optional.of(new Observation(
                        whole.value(),
                        whole.year(),
                        whole.quality(),
                        source,
                        Optional.empty(),
                        whole.given(),
                        whole.at())));
    }

    private Reply kept(Indicator indicator, Side of, Optional<Observation> known) {
        before.push(new Snapshot(subject, known.isEmpty() ? without(indicator.id()) : Set.copyOf(left)));
        List<Ranked> old = ranking;
        subject = with(indicator, of, known);
        ranking = probe.rank(subject);
        figure = Optional.empty();
        turn = next(of == Side.REGION && known.isPresent() ? Optional.of(indicator) : Optional.empty());
        return new Reply.Kept(
                indicator,
                of,
                known,
                Top.moves(old, ranking, questions.places()),
                ranking.subList(0, Math.min(questions.places(), ranking.size())));
    }

    private Set<String> without(String id) {
        Set<String> others = new LinkedHashSet<>(left);
        others.remove(id);
        return others;
    }

    /** The case with a figure; where it was silent on the indicator, the benchmark of the catalogue comes in as in a file. */
    private Case with(Indicator indicator, Side of, Optional<Observation> known) {
        Optional<Observation> benchmark = Supposed.benchmark(subject, indicator);
        Reading old = subject.readings()
                .getOrDefault(
                        indicator.id(), new Reading(indicator.id(), Optional.empty(), benchmark, Location.of(PLACE)));
        Map<String, Reading> readings = new LinkedHashMap<>(subject.readings());
        readings.put(
                indicator.id(),
                of == Side.REGION
                        ? new Reading(indicator.id(), known, old.benchmark(), old.at())
                        : new Reading(indicator.id(), old.region(), known, old.at()));
        return new Case(
                subject.id(),
                subject.file(),
                subject.region(),
                subject.benchmark(),
                Collections.unmodifiableMap(readings));
    }

    private Reply skip(Indicator indicator) {
        before.push(new Snapshot(subject, Set.copyOf(left)));
        left.add(indicator.id());
        turn = next();
        return new Reply.Skipped(indicator);
    }

    /** Out of what was begun, or else to before the last answer. */
    private Reply back() {
        if (figure.isPresent()) {
            figure = Optional.empty();
        } else if (before.isEmpty()) {
            return new Reply.Back(false);
        } else {
            Snapshot last = before.pop();
            subject = last.subject();
            left.clear();
            left.addAll(last.left());
            ranking = probe.rank(subject);
        }
        turn = next();
        return new Reply.Back(true);
    }

    private Turn next() {
        return next(Optional.empty());
    }

    /**
     * The fact most worth asking; what a file says nobody knows comes last.
     *
     * @param begun where a figure of the region has come in: if there is nothing to hold it against, that is asked before all else
     */
    private Turn next(Optional<Indicator> begun) {
        List<Question> worth = questions.of(subject).stream()
                .filter(question -> question.worth() > 0)
                .filter(question -> !left.contains(question.indicator().id()))
                .toList();
        return worth.stream()
                .filter(question -> begun.filter(question.indicator()::equals).isPresent())
                .findFirst()
                .or(() -> worth.stream()
                        .filter(question -> !isSaidUnknown(question))
                        .findFirst())
                .or(() -> worth.stream().findFirst())
                .<Turn>map(question -> new Turn.Figure(
                        question, question.regionMissing() ? Side.REGION : Side.BENCHMARK, worth.size()))
                .orElseGet(() -> new Turn.Finished(OpenFact.of(subject, rules).size()));
    }

    private boolean isSaidUnknown(Question question) {
        return subject.readings().containsKey(question.indicator().id()) && question.regionMissing();
    }

    private static Diagnostics asAnswer(String said) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.keep(PLACE, said);
        return diagnostics;
    }

    private static Location at(String said) {
        return new Location(PLACE, 1, 1, said.length() + 1);
    }

    private static Map<String, Quality> qualities() {
        Map<String, Quality> words = new LinkedHashMap<>();
        List.of("official", "官方", "1").forEach(word -> words.put(word, Quality.OFFICIAL));
        List.of("measured", "实测", "2").forEach(word -> words.put(word, Quality.MEASURED));
        List.of("estimated", "估算", "3").forEach(word -> words.put(word, Quality.ESTIMATED));
        List.of("judged", "研判", "评判", "4").forEach(word -> words.put(word, Quality.JUDGED));
        return words;
    }
}
