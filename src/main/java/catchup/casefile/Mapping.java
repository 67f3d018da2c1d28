package catchup.casefile;

import catchup.source.Tree;
import catchup.text.Text;
import java.util.List;
import java.util.Set;

/**
 * How the rows of a table become cases. What names a column keeps its place, so that a column the table does not have is
 * reported where the mapping asks for it.
 *
 * @param table name of the table's file
 * @param id ids of the cases, with {@code {key}} for the row's key
 * @param key column that tells rows apart
 * @param nameEn column of the English names; {@code nameZh} of the Chinese ones
 * @param year of the table, and so of every figure that has no other
 * @param setting column of settings, separated by blanks
 * @param tags sector, traits and budget, the same for all rows
 * @param benchmark key of the row that the others are compared with
 * @param lost columns meant for indicators that are not known, which has been reported
 * @param leftOut columns that are not used, each with the reason
 */
record Mapping(
        Tree.Scalar table,
        Tree.Scalar id,
        Tree.Scalar key,
        Tree.Scalar nameEn,
        Tree.Scalar nameZh,
        Text industry,
        int year,
        Tree.Scalar setting,
        Set<String> tags,
        Tree.Scalar benchmark,
        List<MappedColumn> columns,
        List<Tree.Scalar> lost,
        List<Tree.Scalar> leftOut) {

    /** What stands for the row's key in the id of a case. */
    static final String KEY = "{key}";

    Mapping {
        columns = List.copyOf(columns);
        lost = List.copyOf(lost);
        leftOut = List.copyOf(leftOut);
    }

    /** The columns that describe a row. */
    List<Tree.Scalar> headings() {
        return List.of(key, nameEn, nameZh, setting);
    }
}
