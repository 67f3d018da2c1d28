package catchup.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The script with which a shell completes commands, options and their values by itself. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    /** The values of an option in the script, which are called as in the code. */
    private static final Pattern VALUES = Pattern.compile("_args=\\(([^)]*)\\)");

    /** Read by the parser alone: a script reads the same in every language. */
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("catchup", Main.commandLine());
        spec.commandLine().getOut().print(VALUES.matcher(script).replaceAll(values -> values.group()
                .toLowerCase(Locale.ROOT)));
        return ExitCode.DONE;
    }
}
