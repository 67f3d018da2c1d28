package catchup.report;

import catchup.advice.Advice;
import catchup.fact.Severity;
import catchup.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An advice in the words of one language: all that the reports for people say, ready to be laid out. Texts are finished;
 * the few numbers are for drawing.
 *
 * @param title what the report is about
 * @param summary two or three sentences
 * @param recommendations by rank, those told in detail
 * @param others the remaining ones, by rank, in short
 * @param advantages diagnoses in the region's favour; {@code diagnoses} are the causes of its lag
 * @param gaps worst first
 * @param cautions about the plan as a whole
 * @param disagreements of advisors with any measure, in the order of the case file
 * @param roadmap always three phases
 * @param sources numbered from 1 as the gaps and strengths cite them
 */
public record AdviceView(
        Labels labels,
        String title,
        Head head,
        List<String> summary,
        List<Recommendation> recommendations,
        List<Other> others,
        List<Diagnosis> diagnoses,
        List<Diagnosis> advantages,
        List<Comparison> gaps,
        List<Comparison> strengths,
        List<Caution> cautions,
        List<Objection> disagreements,
        List<Phase> roadmap,
        String unknownsHeading,
        List<Unknown> unknowns,
        List<Source> sources,
        List<String> method,
        String engine) {

    /** All recommendations in detail. */
    public static AdviceView of(Advice advice, Lang lang) {
        return of(advice, lang, Integer.MAX_VALUE);
    }

    /** The first {@code top} recommendations in detail, the others in short. */
    public static AdviceView of(Advice advice, Lang lang, int top) {
        return new ViewWriter(advice, lang).view(top);
    }

    /** Both parts of the ranking, by rank. */
    public List<Ranked> ranking() {
        return Stream.<Ranked>concat(recommendations.stream(), others.stream()).toList();
    }

    /** What is advised upon; {@code fields} says the same as a list of labelled values. */
    public record Head(
            String caseId,
            String region,
            String benchmark,
            String stage,
            String stageMeaning,
            String known,
            List<Field> fields) {}

    /** A value with its label. */
    public record Field(String label, String value) {
        private static final int LONG = 40;

        /** Whether it needs a line of its own. */
        public boolean isLong() {
            return Columns.width(value) > LONG;
        }
    }

    /** What the ranking tells of every measure. */
    public sealed interface Ranked {

        String id();

        int rank();

        String name();

        String theme();

        /** In words; {@link #points} is the number. */
        String score();

        double points();

        /** In word and number. */
        String certainty();

        String phase();

        String lead();

        String support();

        String horizon();

        String cost();

        /** The causes it answers, as one text. */
        String answers();

        /** Why it works at all. */
        String mechanism();
    }

    /** A measure of which the ranking alone tells. */
    public record Other(
            String id,
            int rank,
            String name,
            String theme,
            String score,
            double points,
            String certainty,
            String phase,
            String lead,
            String support,
            String horizon,
            String cost,
            String answers,
            String mechanism)
            implements Ranked {}

    /**
     * A measure with everything that is to be said for it.
     *
     * @param why the chains from figures through causes to the measure, strongest first
     * @param waterfall the parts of the score, in order, that sum to it
     * @param after names of measures that come before; {@code reinforces}, {@code conflicts} likewise
     */
    public record Recommendation(
            String id,
            int rank,
            String name,
            String theme,
            String score,
            double points,
            String certainty,
            String phase,
            String lead,
            String support,
            String horizon,
            String cost,
            String answers,
            String mechanism,
            List<Chain> why,
            List<String> steps,
            List<Target> targets,
            List<Part> waterfall,
            List<RuleText> rules,
            List<PrincipleText> principles,
            List<String> after,
            List<String> reinforces,
            List<String> conflicts,
            List<Risk> risks,
            List<Caution> cautions,
            List<Objection> disagreements)
            implements Ranked {}

    /** One line of reasoning: steps in the order in which they follow from one another. */
    public record Chain(List<Step> steps, String certainty) {}

    /**
     * One step of reasoning.
     *
     * @param seen what the rule saw, with the actual figures
     * @param concluded what it concluded
     * @param reason why that follows
     */
    public record Step(String seen, String concluded, String reason) {}

    /** Where an indicator is to go; {@code text} says it in one sentence. */
    public record Target(String indicator, String baseline, String target, String when, String text) {}

    /**
     * A part of a score.
     *
     * @param start points of the parts before it, for drawing; {@code length} its own
     */
    public record Part(String criterion, String weight, String value, String points, double start, double length) {}

    /** A rule as its author wrote it, and where. */
    public record RuleText(String name, List<String> lines, String reason, String certainty, String place) {}

    /** A principle that rules and measures cite. */
    public record PrincipleText(String id, String text) {}

    /** What can go wrong and what answers it. */
    public record Risk(String risk, String mitigation) {}

    /** A warning and what gave rise to it. */
    public record Caution(String name, String text, String certainty, List<Step> because) {}

    /**
     * A disagreement of an advisor.
     *
     * @param measure its name
     * @param text who says what of it, when and why
     * @param standing how it stands in the advice
     */
    public record Objection(String measure, String text, String standing) {}

    /** A cause, or an advantage; {@code standing} says how bad and how sure; {@code more} says how many further rules agree, and is empty if none does. */
    public record Diagnosis(
            String id,
            String name,
            String theme,
            String meaning,
            Severity severity,
            String standing,
            List<Chain> evidence,
            String more) {}

    /**
     * Region and benchmark on one indicator.
     *
     * @param degree how far behind, 0–1; negative if ahead
     * @param standing the severity in word, or level, ahead, clearly ahead
     * @param years of both figures; {@code quality} likewise
     * @param sources numbers in the list of sources, as one text
     */
    public record Comparison(
            String indicator,
            String dimension,
            String region,
            String benchmark,
            String years,
            Severity severity,
            String standing,
            double degree,
            String degreeText,
            String quality,
            String sources) {
        /** How it is drawn: the severity's name, or {@code ahead}. */
        public String pattern() {
            return degree > 0 ? severity.name().toLowerCase(Locale.ROOT) : "ahead";
        }
    }

    /** A phase of the plan. */
    public record Phase(int number, String name, List<Planned> measures) {}

    /** A measure in its phase; results can be expected {@code from}–{@code to} years after its start. */
    public record Planned(int rank, String name, String lead, String horizon, int from, int to) {}

    /** A figure worth finding out. */
    public record Unknown(String indicator, String missing, String decides, String note) {}

    /** Where figures come from, in pieces, so that addresses can be made links. */
    public record Source(int number, String text, List<Piece> pieces) {}

    /** A piece of a text; {@code address} is empty if it is no web address. */
    public record Piece(String text, String address) {
        public boolean isLink() {
            return !address.isEmpty();
        }
    }
}
