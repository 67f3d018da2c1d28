package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Reading;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.Optional;
import java.util.Set;

/** Parts of a case as they stand in other files, such as the tests of rules, where less needs to be said. */
public final class CaseParts {

    private CaseParts() {}

    /** An entry of {@code facts}; unit and provenance may be left out. */
    public static Reading fact(Indicator indicator, Tree.Entry entry, Diagnostics diagnostics) {
        return FactReader.supposed(indicator, entry, diagnostics);
    }

    /** A value of an indicator, in its own unit; empty if it cannot be one, which is reported. */
    public static Optional<Double> value(Indicator indicator, Tree.Scalar written, Diagnostics diagnostics) {
        Tree.Scalar unit = new Tree.Scalar(indicator.unit(), true, written.at());
        return new Amounts(diagnostics)
                .read(indicator, written, Optional.of(unit), written.at())
                .map(Amount::value);
    }

    /** What kind of region a section {@code region} describes; all of it may be left out. */
    public static Set<String> tags(Tree region, Catalogue<Setting> settings, Diagnostics diagnostics) {
        Fields fields = Fields.of(region, RegionReader.REGION, diagnostics);
        return RegionReader.tags(fields, settings, diagnostics);
    }
}
