package catchup.casefile;

import catchup.source.Tree;
import catchup.source.rows.Layout;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a table become cases. What names a column keeps its place, so that a column the table does not have is
 * reported where the mapping asks for it.
 *
 * @param table name of the table's file; empty where it is named elsewhere
 * @param id ids of the cases, with {@code {key}}, {@code {slug}} or {@code {row}} for what tells rows apart
 * @param key column that tells rows apart
 * @param nameEn column of the English names; {@code nameZh} of the Chinese ones
 * @param industry the same for all rows, unless {@code industryColumn} is there
 * @param year of the table, and so of every figure that has no other, unless {@code yearColumn} is there
 * @param tagColumns columns of settings, sector and traits
 * @param tags those that are the same for all rows
 * @param lost columns meant for indicators that are not known, which has been reported
 * @param leftOut columns that are not used, each with the reason
 * @param layout how the table is laid out; empty for a plain one
 * @param only the values that a column must have for a row to count, by column
 * @param tall how a table with a row for each figure is laid out; empty where each region has one row
 */
record Mapping(
        Tree.Scalar table,
        Tree.Scalar id,
        Tree.Scalar key,
        Tree.Scalar nameEn,
        Tree.Scalar nameZh,
        Text industry,
        Optional<Tree.Scalar> industryColumn,
        int year,
        Optional<Tree.Scalar> yearColumn,
        List<TagColumn> tagColumns,
        Set<String> tags,
        BenchmarkChoice benchmark,
        List<MappedColumn> columns,
        List<Tree.Scalar> lost,
        List<Tree.Scalar> leftOut,
        Optional<Layout> layout,
        CellForm cells,
        Map<Tree.Scalar, Set<String>> only,
        Optional<TallForm> tall) {

    /** What stands for the row's key in the id of a case. */
    static final String KEY = "{key}";

    /** What stands for the row's key with hyphens for whatever an id cannot have. */
    static final String SLUG = "{slug}";

    /** What stands for the number of the row's line. */
    static final String ROW = "{row}";

    /**
     * A table with a row for each figure.
     *
     * @param indicator column that says what the figure is of; {@code columns} then name its values
     * @param value column of the figures
     */
    record TallForm(Tree.Scalar indicator, Tree.Scalar value) {}

    Mapping {
        columns = List.copyOf(columns);
        lost = List.copyOf(lost);
        leftOut = List.copyOf(leftOut);
        tagColumns = List.copyOf(tagColumns);
    }

    /** The columns that describe a row. */
    List<Tree.Scalar> headings() {
        List<Tree.Scalar> headings = new ArrayList<>(List.of(key, nameEn, nameZh));
        tagColumns.forEach(column -> headings.add(column.column()));
        industryColumn.ifPresent(headings::add);
        yearColumn.ifPresent(headings::add);
        headings.addAll(only.keySet());
        if (benchmark instanceof BenchmarkChoice.Percentile percentile) {
            percentile.among().ifPresent(headings::add);
        }
        return headings;
    }
}
