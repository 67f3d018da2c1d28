package catchup.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Where code that an attack smuggled in leaves its mark. */
public class Breach {

    /** Ends code that would go on for ever. */
    public static final class Enough extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final int MOST = 1_000;
    private static final List<String> MARKS = new ArrayList<>();

    /** What a parser does that makes objects of what a file says. */
    public Breach() {
        hit("made");
    }

    /** The same with an argument. */
    public Breach(String name) {
        hit(name);
    }

    /** Leaves a mark; true, so that it can stand where a condition is expected. */
    public static synchronized boolean hit(String name) {
        MARKS.add(name);
        if (MARKS.size() >= MOST) {
            throw new Enough();
        }
        return true;
    }

    /** The same where a number is expected. */
    public static int count(String name) {
        return hit(name) ? 1 : 0;
    }

    /** The marks left so far; none are left after that. */
    static synchronized List<String> take() {
        List<String> taken = List.copyOf(MARKS);
        MARKS.clear();
        return taken;
    }
}
