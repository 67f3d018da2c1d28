package catchup.app;

import java.io.File;
import picocli.CommandLine.Help.Ansi;

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

    /** Whether text on it is coloured: what knows takes a moment to set up, and is asked only where the answer could be yes. */
    @SuppressWarnings("SystemConsoleNull") // where there always is a console, picocli is asked whether it is a terminal
    static boolean isColoured() {
        boolean possible = System.console() != null
                || System.getenv("CLICOLOR_FORCE") != null
                || System.getProperty("picocli.ansi") != null
                || File.separatorChar == '\\';
        return possible && Ansi.AUTO.enabled();
    }
}
