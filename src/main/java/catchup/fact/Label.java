package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;

/** An entry of a catalogue that is no more than a name, such as a dimension. */
public record Label(String id, Text name, Location at) implements Named {}
