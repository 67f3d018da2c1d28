package catchup.scaffold;

import catchup.casefile.Units;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.Table;
import catchup.source.rows.Layout;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import catchup.source.rows.TallRows;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A first look at a table that nobody has described: where its header is, how its figures are written, what each column holds.
 *
 * @param columns what is met in each, in the order of the table; in a table with a row for each figure, in each of the words that say
 *     what a figure is of
 * @param units what the line of units says, by column
 * @param name the column of names, and {@code nameZh} that of the Chinese ones where there is one of its own
 * @param only the rows that one year asks for, by column; empty if there is but one year
 */
record TableLook(
        Layout layout,
        Map<String, ColumnLook> columns,
        Map<String, String> units,
        Optional<String> key,
        Optional<String> name,
        Optional<String> nameZh,
        Optional<String> year,
        Optional<TallRows.Columns> tall,
        Map<String, String> only,
        Optional<Character> separator) {

    private static final Pattern ANY = Pattern.compile(".*");
    private static final Pattern CALLED = Pattern.compile(".*(name|名称).*");
    private static final Pattern NAME = Pattern.compile(
            ".*(name|region|province|country|economy|city|county|state|area|district|地区|省|国家|经济体|城市|市县|名称|产区|区域).*|县|区|市|州|名|中文名|[县区市]名|县[（(]?市.*");
    private static final Pattern KEY =
            Pattern.compile(".*(^|[^a-z])(id|code|key|nuts|iso|fips|geo)([^a-z]|\\d|$).*|.*(编码|代码|编号).*");
    private static final Pattern YEAR = Pattern.compile("year|yr|date|time|time_period|年份|年度|年");
    private static final Pattern INDICATOR =
            Pattern.compile("indicator.*|variable|item|series.*|measure|metric|chn_.*|指标.*|变量.*|项目");
    private static final Pattern VALUE = Pattern.compile("value|obs_value|figure|amount|数值|值|数据");

    private static final int MOST_HEADERS = 6;
    private static final int MOST_ROWS = 5_000;
    private static final int FEW_ROWS = 20;
    private static final double MOSTLY = 0.6;

    /** Looks at a table; empty if it cannot be read, which is then reported. */
    static Optional<TableLook> of(Path file, String name, Optional<String> sheet, Diagnostics diagnostics) {
        Optional<String> first = sheet.or(() -> RowStream.sheets(file).stream().findFirst());
        Optional<Layout> layout = layout(file, name, first, diagnostics);
        return layout.flatMap(found -> look(file, name, found, diagnostics));
    }

    private static Optional<TableLook> look(Path file, String name, Layout layout, Diagnostics diagnostics) {
        Optional<Read> read = read(file, name, layout, Optional.empty(), Map.of(), diagnostics);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ColumnLook> columns = read.get().columns();
        Optional<String> year = columns.keySet().stream()
                .filter(column -> YEAR.matcher(plain(column)).matches()
                        && columns.getOrDefault(column, new ColumnLook()).isYears())
                .findFirst();
        Optional<String> indicator = first(columns, INDICATOR, false);
        Optional<String> value = first(columns, VALUE, true);
        boolean repeats = columns.entrySet().stream()
                .noneMatch(entry -> !entry.getValue().isNumeric()
                        && entry.getValue().isKey()
                        && (isCalled(entry.getKey(), NAME) || isCalled(entry.getKey(), KEY)));
        Map<String, String> only = new LinkedHashMap<>();
        if (repeats) {
            year.filter(column -> look(columns, column).distinct().size() > 1)
                    .ifPresent(column -> newest(file, name, layout, column, diagnostics)
                            .ifPresent(newest -> only.put(column, newest)));
        }
        Optional<String> called = first(columns, NAME, false);
        Optional<String> coded = first(columns, KEY, false);
        Optional<String> either = coded.or(() -> called);
        if (indicator.isPresent() && value.isPresent() && either.isPresent() && repeats) {
            TallRows.Columns tall = new TallRows.Columns(either.get(), indicator.get(), value.get());
            Optional<Read> gathered = read(file, name, layout, Optional.of(tall), only, diagnostics);
            return gathered.map(each -> new TableLook(
                    layout,
                    each.columns(),
                    each.units(),
                    either,
                    called,
                    Optional.empty(),
                    year,
                    Optional.of(tall),
                    only,
                    read.get().separator()));
        }
        Optional<Read> meant = only.isEmpty() ? read : read(file, name, layout, Optional.empty(), only, diagnostics);
        return meant.map(each -> new TableLook(
                layout,
                each.columns(),
                each.units(),
                key(each.columns(), KEY)
                        .or(() -> key(each.columns(), NAME))
                        .or(() -> key(each.columns(), ANY))
                        .or(() -> either),
                name(each.columns(), false).or(() -> name(each.columns(), true)).or(() -> called),
                name(each.columns(), true)
                        .filter(zh -> name(each.columns(), false).isPresent()),
                year,
                Optional.empty(),
                only,
                each.separator()));
    }

    /** The column of the names in Chinese, or in other languages. */
    private static Optional<String> name(Map<String, ColumnLook> columns, boolean chinese) {
        Map<String, ColumnLook> alike = new LinkedHashMap<>(columns);
        alike.values().removeIf(cells -> cells.isChinese() != chinese);
        return key(alike, CALLED).or(() -> key(alike, NAME));
    }

    /** The first column that is called so and tells all rows apart. */
    private static Optional<String> key(Map<String, ColumnLook> columns, Pattern name) {
        return columns.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey(), name)
                        && !entry.getValue().isNumeric()
                        && entry.getValue().isKey())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCalled(String column, Pattern name) {
        return name.matcher(plain(column)).matches();
    }

    private static ColumnLook look(Map<String, ColumnLook> columns, String column) {
        return columns.getOrDefault(column, new ColumnLook());
    }

    private static Optional<String> first(Map<String, ColumnLook> columns, Pattern name, boolean numeric) {
        return columns.entrySet().stream()
                .filter(entry -> name.matcher(plain(entry.getKey())).matches()
                        && !entry.getValue().isEmpty()
                        && entry.getValue().isNumeric() == numeric)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).strip();
    }

    private record Read(Map<String, ColumnLook> columns, Map<String, String> units, Optional<Character> separator) {}

    private static Optional<Read> read(
            Path file,
            String name,
            Layout layout,
            Optional<TallRows.Columns> tall,
            Map<String, String> only,
            Diagnostics diagnostics) {
        Optional<RowStream> opened = RowStream.open(file, name, layout, diagnostics)
                .flatMap(stream -> tall.isEmpty()
                        ? Optional.of(stream)
                        : TallRows.gather(stream, name, tall.get(), row -> isMeant(row, only), diagnostics));
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (RowStream rows = opened.get()) {
            Map<String, ColumnLook> looks = new LinkedHashMap<>();
            rows.columns().stream()
                    .filter(column -> !column.isEmpty())
                    .forEach(column -> looks.put(column, new ColumnLook()));
            eachRow(rows, row -> {
                if (isMeant(row, only)) {
                    row.cells().forEach((column, cell) -> look(looks, column).add(cell.text(), row.line()));
                }
            });
            Map<String, String> units = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(rows.units().size(), rows.columns().size()); i++) {
                units.put(rows.columns().get(i), rows.units().get(i).strip());
            }
            return Optional.of(new Read(looks, units, rows.separator()));
        }
    }

    /** Goes through the rows that are looked at, without those that cannot be read. */
    private static void eachRow(RowStream rows, Consumer<Table.Row> each) {
        Optional<RawRow> next = rows.next();
        for (int i = 0; i < MOST_ROWS && next.isPresent(); i++) {
            next.get().read(new Diagnostics()).ifPresent(each);
            next = rows.next();
        }
    }

    /** The newest year of which there are at least half as many figures as of the fullest: the last is often hardly begun. */
    private static Optional<String> newest(
            Path file, String name, Layout layout, String year, Diagnostics diagnostics) {
        Optional<RowStream> opened = RowStream.open(file, name, layout, diagnostics);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Long> figures = new TreeMap<>(Comparator.reverseOrder());
        try (RowStream rows = opened.get()) {
            eachRow(rows, row -> Optional.ofNullable(row.cells().get(year))
                    .map(Table.Cell::text)
                    .filter(said -> !said.isEmpty())
                    .ifPresent(said -> figures.merge(said, figures(row, year), Long::sum)));
        }
        long fullest =
                figures.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return figures.entrySet().stream()
                .filter(each -> 2 * each.getValue() >= fullest)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many cells of a row have a figure in them, besides its year. */
    private static long figures(Table.Row row, String year) {
        return row.cells().entrySet().stream()
                .filter(each -> !each.getKey().equals(year))
                .filter(each -> each.getValue().text().chars().anyMatch(Character::isDigit))
                .count();
    }

    private static boolean isMeant(Table.Row row, Map<String, String> only) {
        return only.entrySet().stream().allMatch(entry -> {
            Table.Cell cell = row.cells().get(entry.getKey());
            return cell != null && cell.text().equals(entry.getValue());
        });
    }

    /** The encoding, the line of names and the line of units. */
    private static Optional<Layout> layout(Path file, String name, Optional<String> sheet, Diagnostics diagnostics) {
        Layout best = new Layout(Optional.empty(), Optional.empty(), sheet, 1, 0);
        Diagnostics found = new Diagnostics();
        Optional<Double> first = fit(file, name, best, found);
        if (first.isEmpty() && isOtherEncoding(found)) {
            best = new Layout(Optional.empty(), Optional.of(Charset.forName("GB18030")), sheet, 1, 0);
            found = new Diagnostics();
            first = fit(file, name, best, found);
        }
        if (first.isEmpty() && !isEmptyHeader(found)) {
            diagnostics.addAll(found);
            return Optional.empty();
        }
        double fit = first.orElse(0.0);
        for (int header = 2; header <= MOST_HEADERS; header++) {
            Layout other = new Layout(Optional.empty(), best.encoding(), sheet, header, 0);
            double better = fit(file, name, other, new Diagnostics()).orElse(0.0);
            if (better > fit * 1.5 + 1) {
                fit = better;
                best = other;
            }
        }
        if (fit == 0) {
            diagnostics.addAll(found);
            return Optional.empty();
        }
        return Optional.of(
                hasUnits(file, name, best)
                        ? new Layout(Optional.empty(), best.encoding(), sheet, best.header(), best.header() + 1)
                        : best);
    }

    private static boolean isOtherEncoding(Diagnostics found) {
        return found.all().stream().anyMatch(problem -> problem.problem() == Problem.NOT_UTF8);
    }

    private static boolean isEmptyHeader(Diagnostics found) {
        return found.all().stream().anyMatch(problem -> problem.problem() == Problem.EMPTY_FILE);
    }

    /** How well a line does as the line of names: how many names that are no numbers it has, where the next rows fit under them. */
    private static Optional<Double> fit(Path file, String name, Layout layout, Diagnostics diagnostics) {
        return RowStream.open(file, name, layout, diagnostics).map(stream -> {
            try (stream) {
                long names = stream.columns().stream()
                        .filter(column -> !column.isEmpty() && !column.matches("[-+]?[\\d.,]+"))
                        .count();
                int rows = 0;
                int readable = 0;
                Optional<RawRow> next = stream.next();
                while (next.isPresent() && rows < FEW_ROWS) {
                    rows++;
                    readable += next.get().read(new Diagnostics()).isPresent() ? 1 : 0;
                    next = stream.next();
                }
                return rows == 0 || readable < MOSTLY * rows ? 0.0 : (double) names;
            }
        });
    }

    /** Whether the line below the names has units in it, and no figure. */
    private static boolean hasUnits(Path file, String name, Layout layout) {
        Layout below =
                new Layout(layout.separator(), layout.encoding(), layout.sheet(), layout.header(), layout.header() + 1);
        return RowStream.open(file, name, below, new Diagnostics())
                .map(stream -> {
                    try (stream) {
                        List<String> filled = new ArrayList<>(stream.units());
                        filled.removeIf(String::isBlank);
                        Set<String> shown = Set.copyOf(filled);
                        long units = shown.stream()
                                .filter(text -> unit(text).isPresent())
                                .count();
                        boolean figures = shown.stream().anyMatch(text -> text.matches("[-+]?[\\d.,]+"));
                        return !figures && units > 0 && 2 * units >= shown.size() - 1;
                    }
                })
                .orElse(false);
    }

    /** The unit in a cell of the line of units, in brackets or not. */
    static Optional<String> unit(String cell) {
        String bare = cell.strip().replaceAll("^[(（\\[]|[)）\\]]$", "").replaceAll("^(?i)(unit|单位)[:：]\\s*", "");
        return Optional.of(bare).filter(text -> Units.symbol(text).isPresent());
    }
}
