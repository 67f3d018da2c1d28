package catchup.app;

import catchup.text.Lang;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(name = "catchup", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
public final class Main implements Runnable {

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        quieten();
        System.exit(run(stream(System.out), stream(System.err), arguments));
    }

    /**
     * Nothing is logged; who does the logging is named, and that Drools has no work definitions to look for, because whoever looks
     * for something that is nowhere opens every library.
     */
    private static void quieten() {
        System.setProperty("drools.workDefinitions", "");
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.simplelogLevel", "OFF");
    }

    /** Runs a command, and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Optional<PlainAdvice> plain = PlainAdvice.of(arguments);
        return plain.isPresent()
                ? plain.get().run(out, err)
                : commandLine(arguments).setOut(out).setErr(err).execute(arguments);
    }

    private static PrintWriter stream(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * The command line with its conventions: UTF-8 everywhere, exit codes, no stack trace for users, help in the language that the
     * arguments ask for, and arguments as they are: a file that is called like a list of arguments is a file.
     */
    static CommandLine commandLine(String... arguments) {
        Lang lang = LanguageOption.asked(List.of(arguments));
        CommandLine line = new CommandLine(new Main());
        for (String name : Commands.meant(arguments)) {
            line.addSubcommand(Commands.of(name));
        }
        if (Commands.isHelpMeant(arguments)) {
            line.setResourceBundle(ResourceBundle.getBundle(
                    "catchup.app.commands",
                    Locale.forLanguageTag(lang.name()),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
        return line.setOut(stream(System.out))
                .setErr(stream(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .registerConverter(Path.class, Main::path)
                .setExpandAtFiles(false)
                .setExecutionStrategy(Faults::run)
                .setExecutionExceptionHandler(new Faults())
                .setParameterExceptionHandler(new Misuse())
                .setExitCodeExceptionMapper(failure ->
                        failure instanceof CommandLine.ParameterException ? ExitCode.BAD_INPUT : ExitCode.FAULT);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException none) {
            throw new CommandLine.TypeConversionException(Voice.ofMachine().get("no-path", text));
        }
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), language.voice().get("no-command"));
    }

    /** The version that the build wrote into the archive. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"catchup " + (version == null ? "dev" : version)};
        }
    }
}
