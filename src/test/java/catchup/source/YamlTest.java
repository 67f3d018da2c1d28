package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void scalarsAreTheTextAsWritten() {
        Tree.Mapping tree = mapping("a: 007\nb: 'yes'\nc: yes\nd: ~\ne:\nf: 1_000\n");
        assertThat(tree.entries())
                .extracting(entry -> scalar(entry).text())
                .containsExactly("007", "yes", "yes", "~", "", "1_000");
        assertThat(tree.entries())
                .extracting(entry -> scalar(entry).quoted())
                .containsExactly(false, true, false, false, false, false);
    }

    @Test
    void jsonIsTheSameTree() {
        Tree.Mapping tree = mapping("{\"a\": [1, {\"b\": \"c\"}],\n\t\"d\": null}");
        assertThat(tree.entries()).extracting(entry -> entry.key().text()).containsExactly("a", "d");
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void duplicateKeysAreReportedWithBothPlaces() {
        read("facts:\n  出口: 1\n  b: 2\n  出口: 3\n");
        assertThat(Found.full(Found.only(diagnostics))).isEqualTo("duplicate-key 4:3 & 2:3");
    }

    @Test
    void keysThatReadAlikeAreDuplicatesQuotedOrNot() {
        read("{ a: 1, \"a\": 2, 'a': 3 }");
        assertThat(Found.in(diagnostics)).containsExactly("duplicate-key 1:9", "duplicate-key 1:17");
    }

    @Test
    void aliasesNeverMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(bomb.toString()));
        assertThat(Found.codes(diagnostics)).containsOnly("anchor-refused").hasSize(60 + 2 * 59);
    }

    @Test
    void anAnchorThatHoldsItselfIsRefused() {
        read("a: &a [*a]\n");
        assertThat(Found.in(diagnostics)).containsExactly("anchor-refused 1:4", "anchor-refused 1:8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.lang.Runtime x",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "a: !include /etc/passwd",
                "a: !!str x",
                "a: !<tag:yaml.org,2002:python/object/apply:os.system> [ls]",
                "%TAG !e! tag:example.com,2000:\n---\na: !e!x 1"
            })
    void tagsAreRefused(String text) {
        read(text);
        assertThat(Found.codes(diagnostics)).isNotEmpty().containsOnly("tag-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefusedAtOnce(String opening) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(read(opening.repeat(200_000)))
                .isEmpty());
        assertThat(Found.codes(diagnostics)).containsExactly("too-deep");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("syntax 2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
    void nothingIsAnEmptyFile(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("empty-file 0:0");
    }

    @Test
    void aTabForIndentationIsReportedInItsPlace() {
        assertThat(read("a:\n  b: 1\n\tc: 2\n")).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("syntax 3:1");
    }

    @Test
    void anUnclosedQuoteIsReportedWithWhereItOpened() {
        assertThat(read("a: 1\nb: \"open\nc: 2\n")).isEmpty();
        assertThat(Found.full(Found.only(diagnostics))).isEqualTo("syntax 4:1 & 2:4");
    }

    @Test
    void anUnclosedListIsReportedWithWhereItOpened() {
        assertThat(read("a: [1, 2\nb: 3\n")).isEmpty();
        assertThat(Found.full(Found.only(diagnostics))).startsWith("syntax 2:2").endsWith("& 1:4");
    }

    @Test
    void aKeyMustBeSimple() {
        read("{ [a, b]: 1, c: 2 }\n");
        assertThat(Found.in(diagnostics)).containsExactly("wrong-shape 1:3");
    }

    @Test
    void columnsCountAsTheTextDoesAlsoBeyondTheBasicPlane() {
        Tree.Mapping tree = mapping("{ 葡萄酒: 🍷🍷x, 名: [贺兰山, \"𠀀𠀀\", z], 🍷: q }\n");
        assertThat(tree.entries()).extracting(entry -> span(entry.key().at())).containsExactly("3-6", "15-16", "36-38");
        assertThat(span(tree.entries().get(0).value().at())).isEqualTo("8-13");
        Tree.Sequence list = (Tree.Sequence) tree.entries().get(1).value();
        assertThat(list.items()).extracting(item -> span(item.at())).containsExactly("19-22", "24-30", "32-33");
        assertThat(span(tree.entries().get(2).value().at())).isEqualTo("40-41");
    }

    @Test
    void errorsCountAsTheTextDoes() {
        assertThat(read("🍷: [贺, }\n")).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("syntax 1:9");
    }

    @Test
    void anEmojiMayStandAnywhere() {
        for (int before = 1_000; before < 1_050; before++) {
            assertThat(read("a: " + "x".repeat(before) + "🍷")).isPresent();
        }
    }

    @Test
    void manyPlacesInOneLongLineTakeNoTime() {
        String text = "[" + "🍷,".repeat(400_000) + "x]";
        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(read(text)).isPresent());
    }

    @Test
    void manyDuplicatesAreCountedNotKept() {
        String text = "{" + "a,".repeat(500_000) + "a}";
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> read(text));
        assertThat(diagnostics.size()).isEqualTo(500_000);
        assertThat(diagnostics.all()).hasSizeLessThan(20_000);
    }

    private Optional<Tree> read(String text) {
        return Yaml.read(new SourceFile("file.yaml", text), diagnostics);
    }

    private Tree.Mapping mapping(String text) {
        return (Tree.Mapping) read(text).orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
    }

    private static Tree.Scalar scalar(Tree.Entry entry) {
        return (Tree.Scalar) entry.value();
    }

    private static String span(Location at) {
        return at.column() + "-" + at.endColumn();
    }
}
