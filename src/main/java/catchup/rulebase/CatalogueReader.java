package catchup.rulebase;

import catchup.casefile.Units;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Followers;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Table.Cell;
import catchup.source.Table.Row;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the catalogues that are tables. */
final class CatalogueReader {

    /** Of one kind: several times what a knowledge base needs, and as many as reports and rankings can carry. */
    static final int MOST = 500;

    static final Text ENTRIES = new Text("entries", "条目");

    private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");
    private static final Pattern CITED = Pattern.compile("[^;\\s](?:[^;]*[^;\\s])?");
    private static final Set<String> NAMES = Set.of("id", "name_en", "name_zh");
    private static final Set<String> SETTINGS = Set.of("id", "kind", "name_en", "name_zh");
    private static final Set<String> PRINCIPLES = Set.of("id", "kind", "en", "zh");
    private static final Set<String> DIAGNOSES =
            Set.of("id", "kind", "theme", "name_en", "name_zh", "meaning_en", "meaning_zh", "principles");
    private static final Set<String> CAUTIONS = Set.of("id", "name_en", "name_zh", "text_en", "text_zh", "principles");
    private static final Set<String> INDICATORS = Set.of(
            "id",
            "dimension",
            "name_en",
            "name_zh",
            "unit",
            "direction",
            "scale",
            "min",
            "max",
            "mild",
            "moderate",
            "severe",
            "critical",
            "first_tier",
            "source",
            "note_en",
            "note_zh");

    private final Diagnostics diagnostics;
    private final Followers followers;
    private final Cells cells;

    /** @param followers takes what stands in the tables and cannot be read */
    CatalogueReader(Diagnostics diagnostics, Followers followers) {
        this.diagnostics = diagnostics;
        this.followers = followers;
        this.cells = new Cells(diagnostics);
    }

    Catalogue<Label> dimensions(SourceFile file) {
        return named(Problem.UNKNOWN_DIMENSION, file, NAMES, row -> new Label(id(row), name(row), at(row)));
    }

    Catalogue<Setting> settings(SourceFile file) {
        return named(Problem.UNKNOWN_SETTING, file, SETTINGS, this::setting);
    }

    private Setting setting(Row row) {
        int before = diagnostics.size();
        Setting setting = new Setting(id(row), cells.constant(row, "kind", Setting.Kind.class), name(row), at(row));
        doubt(Problem.UNKNOWN_SETTING, setting, before);
        return setting;
    }

    Map<String, Principle> principles(SourceFile file) {
        Map<String, Principle> principles = new LinkedHashMap<>();
        for (Row row : rows(Problem.UNKNOWN_PRINCIPLE, file, PRINCIPLES)) {
            Principle principle = new Principle(
                    cells.required(row, "id"),
                    cells.constant(row, "kind", Principle.Kind.class),
                    text(row, "en", "zh"),
                    at(row));
            Principle first = principles.putIfAbsent(principle.id(), principle);
            if (first != null && !principle.id().isEmpty()) {
                diagnostics.conflict(Problem.DUPLICATE_ID, at(row), first.at(), principle.id());
            }
        }
        return principles;
    }

    Catalogue<DiagnosisEntry> diagnoses(
            SourceFile file, Catalogue<Label> dimensions, Map<String, Principle> principles) {
        return named(
                Problem.UNKNOWN_DIAGNOSIS,
                file,
                DIAGNOSES,
                row -> new DiagnosisEntry(
                        id(row),
                        cells.constant(row, "kind", DiagnosisEntry.Kind.class),
                        cells.reference(row, "theme", dimensions.ids(), Problem.UNKNOWN_DIMENSION),
                        name(row),
                        text(row, "meaning_en", "meaning_zh"),
                        cited(row, principles),
                        at(row)));
    }

    Catalogue<CautionEntry> cautions(SourceFile file, Map<String, Principle> principles) {
        return named(
                Problem.UNKNOWN_CAUTION,
                file,
                CAUTIONS,
                row -> new CautionEntry(
                        id(row), name(row), text(row, "text_en", "text_zh"), cited(row, principles), at(row)));
    }

    Catalogue<Indicator> indicators(SourceFile file, Catalogue<Label> dimensions) {
        return named(Problem.UNKNOWN_INDICATOR, file, INDICATORS, row -> indicator(row, dimensions));
    }

    private Indicator indicator(Row row, Catalogue<Label> dimensions) {
        String dimension = cells.reference(row, "dimension", dimensions.ids(), Problem.UNKNOWN_DIMENSION);
        int before = diagnostics.size();
        OptionalDouble smallest = cells.number(row, "min");
        OptionalDouble largest = cells.number(row, "max");
        OptionalDouble firstTier = cells.number(row, "first_tier");
        checkRange(row, smallest, largest, firstTier);
        Indicator indicator = new Indicator(
                id(row),
                dimension,
                name(row),
                unit(row),
                cells.constant(row, "direction", Direction.class),
                cells.constant(row, "scale", Scale.class),
                smallest,
                largest,
                thresholds(row),
                firstTier,
                cells.required(row, "source"),
                new Text(row.text("note_en"), row.text("note_zh")),
                at(row));
        doubt(Problem.UNKNOWN_INDICATOR, indicator, before);
        return indicator;
    }

    /** Marks an entry as one that nothing should be judged by if anything in its row was reported. */
    private void doubt(Problem unknown, Named entry, int before) {
        if (diagnostics.size() > before) {
            followers.add(
                    unknown, List.of(entry.id(), entry.name().en(), entry.name().zh()));
        }
    }

    private String unit(Row row) {
        String unit = cells.required(row, "unit");
        if (!unit.isEmpty() && Units.symbol(unit).isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_UNIT, row.cell("unit").at(), unit, Units.symbols());
        }
        return unit;
    }

    private void checkRange(Row row, OptionalDouble smallest, OptionalDouble largest, OptionalDouble firstTier) {
        if (smallest.isPresent() && largest.isPresent() && smallest.getAsDouble() >= largest.getAsDouble()) {
            diagnostics.add(Problem.RANGE_REVERSED, row.cell("min").at(), row.text("min"), row.text("max"));
            return;
        }
        firstTier.ifPresent(value -> {
            if (value < smallest.orElse(value) || value > largest.orElse(value)) {
                diagnostics.add(
                        Problem.OUT_OF_RANGE,
                        row.cell("first_tier").at(),
                        "first_tier",
                        row.text("first_tier"),
                        row.text("min"),
                        row.text("max"));
            }
        });
    }

    private Thresholds thresholds(Row row) {
        Map<Severity, Double> from = new EnumMap<>(Severity.class);
        List<Cell> rising = new ArrayList<>();
        double last = 0;
        for (Severity severity : List.of(Severity.MILD, Severity.MODERATE, Severity.SEVERE, Severity.CRITICAL)) {
            OptionalDouble distance = cells.number(row, severity.text().en());
            if (distance.isEmpty()) {
                continue;
            }
            Cell cell = row.cell(severity.text().en());
            rising.add(cell);
            if (distance.getAsDouble() <= last) {
                List<String> met = rising.stream().map(Cell::text).toList();
                diagnostics.add(Problem.THRESHOLDS_NOT_ASCENDING, cell.at(), Text.listed(met));
                return new Thresholds(Map.of());
            }
            last = distance.getAsDouble();
            from.put(severity, last);
        }
        return new Thresholds(from);
    }

    private List<Row> rows(Problem unknown, SourceFile file, Set<String> columns) {
        Optional<Table> table = Table.read(file, columns, false, diagnostics);
        table.ifPresent(read -> followers.add(unknown, read.lost()));
        List<Row> rows = table.map(Table::rows).orElse(List.of());
        return diagnostics.atMost(MOST, rows, CatalogueReader::at, ENTRIES);
    }

    /** @param unknown the problem of what refers to an entry that there is none of */
    private <T extends Named> Catalogue<T> named(
            Problem unknown, SourceFile file, Set<String> columns, Function<Row, T> read) {
        List<T> entries = rows(unknown, file, columns).stream().map(read).toList();
        entries.stream()
                .filter(entry -> !ID.matcher(entry.id()).matches())
                .forEach(entry -> followers.add(unknown, List.of(tidy(entry.id()))));
        unique(entries, diagnostics);
        return new Catalogue<>(entries);
    }

    /** What an id that is none was probably meant to be, which is then spoken of elsewhere. */
    private static String tidy(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Reports ids and names that mean two things in one catalogue. */
    static void unique(Collection<? extends Named> entries, Diagnostics diagnostics) {
        Map<String, Named> seen = new HashMap<>();
        for (Named entry : entries) {
            Named first = seen.putIfAbsent(entry.id(), entry);
            if (first != null && !entry.id().isEmpty()) {
                diagnostics.conflict(Problem.DUPLICATE_ID, entry.at(), first.at(), entry.id());
            }
        }
        for (Named entry : entries) {
            for (String name : List.of(entry.name().en(), entry.name().zh())) {
                Named first = seen.putIfAbsent(name, entry);
                if (first != null && !first.id().equals(entry.id()) && !name.isEmpty()) {
                    diagnostics.conflict(Problem.DUPLICATE_NAME, entry.at(), first.at(), name);
                }
            }
        }
    }

    private String id(Row row) {
        checkId(row.text("id"), at(row), diagnostics);
        return row.text("id");
    }

    /** Reports an id that is not made of lower-case letters, digits and single hyphens. */
    static void checkId(String id, Location at, Diagnostics diagnostics) {
        if (!ID.matcher(id).matches()) {
            diagnostics.add(Problem.BAD_ID, at, id);
        }
    }

    private static Location at(Row row) {
        return row.cell("id").at();
    }

    private Text name(Row row) {
        return text(row, "name_en", "name_zh");
    }

    private Text text(Row row, String en, String zh) {
        return new Text(cells.required(row, en), cells.required(row, zh));
    }

    private List<String> cited(Row row, Map<String, Principle> principles) {
        Cell cell = row.cell("principles");
        List<String> ids = new ArrayList<>();
        CITED.matcher(cell.text()).results().forEach(word -> {
            ids.add(word.group());
            if (!principles.containsKey(word.group())) {
                diagnostics.unknown(
                        Problem.UNKNOWN_PRINCIPLE,
                        cell.part(word.start(), word.end()),
                        word.group(),
                        principles.keySet());
            }
        });
        return List.copyOf(ids);
    }
}
