package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.time.LocalDate;

/**
 * An advisor who sees a measure otherwise than the advice does, as the case file records it.
 *
 * @param measure id of the measure
 * @param by who says so
 * @param at where it stands
 */
public record Disagreement(String measure, Says says, Text reason, String by, LocalDate date, Location at) {

    /** What the advisor says of the measure. */
    public enum Says {
        /** It is recommended with more weight than it deserves here. */
        TOO_HIGH("too-high", "过高"),
        /** It is recommended with less weight than it deserves here. */
        TOO_LOW("too-low", "过低"),
        /** It should not be recommended here. */
        WRONG("wrong", "不当"),
        /** It should be recommended here, and is not. */
        MISSING("missing", "遗漏");

        private final Text text;

        Says(String en, String zh) {
            this.text = new Text(en, zh);
        }

        /** The word for it in case files. */
        public Text text() {
            return text;
        }
    }
}
