package catchup.batch;

import catchup.casefile.TableCases;
import catchup.casefile.Yardstick;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.source.Table;
import catchup.source.rows.RawRow;
import java.util.Map;
import java.util.Optional;

/** A row of a table that has been looked through once. */
public final class TableRow implements Source.Row {

    private final RawRow raw;
    private final TableCases cases;
    private final Survey survey;

    public TableRow(RawRow raw, TableCases cases, Survey survey) {
        this.raw = raw;
        this.cases = cases;
        this.survey = survey;
    }

    /** What was found when the whole table was looked through. */
    public interface Survey {

        /** The line of the first row that counts and has a key. */
        int firstLine(String key);

        /** What the rows of a group are compared with. */
        Yardstick yardstick(String group);
    }

    @Override
    public int line() {
        return raw.line();
    }

    @Override
    public Source.Read read(Diagnostics diagnostics) {
        return raw.read(diagnostics).map(row -> read(row, diagnostics)).orElse(new Source.Read("", Optional.empty()));
    }

    @Override
    public String column(Location at) {
        return raw.read(new Diagnostics()).stream()
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(cell -> isIn(at, cell.getValue().at()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean isIn(Location at, Location cell) {
        return at.file().equals(cell.file())
                && at.line() == cell.line()
                && at.column() >= cell.column()
                && at.column() < cell.endColumn();
    }

    private Source.Read read(Table.Row row, Diagnostics diagnostics) {
        String key = cases.key(row);
        if (!cases.isMeant(row)) {
            return new Source.Read(key, Optional.empty());
        }
        Case region = cases.region(row, diagnostics);
        String group = cases.group(row, diagnostics);
        int first = survey.firstLine(key);
        if (first != line()) {
            cases.repeats(row, first, diagnostics);
        }
        return diagnostics.isEmpty() && !cases.isBenchmark(row)
                ? new Source.Read(key, Optional.of(TableCases.against(survey.yardstick(group), region)))
                : new Source.Read(key, Optional.empty());
    }
}
