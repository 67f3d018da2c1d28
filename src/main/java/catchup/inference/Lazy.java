package catchup.inference;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for, and only then. Safe for use by several threads. */
final class Lazy<T> {

    private @Nullable Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            Supplier<T> working = source;
            if (working == null) {
                throw new IllegalStateException("it asks for itself");
            }
            known = working.get();
            value = known;
            source = null;
        }
        return known;
    }
}
