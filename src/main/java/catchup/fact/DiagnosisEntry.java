package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.List;

/** A cause that rules may diagnose, as the catalogue describes it. */
public record DiagnosisEntry(
        String id, Kind kind, String theme, Text name, Text meaning, List<String> principles, Location at)
        implements Named {

    /** Simple causes rest on gaps; compound ones on several causes acting together; advantages are in the region's favour. */
    public enum Kind {
        SIMPLE,
        COMPOUND,
        ADVANTAGE
    }
}
