package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.List;

/** A warning that rules may give, as the catalogue words it. */
public record CautionEntry(String id, Text name, Text text, List<String> principles, Location at) implements Named {}
