package catchup.sandbox;

import java.util.regex.Pattern;

/** How many characters a regular expression looks at before it is done with a text: its work, whatever the machine. */
final class Steps {

    /** Enough has been looked at. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Steps() {}

    /** At most so many. */
    static long of(Pattern pattern, String text, long most) {
        Counted counted = new Counted(text, most);
        try {
            pattern.matcher(counted).find();
        } catch (Enough enough) {
            return most;
        }
        return counted.steps;
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private final long most;
        private long steps;

        Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            if (++steps > most) {
                throw new Enough();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
