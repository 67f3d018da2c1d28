package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.Collection;

/** What kind of region it is: where it lies, what sector it lives on, a trait of its product, its budget. */
public record Setting(String id, Kind kind, Text name, Location at) implements Named {

    /** What a setting says something about. */
    public enum Kind {
        SETTING,
        SECTOR,
        TRAIT,
        BUDGET
    }

    /** Settings in a row, as authors may name them: by id, and in Chinese by name. */
    public static Text listed(Collection<Setting> settings) {
        return Text.each(settings.stream()
                .map(each -> new Text(each.id(), each.name().zh()))
                .toList());
    }
}
