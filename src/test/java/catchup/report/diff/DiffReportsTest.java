package catchup.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.comparison.Difference;
import catchup.comparison.Round;
import catchup.comparison.Versions;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.report.Columns;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.diff.DiffView.EditView;
import catchup.report.diff.DiffView.Mark;
import catchup.report.diff.DiffView.Row;
import catchup.text.Lang;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffReportsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(DiffReports.class.getResourceAsStream("diff.schema.json")));
    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final Path OTHER = Path.of("cases", "bay-of-plenty-kiwifruit-1987.yaml");

    @TempDir
    private static Path folder;

    private static Difference difference = none();

    @BeforeAll
    static void edit() {
        difference = Versions.in(folder)
                .edit(FIRMS, "high rejection: shipments come back", "high <script>alert(1)</script> rejection")
                .edit(
                        FIRMS,
                        "the gap in \"rejection-share\" is at least severe",
                        "the gap in \"rejection-share\" is at least critical")
                .edit("ranking.yaml", "unlocks: 0.25", "unlocks: 0.1")
                .edit("ranking.yaml", "neutral: 0.5", "neutral: 0.4")
                .edit("ranking.yaml", "0-1: 0.3", "0-1: 0.6")
                .edit("cautions.csv", "Plan resting on one point", "Plan on one point")
                .difference(Versions.TOWN, OTHER);
    }

    @Test
    void jsonFollowsItsSchema() throws JsonProcessingException {
        assertThat(SCHEMA.validate(tree(difference))).isEmpty();
        assertThat(SCHEMA.validate(tree(none()))).isEmpty();
    }

    @Test
    void whatItSpeaksOfIsCalledAsTheNewerVersionCallsIt() throws JsonProcessingException {
        JsonNode tree = tree(difference);
        Map<String, String> names = new HashMap<>();
        tree.get("names")
                .forEach(each ->
                        names.put(each.get("id").asText(), each.at("/name/en").asText()));
        assertThat(names).containsEntry("single-point-plan", "Plan on one point");
        Set<String> ids = new HashSet<>();
        tree.get("cases").forEach(each -> each.get("changes")
                .forEach(change -> ids.add(change.path("id").asText(""))));
        ids.removeAll(Set.of("", "null"));
        assertThat(ids).isNotEmpty();
        assertThat(names.keySet()).containsAll(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/before",
                "/summary",
                "/edits/0",
                "/edits/0/at",
                "/edits/0/pieces/0",
                "/edits/0/pieces/0/after",
                "/cases/0",
                "/cases/0/changes/0",
                "/cases/0/changes/0/blame",
                "/names/0",
                "/names/0/name"
            })
    void whatTheSchemaDoesNotKnowIsRefusedAndSoIsWhatIsMissing(String place) throws JsonProcessingException {
        JsonNode surplus = tree(difference);
        ((ObjectNode) surplus.at(place)).put("surplus", 1);
        assertThat(SCHEMA.validate(surplus)).isNotEmpty();
        JsonNode lacking = tree(difference);
        ObjectNode node = (ObjectNode) lacking.at(place);
        node.remove(node.fieldNames().next());
        assertThat(SCHEMA.validate(lacking)).isNotEmpty();
    }

    @Test
    void everyBlameNamesAnEditOfTheList() throws JsonProcessingException {
        JsonNode tree = tree(difference);
        int edits = tree.path("edits").size();
        assertThat(edits).isEqualTo(difference.edits().size());
        for (JsonNode blame : tree.findValues("blame")) {
            blame.path("edits").forEach(number -> assertThat(number.asInt()).isBetween(1, edits));
        }
    }

    @Test
    void aMeasureThatComesOrGoesIsToldWithItsPlace() throws JsonProcessingException {
        List<Change> changes = difference.cases().get(0).comparison().of(Kind.MEASURE);
        assertThat(changes).isNotEmpty();
        JsonNode told = tree(difference).at("/cases/0/changes");
        for (Change change : changes) {
            Advice advice = change.isGain()
                    ? difference.cases().get(0).comparison().after()
                    : difference.cases().get(0).comparison().before();
            assertThat(told).anySatisfy(each -> {
                assertThat(each.path("aspect").asText()).isEqualTo("measure");
                assertThat(each.path("id").asText()).isEqualTo(change.aspect().id());
                assertThat(each.path("rank").asInt())
                        .isEqualTo(Comparison.recommendation(
                                        advice, change.aspect().id())
                                .orElseThrow()
                                .rank());
            });
        }
        assertThat(told)
                .filteredOn(each -> !each.path("aspect").asText().equals("measure"))
                .isNotEmpty()
                .allMatch(each -> each.path("rank").isNull());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyEditIsToldOnceAndEveryChangedCase(Lang lang) {
        DiffView view = DiffView.of(difference, Options.in(lang));
        assertThat(view.edits()).isNotEmpty().allMatch(edit -> !edit.effects().isEmpty());
        assertThat(view.idle()).isNotEmpty().allMatch(edit -> edit.effects().isEmpty());
        assertThat(view.edits().size() + view.idle().size())
                .isEqualTo(difference.edits().size());
        assertThat(view.edits())
                .extracting(EditView::place)
                .allMatch(place -> place.startsWith("new/") || place.startsWith("old/"));
        assertThat(view.cases()).hasSameSizeAs(difference.changed());
        assertThat(view.cases())
                .allSatisfy(each -> assertThat(each.rows()).isNotEmpty().allMatch(row -> !row.because()
                        .isEmpty()));
    }

    @Test
    void whatCameAndWhatWentAreToldApart() {
        DiffView view = DiffView.of(difference, Options.in(Lang.EN));
        List<Row> rows = view.cases().get(0).rows();
        assertThat(rows)
                .filteredOn(row -> row.mark() == Mark.LOST)
                .isNotEmpty()
                .allMatch(row -> row.after().isEmpty() && !row.before().isEmpty());
        assertThat(rows)
                .filteredOn(row -> row.mark() == Mark.GAINED)
                .allMatch(row -> row.before().isEmpty() && !row.after().isEmpty());
        assertThat(rows).extracting(Row::mark).contains(Mark.CHANGED);
    }

    @Test
    void movesFarDownTheRankingAreOnlyCounted() {
        DiffView all = DiffView.of(difference, new Options(Lang.EN, 100, 100, false));
        DiffView first = DiffView.of(difference, new Options(Lang.EN, 2, 100, false));
        assertThat(all.cases()).allMatch(each -> each.more().isEmpty());
        assertThat(first.cases().get(0).more()).isNotEmpty();
        assertThat(first.cases().get(0).rows().size())
                .isLessThan(all.cases().get(0).rows().size());
        assertThat(first.cases().get(0).rows())
                .filteredOn(row -> row.mark() == Mark.LOST)
                .hasSameSizeAs(all.cases().get(0).rows().stream()
                        .filter(row -> row.mark() == Mark.LOST)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 140})
    void noLineIsWiderThanTheTerminal(int width) {
        for (Lang lang : Lang.values()) {
            Options options = new Options(lang, 10, width, false);
            assertThat(DiffReports.render(difference, Format.TEXT, options).lines())
                    .allMatch(line -> Columns.width(line) <= width);
            assertThat(RoundText.of(round(), options).lines()).allMatch(line -> Columns.width(line) <= width);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatSaysTheSameTwiceAndSomethingOfNothing(Format format) {
        for (Lang lang : Lang.values()) {
            String once = DiffReports.render(difference, format, Options.in(lang));
            assertThat(DiffReports.render(difference, format, Options.in(lang))).isEqualTo(once);
            assertThat(once).contains("ranking.yaml").contains(lang == Lang.ZH && format != Format.JSON ? "海平镇" : "");
            assertThat(DiffReports.render(none(), format, Options.in(lang))).isNotBlank();
        }
    }

    @Test
    void aNameCannotTurnIntoMarkup() {
        assertThat(DiffReports.render(difference, Format.HTML, Options.in(Lang.EN)))
                .contains("high &lt;script&gt;alert(1)&lt;/script&gt; rejection")
                .doesNotContain("<script");
        assertThat(DiffReports.render(difference, Format.MARKDOWN, Options.in(Lang.EN)))
                .doesNotContain("<script");
    }

    @Test
    void aRoundTellsProblemsAndThatItGoesOnServing() {
        String text = RoundText.of(round(), Options.in(Lang.EN));
        assertThat(text).contains("rules/ranking.yaml:3:1").contains("[missing-key]");
    }

    private static Round round() {
        Diagnostics problems = new Diagnostics();
        problems.add(Problem.MISSING_KEY, new Location("rules/ranking.yaml", 3, 1, 2), "weights");
        return new Round(
                Set.of(Path.of("rules", "ranking.yaml")),
                problems,
                Optional.empty(),
                Optional.of(difference),
                difference.cases().stream()
                        .map(each -> each.comparison().after())
                        .toList(),
                123_456_789);
    }

    private static Difference none() {
        return Difference.of(Versions.shipped(), Versions.shipped(), List.of());
    }

    private static JsonNode tree(Difference told) throws JsonProcessingException {
        return MAPPER.readTree(DiffReports.render(told, Format.JSON, Options.in(Lang.EN)));
    }
}
