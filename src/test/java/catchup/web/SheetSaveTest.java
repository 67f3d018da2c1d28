package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is saved over a file changes in it what it says otherwise, and nothing else. */
class SheetSaveTest {

    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    private static JsonNode file(String path) {
        return Bench.json(bench.get("/api/v1/cases/" + path));
    }

    private static HttpResponse<String> save(JsonNode file, JsonNode sheet) {
        ObjectNode body = Bench.MAPPER.createObjectNode();
        body.set("sheet", sheet);
        body.set("revision", file.get("revision"));
        return bench.put("/api/v1/cases/" + file.get("path").asText(), body.toString());
    }

    /** Lines that one text has and another has not. */
    private static List<String> more(String text, String than) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.removeAll(than.lines().toList());
        return lines;
    }

    @Test
    void aFigureIsChangedInItsLine() throws Exception {
        JsonNode before = file(Bench.OTHER);
        ObjectNode sheet = before.get("sheet").deepCopy();
        String fact = sheet.get("facts").fieldNames().next();
        ObjectNode region = (ObjectNode) sheet.at("/facts/" + fact + "/region");
        region.put("source", "counted again");
        JsonNode after = Bench.json(save(before, sheet));
        assertThat(after.at("/sheet/facts/" + fact + "/region/source").asText()).isEqualTo("counted again");
        assertThat(after.get("diagnostics")).isEmpty();
        assertThat(Files.readString(bench.cases.resolve(Bench.OTHER)))
                .isEqualTo(after.get("text").asText());
        assertThat(more(before.get("text").asText(), after.get("text").asText()))
                .hasSize(1);
        assertThat(more(after.get("text").asText(), before.get("text").asText()))
                .singleElement()
                .asString()
                .contains("counted again");
    }

    @Test
    void aNewFileKeepsTheCommentsOfTheOneItWasMadeFrom() throws Exception {
        JsonNode before = file(Bench.OTHER);
        ObjectNode sheet = before.get("sheet").deepCopy();
        sheet.put("case", "made-from-it");
        ObjectNode body = Bench.MAPPER.createObjectNode().put("like", Bench.OTHER);
        body.set("sheet", sheet);
        body.putNull("revision");
        HttpResponse<String> made = bench.put("/api/v1/cases/made-from-it.yaml", body.toString());
        assertThat(made.statusCode()).isEqualTo(201);
        String text = Files.readString(bench.cases.resolve("made-from-it.yaml"));
        assertThat(more(text, before.get("text").asText())).containsExactly("case: made-from-it");
        assertThat(more(before.get("text").asText(), text)).hasSize(1);
        assertThat(bench.put(
                                "/api/v1/cases/none.yaml",
                                body.put("like", "nowhere.yaml").toString())
                        .statusCode())
                .isEqualTo(404);
        body.set("revision", before.get("revision"));
        assertThat(bench.put(
                                "/api/v1/cases/" + Bench.OTHER,
                                body.put("like", Bench.CASE).toString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFormThatIsNotFinishedChangesNoMoreThanAFinishedOne() {
        JsonNode before = file(Bench.CASE);
        ObjectNode sheet = before.get("sheet").deepCopy();
        ((ObjectNode) sheet.get("region")).put("year", "soon");
        ((ObjectNode) sheet.get("facts"))
                .putObject("rail-quality")
                .putObject("region")
                .put("value", "");
        ((ObjectNode) sheet.get("facts")).remove("lpi-score");
        JsonNode after = Bench.json(save(before, sheet));
        assertThat(after.get("case").isNull()).isTrue();
        assertThat(after.get("diagnostics").findValuesAsText("pointer")).contains("/region/year");
        String text = after.get("text").asText();
        assertThat(more(text, before.get("text").asText()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("soon"))
                .anySatisfy(line -> assertThat(line).contains("rail-quality"));
        assertThat(text).contains("# Colombia above all").doesNotContain("lpi-score");

        ObjectNode again = after.get("sheet").deepCopy();
        ((ObjectNode) again.get("region")).put("year", 2021);
        ((ObjectNode) again.get("facts")).remove("rail-quality");
        JsonNode mended = Bench.json(save(after, again));
        assertThat(mended.get("diagnostics")).isEmpty();
        assertThat(more(mended.get("text").asText(), before.get("text").asText()))
                .isEmpty();
    }

    @Test
    void nothingIsSavedOverATextThatCannotBeRead() throws Exception {
        String broken = "case: [   # not closed\n";
        Files.writeString(bench.cases.resolve("broken.yaml"), broken);
        HttpResponse<String> refused =
                save(file("broken.yaml"), file(Bench.CASE).get("sheet"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Bench.json(refused).get("code").asText()).isEqualTo("unreadable-file");
        assertThat(Bench.json(refused).get("diagnostics")).isNotEmpty();
        assertThat(Files.readString(bench.cases.resolve("broken.yaml"))).isEqualTo(broken);
    }

    @Test
    void aFileOfJsonStaysOne() throws Exception {
        ObjectNode sheet = file("yiwu-small-commodities-2013.yaml").get("sheet").deepCopy();
        sheet.put("case", "yiwu-again");
        ObjectNode body = Bench.MAPPER.createObjectNode();
        body.set("sheet", sheet);
        body.putNull("revision");
        JsonNode made = Bench.json(bench.put("/api/v1/cases/yiwu-again.json", body.toString()));
        assertThat(Bench.MAPPER.readTree(made.get("text").asText())).isEqualTo(made.get("sheet"));
        sheet.put("case", "yiwu-once-more");
        JsonNode saved = Bench.json(save(made, sheet));
        assertThat(saved.get("case").asText()).isEqualTo("yiwu-once-more");
        assertThat(Bench.MAPPER.readTree(saved.get("text").asText())).isEqualTo(saved.get("sheet"));
    }

    @Test
    void aFileThatWasChangedMeanwhileIsAConflictAsEver() throws Exception {
        Path path = bench.cases.resolve("of-two.yaml");
        Files.copy(bench.cases.resolve("yiwu-small-commodities-2013.yaml"), path);
        JsonNode before = file("of-two.yaml");
        Files.writeString(path, before.get("text").asText() + "# meanwhile\n");
        ObjectNode sheet = before.get("sheet").deepCopy();
        ((ObjectNode) sheet.get("region")).put("year", 2014);
        assertThat(save(before, sheet).statusCode()).isEqualTo(409);
        JsonNode saved = Bench.json(save(file("of-two.yaml"), sheet));
        assertThat(saved.get("text").asText()).endsWith("# meanwhile\n");
        Files.delete(path);
        assertThat(save(saved, sheet).statusCode()).isEqualTo(409);
    }
}
