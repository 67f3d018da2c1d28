package catchup.snapshot;

/** What stands before each value. */
final class Tag {

    static final int TEXT = 1;
    static final int TEXT_AGAIN = 2;
    static final int RECORD = 3;
    static final int ENUM = 4;
    static final int LIST = 5;
    static final int MAP = 6;
    static final int SET = 7;
    static final int NOTHING = 8;
    static final int SOME = 9;
    static final int NO_INT = 10;
    static final int SOME_INT = 11;
    static final int NO_DOUBLE = 12;
    static final int SOME_DOUBLE = 13;
    static final int INT = 14;
    static final int DOUBLE = 15;
    static final int TRUE = 16;
    static final int FALSE = 17;
    static final int FORM = 18;

    private Tag() {}
}
