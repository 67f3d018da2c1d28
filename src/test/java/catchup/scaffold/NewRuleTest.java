package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.formatting.HouseForm;
import catchup.rulebase.Annotation;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleOutline;
import catchup.rulebase.RuleOutline.Line;
import catchup.rulebase.RuleOutline.Part;
import catchup.rulebase.WrittenRules;
import catchup.source.SourceFile;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Whatever is said of a rule to be written stands in it, in its place and in house form; the rest is left in dots. */
class NewRuleTest {

    private static final String DOTS = "…";
    private static final String BLANKS = "[\\s\u3000]+";

    @Example
    void aRuleThatIsWholeReadsAsWhatWasSaid() {
        NewRule said = new NewRule(
                "poor port",
                List.of("the gap in \"port-quality\" is at least severe", "产区属于“沿海”"),
                List.of("diagnose \"weak-sea-access\"", "诊断为“物流薄弱”"),
                0.85,
                List.of("P1.2", "P5.2"),
                "Ships \"wait\"",
                "船“等”泊");
        Rule rule = WrittenRules.in("new.dslr", file(said, Layer.DIAGNOSE)).get(0);
        assertThat(rule.name()).isEqualTo("poor port");
        assertThat(rule.layer()).isEqualTo(Layer.DIAGNOSE);
        assertThat(rule.conditions()).hasSize(2);
        assertThat(rule.actions()).hasSize(2);
        assertThat(rule.certainty()).isEqualTo(0.85);
        assertThat(rule.principles()).containsExactly("P1.2", "P5.2");
        assertThat(rule.reason()).isEqualTo(new Text("Ships 'wait'", "船“等”泊"));
    }

    @Example
    void whatIsNotSaidIsLeftInDotsInTheLanguageOfTheName() {
        for (Layer layer : Layer.values()) {
            for (Lang lang : Lang.values()) {
                NewRule said = new NewRule(
                        lang == Lang.ZH ? "港口差" : "poor port", List.of(), List.of(), Double.NaN, List.of(), "", " ");
                List<Line> lines = outline(file(said, layer));
                assertThat(lines)
                        .filteredOn(line -> line.part() == Part.ANNOTATION)
                        .hasSize(3)
                        .allMatch(NewRuleTest::isOpen);
                assertThat(lines)
                        .filteredOn(line -> line.part() == Part.CONDITION || line.part() == Part.CONCLUSION)
                        .hasSize(2)
                        .allMatch(NewRuleTest::isOpen)
                        .allMatch(line -> Lang.of(line.written()) == lang);
            }
        }
    }

    @Example
    void everyDraftIsInHouseForm() {
        for (Layer layer : Layer.values()) {
            for (NewRule said : List.of(
                    new NewRule("a", List.of(), List.of(), 0.7, List.of(), "", ""),
                    new NewRule("港口差", List.of(), List.of(), 0.70, List.of("P1.2"), "", "好"),
                    new NewRule(
                            " b  c ",
                            List.of("  产区 属于 “沿海” ", "the region is  “inland”  // so far"),
                            List.of("諾", "dia“gnose"),
                            1,
                            List.of("P1.2 ", " P1.3"),
                            "x",
                            "y"))) {
                String text = file(said, layer);
                assertThat(HouseForm.of(new SourceFile("new.dslr", text), new Diagnostics()))
                        .contains(text);
            }
        }
    }

    @Example
    void aCertaintyThatIsNoneStaysInItsPlace() {
        for (double certainty : new double[] {-1, 7, 1e-30, 1e127, Double.NaN, Double.NEGATIVE_INFINITY}) {
            NewRule said = new NewRule("x", List.of(), List.of(), certainty, List.of(), "", "");
            assertThat(outline(file(said, Layer.DIAGNOSE)))
                    .filteredOn(line -> line.written().startsWith("@certainty( "))
                    .hasSize(1);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingBreaksOutOfItsPlaceAndNothingIsLost(
            @ForAll("texts") String name,
            @ForAll("several") List<String> conditions,
            @ForAll("several") List<String> conclusions,
            @ForAll("several") List<String> principles,
            @ForAll("texts") String en,
            @ForAll("texts") String zh,
            @ForAll @DoubleRange(max = 1) double certainty) {
        NewRule said = new NewRule(name, conditions, conclusions, certainty, principles, en, zh);
        Assume.that(!said.name().isBlank());
        List<Part> expected = new ArrayList<>(List.of(Part.PACKAGE, Part.GROUP, Part.RULE));
        expected.addAll(List.of(Part.ANNOTATION, Part.ANNOTATION, Part.ANNOTATION, Part.WHEN));
        conditions.forEach(each -> expected.add(Part.CONDITION));
        expected.add(Part.THEN);
        conclusions.forEach(each -> expected.add(Part.CONCLUSION));
        expected.add(Part.END);
        List<Line> lines = outline(file(said, Layer.DIAGNOSE)).stream()
                .filter(line -> line.part() != Part.BLANK)
                .toList();
        assertThat(lines).extracting(Line::part).isEqualTo(expected);
        assertThat(lines.get(2).plain()).isEqualTo("rule\"" + said.name() + "\"");
        assertThat(lines.subList(3, 6))
                .extracting(line ->
                        Annotation.read(line.written()).map(Annotation::name).orElse(""))
                .containsExactly("principle", "certainty", "reason")
                .doesNotContain("");
    }

    @Property(tries = 200)
    void aReasonIsWhatWasSaidButForQuotesAndBlanks(@ForAll("texts") String en) {
        NewRule said = new NewRule("x", List.of(), List.of(), 0.7, List.of(), en, "好");
        String line = outline(file(said, Layer.DIAGNOSE)).stream()
                .map(Line::written)
                .filter(written -> written.startsWith("@reason"))
                .findFirst()
                .orElseThrow();
        String read = Annotation.read(line).orElseThrow().values().getOrDefault("en", "");
        StringBuilder visible = new StringBuilder();
        en.codePoints().forEach(c -> visible.appendCodePoint(SourceFile.isAllowed(c) ? c : ' '));
        List<String> words = Arrays.stream(visible.toString().replace('"', '\'').split(BLANKS))
                .filter(word -> !word.isEmpty())
                .toList();
        assertThat(read.isEmpty() || read.equals(DOTS) ? List.of() : Arrays.asList(read.split(BLANKS)))
                .isEqualTo(words.equals(List.of(DOTS)) ? List.of() : words);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "“",
                "”",
                "「",
                "」",
                "＂",
                "'",
                "\\",
                "//",
                "/*",
                "end",
                "when",
                "then",
                "rule ",
                "rule \"x\"",
                "@certainty( 1 )",
                "@",
                "(",
                ")",
                ",",
                "=",
                "\n",
                "\r\n",
                "\t",
                "\u2028",
                "\u0000",
                "\u202E",
                "\uFEFF",
                "\u00A0",
                "\u3000",
                "😀",
                "\uD800",
                "港",
                "口",
                "a",
                "b c",
                " ",
                "{0}",
                "$1",
                "…",
                "。",
                "ｅｎｄ");
        return pieces.list().ofMaxSize(6).map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<List<String>> several() {
        return texts().list().ofMinSize(1).ofMaxSize(3);
    }

    private static boolean isOpen(Line line) {
        return line.written().contains(DOTS);
    }

    private static String file(NewRule rule, Layer layer) {
        return NewRule.header(layer) + rule.text(layer);
    }

    /** The lines of a file that must be built as one should be. */
    private static List<Line> outline(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile("new.dslr", text);
        List<Line> lines = RuleOutline.read(file, diagnostics)
                .orElseThrow(() -> new AssertionError(Found.in(diagnostics) + " in\n" + text));
        assertThat(text.codePoints()).as(text).allMatch(SourceFile::isAllowed);
        return lines;
    }
}
