package catchup.fact;

/** How a figure was come by. */
public enum Quality {
    /** From a statistics office, a ministry or a law. */
    OFFICIAL,
    /** Counted by a study, an association, a firm or a press report of a count. */
    MEASURED,
    /** Derived, converted, or taken from a wider area. */
    ESTIMATED,
    /** A rating read out of a description. */
    JUDGED,
    /** The catalogue's first-tier value, taken because the case gives no benchmark. */
    CATALOGUE
}
