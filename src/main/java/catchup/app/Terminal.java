package catchup.app;

/** What is known of the terminal. */
final class Terminal {

    private static final int USUAL = 100;
    private static final int WIDEST = 140;

    private Terminal() {}

    /** Columns: from the environment, which the launcher asks the terminal for; at most what reads well. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("\\d{1,4}")) {
            return USUAL;
        }
        return Math.min(WIDEST, Integer.parseInt(columns));
    }
}
