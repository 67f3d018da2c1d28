package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What must hold of every text, whatever stands in it: it is formatted or what is wrong is told; formatting it twice is
 * formatting it once; and the look at its meaning afterwards never finds anything.
 */
class GarbageLayoutLawsTest {

    @Property
    void ofRules(@ForAll("rules") String text) {
        check("f.dslr", text);
    }

    @Property
    void ofSentences(@ForAll("sentences") String text) {
        check("f.dsl", text);
    }

    @Property
    void ofTables(@ForAll("tables") String text) {
        check("f.csv", text);
    }

    @Property(tries = 2000)
    void ofTrees(@ForAll("trees") String text) {
        check("f.yaml", text);
    }

    private static void check(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> formatted = HouseForm.of(new SourceFile(name, text), diagnostics);
        assertThat(formatted.isPresent()).isEqualTo(diagnostics.isEmpty());
        assertThat(Found.codes(diagnostics)).doesNotContain("meaning-at-risk");
        formatted.ifPresent(once -> assertThat(Formatted.text(name, once)).isEqualTo(once));
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> line = pieces(
                "a",
                " ",
                "\t",
                "　",
                "\u00A0",
                "的",
                "１",
                "\"",
                "“",
                "”",
                "」",
                "//",
                "／",
                "/",
                "@",
                "(",
                ")",
                ",",
                "，",
                "rule",
                "ｒｕｌｅ",
                "when",
                "end",
                "@certainty( ",
                "0.9",
                "@principle( \"",
                "P1.2",
                "en = \"",
                "🍷",
                "x");
        Arbitrary<List<String>> lines = line.list().ofMaxSize(4);
        return Combinators.combine(lines, lines, lines, lines)
                .as((outside, head, when, then) -> "package catchup.rules\nagenda-group \"diagnose\"\n"
                        + (outside.isEmpty() ? "" : "// " + outside.get(0) + "\n")
                        + "rule \"a\"\n@" + String.join("\n@", head) + "\nwhen\n" + String.join("\n", when) + "\nthen\n"
                        + String.join("\n", then) + "\nend\n");
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> left =
                pieces("a", " ", "　", "的", "１", "\"", "“", "”", "=", "＝", "{", "}", "x", "n", "#", "[", "]", "，", "🍷");
        return left.list()
                .ofMaxSize(5)
                .map(lefts -> String.join(
                        "\n",
                        lefts.stream()
                                .map(each ->
                                        "[condition][]" + each + "“{x}” =  Gap(called  contains \"{x}\" )\n" + each)
                                .toList()));
    }

    @Provide
    Arbitrary<String> tables() {
        return pieces("a", "b", ",", ",", "\"", "\"\"", "\n", "\n", " ", "\t", "　", "#", "'", ";", "🍷");
    }

    @Provide
    Arbitrary<String> trees() {
        return pieces(
                "a",
                ": ",
                ":",
                "\n",
                "\n",
                "\n\n\n",
                "- ",
                "  ",
                " ",
                "\t",
                "[",
                "]",
                "{",
                "}",
                ",",
                "\"",
                "'",
                "# ",
                "#",
                "|\n  x",
                "|+\n x\n\n",
                ">-\n   x\n  \ny",
                "🍷",
                "贺",
                "? ",
                "---\n",
                "...\n",
                "%",
                "\u00A0",
                "{ a: b, c }",
                "[1,2 ]",
                "b:  1\n",
                "- a: 1\n");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(25).map(parts -> String.join("", parts));
    }
}
