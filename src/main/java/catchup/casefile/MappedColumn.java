package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.source.Table;
import catchup.source.Tree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How a column becomes the values of an indicator: {@code column × factor / per}, in the unit given.
 *
 * @param per column to divide by, such as the population
 * @param unit of the result; empty if it is missing or wrong, which has been reported
 * @param at where the mapping says so
 */
record MappedColumn(
        Indicator indicator,
        Tree.Scalar column,
        Optional<Tree.Scalar> per,
        BigDecimal factor,
        Optional<Tree.Scalar> unit,
        Provenance provenance,
        Location at) {

    /**
     * The value of a row; empty if a cell it needs is empty, or cannot be read, which is then reported.
     *
     * @param year of the figure, unless the mapping says another for this column
     */
    Optional<Observation> observe(Table.Row row, CellForm form, int year, Diagnostics diagnostics) {
        Amounts amounts = new Amounts(diagnostics);
        Optional<Tree.Scalar> cell = form.read(row.cell(column.text()));
        Optional<Amount> amount = indicator.scale() == Scale.YES_NO
                ? cell.flatMap(written -> amounts.read(indicator, written, unit, at))
                : cell.flatMap(written -> number(written, row, form, amounts, diagnostics));
        return amount.map(value -> provenance
                .orYear(Optional.of(year))
                .observation(value, row.cell(column.text()).at()));
    }

    private Optional<Amount> number(
            Tree.Scalar written, Table.Row row, CellForm form, Amounts amounts, Diagnostics diagnostics) {
        Optional<BigDecimal> number = amounts.number(written);
        Optional<BigDecimal> divisor = per.isEmpty()
                ? Optional.of(BigDecimal.ONE)
                : per.flatMap(column -> divisor(column, row, form, amounts, diagnostics));
        if (number.isEmpty() || divisor.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get().multiply(factor).divide(divisor.get(), MathContext.DECIMAL64);
        return amounts.amount(indicator, value, unit.get().text(), Decimals.text(value), written.at());
    }

    private static Optional<BigDecimal> divisor(
            Tree.Scalar column, Table.Row row, CellForm form, Amounts amounts, Diagnostics diagnostics) {
        Optional<BigDecimal> divisor = form.read(row.cell(column.text())).flatMap(amounts::number);
        if (divisor.isPresent() && divisor.get().signum() == 0) {
            diagnostics.add(Problem.DIVISION_BY_ZERO, row.cell(column.text()).at(), column.text());
            return Optional.empty();
        }
        return divisor;
    }
}
