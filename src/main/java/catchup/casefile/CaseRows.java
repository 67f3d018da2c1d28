package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Setting;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a case of each row of a table whose columns have been checked against the mapping. */
final class CaseRows {

    private static final int MOST = CaseFiles.MOST;

    private final Mapping mapping;
    private final String file;
    private final RowCase rowCase;
    private final Diagnostics diagnostics;

    /** @param file how the mapping's file is called */
    CaseRows(Mapping mapping, String file, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.file = file;
        this.rowCase = new RowCase(mapping, file, settings);
        this.diagnostics = diagnostics;
    }

    /** The case of one row, or of all but the benchmark's. */
    List<Case> read(Table table, Optional<String> asked) {
        if (table.rows().size() > MOST) {
            diagnostics.add(Problem.TOO_MANY, rowCase.place(table.rows().get(MOST)), MOST, new Text("rows", "行"));
            return List.of();
        }
        Map<String, Table.Row> rows = byKey(table);
        asked.filter(key -> !rows.containsKey(key)).ifPresent(key -> unknownRow(key, Location.of(file), rows, table));
        return mapping.benchmark() instanceof BenchmarkChoice.Percentile percentile
                ? againstPercentile(percentile, rows, asked)
                : againstRow((BenchmarkChoice.Row) mapping.benchmark(), rows, table, asked);
    }

    private List<Case> againstRow(
            BenchmarkChoice.Row benchmark, Map<String, Table.Row> rows, Table table, Optional<String> asked) {
        Tree.Scalar named = benchmark.key();
        Table.Row first = rows.get(named.text());
        if (first == null) {
            unknownRow(named.text(), named.at(), rows, table);
            return List.of();
        }
        Yardstick yardstick = rowCase.yardstick(first, diagnostics);
        List<Case> cases = new ArrayList<>();
        rows.forEach((key, row) -> {
            Case made = RowCase.against(yardstick, rowCase.region(row, diagnostics));
            if (asked.map(key::equals).orElse(!key.equals(named.text()))) {
                cases.add(made);
            }
        });
        return List.copyOf(cases);
    }

    private List<Case> againstPercentile(
            BenchmarkChoice.Percentile percentile, Map<String, Table.Row> rows, Optional<String> asked) {
        Percentiles percentiles = new Percentiles(percentile, mapping);
        Map<String, Case> regions = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            String group = percentile
                    .among()
                    .map(column -> rowCase.group(row, column, diagnostics))
                    .orElse("");
            Case region = rowCase.region(row, diagnostics);
            regions.put(key, region);
            groups.put(key, group);
            percentiles.add(group, region);
        });
        return regions.entrySet().stream()
                .filter(entry -> asked.isEmpty() || asked.get().equals(entry.getKey()))
                .map(entry ->
                        RowCase.against(percentiles.of(groups.getOrDefault(entry.getKey(), "")), entry.getValue()))
                .toList();
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
            if (!rowCase.isMeant(row)) {
                continue;
            }
            String key = rowCase.key(row);
            Table.Row first = rows.putIfAbsent(key, row);
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_ID, rowCase.place(row), rowCase.place(first), key);
            }
        }
        return rows;
    }
}
