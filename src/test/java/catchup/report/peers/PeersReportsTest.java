package catchup.report.peers;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.fact.Case;
import catchup.peers.Histories;
import catchup.peers.Peers;
import catchup.peers.SideBySide;
import catchup.report.Answer;
import catchup.report.Columns;
import catchup.report.Format;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeersReportsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Advice> SIX = Histories.advice(
            "luochuan-apples-2008",
            "puer-coffee-2021",
            "rwanda-coffee-2000",
            "ganzhou-navel-oranges-2013",
            "helan-mountain-east-wine-2004",
            "ethiopia-cut-flowers-2002");
    private static final SideBySide ALL = SideBySide.of(SIX);
    private static final Answer COMPARED = new ComparedReport(ALL);
    private static final Peers PEERS =
            Peers.of(Histories.named("puer-coffee-2021"), Histories.all(), 4, 5, Histories.ADVISER);
    private static final Answer PEERED = new PeersReport(PEERS);

    @Test
    void jsonFollowsItsSchema() throws JsonProcessingException {
        JsonNode compared = MAPPER.readTree(COMPARED.in(Format.JSON, Options.in(Lang.EN)));
        assertThat(schema("compare").validate(compared)).isEmpty();
        assertThat(compared.path("cases")).hasSize(6);
        assertThat(compared.path("measures")).hasSameSizeAs(ALL.measures());
        assertThat(compared.path("contrasts")).hasSameSizeAs(ALL.contrasts());
        int open = 0;
        int closed = 0;
        for (JsonNode measure : compared.path("measures")) {
            for (int at = 0; at < 6; at++) {
                boolean isOpen = measure.path("open").path(at).asBoolean();
                boolean isSaid = !measure.path("said").path(at).isNull();
                assertThat(isOpen && isSaid).isFalse();
                open += isOpen ? 1 : 0;
                closed += isOpen || isSaid ? 0 : 1;
            }
        }
        assertThat(open).isPositive();
        assertThat(closed).isPositive();
        JsonNode peered = MAPPER.readTree(PEERED.in(Format.JSON, Options.in(Lang.EN)));
        assertThat(schema("peers").validate(peered)).isEmpty();
        assertThat(peered.path("elsewhere")).hasSameSizeAs(PEERS.elsewhere());
    }

    @Test
    void jsonSaysOfEachCaseWhatItsAdviceSays() throws JsonProcessingException {
        JsonNode measures =
                MAPPER.readTree(COMPARED.in(Format.JSON, Options.in(Lang.ZH))).path("measures");
        for (int i = 0; i < SIX.size(); i++) {
            int recommended = 0;
            for (JsonNode row : measures) {
                recommended += row.path("said").get(i).isNull() ? 0 : 1;
            }
            assertThat(recommended).isEqualTo(SIX.get(i).recommendations().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"80, EN", "80, ZH", "100, EN", "100, ZH", "60, EN", "40, ZH"})
    void noLineIsWiderThanTheTerminal(int width, Lang lang) {
        Options options = new Options(lang, 10, width, false);
        for (Answer answer : List.of(COMPARED, PEERED)) {
            assertThat(answer.in(Format.TEXT, options).lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @CsvSource({"80, EN", "80, ZH", "100, EN"})
    void sixCasesStandInOneTable(int width, Lang lang) {
        Options options = new Options(lang, 10, width, false);
        String text = COMPARED.in(Format.TEXT, options);
        assertThat(text.lines().filter(line -> line.strip().matches("A +B +C +D +E +F")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void moreCasesThanFitAreSplitIntoSeveralTables() {
        List<Advice> many = Histories.all().stream()
                .limit(14)
                .map(Histories.ADVISER::advise)
                .toList();
        Options options = new Options(Lang.EN, 3, 80, false);
        String text = new ComparedReport(SideBySide.of(many)).in(Format.TEXT, options);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
        assertThat(text.lines().filter(line -> line.strip().matches("A +B( +[C-F])*")))
                .isNotEmpty();
        assertThat(text.lines().filter(line -> line.strip().matches("([I-M] +)+N")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyFormTellsOfEveryCase(Lang lang) {
        for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
            String compared = COMPARED.in(format, Options.in(lang));
            assertThat(compared).isEqualTo(COMPARED.in(format, Options.in(lang)));
            SIX.forEach(advice -> assertThat(compared)
                    .contains(advice.subject().region().industry().in(lang)));
        }
    }

    @Test
    void namesThatAreMarkupAreShownAsTheyAre() {
        Case sheet = Histories.named("puer-coffee-2021");
        Case hostile = new Case(
                sheet.id(),
                sheet.file(),
                new Case.Region(
                        Text.same("<script>alert(1)</script>|x"),
                        Text.same("[x](javascript:1)"),
                        sheet.region().tags(),
                        2021),
                sheet.benchmark(),
                sheet.readings());
        SideBySide all = SideBySide.of(List.of(Histories.ADVISER.advise(hostile), SIX.get(0)));
        assertThat(new ComparedReport(all).in(Format.HTML, Options.in(Lang.EN))).doesNotContain("<script>alert");
        assertThat(new ComparedReport(all).in(Format.MARKDOWN, Options.in(Lang.EN)))
                .doesNotContain("<script>")
                .doesNotContain("[x](");
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(PeersReport.class.getResourceAsStream(name + ".schema.json")));
    }
}
