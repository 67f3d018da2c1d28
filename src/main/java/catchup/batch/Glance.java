package catchup.batch;

import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.source.Table;
import catchup.source.rows.RawRow;
import java.util.Optional;

/**
 * What a first look at a row of a table sees.
 *
 * @param row empty if it cannot be read, or if the mapping does not ask for it
 * @param group with which it is compared
 * @param region what it adds to percentiles; empty if there are none, or if anything is wrong with it
 */
public record Glance(int line, Optional<Table.Row> row, String group, Optional<Case> region) {

    public static Glance of(RawRow raw, TableCases cases) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Table.Row> row = raw.read(diagnostics).filter(cases::isMeant);
        String group = row.map(each -> cases.group(each, diagnostics)).orElse("");
        Optional<Case> region =
                cases.isAgainstPercentiles() ? row.map(each -> cases.region(each, diagnostics)) : Optional.empty();
        return new Glance(raw.line(), row, group, diagnostics.isEmpty() ? region : Optional.empty());
    }
}
