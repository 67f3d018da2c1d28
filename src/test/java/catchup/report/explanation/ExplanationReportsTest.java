package catchup.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.explanation.Subject;
import catchup.explanation.Why;
import catchup.explanation.WhyNot;
import catchup.report.Columns;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.WordFiles;
import catchup.text.Lang;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationReportsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Advice ADVICE = Explained.advice("puer-coffee-2021");
    private static final Pattern HOLE = Pattern.compile("\\{\\d");

    @Test
    void everyWhyFollowsItsSchema() throws JsonProcessingException {
        JsonSchema schema = schema("why.schema.json");
        int told = 0;
        for (Subject subject : Explained.subjects()) {
            for (Why why : Why.of(ADVICE, subject, true).stream().toList()) {
                assertThat(schema.validate(tree(new WhyAnswer(why).in(Format.JSON, Options.in(Lang.EN)))))
                        .as(subject.mention().id())
                        .isEmpty();
                told++;
            }
        }
        assertThat(told).isGreaterThan(ADVICE.recommendations().size());
    }

    @Test
    void everyWhyNotFollowsItsSchema() throws JsonProcessingException {
        JsonSchema schema = schema("why-not.schema.json");
        Set<WhyNot.Standing> met = EnumSet.noneOf(WhyNot.Standing.class);
        for (Subject subject : Explained.subjects()) {
            WhyNot answer = WhyNot.of(ADVICE, subject, false);
            met.add(answer.standing());
            assertThat(schema.validate(tree(new WhyNotAnswer(answer).in(Format.JSON, Options.in(Lang.ZH)))))
                    .as(subject.mention().id())
                    .isEmpty();
        }
        assertThat(met)
                .contains(
                        WhyNot.Standing.NOT_CONCLUDED,
                        WhyNot.Standing.CONCLUDED,
                        WhyNot.Standing.OUTRANKED,
                        WhyNot.Standing.FOREMOST);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everythingCanBeToldInWordsThatFit(Lang lang) {
        Options narrow = new Options(lang, 0, Options.NARROWEST, false);
        for (Subject subject : Explained.subjects()) {
            String not = new WhyNotAnswer(WhyNot.of(ADVICE, subject, true)).in(Format.TEXT, narrow);
            assertThat(not).doesNotContainPattern(HOLE);
            Why.of(ADVICE, subject, true).ifPresent(why -> {
                WhyAnswer answer = new WhyAnswer(why);
                assertThat(answer.in(Format.TEXT, narrow)).doesNotContainPattern(HOLE);
                assertThat(answer.in(Format.MARKDOWN, narrow)).startsWith("# ");
                assertThat(answer.svg(lang)).startsWith("<svg").doesNotContain("NaN");
            });
        }
    }

    @Test
    void aDrawingHasABoxForEveryRuleThatIsTold() {
        Why why = Why.of(ADVICE, Explained.measure("sorting-and-grading"), true).orElseThrow();
        String dot = new WhyAnswer(why).dot(Lang.EN);
        assertThat(dot).startsWith("digraph proof {\n").endsWith("}\n");
        for (var support : why.proofs().get(0).claim().arguments()) {
            String firstLine = Columns.wrap(support.rule().name(), 24).get(0);
            assertThat(dot).contains("\"" + firstLine);
        }
        assertThat(dot.lines().filter(line -> line.contains(" -> ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" {2}n\\d+ -> n\\d+ \\[.*\\];"));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(WordFiles.beside(Words.class, "en").keySet())
                .isEqualTo(WordFiles.beside(Words.class, "zh").keySet());
        for (Object key : WordFiles.beside(Words.class, "en").keySet()) {
            assertThat(holes(WordFiles.beside(Words.class, "en").getProperty(key.toString())))
                    .as(key.toString())
                    .isEqualTo(holes(WordFiles.beside(Words.class, "zh").getProperty(key.toString())));
        }
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(met -> met.group())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(WhyAnswer.class.getResourceAsStream(name)));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }
}
