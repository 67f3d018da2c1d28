package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.Set;

/** Reads who is compared with whom: the sections {@code region} and {@code benchmark} of a case file. */
final class RegionReader {

    static final Set<String> REGION = Set.copyOf(CaseKeys.REGION);
    private static final Set<String> BENCHMARK = Set.copyOf(CaseKeys.BENCHMARK);

    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;

    RegionReader(Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    Case.Region region(Tree tree) {
        Fields fields = Fields.of(tree, REGION, diagnostics);
        fields.required("year");
        return new Case.Region(
                fields.text("name"),
                fields.text("industry"),
                tags(fields),
                Years.read(fields, "year", diagnostics).orElse(Years.NONE));
    }

    Case.Benchmark benchmark(Tree tree) {
        Fields fields = Fields.of(tree, BENCHMARK, diagnostics);
        return new Case.Benchmark(fields.text("name"), Years.read(fields, "year", diagnostics));
    }

    private Set<String> tags(Fields fields) {
        fields.required("setting");
        fields.required("sector");
        return tags(fields, settings, diagnostics);
    }

    /** What kind of region it is, as far as the fields say so. */
    static Set<String> tags(Fields fields, Catalogue<Setting> settings, Diagnostics diagnostics) {
        Tags tags = new Tags(settings, diagnostics)
                .add(Setting.Kind.SETTING, fields.words("setting"))
                .add(Setting.Kind.SECTOR, fields.scalar("sector").stream().toList())
                .add(Setting.Kind.TRAIT, fields.words("traits"))
                .addBudget(fields);
        return tags.ids();
    }
}
