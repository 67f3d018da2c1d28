package catchup.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run most, with its answers thrown away, so that the JVM can put the classes used into an archive and the
 * rules that come with the product are kept. The launcher starts it once for each Java.
 */
final class Training {

    private static final String CASE = "teaching-inland-orchard-county.yaml";

    private Training() {}

    public static void main(String[] arguments) {
        String home = System.getProperty("catchup.home", "");
        String subject = Path.of(home, "cases", CASE).toString();
        List.of(
                        new String[] {"advise", subject},
                        new String[] {"advise", subject, "--lang", "zh"},
                        new String[] {"advise", subject, "--top", "3"},
                        new String[] {"advise", subject, "--format", "html"},
                        new String[] {"advise", subject, "--format", "json"},
                        new String[] {"why", subject, "cold-chain-network"},
                        new String[] {"advise", "--help"})
                .forEach(Training::run);
    }

    private static void run(String... arguments) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), arguments);
    }
}
