package catchup.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of things that can be wrong in an authored file. The wording of each stands in {@code problems_*.properties}, its
 * page, with an example, in {@code explanations_*.properties}.
 */
public enum Problem {
    FILE_MISSING(Topic.FILE),
    FILE_UNREADABLE(Topic.FILE),
    FILE_TOO_LARGE(Topic.FILE),
    NOT_UTF8(Topic.FILE),
    FORBIDDEN_CHARACTER(Topic.FILE),
    SYNTAX(Topic.FILE),
    ANCHOR_REFUSED(Topic.FILE),
    TAG_REFUSED(Topic.FILE),
    TOO_DEEP(Topic.FILE),
    EMPTY_FILE(Topic.FILE),
    DUPLICATE_KEY(Topic.FILE),
    UNKNOWN_KEY(Topic.FILE),
    MISSING_KEY(Topic.FILE),
    WRONG_SHAPE(Topic.FILE),
    EMPTY_TEXT(Topic.FILE),
    NOT_A_NUMBER(Topic.FILE),
    NOT_A_YEAR(Topic.FILE),
    NOT_YES_NO(Topic.FILE),
    NOT_ONE_OF(Topic.FILE),
    UNKNOWN_REVISION(Topic.FILE),
    NO_REPOSITORY(Topic.FILE),
    NOT_IN_REVISION(Topic.FILE),
    TOO_MANY_FILES(Topic.FILE),
    NO_CASES(Topic.FILE),
    UNREAD_FILE(Topic.FILE),
    TOO_MANY(Topic.FILE),
    TEXT_TOO_LONG(Topic.FILE),
    NOT_A_DOSSIER(Topic.FILE),
    FOLDER_IN_USE(Topic.FILE),
    PATH_OUTSIDE(Topic.FILE),
    MISSING_COLUMN(Topic.TABLE),
    UNKNOWN_COLUMN(Topic.TABLE),
    DUPLICATE_COLUMN(Topic.TABLE),
    WRONG_CELL_COUNT(Topic.TABLE),
    MERGED_CELLS(Topic.TABLE),
    UNKNOWN_ROW(Topic.TABLE),
    BAD_ID(Topic.CATALOGUE),
    DUPLICATE_ID(Topic.CATALOGUE),
    DUPLICATE_NAME(Topic.CATALOGUE),
    UNKNOWN_INDICATOR(Topic.CATALOGUE),
    UNKNOWN_DIMENSION(Topic.CATALOGUE),
    UNKNOWN_SETTING(Topic.CATALOGUE),
    UNKNOWN_DIAGNOSIS(Topic.CATALOGUE),
    UNKNOWN_MEASURE(Topic.CATALOGUE),
    UNKNOWN_CAUTION(Topic.CATALOGUE),
    WRONG_CATALOGUE(Topic.CATALOGUE),
    PART_OF_SEVERAL(Topic.CATALOGUE),
    UNKNOWN_PRINCIPLE(Topic.CATALOGUE),
    UNKNOWN_SEVERITY(Topic.CATALOGUE),
    UNKNOWN_UNIT(Topic.CATALOGUE),
    THRESHOLDS_NOT_ASCENDING(Topic.CATALOGUE),
    RANGE_REVERSED(Topic.CATALOGUE),
    OUT_OF_RANGE(Topic.CATALOGUE),
    PREREQUISITE_LATER(Topic.CATALOGUE),
    PREREQUISITE_LOOP(Topic.CATALOGUE),
    LINKED_TO_ITSELF(Topic.CATALOGUE),
    WRONG_UNIT(Topic.CASE),
    BENCHMARK_MISSING(Topic.CASE),
    NUMBER_AS_TEXT(Topic.CASE),
    MISSING_PROVENANCE(Topic.CASE),
    MISSING_UNIT(Topic.CASE),
    NOT_A_COUNT(Topic.CASE),
    OTHER_KIND(Topic.CASE),
    NOT_AN_ASSIGNMENT(Topic.CASE),
    NOT_A_DATE(Topic.CASE),
    NOT_BESIDE(Topic.CASE_TABLE),
    NO_KEY_IN_ID(Topic.CASE_TABLE),
    UNMAPPED_COLUMN(Topic.CASE_TABLE),
    LEFT_OUT_AND_USED(Topic.CASE_TABLE),
    DIVISION_BY_ZERO(Topic.CASE_TABLE),
    BAD_SENTENCE_ENTRY(Topic.RULE),
    REFUSED_EXPANSION(Topic.RULE),
    DUPLICATE_SENTENCE(Topic.RULE),
    TOO_MANY_SENTENCES(Topic.RULE),
    HEADER_MISSING(Topic.RULE),
    UNKNOWN_LAYER(Topic.RULE),
    UNKNOWN_SENTENCE(Topic.RULE),
    TWO_SENTENCES(Topic.RULE),
    SENTENCE_NOT_IN_LAYER(Topic.RULE),
    NOT_FILLED_IN(Topic.RULE),
    MISSING_ANNOTATION(Topic.RULE),
    UNKNOWN_ANNOTATION(Topic.RULE),
    BAD_ANNOTATION(Topic.RULE),
    DUPLICATE_RULE(Topic.RULE),
    NOT_CLOSED(Topic.RULE),
    MISSING_PART(Topic.RULE),
    UNEXPECTED_LINE(Topic.RULE),
    CERTAINTY_OUT_OF_RANGE(Topic.RULE),
    BAD_COUNT(Topic.RULE),
    RULE_CYCLE(Topic.RULE),
    RULE_CHAIN_TOO_LONG(Topic.RULE),
    TOO_MANY_CONDITIONS(Topic.RULE),
    UNKNOWN_RULE(Topic.TEST),
    UNKNOWN_CERTAINTY(Topic.TEST),
    NOTHING_TO_EXPECT(Topic.TEST),
    SEVERITY_NEVER_REACHED(Topic.TEST),
    TOO_MANY_TESTS(Topic.TEST),
    NO_HOUSE_FORM(Topic.LAYOUT),
    MEANING_AT_RISK(Topic.LAYOUT),
    CONDITION_NEVER_MET(Topic.CHAIN),
    CONDITIONS_CONTRADICT(Topic.CHAIN),
    NEEDS_WHAT_NOTHING_CONCLUDES(Topic.CHAIN),
    NEEDS_WHAT_IS_NEVER_CONCLUDED(Topic.CHAIN),
    DIAGNOSIS_NEVER_MADE(Topic.CHAIN),
    MEASURE_NEVER_RECOMMENDED(Topic.CHAIN),
    CAUTION_NEVER_GIVEN(Topic.CHAIN),
    PREREQUISITE_NEVER_RECOMMENDED(Topic.CHAIN),
    DIAGNOSIS_LEADS_NOWHERE(Topic.CHAIN),
    MEASURE_MOVES_NOTHING(Topic.CHAIN),
    INDICATOR_NOT_LOOKED_AT(Topic.CHAIN),
    GAP_NOT_ANSWERED(Topic.CHAIN),
    DIMENSION_WITHOUT_INDICATORS(Topic.CHAIN),
    SETTING_NOT_LOOKED_AT(Topic.CHAIN),
    PRINCIPLE_NOT_CITED(Topic.CHAIN),
    SAME_RULE(Topic.CHAIN),
    SUBSUMED_RULE(Topic.CHAIN),
    ORDERS_IN_A_CIRCLE(Topic.CHAIN),
    HELD_AND_ADVANCED(Topic.CHAIN),
    REINFORCES_AND_CONFLICTS(Topic.CHAIN),
    SEVERITY_NOT_COVERED(Topic.CHAIN),
    SETTING_NOT_COVERED(Topic.CHAIN),
    SENTENCE_WITHOUT_PARTNER(Topic.CHAIN),
    SENTENCES_DIFFER(Topic.CHAIN),
    RULE_WITHOUT_FIRING_TEST(Topic.CHAIN),
    RULE_WITHOUT_NEAR_MISS(Topic.CHAIN),
    NOT_LOOKED_THROUGH(Topic.CHAIN);

    private final Topic topic;

    Problem(Topic topic) {
        this.topic = topic;
    }

    /** The problem that a report calls by this code, with or without its brackets, in capitals or not. */
    public static Optional<Problem> named(String code) {
        String bare = bare(code);
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(bare))
                .findFirst();
    }

    /** The codes that may have been meant by one that names no problem, nearest first. */
    public static List<String> codesLike(String code) {
        return Nearest.to(bare(code), Arrays.stream(values()).map(Problem::code).toList());
    }

    /** Where it is met. */
    public Topic topic() {
        return topic;
    }

    /** How bad a problem is. */
    public enum Level {
        /** The file cannot be used as it is. */
        ERROR,
        /** It can be used, but something in it probably does not do what its author meant. */
        WARNING
    }

    /** Errors are what stands in a file; warnings are what is found in the chain of rules as a whole. */
    public Level level() {
        return topic == Topic.CHAIN ? Level.WARNING : Level.ERROR;
    }

    /** The name under which documentation and reports speak of this problem, for example {@code unknown-indicator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String bare(String code) {
        String word = code.strip().toLowerCase(Locale.ROOT);
        boolean inBrackets = word.startsWith("[") && word.endsWith("]");
        return inBrackets ? word.substring(1, word.length() - 1) : word;
    }

    /** What part of an author's work a problem belongs to. */
    public enum Topic {
        /** Any file, above all its encoding, its keys and its numbers. */
        FILE,
        /** Any table. */
        TABLE,
        /** The catalogues, and what refers to them. */
        CATALOGUE,
        /** Case files. */
        CASE,
        /** Tables of cases and their mappings. */
        CASE_TABLE,
        /** The vocabulary and the rules. */
        RULE,
        /** Tests of rules. */
        TEST,
        /** How files are laid out. */
        LAYOUT,
        /** The chain of rules as a whole. */
        CHAIN
    }
}
