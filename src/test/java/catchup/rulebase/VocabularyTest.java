package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final String INLAND = "Profile( tags contains \"{s}\" )";

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @MethodSource("pairs")
    void sentencesThatStandInPairsMeanTheSame(Sentence english, Sentence chinese) {
        assertThat(chinese.text()).matches(".*\\p{IsHan}.*");
        assertThat(english.text()).doesNotMatch(".*\\p{IsHan}.*");
        assertThat(chinese.meaning()).isEqualTo(english.meaning());
        assertThat(chinese.at().line()).isEqualTo(english.at().line() + 1);
    }

    static Stream<List<Sentence>> sentences() {
        List<List<Sentence>> pairs = new ArrayList<>();
        for (List<Sentence> all : List.of(Words.VOCABULARY.conditions(), Words.VOCABULARY.consequences())) {
            for (int i = 0; i + 1 < all.size(); i += 2) {
                pairs.add(all.subList(i, i + 2));
            }
        }
        return pairs.stream();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> pairs() {
        return sentences().map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair.get(0), pair.get(1)));
    }

    @Test
    void everySentenceHasItsPair() {
        assertThat(Words.VOCABULARY.conditions()).hasSize(44);
        assertThat(Words.VOCABULARY.consequences()).hasSize(20);
    }

    @Test
    void noShippedSentenceReadsTheLineOfAnother() {
        for (List<Sentence> all : List.of(Words.VOCABULARY.conditions(), Words.VOCABULARY.consequences())) {
            for (Sentence sentence : all) {
                NormalLine line = NormalLine.of(example(sentence.text()));
                assertThat(all.stream()
                                .filter(other -> other.match(line, "f", 1).isPresent()))
                        .as(line.text())
                        .containsExactly(sentence);
            }
        }
    }

    @Test
    void theOrderOfSentencesChangesNothing() {
        List<String> lines =
                new ArrayList<>(Words.text("vocabulary.dsl").lines().toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(lines, new Random(seed));
            Vocabulary shuffled = Words.vocabulary(String.join("\n", lines));
            for (Sentence sentence : Words.VOCABULARY.conditions()) {
                assertThat(meaning(shuffled, example(sentence.text()))).isEqualTo(sentence.meaning());
            }
        }
    }

    @Test
    void theSameSentenceTwiceIsReportedWithBothPlaces() {
        read("[condition][]the region is \"{s}\"=" + INLAND + "\n"
                + "[condition][]the  region is “{other}”=not Profile( tags contains \"{other}\" )\n"
                + "[consequence][]the region is \"{d}\"=insert( new Diagnosis( named( diagnoses, \"{d}\" ) ) );\n");
        assertThat(Found.full(Found.only(diagnostics))).isEqualTo("duplicate-sentence 2:1 & 1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the region is \"inland\"",
                "[when]the region is \"{s}\"=" + INLAND,
                "[then]x=y",
                "[*]x=y",
                "[keyword]rule=rule",
                "[condition][Gap]the region is \"{s}\"=" + INLAND,
                "[condition]the region is \"{s}\"=" + INLAND,
                "[condition][]the region is",
                "[condition][]=" + INLAND,
                "import java.lang.Runtime",
            })
    void whatIsNoEntryIsReported(String line) {
        read("# comment\n\n  " + line + "\n");
        assertThat(Found.in(diagnostics)).containsExactly("bad-sentence-entry 3:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the region is|Profile( tags contains \"{s}\" )",
                "the region is \"{t}\"|Profile( tags contains \"{s}\" )",
                "the region is \"{s}\" or \"{t}\"|Profile( tags contains \"{s}\" )",
                "the region is \"{s}\" or \"{s}\"|Profile( tags contains \"{s}\" )",
                "any gap|Gap()",
                "any {severity} gap|Gap( reaches contains \"{severity}\" )",
                "any theme|Coverage()",
                "anything|Profile()",
                "nothing|not Profile()",
                "count|Number( intValue >= 1 ) from accumulate( Profile(), count( 1 ) )",
            })
    void aSentenceMustSayWhatItsMeaningNeeds(String sentence, String meaning) {
        read("[condition][]" + sentence + "=" + meaning + "\n");
        assertThat(Found.in(diagnostics)).containsExactly("refused-expansion 1:1");
    }

    @Test
    void moreSentencesThanAnybodyWritesAreNotRead() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("[condition][]sentence ")
                    .append(i)
                    .append(" \"{s}\"=")
                    .append(INLAND)
                    .append('\n');
        }
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(many.toString()));
        assertThat(Found.in(diagnostics)).containsExactly("too-many-sentences 501:1");
    }

    @Test
    void vocabulariesAreTheSameWhateverTheirLayout() {
        String one = "[condition][]the region is \"{s}\"=" + INLAND;
        String other = "[condition][]产区属于\"{s}\"=" + INLAND;
        Vocabulary both = read(one + "\n" + other);
        assertThat(read("# why\n\n " + one.replace("\"{s}\"=", "“{s}” =  ") + "\n" + other))
                .isEqualTo(both)
                .hasSameHashCodeAs(both);
        assertThat(read(other + "\n" + one)).isNotEqualTo(both);
        assertThat(read(one)).isNotEqualTo(both);
        assertThat(read(one.replace("=Pro", "=not Pro") + "\n" + other)).isNotEqualTo(both);
        assertThat(read(one.replace("region", "place") + "\n" + other)).isNotEqualTo(both);
        assertThat(read(one.replace("{s}", "{t}") + "\n" + other)).isNotEqualTo(both);
    }

    private Vocabulary read(String text) {
        return Vocabulary.read(new SourceFile("vocabulary.dsl", text), diagnostics);
    }

    private static Template meaning(Vocabulary vocabulary, String line) {
        return vocabulary.conditions().stream()
                .filter(sentence -> sentence.match(NormalLine.of(line), "f", 1).isPresent())
                .findFirst()
                .orElseThrow()
                .meaning();
    }

    private static String example(String sentence) {
        return sentence.replace("{n}", "3").replace("{severity}", "severe").replaceAll("\\{[a-z]+\\}", "x");
    }
}
