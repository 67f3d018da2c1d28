package catchup.report.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.elicitation.Attained;
import catchup.elicitation.Interview;
import catchup.elicitation.Question;
import catchup.elicitation.Questions;
import catchup.elicitation.RankSearch;
import catchup.elicitation.Turn;
import catchup.fact.Case;
import catchup.fact.Reading;
import catchup.inference.Shipped;
import catchup.report.Answer;
import catchup.report.Columns;
import catchup.report.Format;
import catchup.report.Options;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.verification.Standing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElicitationReportsTest {

    private static final Set<String> DIMENSIONS = Set.of("logistics", "brand", "standards", "chain");
    private static final RuleBase RULES = few(Shipped.rules());
    private static final Probe PROBE = new Probe(RULES);
    private static final Case CASE = some(Path.of("cases/luochuan-apples-2008.yaml"));
    private static final int PLACES = 3;
    private static final List<Question> QUESTIONS = new Questions(PROBE, PLACES).of(CASE);
    private static final Attained ATTAINED = new RankSearch(PROBE).of(CASE, new AtomicInteger()::set);
    private static final Answer ASK = new QuestionsReport(CASE, RULES, QUESTIONS, PLACES);
    private static final Answer UNKNOWNS = new AttainedReport(ATTAINED);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyFormNamesWhatToAskFirstAndWhatMayRankHow(Lang lang) {
        for (Format format : Format.values()) {
            assertThat(ASK.in(format, Options.in(lang)))
                    .contains(QUESTIONS.get(0).indicator().name().in(lang))
                    .isEqualTo(ASK.in(format, Options.in(lang)));
            assertThat(UNKNOWNS.in(format, Options.in(lang)))
                    .contains(ATTAINED.measures().get(0).measure().name().in(lang));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void textIsNoWiderThanThePage(int width) {
        for (Lang lang : Lang.values()) {
            for (Answer answer : List.of(ASK, UNKNOWNS)) {
                answer.in(Format.TEXT, new Options(lang, 10, width, false))
                        .lines()
                        .forEach(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "questions, ''",
        "questions, /engine",
        "questions, /questions/0",
        "questions, /questions/0/prospects/0",
        "attained, ''",
        "attained, /measures/0"
    })
    void theJsonFollowsItsSchemaAndNothingElseDoes(String name, String place) throws JsonProcessingException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(QuestionsReport.class.getResourceAsStream(name + ".schema.json")));
        String json = (name.equals("questions") ? ASK : UNKNOWNS).in(Format.JSON, Options.in(Lang.EN));
        assertThat(schema.validate(MAPPER.readTree(json))).isEmpty();
        JsonNode surplus = MAPPER.readTree(json);
        ((ObjectNode) surplus.at(place)).put("surplus", 1);
        assertThat(schema.validate(surplus)).isNotEmpty();
        JsonNode lacking = MAPPER.readTree(json);
        ObjectNode parent = (ObjectNode) lacking.at(place);
        parent.remove(parent.fieldNames().next());
        assertThat(schema.validate(lacking)).isNotEmpty();
    }

    @Test
    void whereNothingIsMissingThatIsSaid() {
        Answer none = new QuestionsReport(CASE, RULES, List.of(), PLACES);
        for (Lang lang : Lang.values()) {
            assertThat(none.in(Format.TEXT, Options.in(lang))).contains(new Words(lang).get("nothing-missing"));
        }
    }

    @Test
    void standingsSideBySideAreOneRange() {
        Words words = new Words(Lang.EN);
        assertThat(words.standings(List.of(Standing.MILD, Standing.MODERATE, Standing.SEVERE)))
                .isEqualTo(words.get("standing.range", words.get("standing.mild"), words.get("standing.severe")));
        assertThat(words.standings(List.of(Standing.AHEAD, Standing.CRITICAL)))
                .isEqualTo(words.labels().commas(List.of(words.get("standing.ahead"), words.get("standing.critical"))));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theInterviewNamesTheIndicatorAndWhatAnAnswerChanged(Lang lang) {
        Talk talk = new Talk(CASE, Options.in(lang));
        Interview interview = new Interview(PROBE, PLACES, CASE, talk.usualSource());
        Turn.Figure asked = (Turn.Figure) interview.turn();
        assertThat(talk.asked(asked))
                .contains(asked.question().indicator().name().in(lang));
        assertThat(talk.said(interview.answer("?")))
                .contains(asked.question().indicator().note().in(lang).substring(0, 10));
        assertThat(talk.said(interview.answer("unknown")))
                .contains(asked.question().indicator().name().in(lang));
        assertThat(talk.said(interview.answer("back"))).isNotBlank();
        assertThat(talk.said(interview.answer("skip")))
                .contains(asked.question().indicator().name().in(lang));
        assertThat(talk.asked(new Turn.Finished(3))).contains("3");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Lang.EN)).isNotEmpty().isEqualTo(keys(Lang.ZH));
    }

    private static Set<String> keys(Lang lang) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "catchup/report/elicitation/words",
                        lang.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static RuleBase few(RuleBase rules) {
        return rules.with(rules.catalogues()
                .with(rules.indicators().without(indicator -> !DIMENSIONS.contains(indicator.dimension()))));
    }

    private static Case some(Path file) {
        Case whole = new CaseFiles(Shipped.rules().indicators(), RULES.settings())
                .read(file, new Diagnostics())
                .get(0);
        Map<String, Reading> some = new LinkedHashMap<>(whole.readings());
        some.keySet().removeIf(id -> !RULES.indicators().has(id));
        return new Case(whole.id(), whole.file(), whole.region(), whole.benchmark(), some);
    }
}
