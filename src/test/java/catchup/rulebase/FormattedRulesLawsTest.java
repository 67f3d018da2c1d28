package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.formatting.HouseForm;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file in house form holds the same rules as before, and the same mistakes. */
class FormattedRulesLawsTest {

    @Property
    void nothingChangesInFilesNobodyWouldWrite(@ForAll("files") String text) {
        checkFormatted(text);
    }

    @ParameterizedTest
    @MethodSource("mistaken")
    void nothingChangesInFilesWithMistakes(Path file) throws IOException {
        checkFormatted(Files.readString(file));
    }

    /** A file whose rules can all be read has a house form. */
    private static void checkFormatted(String text) {
        Optional<String> formatted = HouseForm.of(new SourceFile("file.dslr", text), new Diagnostics());
        List<String> before = read(text);
        formatted.ifPresentOrElse(after -> assertThat(read(after)).isEqualTo(before), () -> assertThat(before)
                .anyMatch(read -> read.startsWith("problem ")));
    }

    /** The rules, without places and the sentences as written, then what is wrong, in an order of its own. */
    private static List<String> read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> read = new ArrayList<>(Words.rules(text, diagnostics).stream()
                .map(rule ->
                        rule.toString().replaceAll("sentence=.*?, at=", "at=").replaceAll("file\\.dslr:\\d+:\\d+", ""))
                .toList());
        Found.codes(diagnostics).stream().sorted().forEach(code -> read.add("problem " + code));
        return read;
    }

    static List<Path> mistaken() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/catchup/rulebase/bad"))) {
            return files.filter(file -> file.toString().endsWith(".dslr"))
                    .sorted()
                    .toList();
        }
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> annotation = some(
                "  @ principle（“P1.2，P5.2”）",
                "@principle(\"P1.2\"\t) // why",
                "＠certainty (０.9)",
                "@certainty( \"0.5\" )",
                "@reason(zh=「因为」 , en = \"because //\")",
                "@reason( en = \"a\", zh = \"b\" )",
                "@author( \"x\" )",
                "@reason( en = \"a",
                "");
        Arbitrary<String> condition = some(
                "the gap　in“logistics-cost-share”is at least   severe",
                "「物流成本占比」 的差距 至少为 严重",
                "at least ２ figures are not known // 至少",
                "at least 1000 figures are not known",
                "“物流成本占比”的差距至少为severe",
                "the gap in \"logistics-cost-share is at least severe",
                "the region is \" inland\"",
                "the region is “inland”//\"",
                "／／ the region is \"inland\"",
                "ｒｕｌｅ of thumb",
                "");
        Arbitrary<String> conclusion = some(
                "diagnose“weak-logistics”", "  诊断为 \"weak-logistics\"", "诊断为「物流薄弱」 ", "diagnose weak-logistics", "");
        return Combinators.combine(annotation, condition, conclusion)
                .as((head, when, then) -> "rule“a”\n" + head + "\nｗｈｅｎ\n" + when + "\nthen\n" + then + "\n  end")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(rules -> "package  catchup.rules\nagenda-group“diagnose”\n" + String.join("\n", rules));
    }

    private static Arbitrary<String> some(String... lines) {
        return Arbitraries.of(lines).list().ofMaxSize(4).map(some -> String.join("\n", some));
    }
}
