package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Large rule files, made to cost as much time as they can: what grows faster than the file would not end here. */
class HostileRulesTest {

    private static final int MUCH = 1_500_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areReadOrRefusedInTime(String what, String text, @TempDir Path folder) {
        RuleFolder rules = RuleFolder.bare(folder).write("diagnose/hostile.dslr", text);
        Diagnostics diagnostics = new Diagnostics();
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> assertThat(rules.read(diagnostics))
                .isEmpty());
        assertThat(diagnostics.isEmpty()).isFalse();
        assertThat(diagnostics.all()).hasSizeLessThanOrEqualTo(10_000);
    }

    static Stream<Arguments> files() {
        String head = "package catchup.rules\nagenda-group \"compound\"\n";
        String open = head + "rule \"r\"\nwhen\n";
        return Stream.of(
                Arguments.of("lines of one letter", fill("", "x\n")),
                Arguments.of("conditions of one letter", fill(open, "x\n")),
                Arguments.of("many rules of nothing", fill(head, "rule \"r\"\nwhen\n" + "x\n".repeat(30) + "end\n")),
                Arguments.of(
                        "many rules of nearly something",
                        fill(head, "rule \"r\"\nwhen\n" + "已诊断\"a\"\n".repeat(30) + "end\n")
                                .substring(0, MUCH / 2)),
                Arguments.of("one line", fill(open, "the gap in \"")),
                Arguments.of("one name", fill(head, "rule \"")),
                Arguments.of("annotations", fill(head + "rule \"r\"\n", "@a(b=1)\n")),
                Arguments.of("one annotation", fill(head + "rule \"r\"\n@reason(", "a=\"b\",")),
                Arguments.of("one list of principles", fill(head + "rule \"r\"\n@principle( \"", "P1 , ")),
                Arguments.of("rules in rules", fill(head, "rule \"a\"\n")),
                Arguments.of("slashes", fill(open, "/ / ")),
                Arguments.of("full rules that rest on themselves", numbered(head)));
    }

    private static String fill(String start, String piece) {
        return start + piece.repeat((MUCH - start.length()) / piece.length());
    }

    private static String numbered(String head) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; text.length() < MUCH / 2; i++) {
            text.append("rule \"")
                    .append(i)
                    .append("\"\n@principle(\"P1.1\")\n@certainty(1)\n@reason(en=\"a\",zh=\"b\")\nwhen\n")
                    .append(
                            "已诊断出\"weak-logistics\"\n未诊断出\"weak-rail-access\"\nthen\n诊断为\"weak-logistics\"\n诊断为\"weak-rail-access\"\nend\n");
        }
        return text.substring(0, text.lastIndexOf("rule"));
    }
}
