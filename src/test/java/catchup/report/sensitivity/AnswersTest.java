package catchup.report.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.inference.Shipped;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.WordFiles;
import catchup.rulebase.RuleBase;
import catchup.sensitivity.Goal;
import catchup.sensitivity.Rankings;
import catchup.sensitivity.Reach;
import catchup.sensitivity.ReachSearch;
import catchup.sensitivity.Scenario;
import catchup.sensitivity.Tipping;
import catchup.sensitivity.Top;
import catchup.sensitivity.WhatIf;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer in every form and language. */
class AnswersTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Case SUBJECT = new CaseFiles(RULES.indicators(), RULES.settings())
            .read(Path.of("cases/luochuan-apples-2008.yaml"), new Diagnostics())
            .get(0);
    private static final Map<String, Answer> ANSWERS = answers();

    private static Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>();
        answers.put("tipping", new TippingAnswer(Tipping.of(SUBJECT, new Top(3, true), new Rankings(RULES))));
        answers.put("what-if", new WhatIfAnswer(WhatIf.of(SUBJECT, List.of(Scenario.of(supposed())), RULES)));
        answers.put("what-if none", new WhatIfAnswer(WhatIf.of(SUBJECT, List.of(Scenario.of(List.of())), RULES)));
        answers.put(
                "what-if several",
                new WhatIfAnswer(WhatIf.of(
                        SUBJECT,
                        List.of(
                                new Scenario(new Text("One", "一"), supposed()),
                                new Scenario(new Text("Other", "二"), List.of())),
                        RULES)));
        answers.put("reach", new ReachAnswer(reach("regional-brand", 3, 1, 50_000, true)));
        answers.put("reach already", new ReachAnswer(reach("sorting-and-grading", 3, 1, 50_000, false)));
        answers.put("reach none", new ReachAnswer(reach("dry-port", 1, 1, 50_000, false)));
        answers.put("reach cut", new ReachAnswer(reach("dry-port", 1, 2, 1, false)));
        return answers;
    }

    private static List<Assignment> supposed() {
        List<Assignment> supposed = new ArrayList<>(Scenario.asBenchmark("chain", SUBJECT, RULES));
        supposed.add(new Assignment.OfKind(RULES.settings().get("inland"), false));
        supposed.add(
                new Assignment.OfFigure(RULES.indicators().get("cold-chain-share"), Side.REGION, Optional.empty()));
        return supposed;
    }

    private static Reach reach(String measure, int top, int most, long budget, boolean any) {
        return ReachSearch.of(
                SUBJECT,
                new Goal(RULES.measures().get(measure), top, false),
                new Reach.Bounds(most, any, budget),
                new Rankings(RULES),
                made -> {});
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyAnswerIsWordedInEveryForm(Lang lang) {
        ANSWERS.forEach((name, answer) -> {
            for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
                String written = answer.in(format, Options.in(lang));
                assertThat(written).as(name).contains(SUBJECT.region().name().in(lang));
                assertThat(written).as(name).doesNotContain("{0}").doesNotContain("null");
                assertThat(answer.in(format, Options.in(lang))).isEqualTo(written);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aMeasureThatOthersPassLinksToWhatChangesOfThem(Lang lang) {
        for (String name : List.of("what-if", "what-if several")) {
            String markdown = Objects.requireNonNull(ANSWERS.get(name)).in(Format.MARKDOWN, Options.in(lang));
            List<String> places = matches("<a id=\"(scenario-[^\"]*)\">", markdown);
            assertThat(places).isNotEmpty().doesNotHaveDuplicates();
            assertThat(matches("\\(<#(scenario-[^>]*)>\\)", markdown))
                    .isNotEmpty()
                    .isSubsetOf(places);
            String html = Objects.requireNonNull(ANSWERS.get(name)).in(Format.HTML, Options.in(lang));
            assertThat(matches("id=\"(scenario-[^\"]*)\"", html)).isEqualTo(places);
            assertThat(matches("href=\"#(scenario-[^\"]*)\"", html))
                    .isNotEmpty()
                    .isSubsetOf(places);
        }
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void jsonFollowsItsSchema() throws JsonProcessingException {
        for (Map.Entry<String, Answer> each : ANSWERS.entrySet()) {
            JsonNode written = tree(each.getValue());
            assertThat(schema(each.getKey()).validate(written))
                    .as(each.getKey())
                    .isEmpty();
            assertThat(each.getValue().in(Format.JSON, Options.in(Lang.ZH)))
                    .isEqualTo(each.getValue().in(Format.JSON, Options.in(Lang.EN)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tipping", "what-if", "reach"})
    void whatASchemaDoesNotKnowIsRefusedAndSoIsWhatIsMissing(String name) throws JsonProcessingException {
        ObjectNode surplus = (ObjectNode) tree(Objects.requireNonNull(ANSWERS.get(name)));
        surplus.put("surplus", true);
        assertThat(schema(name).validate(surplus)).isNotEmpty();
        ObjectNode lacking = (ObjectNode) tree(Objects.requireNonNull(ANSWERS.get(name)));
        lacking.remove("case");
        assertThat(schema(name).validate(lacking)).isNotEmpty();
    }

    @Test
    void theWordsAreCompleteInBothLanguages() throws IOException {
        Properties english = WordFiles.beside(Words.class, "en");
        assertThat(english.keySet())
                .isEqualTo(WordFiles.beside(Words.class, "zh").keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            for (Lang lang : Lang.values()) {
                assertThat(new Words(RULES, lang).get(key, "a", "b", "c", "d", "e", "f"))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
    }

    private static JsonNode tree(Answer answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.in(Format.JSON, Options.in(Lang.EN)));
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(
                        WhatIfAnswer.class.getResourceAsStream(name.replaceAll(" .*", "") + ".schema.json")));
    }
}
