package catchup.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run most, with its answers thrown away, so that the JVM can put the classes used into an archive and the
 * rules that come with the product are kept. The launcher starts it once for each Java and kind of call: plain advice, and others.
 */
final class Training {

    private static final String CASE = "teaching-inland-orchard-county.yaml";
    private static final String PLAIN = "advise";

    private Training() {}

    public static void main(String[] arguments) {
        String home = System.getProperty("catchup.home", "");
        String subject = Path.of(home, "cases", CASE).toString();
        run(PLAIN, subject);
        run(PLAIN, subject, "--lang", "zh");
        if (List.of(arguments).contains(PLAIN)) {
            return;
        }
        List.of(
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
