package catchup.spark;

import catchup.batch.Glance;
import catchup.batch.Outcome;
import catchup.batch.RowAdviser;
import catchup.batch.TableRow;
import catchup.casefile.GroupFigures;
import catchup.casefile.Percentiles;
import catchup.casefile.TableCases;
import catchup.casefile.Yardstick;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.report.batch.BatchScribe;
import catchup.report.batch.Results;
import catchup.source.SourceFile;
import catchup.source.rows.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the rows of one task are worked on. For one thread; the rules behind it are shared by all of them. */
final class Desk {

    private final Setup setup;
    private final Function<NumberedRow, RawRow> reader;
    private final ReadyRules ready;
    private final TableCases cases;
    private final RowAdviser adviser;
    private final BatchScribe scribe;
    private final Results results;
    private final Map<String, Yardstick> yardsticks = new HashMap<>();

    Desk(Setup setup) {
        this.setup = setup;
        this.reader = setup.reader();
        this.ready = ReadyRules.of(setup.rules());
        Diagnostics diagnostics = new Diagnostics();
        this.cases = TableCases.read(
                        new SourceFile(setup.mappingName(), setup.mapping()),
                        ready.rules().indicators(),
                        ready.rules().settings(),
                        diagnostics)
                .orElseThrow(() -> new IllegalStateException(diagnostics.all().toString()));
        this.adviser = new RowAdviser(ready.adviser(), setup.top());
        this.scribe = new BatchScribe(setup.lang());
        this.results = new Results(ready.rules(), setup.lang());
    }

    /** What a first look at a row sees; nothing if it cannot be read or does not count. */
    Optional<Look> look(NumberedRow row) {
        Glance glance = Glance.of(raw(row), cases);
        return glance.row().map(read -> {
            Optional<Case> region = glance.region();
            return new Look(
                    row.line(),
                    cases.key(read),
                    glance.group(),
                    region.map(each -> each.region().year()).orElse(0),
                    cases.isBenchmark(read) ? row : null,
                    region.map(Percentiles::known).orElse(null));
        });
    }

    /** What becomes of a row. */
    Told tell(NumberedRow row, Found found) {
        Outcome outcome = adviser.outcome(new TableRow(raw(row), cases, survey(row.line(), found)));
        if (outcome instanceof Outcome.Done) {
            return new Told(Told.Fate.ADVISED, scribe.text(outcome).stripTrailing(), List.of());
        }
        return new Told(
                outcome instanceof Outcome.Aside ? Told.Fate.ASIDE : Told.Fate.REFUSED, "", scribe.problems(outcome));
    }

    /** The cells of a table row, made of a line of JSON. */
    List<String> cells(String advice) {
        return results.cells(advice, setup.top());
    }

    private RawRow raw(NumberedRow row) {
        return reader.apply(row);
    }

    private TableRow.Survey survey(int line, Found found) {
        return new TableRow.Survey() {
            @Override
            public int firstLine(String key) {
                return found.repeated().getOrDefault(key, line);
            }

            @Override
            public Yardstick yardstick(String group) {
                return yardsticks.computeIfAbsent(group, name -> measure(name, found));
            }
        };
    }

    private Yardstick measure(String group, Found found) {
        NumberedRow benchmark = found.benchmark();
        return benchmark == null
                ? cases.percentiles()
                        .orElseThrow()
                        .yardstick(found.groups().getOrDefault(group, GroupFigures.none(group)))
                : yardstick(benchmark, new Diagnostics());
    }

    /** What the others are compared with if it is this row. */
    Yardstick yardstick(NumberedRow row, Diagnostics diagnostics) {
        return cases.yardstick(raw(row).read(diagnostics).orElseThrow(), diagnostics);
    }
}
