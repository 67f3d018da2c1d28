package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cases from whatever an advisor points at: a case file, a table's mapping ({@code *.mapping.yaml}) with a case for
 * each row, or one row of it ({@code provinces.mapping.yaml#guizhou}).
 */
public final class CaseFiles {

    private static final Pattern MAPPING = Pattern.compile("(.*\\.mapping\\.(?:yaml|yml|json))(?:#([^#/\\\\]*))?");

    private final CaseReader single;
    private final CaseTable table;

    /** A reader of cases about these indicators and settings. */
    public CaseFiles(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.single = new CaseReader(indicators, settings);
        this.table = new CaseTable(indicators, settings);
    }

    /** The cases in a file, in its order; none if anything is wrong, which is then reported. */
    public List<Case> read(Path path, Diagnostics diagnostics) {
        Matcher mapping = MAPPING.matcher(path.toString());
        if (!mapping.matches()) {
            return single.read(path, diagnostics).stream().toList();
        }
        Path file = path.resolveSibling(Path.of(mapping.group(1)).getFileName());
        String key = mapping.group(2);
        return key == null
                ? table.read(file, diagnostics)
                : table.read(file, key, diagnostics).stream().toList();
    }

    /** The case in a stream, which is called {@code -}; none if anything is wrong, which is then reported. */
    public List<Case> read(InputStream stream, Diagnostics diagnostics) {
        return single.read(stream, diagnostics).stream().toList();
    }
}
