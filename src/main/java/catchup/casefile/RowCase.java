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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a case of a row of a table whose columns have been checked against the mapping. Safe for use by several threads. */
final class RowCase {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Case.Benchmark NOBODY = new Case.Benchmark(Text.same(""), Optional.empty());

    private final Mapping mapping;
    private final String file;
    private final Catalogue<Setting> settings;

    /** @param file how the mapping's file is called */
    RowCase(Mapping mapping, String file, Catalogue<Setting> settings) {
        this.mapping = mapping;
        this.file = file;
        this.settings = settings;
    }

    String key(Table.Row row) {
        return row.text(mapping.key().text());
    }

    Location place(Table.Row row) {
        return row.cell(mapping.key().text()).at();
    }

    /** Whether the mapping says that a row counts. */
    boolean isMeant(Table.Row row) {
        return mapping.only().entrySet().stream().allMatch(entry -> entry.getValue()
                .contains(row.text(entry.getKey().text())));
    }

    /** What is known of the row itself, with nothing to compare it with. */
    Case region(Table.Row row, Diagnostics diagnostics) {
        String key = key(row);
        if (mapping.id().text().contains(Mapping.KEY)) {
            Ids.check(key, place(row), diagnostics);
        } else if (key.isEmpty()) {
            diagnostics.add(Problem.EMPTY_TEXT, place(row), mapping.key().text());
        }
        int year = year(row, diagnostics);
        return new Case(
                mapping.id()
                        .text()
                        .replace(Mapping.KEY, key)
                        .replace(Mapping.SLUG, Ids.slug(key, row.line()))
                        .replace(Mapping.ROW, String.valueOf(row.line())),
                file + "#" + key,
                new Case.Region(name(row, diagnostics), industry(row, diagnostics), tags(row, diagnostics), year),
                NOBODY,
                readings(row, year, diagnostics));
    }

    /** What the other rows are compared with if it is this one. */
    Yardstick yardstick(Table.Row row, Diagnostics diagnostics) {
        int year = year(row, diagnostics);
        Map<String, Observation> values = new LinkedHashMap<>();
        readings(row, year, diagnostics)
                .forEach((id, reading) -> reading.region().ifPresent(value -> values.put(id, value)));
        return new Yardstick(new Case.Benchmark(name(row, diagnostics), Optional.of(year)), values);
    }

    /** The value of the column by which rows are grouped; reported if it is empty. */
    String group(Table.Row row, Tree.Scalar among, Diagnostics diagnostics) {
        return text(row, among, diagnostics);
    }

    /** The case of a row against what it is compared with. */
    static Case against(Yardstick yardstick, Case region) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        region.readings()
                .forEach((id, reading) -> readings.put(
                        id,
                        new Reading(
                                id,
                                reading.region(),
                                Optional.ofNullable(yardstick.values().get(id)),
                                reading.at())));
        return new Case(
                region.id(),
                region.file(),
                region.region(),
                yardstick.benchmark(),
                Collections.unmodifiableMap(readings));
    }

    private Map<String, Reading> readings(Table.Row row, int year, Diagnostics diagnostics) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (MappedColumn column : mapping.columns()) {
            String id = column.indicator().id();
            Optional<Observation> value = column.observe(row, mapping.cells(), year, diagnostics);
            readings.put(
                    id,
                    new Reading(
                            id,
                            value,
                            Optional.empty(),
                            row.cell(column.column().text()).at()));
        }
        return Collections.unmodifiableMap(readings);
    }

    private int year(Table.Row row, Diagnostics diagnostics) {
        return mapping.yearColumn()
                .map(column ->
                        Years.read(scalar(row.cell(column.text())), diagnostics).orElse(Years.NONE))
                .orElse(mapping.year());
    }

    private Text industry(Table.Row row, Diagnostics diagnostics) {
        return mapping.industryColumn()
                .map(column -> Text.same(text(row, column, diagnostics)))
                .orElse(mapping.industry());
    }

    private Text name(Table.Row row, Diagnostics diagnostics) {
        return new Text(text(row, mapping.nameEn(), diagnostics), text(row, mapping.nameZh(), diagnostics));
    }

    private static String text(Table.Row row, Tree.Scalar column, Diagnostics diagnostics) {
        Table.Cell cell = row.cell(column.text());
        if (cell.text().isEmpty()) {
            diagnostics.add(Problem.EMPTY_TEXT, cell.at(), column.text());
        }
        return cell.text();
    }

    private Set<String> tags(Table.Row row, Diagnostics diagnostics) {
        Set<String> tags = new LinkedHashSet<>();
        for (TagColumn column : mapping.tagColumns()) {
            Table.Cell cell = row.cell(column.column().text());
            List<Tree.Scalar> words = WORD.matcher(cell.text())
                    .results()
                    .map(word -> new Tree.Scalar(word.group(), false, cell.part(word.start(), word.end())))
                    .toList();
            tags.addAll(
                    new Tags(settings, diagnostics).add(column.kind(), words).ids());
        }
        tags.addAll(mapping.tags());
        return Collections.unmodifiableSet(tags);
    }

    private static Tree.Scalar scalar(Table.Cell cell) {
        return new Tree.Scalar(cell.text(), false, cell.at());
    }
}
