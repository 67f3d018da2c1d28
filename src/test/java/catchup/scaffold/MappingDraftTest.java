package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Indicator;
import catchup.inference.Shipped;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of mappings, from tables in the shapes in which statistics offices and yearbooks give them out. */
class MappingDraftTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void columnsAreKnownByNamesInBothLanguagesAndByIds() throws IOException {
        MappingDraft draft = draft("t.csv", """
                code,Region name,R&D intensity (%),人均GDP(元),lpi-score,rainfall
                a1,Hills,1.2,52000,2.9,800
                a2,Coast,3.1,91000,3.6,1200
                """);
        assertThat(ids(draft))
                .containsOnly(
                        Map.entry("R&D intensity (%)", "rd-intensity"),
                        Map.entry("人均GDP(元)", "gdp-per-head"),
                        Map.entry("lpi-score", "lpi-score"));
        assertThat(draft.unmatched()).containsOnlyKeys("rainfall");
        assertThat(draft.text()).contains("key: \"code\"", "name: \"Region name\"");
        assertThat(runs(draft, "t.csv")).isTrue();
    }

    @Test
    void whatCannotBeTheIndicatorSaysWhy() throws IOException {
        MappingDraft draft = draft("t.csv", """
                id,invention_patents_granted,R&D intensity (km),GDP per head
                a,30526,1.2,52000
                b,99,3.1,91000
                """);
        assertThat(ids(draft)).containsOnlyKeys("GDP per head");
        assertThat(draft.unmatched()).containsOnlyKeys("invention_patents_granted", "R&D intensity (km)");
        assertThat(draft.unmatched().get("invention_patents_granted"))
                .satisfies(why -> assertThat(why.zh()).contains("30526", "200"));
    }

    @Test
    void unitsInALineOfTheirOwnFractionsAndFlagsAreSeen() throws IOException {
        MappingDraft draft = draft("t.tsv", """
                Table 4: regions\t\t\t
                region\tR&D intensity\tTertiary education share\tyear
                \t%\t\t
                Hills\t1.2 e\t0.41\t2022
                Coast\t:\t0.2\t2022
                Plains\t0.9\t0.31\t2022
                """);
        assertThat(ids(draft)).containsValues("rd-intensity", "tertiary-share");
        assertThat(draft.text())
                .contains("header: 2", "units: 3", "missing: [\":\"]", "marks: [\"e\"]", "unit: \"share\"");
        assertThat(draft.text()).contains("year: { column: \"year\" }");
        assertThat(runs(draft, "t.tsv")).isTrue();
    }

    @Test
    void decimalCommasAndOtherEncodingsAreSeen() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(
                file, "地区;研发投入强度;人均GDP(元)\n贵州;0,9;55.123,5\n江苏;3,25;150.487,0\n".getBytes(Charset.forName("GB18030")));
        MappingDraft draft = MappingDraft.of(
                        file,
                        Optional.empty(),
                        Shipped.rules().indicators(),
                        Shipped.rules().settings(),
                        diagnostics)
                .orElseThrow();
        assertThat(draft.text())
                .contains("encoding: GB18030", "decimal: \",\"", "thousands: \".\"", "case: \"{slug}\"");
        assertThat(runs(draft, "t.csv")).isTrue();
    }

    @Test
    void howCellsAreWrittenIsSeenInColumnsThatWereNotMatchedToo() throws IOException {
        MappingDraft draft = draft("t.csv", """
                county;县;logistics cost % of value;graded;sown;e-commerce share;figure of sorts;notes
                Anhe;安河;21,5;35%;21;12;4,25;-
                Beilin;北林;18;40%;7;..;abc;n/a
                Dongping;东平;24;无数据;8;6;NA;dry
                Ershui;二水;19;38%;9;11;5;
                """);
        assertThat(draft.text())
                .contains(
                        "decimal: \",\"", "marks: [\"%\"]", "\"..\"", "\"无数据\"", "\"NA\"", "en: \"county\", zh: \"县\"")
                .doesNotContain("\"abc\"", "\"n/a\"", "\"-\"", "thousands");
        assertThat(draft.matched()).containsKeys("logistics cost % of value", "e-commerce share");
        assertThat(runs(draft, "t.csv")).isTrue();
    }

    @Test
    void whatMayBeReadInTwoWaysIsNotDecided() throws IOException {
        assertThat(draft("groups.csv", "id;GDP per head;R&D intensity\na;52,125;1\nb;91,300;2\n")
                        .text())
                .doesNotContain("cells:");
        assertThat(draft("both.csv", "id;GDP per head;R&D intensity\na;52125;1,5\nb;91300;2.5\n")
                        .text())
                .doesNotContain("decimal:");
        assertThat(draft("scaled.csv", "id;GDP per head;R&D intensity\na;5万;1\nb;9万;2\n")
                        .text())
                .doesNotContain("marks:");
        assertThat(draft("points.csv", "id,GDP per head,R&D intensity\na,52.125,1.125\nb,91.300,2.500\n")
                        .text())
                .doesNotContain("cells:");
    }

    @Test
    void unitsBehindNumbersAreTheUnitOfTheirColumn() throws IOException {
        MappingDraft draft = draft("t.csv", "id,GDP per head,R&D intensity\na,5.2万元,0.4%\nb,9.1万元,0.9%\n");
        assertThat(draft.text())
                .contains("unit: \"万元\"", "marks: [\"万元\", \"%\"]")
                .contains("unit: \"%\"");
        assertThat(runs(draft, "t.csv")).isTrue();
        assertThat(draft("mixed.csv", "id,GDP per head,R&D intensity\na,5.2万元,1\nb,91000,2\nc,95000,2\n")
                        .text())
                .doesNotContain("marks:");
    }

    @Test
    void smallPercentagesThatCannotBeFractionsStayPercentages() throws IOException {
        assertThat(draft("t.csv", "id,R&D intensity,Tertiary share\na,0.4,0.3\nb,0.9,0.2\n")
                        .text())
                .contains("\"R&D intensity\", unit: \"%\"", "\"Tertiary share\", unit: \"share\"");
    }

    @Test
    void aPanelIsCutToItsLatestYearAndALongTableIsGathered() throws IOException {
        MappingDraft panel = draft("panel.csv", """
                province,year,rd_intensity_pct
                Hills,2021,1.1
                Coast,2021,2.2
                Hills,2022,1.2
                Coast,2022,2.3
                """);
        assertThat(panel.text()).contains("only: { \"year\": \"2022\" }");
        MappingDraft tall = draft("tall.csv", """
                province,year,indicator,value
                Hills,2022,rd-intensity,1.2
                Hills,2022,tertiary-share,31
                Coast,2022,rd-intensity,2.3
                """);
        assertThat(tall.text()).contains("long: { indicator: \"indicator\", value: \"value\" }");
        assertThat(ids(tall)).containsOnlyKeys("rd-intensity", "tertiary-share");
        assertThat(runs(tall, "tall.csv")).isTrue();
    }

    @Test
    void aYearThatIsHardlyBegunIsNotTheOne() throws IOException {
        MappingDraft panel = draft("panel.csv", """
                province,year,rd_intensity_pct,tertiary_share_pct,population
                Hills,2021,1.1,21,400
                Coast,2021,2.2,32,900
                Hills,2022,1.2,22,
                Coast,2022,2.3,33,
                Hills,2023,,,410
                Coast,2023,,,910
                """);
        assertThat(panel.text()).contains("only: { \"year\": \"2022\" }");
    }

    @Test
    void aColumnOfFiguresIsTakenThoughACellOfItIsNone() throws IOException {
        MappingDraft draft = draft("t.csv", """
                id,R&D intensity,Tertiary share
                a,1.2,"none
                known"
                b,abc,many
                c,2.1,30
                """);
        assertThat(ids(draft)).containsOnlyKeys("R&D intensity");
        assertThat(draft.odd()).containsOnlyKeys("R&D intensity");
        assertThat(draft.odd().get("R&D intensity"))
                .satisfies(what -> assertThat(what.zh()).contains("abc", "4"));
        assertThat(MappingForm.of(
                                new SourceFile("m.yaml", draft.text()),
                                Shipped.rules().indicators(),
                                Shipped.rules().settings())
                        .leftOut()
                        .get("Tertiary share"))
                .satisfies(why -> assertThat(why.en()).contains("none", "2"));
        assertThat(runs(draft, "t.csv")).isTrue();
    }

    @Test
    void whatAStrangerWroteIsQuotedInTheDraft() throws IOException {
        MappingDraft draft = draft("t.csv", "id,\"x: {y}\n# z\",R&D intensity\na,1,2\nb,2,3\n");
        assertThat(runs(draft, "t.csv")).isTrue();
        assertThat(ids(draft)).containsOnlyKeys("R&D intensity");
        assertThat(draft.unmatched()).containsOnlyKeys("x: {y} # z");
    }

    @Test
    void whatIsNoTableIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "");
        assertThat(MappingDraft.of(
                        file,
                        Optional.empty(),
                        Shipped.rules().indicators(),
                        Shipped.rules().settings(),
                        diagnostics))
                .isEmpty();
        assertThat(diagnostics.isEmpty()).isFalse();
    }

    private MappingDraft draft(String name, String table) throws IOException {
        Path file = Files.writeString(folder.resolve(name), table);
        return MappingDraft.of(
                        file,
                        Optional.empty(),
                        Shipped.rules().indicators(),
                        Shipped.rules().settings(),
                        diagnostics)
                .orElseThrow();
    }

    private static Map<String, String> ids(MappingDraft draft) {
        return draft.matched().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> id(entry.getValue())));
    }

    private static String id(Indicator indicator) {
        return indicator.id();
    }

    /** Whether the draft, with nothing but its blanks filled in, opens its table. */
    private boolean runs(MappingDraft draft, String table) throws IOException {
        String filled = draft.text()
                .replace("sector: fill-in", "sector: food")
                .replace("year: fill-in", "year: 2023")
                .replace("fill-in", "fruit");
        Path mapping = Files.writeString(folder.resolve("m.mapping.yaml"), filled);
        Diagnostics found = new Diagnostics();
        boolean opens = TableCases.read(
                        mapping, Shipped.rules().indicators(), Shipped.rules().settings(), found)
                .flatMap(cases -> cases.open(folder.resolve(table), table, found))
                .map(rows -> {
                    rows.close();
                    return true;
                })
                .orElse(false);
        assertThat(found.all()).isEmpty();
        return opens;
    }
}
