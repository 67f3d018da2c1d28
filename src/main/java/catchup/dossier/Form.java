package catchup.dossier;

import java.util.List;
import java.util.function.Function;

/**
 * In what form dossiers are written.
 *
 * @param parts all that they hold besides case and rules
 * @param manifest writes a manifest, always alike
 * @param engine the version of the engine
 */
public record Form(List<Part> parts, Function<Manifest, String> manifest, String engine) {

    /** @return the names of the parts */
    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }
}
