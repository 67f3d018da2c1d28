package catchup.handbook;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds out what is meant by the words of a question; what means nothing is reported, with what may have been meant. */
public final class Inquiry {

    private static final List<Kind> CONCLUDED = List.of(Kind.MEASURE, Kind.DIAGNOSIS, Kind.CAUTION);
    private static final List<Kind> LEADING = List.of(Kind.INDICATOR, Kind.DIAGNOSIS);
    private static final Text CONCLUSIONS =
            new Text("the measures, diagnoses and cautions of the rules", "规则库中的措施、诊断或警示");
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
        Optional<Mention> meant = lexicon.find(word, CONCLUDED).stream().findFirst();
        if (meant.isEmpty()) {
            diagnostics.unknown(Problem.NOT_ONE_OF, at, word, lexicon.words(CONCLUDED), CONCLUSIONS);
        }
        return meant;
    }

    /** The dimension that a word means. */
    public Optional<Mention> dimension(String word, Location at) {
        List<Kind> kinds = List.of(Kind.DIMENSION);
        Optional<Mention> meant = lexicon.find(word, kinds).stream().findFirst();
        if (meant.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_DIMENSION, at, word, lexicon.words(kinds));
        }
        return meant;
    }

    /** Everything that a word means; nothing if it is the name of a rule. */
    public Optional<List<Mention>> anything(String word, Location at) {
        List<Kind> kinds = Arrays.asList(Kind.values());
        List<Mention> meant = lexicon.find(word, kinds);
        boolean rule = rules.rules().stream().map(Rule::name).anyMatch(word::equals);
        if (meant.isEmpty() && !rule) {
            Collection<String> known = new ArrayList<>(lexicon.words(kinds));
            rules.writtenRules().forEach(each -> known.add(each.name()));
            diagnostics.unknown(Problem.NOT_ONE_OF, at, word, known, ANYTHING);
            return Optional.empty();
        }
        return Optional.of(meant);
    }

    /** An indicator or a diagnosis, or an indicator with how a region stands on it: {@code logistics-cost-share=severe}. */
    public Optional<Start> start(String words, Location at) {
        Optional<Mention> whole = lexicon.find(words, LEADING).stream().findFirst();
        int equals = Math.max(words.lastIndexOf('='), words.lastIndexOf('＝'));
        if (whole.isPresent() || equals < 0) {
            return meant(words, whole, at).map(this::start);
        }
        String word = words.substring(0, equals);
        List<Kind> kinds = List.of(Kind.INDICATOR);
        Optional<Mention> indicator = lexicon.find(word, kinds).stream().findFirst();
        if (indicator.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_INDICATOR, at, word, lexicon.words(kinds));
        }
        Optional<Standing> standing = standing(words.substring(equals + 1), at);
        return indicator.flatMap(
                found -> standing.flatMap(supposed -> start(rules.indicators().get(found.id()), supposed, at)));
    }

    private Optional<Mention> meant(String word, Optional<Mention> meant, Location at) {
        if (meant.isEmpty()) {
            diagnostics.unknown(Problem.NOT_ONE_OF, at, word, lexicon.words(LEADING), STARTS);
        }
        return meant;
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
