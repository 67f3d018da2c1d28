package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;

/** An entry of a catalogue: rules may call it by its id or by its exact name in either language. */
public interface Named {

    String id();

    Text name();

    /** Where it is defined. */
    Location at();
}
