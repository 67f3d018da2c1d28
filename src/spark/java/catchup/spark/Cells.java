package catchup.spark;

import catchup.source.Numbers;
import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of Spark's rows, as text: numbers in as few digits as tell them from any other, nothing for null. */
final class Cells {

    private Cells() {}

    /** Whether the cells of a column hold one value each. */
    static boolean areSingle(DataType type) {
        return !(type instanceof StructType
                || type instanceof ArrayType
                || type instanceof MapType
                || type instanceof BinaryType);
    }

    static String text(Row row, int column) {
        return text((@Nullable Object) row.get(column));
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = Double.parseDouble(value.toString());
            return Double.isFinite(number) ? Numbers.shortest(number) : value.toString();
        }
        return value instanceof BigDecimal exact
                ? exact.stripTrailingZeros().toPlainString()
                : value.toString().strip();
    }
}
