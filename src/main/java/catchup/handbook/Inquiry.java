package catchup.handbook;

import catchup.casefile.Assignments;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what is meant by the words of a question. Part of a name means what alone has it in its name, and is reported where
 * several have. What means nothing is reported with what may have been meant, and what means something else than is asked for
 * with what that is, and what is related to it.
 */
public final class Inquiry {

    private static final int MOST_SHARING = 5;
    private static final int MOST_OFFERED = 12;
    private static final List<Kind> CONCLUDED = List.of(Kind.MEASURE, Kind.DIAGNOSIS, Kind.CAUTION);
    private static final List<Kind> LEADING = List.of(Kind.INDICATOR, Kind.DIAGNOSIS);
    private static final List<Kind> SUPPOSED = List.of(Kind.INDICATOR, Kind.SETTING);
    private static final Text A_CONCLUSION = new Text("a measure, a diagnosis or a caution", "措施、诊断或警示");
    private static final Text A_START = new Text("an indicator or a diagnosis", "指标或诊断");
    private static final Text A_FACT = new Text("an indicator or a kind of region", "指标或产区类型");
    private static final Text A_RULE = new Text("a rule", "规则");
    private static final Text CONCLUSIONS = new Text("a measure, a diagnosis or a caution", "措施、诊断或警示");
    private static final Text STARTS = new Text("the indicators and diagnoses of the rules", "规则库中的指标或诊断");
    private static final Text ANYTHING =
            new Text("the ids and names in the catalogues, principles and rules", "各目录中的标识或名称、原理的编号或规则的名称");

    private final RuleBase rules;
    private final Lexicon lexicon;
    private final Diagnostics diagnostics;

    public Inquiry(RuleBase rules, Diagnostics diagnostics) {
        this.rules = rules;
        this.lexicon = new Lexicon(rules.catalogues());
        this.diagnostics = diagnostics;
    }

    /** The measure, diagnosis or caution that a word means. */
    public Optional<Mention> conclusion(String word, Location at) {
        return one(
                word, at, CONCLUDED, A_CONCLUSION, () -> unknown(Problem.NOT_ONE_OF, at, word, CONCLUDED, CONCLUSIONS));
    }

    /** The measure that a word means. */
    public Optional<Measure> measure(String word, Location at) {
        return one(word, at, Kind.MEASURE).map(meant -> rules.measures().get(meant.id()));
    }

    /** The dimension that a word means. */
    public Optional<Mention> dimension(String word, Location at) {
        return one(word, at, Kind.DIMENSION);
    }

    /** The written rule of a name, or the only one with this in its name. */
    public Optional<Rule> rule(String name, Location at) {
        Optional<Rule> meant = written(name);
        Optional<Mention> other =
                lexicon.find(name, Arrays.asList(Kind.values())).stream().findFirst();
        if (meant.isEmpty() && other.isPresent()) {
            other(name, at, other.get().kind().one(), A_RULE, new Related(rules).rules(other.get()));
        } else if (meant.isEmpty()) {
            List<String> named = Lexicon.withPart(name, ruleNames());
            if (named.size() == 1) {
                return written(named.get(0));
            } else if (named.isEmpty()) {
                diagnostics.unknown(Problem.UNKNOWN_RULE, at, name, ruleNames());
            } else {
                several(name, at, named);
            }
        }
        return meant;
    }

    private Optional<Rule> written(String name) {
        return rules.writtenRules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    private List<String> ruleNames() {
        return rules.writtenRules().stream().map(Rule::name).toList();
    }

    /** A reader of what is supposed of a case. */
    public Assignments assignments() {
        return new Assignments(
                rules.indicators(),
                rules.settings(),
                diagnostics,
                name -> isOfAnotherKind(name.text(), name.at(), SUPPOSED, A_FACT));
    }

    /** Everything that a word means; nothing if it is the name of a rule. */
    public Optional<List<Mention>> anything(String word, Location at) {
        List<Kind> kinds = Arrays.asList(Kind.values());
        List<Mention> meant = lexicon.find(word, kinds);
        boolean rule = rules.rules().stream().map(Rule::name).anyMatch(word::equals);
        if (!meant.isEmpty() || rule) {
            return Optional.of(meant);
        }
        List<Mention> named = lexicon.named(word, kinds);
        List<String> words = distinct(said(named, word));
        words.addAll(named.isEmpty() ? Lexicon.withPart(word, ruleNames()) : List.of());
        if (words.isEmpty()) {
            unknown(Problem.NOT_ONE_OF, at, word, kinds, ruleNames(), ANYTHING);
        } else if (words.size() == 1 && !named.isEmpty()) {
            return Optional.of(named);
        } else {
            several(word, at, words);
        }
        return Optional.empty();
    }

    /** An indicator or a diagnosis, or an indicator with how a region stands on it: {@code logistics-cost-share=severe}. */
    public Optional<Start> start(String words, Location at) {
        int equals = Math.max(words.lastIndexOf('='), words.lastIndexOf('＝'));
        if (equals < 0 || !lexicon.find(words, LEADING).isEmpty()) {
            return one(words, at, LEADING, A_START, () -> unknown(Problem.NOT_ONE_OF, at, words, LEADING, STARTS))
                    .map(this::start);
        }
        Optional<Mention> indicator = one(words.substring(0, equals), at, Kind.INDICATOR);
        Optional<Standing> standing = standing(words.substring(equals + 1), at);
        return indicator.flatMap(
                found -> standing.flatMap(supposed -> start(rules.indicators().get(found.id()), supposed, at)));
    }

    /** The one thing of a kind that a word means. */
    private Optional<Mention> one(String word, Location at, Kind kind) {
        List<Kind> kinds = List.of(kind);
        return one(word, at, kinds, kind.one(), () -> unknown(kind.unknown(), at, word, kinds));
    }

    /**
     * The first thing of these kinds that a word means, or the only one with the word in its name.
     *
     * @param unknown reports a word that means nothing at all
     */
    private Optional<Mention> one(String word, Location at, List<Kind> kinds, Text expected, Runnable unknown) {
        Optional<Mention> meant = lexicon.find(word, kinds).stream().findFirst();
        if (meant.isPresent()) {
            return meant;
        }
        List<Mention> named = lexicon.named(word, kinds);
        List<String> words = distinct(said(named, word));
        boolean known = isKnown(word);
        if (words.size() == 1 && !known) {
            return Optional.of(named.get(0));
        } else if (words.size() > 1) {
            several(word, at, words);
        } else if (!isOfAnotherKind(word, at, kinds, expected)) {
            unknown.run();
        }
        return Optional.empty();
    }

    /** Whether a word is the whole of an id or a name, of whatever it is. */
    private boolean isKnown(String word) {
        return !lexicon.find(word, Arrays.asList(Kind.values())).isEmpty()
                || rules.rules().stream().map(Rule::name).anyMatch(word::equals);
    }

    /** Reports a word that is part of several names. */
    private void several(String word, Location at, List<String> names) {
        List<String> offered = names.stream().limit(MOST_OFFERED).toList();
        diagnostics.add(
                new Diagnostic(Problem.PART_OF_SEVERAL, at, List.of(word.strip(), names.size()), offered, List.of()));
    }

    private static List<String> distinct(List<String> words) {
        return new ArrayList<>(new LinkedHashSet<>(words));
    }

    /** Whether a word means something, but nothing of these kinds; if so, that is reported. */
    private boolean isOfAnotherKind(String word, Location at, List<Kind> kinds, Text expected) {
        List<Mention> meant = lexicon.find(word, Arrays.asList(Kind.values()));
        if (meant.stream().map(Mention::kind).anyMatch(kinds::contains)) {
            return false;
        } else if (!meant.isEmpty()) {
            Mention other = meant.get(0);
            other(word, at, other.kind().one(), expected, said(new Related(rules).to(other, kinds), word));
            return true;
        }
        boolean isRule = rules.rules().stream().map(Rule::name).anyMatch(word::equals);
        if (isRule) {
            other(word, at, A_RULE, expected, said(new Related(rules).toRule(word, kinds), word));
        }
        return isRule;
    }

    private void unknown(Problem problem, Location at, String word, List<Kind> kinds, Object... more) {
        unknown(problem, at, word, kinds, List.of(), more);
    }

    /** Reports a word that means nothing, with what looks like it, or else what has part of it in its name. */
    private void unknown(
            Problem problem, Location at, String word, List<Kind> kinds, List<String> besides, Object... more) {
        List<String> known = new ArrayList<>(lexicon.words(kinds));
        known.addAll(besides);
        List<String> like = diagnostics.like(word, known);
        List<Object> arguments = new ArrayList<>(List.of(word));
        arguments.addAll(List.of(more));
        List<String> meant = like.isEmpty() ? lexicon.sharing(word, kinds, MOST_SHARING) : like;
        diagnostics.add(new Diagnostic(problem, at, arguments, meant, List.of()));
    }

    private void other(String word, Location at, Text is, Text expected, List<String> related) {
        diagnostics.add(new Diagnostic(Problem.WRONG_CATALOGUE, at, List.of(word, is, expected), related, List.of()));
    }

    /** What things are called by whoever used a word: by their Chinese names where it is Chinese, otherwise by their ids. */
    private List<String> said(List<Mention> things, String word) {
        boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
        return things.stream()
                .map(thing -> chinese
                        ? rules.catalogues()
                                .find(thing)
                                .map(named -> named.name().zh())
                                .orElse(thing.id())
                        : thing.id())
                .toList();
    }

    private Start start(Mention mention) {
        return mention.kind() == Kind.INDICATOR
                ? Start.at(rules.indicators().get(mention.id()))
                : Start.made(mention.id());
    }

    private Optional<Start> start(Indicator indicator, Standing standing, Location at) {
        Severity severity = standing.severity();
        if (severity != Severity.NONE && !indicator.thresholds().from().containsKey(severity)) {
            diagnostics.add(Problem.SEVERITY_NEVER_REACHED, at, indicator.name(), severity.text());
            return Optional.empty();
        }
        return Optional.of(Start.at(indicator, standing));
    }

    private Optional<Standing> standing(String word, Location at) {
        Optional<Standing> standing = Standing.named(word);
        if (standing.isEmpty()) {
            List<String> known = new ArrayList<>();
            Standing.words().forEach(text -> known.addAll(List.of(text.en(), text.zh())));
            diagnostics.unknown(Problem.NOT_ONE_OF, at, word, known, Text.each(Standing.words()));
        }
        return standing;
    }
}
