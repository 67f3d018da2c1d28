package catchup.web;

import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.report.Json;
import catchup.report.findings.FindingsReports;
import catchup.rulebase.RuleBase;
import catchup.scaffold.MappingDraft;
import catchup.scaffold.MappingEdit;
import catchup.scaffold.MappingForm;
import catchup.scaffold.MappingForm.Field;
import catchup.scaffold.MappingForm.Taken;
import catchup.scaffold.TableSample;
import catchup.source.SourceFile;
import catchup.source.TemporaryFolder;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table are taken for: as a text, as a form, and from the one to the other. */
final class MappingRoutes {

    private static final String MAPPING = "mapping";
    private static final String NAME = "mapping.yaml";
    private static final String SAMPLE = "sample";
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".xlsx");
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_FOUND = 50;

    private final Limits limits;
    private final Work quick;
    private final Samples samples;

    MappingRoutes(Limits limits, Work quick, Samples samples) {
        this.limits = limits;
        this.quick = quick;
        this.samples = samples;
    }

    List<Route> all() {
        return List.of(Route.post("/mapping", this::read), Route.post("/mapping/edit", this::edit));
    }

    // --- reading ---

    private Reply read(Ask ask) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Optional<String> known =
                    Uploads.field(ask, SAMPLE, limits.imported()).filter(id -> !id.isBlank());
            Uploads upload = known.isPresent()
                    ? sample(ask, known.get(), folder)
                    : Uploads.take(ask, folder, limits.imported(), more -> true);
            if (TABLES.stream().noneMatch(upload.name().toLowerCase(Locale.ROOT)::endsWith)) {
                throw new Halt(415, "unsupported-media-type", upload.name(), String.join(", ", TABLES));
            }
            RuleBase rules = ask.serving().rules();
            ObjectNode read = quick.of(ask::isGone, stop -> read(upload, rules, stop));
            read.put(SAMPLE, known.orElseGet(() -> samples.keep(upload.file())));
            return Reply.json(read);
        }
    }

    /** What was sent before, with what is said of it now. */
    private Uploads sample(Ask ask, String id, TemporaryFolder folder) {
        Path file = samples.put(id, folder.path()).orElseThrow(() -> new Halt(404, "no-such-sample"));
        return new Uploads(
                file,
                Uploads.field(ask, MAPPING, limits.imported())
                        .map(text -> Map.of(MAPPING, text))
                        .orElse(Map.of()));
    }

    private static ObjectNode read(Uploads upload, RuleBase rules, Stop stop) {
        Diagnostics found = new Diagnostics();
        String text = Optional.ofNullable(upload.fields().get(MAPPING))
                .filter(given -> !given.isBlank())
                .or(() -> draft(upload, rules, found))
                .orElse("");
        Optional<SourceFile> file = text.isEmpty() ? Optional.empty() : source(text, found);
        ObjectNode root = Json.object().put(MAPPING, text);
        if (file.isEmpty()) {
            root.set("said", NullNode.getInstance());
            root.putArray("missing");
            root.putArray("columns");
            root.putArray("keys");
            root.put("read", 0).put("refused", 0);
        } else {
            fill(root, upload, file.get(), rules, stop, found);
        }
        Path folder = upload.file().toAbsolutePath().getParent();
        String prefix = folder + upload.file().getFileSystem().getSeparator();
        root.set(
                "diagnostics",
                FindingsReports.nodes(
                        found.called(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name),
                        at -> Optional.empty()));
        return root;
    }

    private static Optional<String> draft(Uploads upload, RuleBase rules, Diagnostics found) {
        return MappingDraft.of(upload.file(), Optional.empty(), rules.indicators(), rules.settings(), found)
                .map(MappingDraft::text);
    }

    /** The text, if it is a mapping of keys at all; reported if not. */
    private static Optional<SourceFile> source(String text, Diagnostics found) {
        Diagnostics own = new Diagnostics();
        Optional<SourceFile> file =
                SourceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NAME, own);
        Optional<Tree> tree = file.flatMap(each -> Yaml.read(each, own));
        found.addAll(own);
        if (tree.isPresent() && !(tree.get() instanceof Tree.Mapping)) {
            found.add(
                    Problem.WRONG_SHAPE,
                    tree.get().at(),
                    tree.get().kind(),
                    new Tree.Mapping(List.of(), tree.get().at()).kind());
        }
        return own.isEmpty()
                        && tree.isPresent()
                        && tree.get() instanceof Tree.Mapping mapping
                        && !mapping.entries().isEmpty()
                ? file
                : Optional.empty();
    }

    private static void fill(
            ObjectNode root, Uploads upload, SourceFile file, RuleBase rules, Stop stop, Diagnostics found) {
        MappingForm form = MappingForm.of(file, rules.indicators(), rules.settings());
        ObjectNode said = root.putObject("said");
        form.said().forEach((field, value) -> said.put(Json.word(field), value));
        ArrayNode missing = root.putArray("missing");
        form.missing(file)
                .forEach((key, line) -> missing.addObject().put("key", key).put("line", line == 0 ? null : line));
        Optional<TableCases> cases = TableCases.read(file, rules.indicators(), rules.settings(), found);
        Optional<TableCases> sketch = cases.or(() -> TableCases.sketch(file, rules.indicators(), rules.settings()));
        Optional<RowStream> rows = sketch.flatMap(each -> each.rows(upload.file(), upload.name(), found));
        ArrayNode columns = root.putArray("columns");
        ArrayNode keys = root.putArray("keys");
        boolean fits = rows.map(stream -> {
                    boolean all = sketch.get().fits(stream.columns(), upload.name(), found);
                    Map<String, TableSample.Column> samples = TableSample.of(stream, form.nothing());
                    Optional.ofNullable(form.said().get(Field.KEY))
                            .map(samples::get)
                            .ifPresent(each -> each.values().forEach(keys::add));
                    samples.entrySet().stream()
                            .limit(MOST_COLUMNS)
                            .forEach(each -> columns.add(column(each.getKey(), each.getValue(), form)));
                    return all;
                })
                .orElse(false);
        int[] counts = fits && cases.isPresent() ? counts(cases.get(), upload, stop, found) : new int[2];
        root.put("read", counts[0]).put("refused", counts[1]);
    }

    private static ObjectNode column(String name, TableSample.Column sample, MappingForm form) {
        ObjectNode node = Json.object().put("column", name).put("example", sample.example());
        Optional<Taken> taken = Optional.ofNullable(form.taken().get(name));
        node.set("roles", Json.strings(form.roles().getOrDefault(name, List.of())));
        node.put("indicator", taken.map(Taken::indicator).orElse(null));
        node.put("unit", taken.flatMap(Taken::unit).orElse(null));
        node.put("per", taken.flatMap(Taken::per).orElse(null));
        node.put("factor", taken.flatMap(Taken::factor).orElse(null));
        node.set(
                "leftOut",
                Optional.ofNullable(form.leftOut().get(name))
                        .<JsonNode>map(Json::text)
                        .orElse(NullNode.getInstance()));
        node.set("odd", NullNode.getInstance());
        if (sample.odd() > 0) {
            node.putObject("odd")
                    .put("cells", sample.odd())
                    .put("line", sample.oddLine())
                    .put("text", sample.oddText());
        }
        return node;
    }

    /** How many rows can be advised on, and how many cannot; what is wrong in the first of these is reported. */
    private static int[] counts(TableCases cases, Uploads upload, Stop stop, Diagnostics found) {
        int[] counts = new int[2];
        boolean benchmark = cases.isAgainstPercentiles();
        Optional<RowStream> opened = cases.open(upload.file(), upload.name(), found);
        if (opened.isEmpty()) {
            return counts;
        }
        try (RowStream rows = opened.get()) {
            for (Optional<RawRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                stop.check();
                Diagnostics own = new Diagnostics();
                var row = next.get().read(own).filter(each -> cases.isMeant(each) || !own.isEmpty());
                row.ifPresent(each -> cases.region(each, own));
                if (row.isPresent() && cases.isBenchmark(row.get())) {
                    benchmark = true;
                } else if (row.isPresent() || !own.isEmpty()) {
                    counts[own.isEmpty() ? 0 : 1]++;
                }
                if (found.size() < MOST_FOUND) {
                    found.addAll(own);
                }
            }
        }
        if (!benchmark) {
            cases.noBenchmark(found);
        }
        return counts;
    }

    // --- editing ---

    private Reply edit(Ask ask) {
        Body body = ask.body();
        String text = body.needed(MAPPING);
        Map<Field, String> said = new LinkedHashMap<>();
        body.named("said", Field.values().length)
                .forEach((name, value) -> field(name, body).ifPresent(field -> said.put(field, value.orElse(""))));
        RuleBase rules = ask.serving().rules();
        List<MappingEdit.Choice> columns = new ArrayList<>();
        for (Body each : body.objects("columns", MOST_COLUMNS)) {
            String column = each.needed("column");
            Optional<String> word = each.text("indicator");
            Optional<Indicator> indicator = word.flatMap(rules.indicators()::find);
            if (word.isPresent() && indicator.isEmpty()) {
                throw new Halt(422, "unknown-word", word.get());
            }
            columns.add(new MappingEdit.Choice(
                    column, indicator, each.text("unit"), stays(each, "per"), stays(each, "factor")));
        }
        body.done();
        Diagnostics found = new Diagnostics();
        SourceFile file = source(text, found)
                .orElseThrow(() -> new Halt(422, "invalid-mapping", Math.max(1, found.size())).because(found));
        return Reply.json(Json.object()
                .put(MAPPING, MappingEdit.edited(file, said, columns, rules.indicators(), rules.settings())));
    }

    /** A text, empty for null; nothing where it is not spoken of, and so stays. */
    private static Optional<String> stays(Body body, String key) {
        return body.has(key) ? Optional.of(body.text(key).orElse("")) : Optional.empty();
    }

    private static Optional<Field> field(String name, Body body) {
        Optional<Field> field = Arrays.stream(Field.values())
                .filter(each -> Json.word(each).equals(name))
                .findFirst();
        return field.isPresent() ? field : body.wrong("said/" + name, "unknown");
    }
}
