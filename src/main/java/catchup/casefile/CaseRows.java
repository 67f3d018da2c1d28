package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Setting;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a case of each row of a table whose columns have been checked against the mapping. */
final class CaseRows {

    private static final int MOST = CaseFiles.MOST;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Mapping mapping;
    private final String file;
    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;

    /** @param file how the mapping's file is called */
    CaseRows(Mapping mapping, String file, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.file = file;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** The case of one row, or of all but the benchmark's. */
    List<Case> read(Table table, Optional<String> asked) {
        if (table.rows().size() > MOST) {
            diagnostics.add(Problem.TOO_MANY, place(table.rows().get(MOST)), MOST, new Text("rows", "行"));
            return List.of();
        }
        Map<String, Table.Row> rows = byKey(table);
        Table.Row first = rows.get(mapping.benchmark().text());
        if (first == null) {
            unknownRow(mapping.benchmark().text(), mapping.benchmark().at(), rows, table);
            return List.of();
        }
        asked.filter(key -> !rows.containsKey(key)).ifPresent(key -> unknownRow(key, Location.of(file), rows, table));
        Map<String, Observation> benchmark = observations(first);
        List<Case> cases = new ArrayList<>();
        rows.forEach((key, row) -> {
            Case made = row(key, row, first, benchmark);
            if (asked.map(key::equals).orElse(!key.equals(mapping.benchmark().text()))) {
                cases.add(made);
            }
        });
        return List.copyOf(cases);
    }

    /** Reports a row that is not there; one that cannot be read has been reported. */
    private void unknownRow(String key, Location at, Map<String, Table.Row> rows, Table table) {
        if (!table.lost().contains(key)) {
            diagnostics.unknown(Problem.UNKNOWN_ROW, at, key, rows.keySet());
        }
    }

    private Map<String, Table.Row> byKey(Table table) {
        Map<String, Table.Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Table.Cell key = row.cell(mapping.key().text());
            Table.Row first = rows.putIfAbsent(key.text(), row);
            if (first != null) {
                Location other = first.cell(mapping.key().text()).at();
                diagnostics.conflict(Problem.DUPLICATE_ID, key.at(), other, key.text());
            }
        }
        return rows;
    }

    private Location place(Table.Row row) {
        return row.cell(mapping.key().text()).at();
    }

    private Case row(String key, Table.Row row, Table.Row first, Map<String, Observation> benchmark) {
        Ids.check(key, row.cell(mapping.key().text()).at(), diagnostics);
        return new Case(
                mapping.id().text().replace(Mapping.KEY, key),
                file + "#" + key,
                new Case.Region(name(row), mapping.industry(), tags(row), mapping.year()),
                new Case.Benchmark(name(first), Optional.of(mapping.year())),
                readings(row, benchmark));
    }

    private Map<String, Reading> readings(Table.Row row, Map<String, Observation> benchmark) {
        Map<String, Observation> region = observations(row);
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (MappedColumn column : mapping.columns()) {
            String id = column.indicator().id();
            Reading reading = new Reading(
                    id,
                    Optional.ofNullable(region.get(id)),
                    Optional.ofNullable(benchmark.get(id)),
                    row.cell(column.column().text()).at());
            readings.put(id, reading);
        }
        return Collections.unmodifiableMap(readings);
    }

    private Map<String, Observation> observations(Table.Row row) {
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (MappedColumn column : mapping.columns()) {
            column.observe(row, diagnostics)
                    .ifPresent(
                            observation -> observations.put(column.indicator().id(), observation));
        }
        return observations;
    }

    private Text name(Table.Row row) {
        return new Text(text(row, mapping.nameEn()), text(row, mapping.nameZh()));
    }

    private String text(Table.Row row, Tree.Scalar column) {
        Table.Cell cell = row.cell(column.text());
        if (cell.text().isEmpty()) {
            diagnostics.add(Problem.EMPTY_TEXT, cell.at(), column.text());
        }
        return cell.text();
    }

    private Set<String> tags(Table.Row row) {
        Table.Cell cell = row.cell(mapping.setting().text());
        List<Tree.Scalar> words = WORD.matcher(cell.text())
                .results()
                .map(word -> new Tree.Scalar(word.group(), false, cell.part(word.start(), word.end())))
                .toList();
        Set<String> tags = new LinkedHashSet<>(
                new Tags(settings, diagnostics).add(Setting.Kind.SETTING, words).ids());
        tags.addAll(mapping.tags());
        return Collections.unmodifiableSet(tags);
    }
}
