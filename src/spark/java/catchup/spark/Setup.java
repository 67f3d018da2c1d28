package catchup.spark;

import catchup.text.Lang;
import java.io.Serializable;
import java.util.List;

/**
 * What every executor is told.
 *
 * @param mappingName how messages call the mapping, of which {@code mapping} is the text
 * @param table how messages call the table
 * @param top how many measures of each advice are kept
 */
record Setup(
        RuleTexts rules,
        String mappingName,
        String mapping,
        String table,
        List<String> columns,
        Lang lang,
        int top)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Setup {
        columns = List.copyOf(columns);
    }
}
