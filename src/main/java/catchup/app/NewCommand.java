package catchup.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Drafts a rule, or the tests that rules lack. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        subcommands = {NewRuleCommand.class, NewTestsCommand.class})
final class NewCommand implements Runnable {

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), language.voice().get("new-what"));
    }
}
