package catchup.report;

import java.util.Optional;

/** Which Catchup this is. */
public final class Engine {

    private Engine() {}

    /** The version of the jar; empty when run from unpacked classes. */
    static Optional<String> version() {
        return Optional.ofNullable(Engine.class.getPackage().getImplementationVersion());
    }

    /** The version as people read it. */
    public static String version(Labels labels) {
        return version().orElseGet(() -> labels.get("engine.development"));
    }
}
