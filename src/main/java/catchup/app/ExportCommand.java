package catchup.app;

import catchup.rulebase.PlainDrl;
import catchup.rulebase.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rule base as plain DRL, for any KIE installation. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            descriptionKey = "export-output")
    private Path output = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<RuleBase> rules = common.load(spec.commandLine().getErr());
        if (rules.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Map<String, String> files = new PlainDrl(rules.get()).files();
        Optional<Path> link = files.keySet().stream().flatMap(this::links).findFirst();
        if (link.isPresent()) {
            String why = common.voice().get("linked-folder");
            spec.commandLine().getErr().println(common.voice().get("cannot-write", link.get(), why));
            return ExitCode.BAD_INPUT;
        }
        files.forEach((name, text) ->
                Output.to(output.resolve(name), spec.commandLine().getOut()).write(text));
        spec.commandLine()
                .getErr()
                .println(common.voice()
                        .get(
                                "exported",
                                files.size(),
                                output,
                                rules.get().rules().size()));
        return ExitCode.DONE;
    }

    /** Links on the way from the folder to a file in it: what they lead to lies elsewhere. */
    private Stream<Path> links(String name) {
        Path last = output.resolve(name).getParent();
        return Stream.iterate(last, folder -> folder != null && !folder.equals(output), Path::getParent)
                .filter(Files::isSymbolicLink);
    }
}
