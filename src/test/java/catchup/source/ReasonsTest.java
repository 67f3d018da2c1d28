package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Problem;
import catchup.text.Messages;
import catchup.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a parser stumbles over is said in our own words, in both languages. */
class ReasonsTest {

    private static final Messages WORDS = new Messages("catchup/source/reading");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a:~->- x | yaml.tab",
                "a: >~->b~ c | yaml.tab",
                "a: \"abc~b: 2 | open-quote",
                "a: 'abc | open-quote",
                "a: \"x~---~y\" | open-quote",
                "a: \"\\q\" | yaml.escape",
                "a: \"\\x4\" | yaml.escape",
                "a: [1, 2 | yaml.open-bracket",
                "a: [1~b: 2] | yaml.open-bracket",
                "a: {x: 1 | yaml.open-brace",
                "a: {x:1, y: 2} | yaml.glued",
                "a: {x: 1~b: 2 | yaml.open-brace",
                "a: b: c | yaml.colon",
                "a: 1~ b: 2 | yaml.colon",
                "a: 1~  b~c | yaml.no-colon",
                "a:~  - 1~ - 2~b: 1 | yaml.indentation",
                "a: 'it''s' more | yaml.indentation",
                "a: 1~- b | yaml.indentation",
                "a: ] | yaml.no-value",
                "a: - b | yaml.new-line",
                "a: ? b | yaml.new-line",
                "a: 1~...~b | yaml.after-the-end",
                "{a: 1}} | yaml.after-the-end",
                "a: >x~ b | yaml.block",
                "a: >0~ b | yaml.block",
                "%YAML~--- | yaml.percent",
                "%TAG ! x~%TAG ! y~---~ | yaml.percent",
                "a: & | yaml.anchor",
                "a: * | yaml.anchor",
                "a: !<x | yaml.tag",
                "!x!y z | yaml.tag",
            })
    void ofTextsThatAreNoYaml(String text, String key) {
        Diagnostics diagnostics = new Diagnostics();
        // In the table above, ~ stands for the end of a line and -> for a tab.
        String yaml = text.replace('~', '\n').replace("->", "\t");
        Yaml.read(new SourceFile("a.yaml", yaml), diagnostics);
        assertThat(Found.only(diagnostics).problem()).isEqualTo(Problem.SYNTAX);
        assertThat(Found.only(diagnostics).arguments()).containsExactly(WORDS.text(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"a: {x: 1，y: 2} | ， | 1:9", "a: [1，2 | ， | 1:6", "b: 1~a： 1~c: 2 | ： | 2:2"})
    void aMarkOfChineseWritingIsPointedOutWhereItsPlainFormIsMissing(String text, String mark, String place) {
        Diagnostics diagnostics = new Diagnostics();
        Yaml.read(new SourceFile("a.yaml", text.replace('~', '\n')), diagnostics);
        assertThat(Found.only(diagnostics).arguments()).containsExactly(WORDS.text("yaml.wide", mark));
        assertThat(Found.only(diagnostics).at()).hasToString("a.yaml:" + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: {x: \"1，2\" y: 2}", "a: [1, 2  # 一，二"})
    void aMarkOfChineseWritingInQuotesOrACommentIsNotToBlame(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Yaml.read(new SourceFile("a.yaml", text), diagnostics);
        assertThat(Found.only(diagnostics).arguments()).doesNotContain(WORDS.text("yaml.wide", "，"));
    }

    @Test
    void aCharacterThatBeginsNoValueIsNamed() {
        Diagnostics diagnostics = new Diagnostics();
        Yaml.read(new SourceFile("a.yaml", "a: @home"), diagnostics);
        assertThat(Found.only(diagnostics).arguments()).containsExactly(WORDS.text("yaml.cannot-begin", "@"));
    }

    @Test
    void ofTextsThatAreNoYamlAtAll() {
        Diagnostics diagnostics = new Diagnostics();
        Yaml.read(new SourceFile("a.yaml", "%YAML 9.9\n---\na"), diagnostics);
        assertThat(Found.only(diagnostics).arguments()).containsExactly(WORDS.text("yaml.other"));
    }

    @Test
    void ofTablesThatAreNoCsv() {
        Diagnostics diagnostics = new Diagnostics();
        Table.read(new SourceFile("a.csv", "id\n\"x\"y\n"), Set.of("id"), false, diagnostics);
        assertThat(Found.only(diagnostics).arguments()).containsExactly(WORDS.text("csv.after-quote"));
    }

    @Test
    void ofFilesThatTheSystemKeepsShut() {
        assertThat(Reasons.of(new AccessDeniedException("/secret/path"))).isEqualTo(text("no-permission"));
        assertThat(Reasons.of(new IOException("secret words"))).isEqualTo(text("refused"));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    private static Text text(String reason) {
        return WORDS.text("unreadable." + reason);
    }

    private static Set<String> keys(String lang) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Reasons.class.getResourceAsStream("reading_" + lang + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
