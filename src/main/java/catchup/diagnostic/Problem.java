package catchup.diagnostic;

import java.util.Locale;

/** The kinds of things that can be wrong in an authored file. The wording of each stands in {@code problems_*.properties}. */
public enum Problem {
    // Any file.
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    NOT_UTF8,
    FORBIDDEN_CHARACTER,
    SYNTAX,
    ANCHOR_REFUSED,
    TAG_REFUSED,
    TOO_DEEP,
    EMPTY_FILE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    EMPTY_TEXT,
    NOT_A_NUMBER,
    NOT_A_YEAR,
    NOT_YES_NO,
    NOT_ONE_OF,
    // Tables.
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    DUPLICATE_COLUMN,
    WRONG_CELL_COUNT,
    UNKNOWN_ROW,
    // Catalogues.
    BAD_ID,
    DUPLICATE_ID,
    DUPLICATE_NAME,
    UNKNOWN_INDICATOR,
    UNKNOWN_DIMENSION,
    UNKNOWN_SETTING,
    UNKNOWN_DIAGNOSIS,
    UNKNOWN_MEASURE,
    UNKNOWN_CAUTION,
    UNKNOWN_PRINCIPLE,
    UNKNOWN_SEVERITY,
    UNKNOWN_UNIT,
    THRESHOLDS_NOT_ASCENDING,
    RANGE_REVERSED,
    OUT_OF_RANGE,
    PREREQUISITE_LATER,
    PREREQUISITE_LOOP,
    LINKED_TO_ITSELF,
    // Cases.
    WRONG_UNIT,
    BENCHMARK_MISSING,
    NUMBER_AS_TEXT,
    MISSING_PROVENANCE,
    MISSING_UNIT,
    NOT_A_COUNT,
    OTHER_KIND,
    // Tables of cases.
    NOT_BESIDE,
    NO_KEY_IN_ID,
    UNMAPPED_COLUMN,
    LEFT_OUT_AND_USED,
    DIVISION_BY_ZERO,
    // Vocabulary and rules.
    BAD_SENTENCE_ENTRY,
    REFUSED_EXPANSION,
    DUPLICATE_SENTENCE,
    TOO_MANY_SENTENCES,
    HEADER_MISSING,
    UNKNOWN_LAYER,
    UNKNOWN_SENTENCE,
    SENTENCE_NOT_IN_LAYER,
    MISSING_ANNOTATION,
    BAD_ANNOTATION,
    DUPLICATE_RULE,
    NOT_CLOSED,
    MISSING_PART,
    UNEXPECTED_LINE,
    CERTAINTY_OUT_OF_RANGE,
    BAD_COUNT,
    RULE_CYCLE,
    TOO_MANY_CONDITIONS,
    // Tests of rules.
    UNKNOWN_RULE,
    UNKNOWN_CERTAINTY,
    SEVERITY_NEVER_REACHED,
    // The chain of rules as a whole.
    CONDITION_NEVER_MET,
    CONDITIONS_CONTRADICT,
    NEEDS_WHAT_NOTHING_CONCLUDES,
    NEEDS_WHAT_IS_NEVER_CONCLUDED,
    DIAGNOSIS_NEVER_MADE,
    MEASURE_NEVER_RECOMMENDED,
    CAUTION_NEVER_GIVEN,
    PREREQUISITE_NEVER_RECOMMENDED,
    DIAGNOSIS_LEADS_NOWHERE,
    MEASURE_MOVES_NOTHING,
    INDICATOR_NOT_LOOKED_AT,
    GAP_NOT_ANSWERED,
    DIMENSION_WITHOUT_INDICATORS,
    SETTING_NOT_LOOKED_AT,
    PRINCIPLE_NOT_CITED,
    SAME_RULE,
    SUBSUMED_RULE,
    ORDERS_IN_A_CIRCLE,
    HELD_AND_ADVANCED,
    REINFORCES_AND_CONFLICTS,
    SEVERITY_NOT_COVERED,
    SETTING_NOT_COVERED,
    SENTENCE_WITHOUT_PARTNER,
    SENTENCES_DIFFER,
    RULE_WITHOUT_FIRING_TEST,
    RULE_WITHOUT_NEAR_MISS;

    /** How bad a problem is. */
    public enum Level {
        /** The file cannot be used as it is. */
        ERROR,
        /** It can be used, but something in it probably does not do what its author meant. */
        WARNING
    }

    /** Errors are what stands in a file; warnings are what is found in the chain of rules as a whole. */
    public Level level() {
        return compareTo(SEVERITY_NEVER_REACHED) > 0 ? Level.WARNING : Level.ERROR;
    }

    /** The name under which documentation and reports speak of this problem, for example {@code unknown-indicator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
