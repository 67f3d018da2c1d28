package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer is as the OpenAPI document says, everything in that is served, and nothing besides. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir
    private static Path folder;

    private static Bench bench;
    private static JsonNode contract;
    private static final Set<String> ASKED = new TreeSet<>();
    private static final Map<JsonNode, JsonSchema> KNOWN = new HashMap<>();

    @BeforeAll
    static void start() {
        bench = new Bench(folder);
        contract = Bench.json(bench.get("/api/v1/openapi.json"));
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    /** The answer, held against what the contract says of it. */
    private static HttpResponse<String> held(String method, String path, int status, HttpResponse<String> response) {
        ASKED.add(method + " " + path);
        assertThat(response.statusCode())
                .as(method + " " + path + " " + response.body())
                .isEqualTo(status);
        JsonNode responses = contract.at("/paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        JsonNode described = responses.has("" + status) ? responses.get("" + status) : responses.path("default");
        if (described.has("$ref")) {
            described = contract.at(described.get("$ref").asText().substring(1));
        }
        assertThat(described.isObject())
                .as("described: %s %s %s", method, path, status)
                .isTrue();
        if (status == 204) {
            return response;
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = described.path("content");
        JsonNode schema = content.has(type)
                ? content.get(type).get("schema")
                : content.path("*/*").path("schema");
        assertThat(schema.isObject()).as("%s of %s %s", type, method, path).isTrue();
        if (type.endsWith("json") && content.has(type)) {
            assertThat(validated(schema, Bench.json(response)))
                    .as(method + " " + path)
                    .isEmpty();
        }
        assertThat(response.headers().firstValue("X-Catchup-Revision")).isPresent();
        return response;
    }

    private static List<String> validated(JsonNode schema, JsonNode document) {
        JsonSchema known = KNOWN.computeIfAbsent(schema, each -> {
            ObjectNode root = Bench.MAPPER.createObjectNode();
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.set("components", contract.get("components"));
            root.putArray("allOf").add(each);
            return SCHEMAS.getSchema(root);
        });
        return known.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .limit(5)
                .toList();
    }

    private static HttpResponse<String> get(String path) {
        return get(path, path);
    }

    private static HttpResponse<String> get(String path, String actual) {
        return held("GET", path, 200, bench.get(actual));
    }

    private static HttpResponse<String> post(String path, String body) {
        return held("POST", path, 200, bench.post(path, body));
    }

    private static String about(String more) {
        return "{\"case\": " + Bench.named(Bench.CASE) + more + "}";
    }

    @Test
    void whatServesIsToldAsDescribed() {
        get("/api/v1/openapi.json");
        get("/api/v1/status");
        get("/api/v1/catalogue");
        get("/api/v1/explain/{code}", "/api/v1/explain/unknown-indicator");
        held("GET", "/api/v1/explain/{code}", 404, bench.get("/api/v1/explain/nothing"));
    }

    @Test
    void casesAreReadSavedAndRemovedAsDescribed() throws Exception {
        get("/api/v1/cases");
        JsonNode file = Bench.json(get("/api/v1/cases/{path}", "/api/v1/cases/" + Bench.CASE));
        get("/api/v1/cases/{path}", "/api/v1/cases/provinces-2023.mapping.yaml");
        get("/api/v1/cases/{path}", "/api/v1/cases/provinces-2023.csv");
        String sheet = file.get("sheet").toString();
        JsonNode formatted = Bench.json(post("/api/v1/cases/format", "{\"sheet\": " + sheet + "}"));
        assertThat(formatted.get("diagnostics")).isEmpty();
        post(
                "/api/v1/cases/format",
                "{\"sheet\": {\"case\": 3, \"region\": {\"name\": null, \"setting\": [\"x\", {\"y\": []}]}}}");
        post("/api/v1/cases/check", "{\"case\": {\"sheet\": " + sheet + "}}");
        post("/api/v1/cases/check", "{\"case\": {\"text\": \"case: x\", \"name\": \"x.yaml\"}}");
        JsonNode made = Bench.json(held(
                "PUT",
                "/api/v1/cases/{path}",
                201,
                bench.put("/api/v1/cases/new.yaml", "{\"sheet\": " + sheet + ", \"revision\": null}")));
        JsonNode saved = Bench.json(held(
                "PUT",
                "/api/v1/cases/{path}",
                200,
                bench.put(
                        "/api/v1/cases/new.yaml",
                        "{\"text\": \"case: x\\n\", \"revision\": " + made.get("revision") + "}")));
        assertThat(saved.get("diagnostics")).isNotEmpty();
        held(
                "PUT",
                "/api/v1/cases/{path}",
                409,
                bench.put("/api/v1/cases/new.yaml", "{\"text\": \"y\", \"revision\": " + made.get("revision") + "}"));
        held("DELETE", "/api/v1/cases/{path}", 428, delete("/api/v1/cases/new.yaml", ""));
        held("DELETE", "/api/v1/cases/{path}", 412, delete("/api/v1/cases/new.yaml", "\"abc\""));
        held(
                "DELETE",
                "/api/v1/cases/{path}",
                204,
                delete("/api/v1/cases/new.yaml", "\"" + saved.get("revision").asText() + "\""));
        held("GET", "/api/v1/cases/{path}", 404, bench.get("/api/v1/cases/new.yaml"));
        imports();
    }

    private static void imports() throws Exception {
        String path = "/api/v1/cases/import";
        byte[] table = Files.readAllBytes(Path.of("cases/provinces-2023.csv"));
        JsonNode read = Bench.json(held(
                "POST",
                path,
                200,
                bench.form(
                        path,
                        "provinces-2023.csv",
                        table,
                        "mapping",
                        Files.readString(Path.of("cases/provinces-2023.mapping.yaml")))));
        assertThat(read.get("cases")).hasSizeGreaterThan(20);
        JsonNode drafted = Bench.json(held("POST", path, 200, bench.form(path, "provinces-2023.csv", table)));
        assertThat(drafted.get("mapping").asText()).contains("table");
        assertThat(drafted.toString()).doesNotContain(System.getProperty("java.io.tmpdir") + "/");
        JsonNode single = Bench.json(
                held("POST", path, 200, bench.form(path, "a.yaml", Files.readAllBytes(Path.of("cases", Bench.CASE)))));
        assertThat(single.at("/cases/0/case").asText()).isEqualTo("puer-coffee-2021");
        held("POST", path, 415, bench.form(path, "a.exe", new byte[3]));
    }

    @Test
    void aMappingReadTellsTheKeysOfRowsAndWhatNobodyCanRead() throws Exception {
        String path = "/api/v1/mapping";
        byte[] table = "id;R&D intensity\na;1,5\nb;abc\nc;..\nd;2,5\n".getBytes(StandardCharsets.UTF_8);
        JsonNode read = Bench.json(held("POST", path, 200, bench.form(path, "t.csv", table)));
        assertThat(read.get("keys")).extracting(JsonNode::asText).containsExactly("a", "b", "c", "d");
        assertThat(read.at("/said/decimal").asText()).isEqualTo("comma");
        assertThat(read.at("/said/missing").asText()).isEqualTo("..");
        assertThat(read.at("/columns/1/odd/text").asText()).isEqualTo("abc");
        String mended = read.get("mapping").asText().replace("[\"..\"]", "[\"..\", \"abc\"]");
        JsonNode again = Bench.json(held("POST", path, 200, bench.form(path, "t.csv", table, "mapping", mended)));
        assertThat(again.at("/columns/1/odd").isNull()).isTrue();
    }

    @Test
    void aTableIsImportedWithAMappingThatNamesAnotherFileAsABatchTakesIt() throws Exception {
        byte[] table = Files.readAllBytes(Path.of("cases/provinces-2023.csv"));
        String mapping = Files.readString(Path.of("cases/provinces-2023.mapping.yaml"));
        String path = "/api/v1/cases/import";
        JsonNode own = Bench.json(held("POST", path, 200, bench.form(path, "p.csv", table, "mapping", mapping)));
        for (String other : List.of(
                mapping.replace("table: provinces-2023.csv", "table: of-last-year.csv"),
                mapping.replace("table: provinces-2023.csv\n", ""))) {
            assertThat(other).isNotEqualTo(mapping);
            JsonNode read = Bench.json(held("POST", path, 200, bench.form(path, "p.csv", table, "mapping", other)));
            assertThat(read.get("diagnostics")).isEmpty();
            assertThat(read.get("cases")).hasSizeGreaterThan(20).isEqualTo(own.get("cases"));
        }
        String tabs = new String(table, StandardCharsets.UTF_8).replace(',', '\t');
        JsonNode tabbed = Bench.json(held(
                "POST",
                path,
                200,
                bench.form(path, "p.tsv", tabs.getBytes(StandardCharsets.UTF_8), "mapping", mapping)));
        assertThat(tabbed.get("cases")).hasSize(own.get("cases").size());
        JsonNode wrong = Bench.json(held(
                "POST",
                path,
                200,
                bench.form(path, "p.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "mapping", mapping)));
        assertThat(wrong.get("cases")).isEmpty();
        assertThat(wrong.get("diagnostics").findValuesAsText("code")).contains("unknown-column");
    }

    @Test
    void aFactSheetIsImportedAsTheCaseThatItIs() throws Exception {
        String path = "/api/v1/cases/import";
        byte[] sheet = Bench.factSheet(Bench.CASE);
        JsonNode read = Bench.json(held("POST", path, 200, bench.form(path, "facts.xlsx", sheet)));
        assertThat(read.get("diagnostics")).isEmpty();
        assertThat(read.get("mapping").isNull()).isTrue();
        JsonNode file = Bench.json(bench.get("/api/v1/cases/" + Bench.CASE));
        assertThat(read.at("/cases/0/sheet")).isEqualTo(file.get("sheet"));
        JsonNode blank = Bench.json(held("POST", path, 200, bench.form(path, "facts.xlsx", Bench.emptySheet())));
        assertThat(blank.get("cases")).isEmpty();
        assertThat(blank.at("/diagnostics/0/at/file").asText()).startsWith("facts.xlsx!");
    }

    @Test
    void whatAnImportWasTakenForIsSaid() throws Exception {
        String path = "/api/v1/cases/import";
        assertThat(kind(path, "a.yaml", Files.readAllBytes(Path.of("cases", Bench.CASE))))
                .isEqualTo("case");
        assertThat(kind(path, "a.xlsx", Bench.factSheet(Bench.CASE))).isEqualTo("fact-sheet");
        assertThat(kind(path, "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("table");
        byte[] advice =
                bench.post("/api/v1/report?format=json", about("")).body().getBytes(StandardCharsets.UTF_8);
        JsonNode refused = Bench.json(held("POST", path, 422, bench.form(path, "advice.json", advice)));
        assertThat(refused.get("code").asText()).isEqualTo("advice-not-case");
    }

    private static String kind(String path, String name, byte[] file) {
        return Bench.json(held("POST", path, 200, bench.form(path, name, file)))
                .get("kind")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aFactSheetIsTakenHomeAndImportedAgain(String lang) throws Exception {
        String path = "/api/v1/template";
        get(path, path + "?lang=" + lang);
        byte[] blank = bytes(bench.request(path + "?lang=" + lang).GET().build());
        String imports = "/api/v1/cases/import";
        JsonNode nothing = Bench.json(bench.form(imports, "facts.xlsx", blank));
        assertThat(nothing.get("kind").asText()).isEqualTo("fact-sheet");
        assertThat(nothing.get("cases")).isEmpty();
        JsonNode sheet = Bench.json(bench.get("/api/v1/cases/" + Bench.CASE)).get("sheet");
        for (String format : List.of("xlsx", "yaml")) {
            String asked = path + "?format=" + format + "&lang=" + lang;
            HttpResponse<String> filled = held("POST", path, 200, bench.post(asked, about("")));
            String called = format.equals("yaml")
                    ? "puer-coffee-2021.yaml"
                    : lang.equals("zh") ? "普洱-咖啡-2021-资料.xlsx" : "Pu-er-coffee-2021-facts.xlsx";
            assertThat(filled.headers().firstValue("Content-Disposition").orElse(""))
                    .endsWith("filename*=UTF-8''" + URLEncoder.encode(called, StandardCharsets.UTF_8));
            byte[] file = bytes(bench.asking(asked, "POST", about("")));
            JsonNode again = Bench.json(bench.form(imports, "facts." + format, file));
            assertThat(again.get("diagnostics")).isEmpty();
            assertThat(again.at("/cases/0/sheet")).isEqualTo(sheet);
        }
        held("POST", path, 400, bench.post(path + "?format=csv", about("")));
        held("POST", path, 422, bench.post(path, "{\"case\": {\"text\": \"case: x\"}}"));
    }

    @Test
    void whatColumnsMeanIsReadAndEditedAsDescribed() {
        String path = "/api/v1/mapping";
        byte[] table = "code,Region,R&D intensity (%),rain\na1,Hills,1.2,80\na2,Coast,2.1,90\na3,Plains,abc,70\n"
                .getBytes(StandardCharsets.UTF_8);
        JsonNode draft = Bench.json(held("POST", path, 200, bench.form(path, "many 2022.csv", table)));
        assertThat(draft.at("/columns/2/indicator").asText()).isEqualTo("rd-intensity");
        assertThat(draft.at("/columns/2/odd/line").asInt()).isEqualTo(4);
        assertThat(draft.at("/columns/3/leftOut/zh").asText()).isNotEmpty();
        assertThat(draft.get("missing").findValuesAsText("key")).containsExactly("industry", "sector");
        assertThat(draft.get("read").asInt()).isZero();
        String edit = "{\"mapping\": " + draft.get("mapping")
                + ", \"said\": {\"industry-en\": \"tea\", \"sector\": \"farm\"}"
                + ", \"columns\": [{\"column\": \"rain\", \"indicator\": \"lpi-score\"}]}";
        String wrong = Bench.json(post(path + "/edit", edit)).get("mapping").asText();
        String mapping = Bench.json(post(
                        path + "/edit",
                        "{\"mapping\": " + Bench.quote(wrong)
                                + ", \"columns\": [{\"column\": \"rain\", \"indicator\": null}]}"))
                .get("mapping")
                .asText();
        JsonNode beyond =
                Bench.json(held("POST", path, 200, bench.form(path, "many 2022.csv", table, "mapping", wrong)));
        assertThat(beyond.get("refused").asInt()).isEqualTo(3);
        JsonNode read =
                Bench.json(held("POST", path, 200, bench.form(path, "many 2022.csv", table, "mapping", mapping)));
        assertThat(read.get("missing")).isEmpty();
        assertThat(read.get("read").asInt()).isEqualTo(2);
        assertThat(read.get("refused").asInt()).isEqualTo(1);
        assertThat(read.at("/diagnostics/0/at/file").asText()).isEqualTo("many 2022.csv");
        JsonNode again = Bench.json(held(
                "POST",
                path,
                200,
                bench.fields(path, "sample", draft.get("sample").asText(), "mapping", mapping)));
        assertThat(again.get("columns")).isEqualTo(read.get("columns"));
        assertThat(again.get("diagnostics")).isEqualTo(read.get("diagnostics"));
        assertThat(again.get("sample")).isEqualTo(draft.get("sample"));
        held("POST", path, 404, bench.fields(path, "sample", "0".repeat(32), "mapping", mapping));
        held("POST", path, 400, bench.fields(path, "mapping", mapping));
        String reckoned = Bench.json(post(
                        path + "/edit",
                        "{\"mapping\": " + Bench.quote(mapping)
                                + ", \"said\": {\"traits\": \"perishable bulky\", \"budget\": \"low\"}"
                                + ", \"columns\": [{\"column\": \"R&D intensity (%)\", \"indicator\": \"rd-intensity\","
                                + " \"unit\": \"%\", \"per\": \"rain\", \"factor\": \"100\"}]}"))
                .get("mapping")
                .asText();
        JsonNode divided = Bench.json(held(
                "POST",
                path,
                200,
                bench.fields(path, "sample", draft.get("sample").asText(), "mapping", reckoned)));
        assertThat(divided.at("/columns/2/per").asText()).isEqualTo("rain");
        assertThat(divided.at("/columns/2/factor").asText()).isEqualTo("100");
        assertThat(divided.at("/said/traits").asText()).isEqualTo("perishable bulky");
        assertThat(divided.at("/said/budget").asText()).isEqualTo("low");
        assertThat(divided.get("read").asInt()).isEqualTo(2);
        JsonNode broken = Bench.json(held("POST", path, 200, bench.form(path, "t.csv", table, "mapping", "a: [")));
        assertThat(broken.get("said").isNull()).isTrue();
        assertThat(broken.get("diagnostics")).isNotEmpty();
        JsonNode nothing = Bench.json(held("POST", path, 200, bench.form(path, "t.csv", new byte[0])));
        assertThat(nothing.get("mapping").asText()).isEmpty();
        assertThat(nothing.get("diagnostics")).isNotEmpty();
        held("POST", path, 415, bench.form(path, "t.jsonl", table));
        String other = "{\"mapping\": \"a: b\", ";
        held("POST", path + "/edit", 422, bench.post(path + "/edit", "{\"mapping\": \"- a\"}"));
        held("POST", path + "/edit", 400, bench.post(path + "/edit", other + "\"said\": {\"nothing\": \"x\"}}"));
        held(
                "POST",
                path + "/edit",
                422,
                bench.post(path + "/edit", other + "\"columns\": [{\"column\": \"x\", \"indicator\": \"y\"}]}"));
    }

    private static byte[] bytes(HttpRequest request) throws Exception {
        return bench.client()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static HttpResponse<String> delete(String path, String match) {
        var request = bench.request(path).header("X-Catchup", "test").DELETE();
        return bench.send((match.isEmpty() ? request : request.header("If-Match", match)).build());
    }

    @Test
    void adviceIsGivenAsDescribed() {
        JsonNode advised = Bench.json(post("/api/v1/advise", about(", \"top\": 3")));
        assertThat(advised.at("/results/0/view/recommendations")).hasSize(3);
        assertThat(advised.at("/results/0/view/gaps").size())
                .isEqualTo(advised.at("/results/0/advice/gaps").size());
        JsonNode part = Bench.json(post("/api/v1/advise", about(", \"top\": 3, \"parts\": [\"view\"]")));
        assertThat(part.at("/results/0").has("advice")).isFalse();
        assertThat(part.at("/results/0/view")).isEqualTo(advised.at("/results/0/view"));
        assertThat(bench.post("/api/v1/advise", about(", \"parts\": [\"all\"]")).statusCode())
                .isEqualTo(400);
        JsonNode both = Bench.json(post(
                "/api/v1/advise?lang=zh",
                "{\"cases\": [" + Bench.named(Bench.OTHER) + ", {\"text\": \"case: x\"}]}",
                "/api/v1/advise"));
        assertThat(both.at("/results/1/advice").isNull()).isTrue();
        assertThat(both.at("/results/1/diagnostics")).isNotEmpty();
        JsonNode wrong = Bench.json(
                held(
                        "POST",
                        "/api/v1/advise",
                        422,
                        bench.post(
                                "/api/v1/advise",
                                "{\"case\": {\"sheet\": {\"case\": \"x\", \"region\": {\"name\": \"X\", \"industry\": \"y\", \"year\": \"soon\"}, \"facts\": {\"rail-dens\": {\"region\": 3}}}}}")));
        assertThat(wrong.get("diagnostics").findValuesAsText("pointer")).contains("/region/year", "/facts/rail-dens");
        String measure =
                advised.at("/results/0/advice/recommendations/0/measure").asText();
        post("/api/v1/why", about(", \"about\": \"" + measure + "\", \"full\": true"));
        held(
                "POST",
                "/api/v1/why",
                200,
                bench.post("/api/v1/why?graph=svg", about(", \"about\": \"" + measure + "\"")));
        held(
                "POST",
                "/api/v1/why",
                200,
                bench.post("/api/v1/why?format=html", about(", \"about\": \"" + measure + "\"")));
        held("POST", "/api/v1/why", 422, bench.post("/api/v1/why", about(", \"about\": \"dry-port\"")));
        held("POST", "/api/v1/why", 422, bench.post("/api/v1/why", about(", \"about\": \"dry-prt\"")));
        post("/api/v1/why-not", about(", \"about\": \"dry-port\""));
        post("/api/v1/what-if", about(", \"set\": [\"logistics-cost-share=5\"], \"asBenchmark\": [\"logistics\"]"));
        held("POST", "/api/v1/what-if", 422, bench.post("/api/v1/what-if", about(", \"set\": [\"nothing=5\"]")));
        post("/api/v1/what-if/ranking", about(", \"set\": [\"graded-share=90\"]"));
        post("/api/v1/compare", "{\"cases\": [" + Bench.named(Bench.CASE) + "," + Bench.named(Bench.OTHER) + "]}");
        JsonNode page = Bench.json(post(
                "/api/v1/compare",
                "{\"page\": true, \"cases\": [" + Bench.named(Bench.CASE) + "," + Bench.named(Bench.OTHER) + "]}"));
        assertThat(page.get("page").asText())
                .isEqualTo(bench.post(
                                "/api/v1/compare?format=html",
                                "{\"cases\": [" + Bench.named(Bench.CASE) + "," + Bench.named(Bench.OTHER) + "]}")
                        .body());
        post("/api/v1/peers", about(""));
        for (String format : List.of("txt", "md", "html", "json")) {
            held("POST", "/api/v1/report", 200, bench.post("/api/v1/report?format=" + format, about("")));
        }
        held("POST", "/api/v1/report", 400, bench.post("/api/v1/report?format=exe", about("")));
    }

    @Test
    void aReportSaysWhichCharactersItCouldNotDraw() throws Exception {
        String rare = Files.readString(Path.of("cases", Bench.CASE)).replace("\u666E\u6D31", "\uD842\uDFB7\u6D31");
        String body = "{\"case\": {\"text\": " + Bench.quote(rare) + "}}";
        assertThat(bench.post("/api/v1/report?format=pdf&lang=zh", body)
                        .headers()
                        .firstValue("Catchup-Undrawn"))
                .hasValue("U+20BB7");
        assertThat(bench.post("/api/v1/report?format=docx&lang=zh", body)
                        .headers()
                        .firstValue("Catchup-Undrawn"))
                .isEmpty();
        assertThat(bench.post("/api/v1/report?format=pdf&lang=zh", about(""))
                        .headers()
                        .firstValue("Catchup-Undrawn"))
                .isEmpty();
    }

    private static HttpResponse<String> post(String actual, String body, String path) {
        return held("POST", path, 200, bench.post(actual, body));
    }

    @Test
    void whatTakesLongIsAnsweredAsDescribed() {
        post("/api/v1/tipping", about(", \"top\": 1"));
        post("/api/v1/reach", about(", \"measure\": \"cold-chain-network\", \"most\": 1, \"budget\": 500"));
        post("/api/v1/robust", about(", \"draws\": 300"));
        post("/api/v1/unknowns", "{\"case\": " + Bench.named(Bench.OTHER) + "}");
        post("/api/v1/ask", about(", \"top\": 3"));
        held("POST", "/api/v1/reach", 422, bench.post("/api/v1/reach", about(", \"measure\": \"weak-logistics\"")));
    }

    @Test
    void rulesAreReadAndSavedAsDescribed() throws Exception {
        get("/api/v1/rules/files");
        JsonNode file = Bench.json(get("/api/v1/rules/files/{path}", "/api/v1/rules/files/recommend/risk.dslr"));
        JsonNode saved = Bench.json(held(
                "PUT",
                "/api/v1/rules/files/{path}",
                200,
                bench.put(
                        "/api/v1/rules/files/recommend/risk.dslr",
                        "{\"text\": " + Bench.quote(file.get("text").asText() + "\n// more\n") + ", \"revision\": "
                                + file.get("revision") + "}")));
        assertThat(saved.at("/rules/ok").asBoolean()).isTrue();
        held(
                "PUT",
                "/api/v1/rules/files/{path}",
                201,
                bench.put("/api/v1/rules/files/recommend/fresh.md", "{\"text\": \"# Notes\\n\", \"revision\": null}"));
        get("/api/v1/rules/history/{path}", "/api/v1/rules/history/recommend/risk.dslr");
        held(
                "GET",
                "/api/v1/rules/files/{path}",
                422,
                bench.get("/api/v1/rules/files/recommend/risk.dslr?commit=HEAD"));
        held("GET", "/api/v1/rules/files/{path}", 400, bench.get("/api/v1/rules/files/..%2Fpom.xml"));
    }

    @Test
    void draftsAreLookedAtAsDescribed() throws Exception {
        String risk = Files.readString(bench.rules.resolve("recommend/risk.dslr"));
        String broken =
                "{\"overlay\": {\"recommend/risk.dslr\": " + Bench.quote(risk.replaceFirst("when", "whn")) + "}}";
        JsonNode found = Bench.json(post("/api/v1/rules/check", broken));
        assertThat(found.get("findings")).isNotEmpty();
        assertThat(found.at("/findings/0/at/file").asText()).isEqualTo("rules/recommend/risk.dslr");
        post("/api/v1/rules/check", "{\"cases\": true}");
        post("/api/v1/rules/format", "{\"path\": \"recommend/risk.dslr\", \"text\": " + Bench.quote(risk) + "}");
        post("/api/v1/rules/complete", place(risk, "when\n    the gap in \"", 3));
        post("/api/v1/rules/hover", place(risk, "", 1));
        JsonNode tested = Bench.json(post("/api/v1/rules/test", "{\"files\": [\"recommend/risk.test.yaml\"]}"));
        assertThat(tested.get("failed").asInt()).isZero();
        assertThat(tested.get("lines")).isNotEmpty();
        held("POST", "/api/v1/rules/test", 422, bench.post("/api/v1/rules/test", broken));
        String ranking = Files.readString(bench.rules.resolve("ranking.yaml"));
        String changed = "{\"overlay\": {\"ranking.yaml\": "
                + Bench.quote(ranking.replaceFirst("need: 0\\.[0-9]+", "need: 0.50")
                        .replaceFirst("timing: 0\\.[0-9]+", "timing: 0.16"))
                + "}, \"cases\": [\"" + Bench.CASE + "\"]}";
        held("POST", "/api/v1/rules/impact", 422, bench.post("/api/v1/rules/impact", broken));
        HttpResponse<String> impact = bench.post("/api/v1/rules/impact", changed);
        held("POST", "/api/v1/rules/impact", impact.statusCode() == 422 ? 422 : 200, impact);
        post(
                "/api/v1/rules/impact",
                "{\"overlay\": {\"recommend/risk.dslr\": \"package catchup.rules\\nagenda-group \\\"recommend\\\"\\n\"}, \"cases\": [\""
                        + Bench.CASE + "\"]}");
        post(
                "/api/v1/rules/diff",
                "{\"before\": {}, \"after\": {\"overlay\": {}}, \"cases\": [\"" + Bench.CASE + "\"]}");
    }

    private static String place(String text, String more, int line) {
        return "{\"path\": \"recommend/risk.dslr\", \"text\": " + Bench.quote(more + text) + ", \"line\": " + line
                + ", \"column\": 5}";
    }

    @Test
    void theRuleBaseIsQuestionedAsDescribed() {
        HttpResponse<String> book = get("/api/v1/rules/handbook", "/api/v1/rules/handbook?lang=zh");
        assertThat(book.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        get("/api/v1/rules/leads-to", "/api/v1/rules/leads-to?id=weak-logistics");
        get("/api/v1/rules/leads-to", "/api/v1/rules/leads-to?id=weak-logistics&graph=svg");
        get("/api/v1/rules/from", "/api/v1/rules/from?id=logistics-cost-share=severe");
        get("/api/v1/rules/uses", "/api/v1/rules/uses?id=weak-logistics");
        held("GET", "/api/v1/rules/uses", 422, bench.get("/api/v1/rules/uses?id=nothing-at-all"));
        held("GET", "/api/v1/rules/uses", 400, bench.get("/api/v1/rules/uses"));
    }

    @Test
    void batchesRunAsDescribed() throws Exception {
        get("/api/v1/batch");
        byte[] table = Files.readAllBytes(Path.of("cases/provinces-2023.csv"));
        String mapping = Files.readString(Path.of("cases/provinces-2023.mapping.yaml"));
        for (String form : List.of("jsonl", "csv", "xlsx")) {
            HttpResponse<String> begun = held(
                    "POST",
                    "/api/v1/batch",
                    202,
                    bench.form("/api/v1/batch", "provinces.csv", table, "mapping", mapping, "form", form, "top", "3"));
            String at = begun.headers().firstValue("Location").orElseThrow();
            JsonNode job = done(at);
            assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("advised").asInt()).isGreaterThan(20);
            assertThat(get("/api/v1/batch/{id}/result", at + "/result").body()).isNotEmpty();
            get("/api/v1/batch/{id}/summary", at + "/summary");
            HttpResponse<String> page = get("/api/v1/batch/{id}/summary", at + "/summary?format=html&lang=zh");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox")
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
            held("DELETE", "/api/v1/batch/{id}", 204, delete(at, ""));
            held("GET", "/api/v1/batch/{id}", 404, bench.get(at));
        }
        held("POST", "/api/v1/batch", 422, bench.form("/api/v1/batch", "p.csv", table, "mapping", "key: x"));
        held("POST", "/api/v1/batch", 400, bench.form("/api/v1/batch", "p.csv", table));
        held("POST", "/api/v1/batch", 415, bench.post("/api/v1/batch", "{}"));
    }

    private static JsonNode done(String at) throws InterruptedException {
        JsonNode job = Bench.json(get("/api/v1/batch/{id}", at));
        for (int i = 0;
                i < 300 && Set.of("queued", "running").contains(job.get("state").asText());
                i++) {
            Thread.sleep(50);
            job = Bench.json(get("/api/v1/batch/{id}", at));
        }
        return job;
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsDescribedIsServedAndTheOtherWayRound() {
        Set<String> described = new TreeSet<>();
        Set<String> names = new HashSet<>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        described.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                        assertThat(names.add(
                                        method.getValue().get("operationId").asText()))
                                .isTrue();
                    }
                }));
        List<String> served = new ArrayList<>();
        bench.server.routes().forEach(route -> served.add(route.method() + " " + route.path()));
        assertThat(served).containsExactlyInAnyOrderElementsOf(described);
        assertThat(ASKED).containsExactlyElementsOf(described);
        assertThat(contract.toString()).doesNotContain("x-catchup-schema\"").doesNotContain("#/$defs");
        assertThat(contract.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
    }
}
