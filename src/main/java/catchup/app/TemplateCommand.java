package catchup.app;

import catchup.casefile.FactSheet;
import catchup.fact.Setting;
import catchup.report.sheet.FactSheetWorkbook;
import catchup.rulebase.RuleBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A workbook to fill in out, blank or with what a case says. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "CASE", descriptionKey = "template-case")
    private @Nullable String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            descriptionKey = "template-output")
    private Path output = Path.of("");

    @Option(names = "--sector", paramLabel = "SECTOR", descriptionKey = "template-sector")
    private @Nullable String sector;

    @Option(names = "--setting", split = ",", paramLabel = "SETTING", descriptionKey = "template-setting")
    private final List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!output.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw misuse("template-no-workbook", output);
        }
        PrintWriter err = spec.commandLine().getErr();
        String given = name;
        if (given == null) {
            return common.load(err).map(rules -> write(blank(rules), rules)).orElse(ExitCode.BAD_INPUT);
        }
        return common.given(given, err)
                .map(read -> write(
                        FactSheet.of(
                                read.cases().get(0),
                                read.rules().indicators(),
                                read.rules().settings()),
                        read.rules()))
                .orElse(ExitCode.BAD_INPUT);
    }

    /** A form on which at most is said what kind of region it is about. */
    private FactSheet blank(RuleBase rules) {
        Map<String, String> head = new LinkedHashMap<>();
        if (sector != null) {
            head.put(
                    "region.sector", setting(rules, sector, Setting.Kind.SECTOR).id());
        }
        for (String word : settings) {
            FactSheet.tick(setting(rules, word, Setting.Kind.SETTING)).ifPresent(key -> head.put(key, "yes"));
        }
        return new FactSheet(head, Map.of(), List.of());
    }

    private Setting setting(RuleBase rules, String word, Setting.Kind kind) {
        Optional<Setting> setting = rules.settings().find(word).filter(each -> each.kind() == kind);
        return setting.orElseThrow(() -> misuse(
                "template-no-setting",
                word,
                String.join(
                        common.voice().get("misuse.comma"),
                        rules.settings().all().stream()
                                .filter(each -> each.kind() == kind)
                                .map(Setting::id)
                                .toList())));
    }

    private CommandLine.ParameterException misuse(String key, Object... arguments) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.voice().get(key, arguments));
    }

    private int write(FactSheet form, RuleBase rules) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            FactSheetWorkbook.write(form, rules, common.lang(), written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Output.to(output, spec.commandLine().getOut()).write(written.toByteArray());
        return ExitCode.DONE;
    }
}
