package catchup.app;

/** A question about a case that can be answered behind the advice on it. */
enum Question {
    WHY,
    TIPPING,
    ROBUST,
    UNKNOWNS,
    ASK,
    ALL
}
