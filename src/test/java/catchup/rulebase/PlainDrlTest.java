package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainDrlTest {

    private static final Location AT = new Location("file.dslr", 1, 1, 2);

    @Property(tries = 300)
    void whateverStandsInANameOrReasonStaysInItsLiteral(@ForAll("texts") String text) {
        List<String> literals = literals(export(text));
        assertThat(literals).containsSubsequence(text, "P1.2", "en " + text, "zh " + text);
        assertThat(outside(export(text))).isEqualTo(outside(export("plain")));
    }

    @Example
    void nothingOfAnAuthorsTextEndsARuleOrStartsAComment() {
        for (String text : List.of(
                "\"",
                "\\",
                "\\\"",
                "*/",
                "/*",
                "//",
                "\\n",
                "\\u0022",
                "end\\",
                "\" end rule \"x",
                "'",
                "}",
                "@x( 1 )")) {
            assertThat(outside(export(text))).as(text).isEqualTo(outside(export("plain")));
        }
    }

    @Example
    void everyShippedRuleIsWrittenOnce() {
        Map<String, String> files = new PlainDrl(Words.SHIPPED).files();
        assertThat(files.keySet())
                .containsExactly(
                        "catchup/rules/facts.drl",
                        "catchup/rules/diagnose.drl",
                        "catchup/rules/compound.drl",
                        "catchup/rules/recommend.drl",
                        "catchup/rules/coordinate.drl",
                        "META-INF/kmodule.xml");
        String all = String.join("\n", files.values());
        assertThat(all.lines().filter(line -> line.startsWith("rule \"")))
                .hasSize(Words.SHIPPED.rules().size());
    }

    @Example
    void theExportIsTheSameInEveryRun() {
        assertThat(new PlainDrl(Words.SHIPPED).files()).isEqualTo(new PlainDrl(Words.SHIPPED).files());
    }

    private static String export(String text) {
        Pattern pattern = new Pattern.OfProfile("inland");
        Rule rule = new Rule(
                text,
                Layer.DIAGNOSE,
                List.of(new Condition.Holds(pattern, text, AT)),
                List.of(new Action(List.of(new Conclusion.Diagnosis("weak-logistics")), text, AT)),
                0.9,
                List.of("P1.2"),
                new Text("en " + text, "zh " + text),
                AT);
        RuleBase shipped = Words.SHIPPED;
        RuleBase rules = shipped.with(List.of(rule));
        return Optional.ofNullable(new PlainDrl(rules).files().get("catchup/rules/diagnose.drl"))
                .orElseThrow();
    }

    /** The string literals of a text, unescaped as Java and Drools do it. */
    private static List<String> literals(String drl) {
        List<String> literals = new ArrayList<>();
        int i = 0;
        while (i < drl.length()) {
            if (drl.charAt(i++) == '"') {
                StringBuilder literal = new StringBuilder();
                while (drl.charAt(i) != '"') {
                    i += drl.charAt(i) == '\\' ? 1 : 0;
                    literal.append(drl.charAt(i++));
                }
                i++;
                literals.add(literal.toString());
            }
        }
        return literals;
    }

    /** What stands outside of string literals. */
    private static String outside(String drl) {
        return drl.replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*+\"", "\"\"");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\"", "\\", "*/", "/*", "//", "n", "u0022", "end", "then", " ", "贺兰山", "'", "{", "}", "$", "@",
                        ";", "(")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
