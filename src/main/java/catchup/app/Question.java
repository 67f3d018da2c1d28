package catchup.app;

import java.util.Locale;

/** A question about a case that can be answered behind the advice on it. */
enum Question {
    WHY,
    TIPPING,
    ROBUST,
    UNKNOWNS,
    ASK,
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
