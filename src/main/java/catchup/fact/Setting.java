package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;

/** What kind of region it is: where it lies, what sector it lives on, a trait of its product, its budget. */
public record Setting(String id, Kind kind, Text name, Location at) implements Named {

    /** What a setting says something about. */
    public enum Kind {
        SETTING,
        SECTOR,
        TRAIT,
        BUDGET
    }
}
