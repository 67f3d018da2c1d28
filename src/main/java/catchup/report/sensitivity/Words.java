package catchup.report.sensitivity;

import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.report.Figures;
import catchup.report.OwnWords;
import catchup.report.handbook.Document.Line;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of these answers in one language, beside those that all reports share. */
final class Words extends OwnWords {

    /** Stands in a sentence where a line is to be put, and nowhere else. */
    private static final String PLACE = "\uFFFC";

    private static final Messages MESSAGES = new Messages("catchup/report/sensitivity/words");

    /** Units in which a value is a place on a scale, and a difference a bare number. */
    private static final Set<String> PLACES = Set.of("1-5", "1-7", "0-100", "index", "z-score");

    private final RuleBase rules;
    private final Figures figures;

    Words(RuleBase rules, Lang lang) {
        super(MESSAGES, lang);
        this.rules = rules;
        this.figures = new Figures(labels());
    }

    RuleBase rules() {
        return rules;
    }

    String measure(String id) {
        return labels().in(rules.measures().get(id).name());
    }

    String diagnosis(String id) {
        return labels().in(rules.diagnoses().get(id).name());
    }

    String measures(Collection<String> ids) {
        return labels().commas(ids.stream().map(this::measure).toList());
    }

    String name(Indicator indicator) {
        return labels().in(indicator.name());
    }

    /** Whose figure it is: the indicator alone for the region’s. */
    String figure(Indicator indicator, Side side, Case subject) {
        return side == Side.REGION
                ? name(indicator)
                : get("of-benchmark", name(indicator), subject.benchmark().name());
    }

    String value(Indicator indicator, double value) {
        return figures.of(indicator, value);
    }

    String value(Indicator indicator, Optional<Observation> observation) {
        return observation.map(known -> figures.of(indicator, known)).orElseGet(() -> get("unknown"));
    }

    /** A distance in the measure of the indicator’s scale: a share, or a difference. */
    String distance(Indicator indicator, double distance) {
        if (indicator.scale() == Scale.RATIO || indicator.scale() == Scale.COUNT) {
            return figures.percent(distance);
        }
        return PLACES.contains(indicator.unit()) ? number(distance) : figures.of(indicator, distance);
    }

    String percent(double share) {
        return figures.percent(share);
    }

    /** A number with two decimals at most. */
    static String number(double value) {
        return Figures.share(value);
    }

    /** What is supposed, in a few words. */
    String supposed(Assignment assignment, Case subject) {
        if (assignment instanceof Assignment.OfFigure figure) {
            return get(
                    "supposed",
                    figure(figure.indicator(), figure.side(), subject),
                    value(figure.indicator(), figure.observation()));
        }
        Assignment.OfKind kind = (Assignment.OfKind) assignment;
        return get(
                kind.present() ? "supposed.kind" : "supposed.kind.not",
                kind.setting().name());
    }

    String sentence(List<String> clauses) {
        return labels().semicolons(clauses);
    }

    /** A sentence with a line in the place of its first braces. */
    Line line(String key, Line first, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = PLACE;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return put(first, get(key, arguments));
    }

    /** “a, b, c and so many more”, or without more if there are none. */
    Line some(List<Line> named, int more) {
        Line names = Line.joined(named, labels().commas(List.of("", "")));
        return more > 0 ? put(names, labels().get("list.more", PLACE, more)) : names;
    }

    /** Clauses of a sentence. */
    Line joined(List<Line> clauses) {
        return Line.joined(clauses, labels().semicolons(List.of("", "")));
    }

    private static Line put(Line line, String text) {
        int at = text.indexOf(PLACE);
        return Line.of(text.substring(0, at)).and(line).and(text.substring(at + PLACE.length()));
    }
}
