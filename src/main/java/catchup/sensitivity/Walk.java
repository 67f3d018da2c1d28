package catchup.sensitivity;

import catchup.ranking.Ranked;
import java.util.List;

/** A way outwards from what is so, step by step: step 0 is the present. */
interface Walk {

    /** The last step there is. */
    int last();

    /** The value at a step. */
    double value(int step);

    /**
     * What tells steps apart apart from degrees. Steps with the same footing follow each other without a gap; among them the
     * same rules fire, and every score only rises or only falls.
     */
    Object footing(int step);

    /**
     * Where a step lies between steps of the same footing, such as the degree of the gap there: steps of one place and footing
     * have one ranking.
     */
    double place(int step);

    /** The ranking at a step. */
    List<Ranked> ranking(int step);
}
