package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Reading;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a case file, YAML, JSON or a filled-in {@link FactSheet}. All that is wrong in it is reported at once; a file with anything wrong yields no case,
 * because advice on half-read figures would look as good as advice on whole ones.
 */
public final class CaseReader {

    /** How diagnostics call standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final Set<String> KEYS = Set.copyOf(CaseKeys.CASE);

    /** Stand in for a section that is missing and reported, so that the rest is read too. */
    private static final Case.Region NO_REGION = new Case.Region(Text.same(""), Text.same(""), Set.of(), 0);

    private static final Case.Benchmark NO_BENCHMARK = new Case.Benchmark(Text.same(""), Optional.of(0));

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private final Optional<Catalogue<Measure>> measures;

    /** A reader of cases about these indicators and settings; files call them by id or exact name. */
    public CaseReader(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this(indicators, settings, Optional.empty());
    }

    /** The same that also knows with which measures advisors may disagree. */
    public CaseReader(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Catalogue<Measure> measures) {
        this(indicators, settings, Optional.of(measures));
    }

    /** @param measures with which advisors may disagree; empty where nobody knows what measures there are */
    CaseReader(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Optional<Catalogue<Measure>> measures) {
        this.indicators = indicators;
        this.settings = settings;
        this.measures = measures;
    }

    /** Whether a file is read as a filled-in fact sheet: a workbook, by its name. */
    public static boolean isFactSheet(Path path) {
        return FactSheetReader.isFactSheet(path);
    }

    /** The case in a file; empty if anything is wrong with it. */
    public Optional<Case> read(Path path, Diagnostics diagnostics) {
        return read(path, path.toString(), diagnostics);
    }

    /** The same where messages call the file by another name. */
    Optional<Case> read(Path path, String called, Diagnostics diagnostics) {
        return FactSheetReader.isFactSheet(path)
                ? new FactSheetReader(indicators, this).read(path, called, diagnostics)
                : SourceFile.read(path, called, diagnostics).flatMap(file -> read(file, diagnostics));
    }

    /** The case in a stream, which is called {@code -}; empty if anything is wrong with it. */
    public Optional<Case> read(InputStream stream, Diagnostics diagnostics) {
        return SourceFile.read(stream, STANDARD_INPUT, diagnostics).flatMap(file -> read(file, diagnostics));
    }

    /** The case in a text; empty if anything is wrong with it. */
    public Optional<Case> read(SourceFile file, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Case> read = Yaml.read(file, found).map(tree -> read(tree, file.name(), found));
        diagnostics.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    /** The case that a tree describes; of no use if anything was reported. */
    Case read(Tree tree, String file, Diagnostics diagnostics) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        RegionReader regions = new RegionReader(settings, diagnostics);
        Optional<Case.Region> region = fields.required("region").map(regions::region);
        Optional<Case.Benchmark> benchmark = fields.optional("benchmark").map(regions::benchmark);
        if (benchmark.isEmpty() && tree instanceof Tree.Mapping) {
            diagnostics.add(Problem.BENCHMARK_MISSING, fields.at());
        }
        FactReader facts = new FactReader(
                indicators,
                diagnostics,
                Optional.of(region.orElse(NO_REGION).year()),
                benchmark.orElse(NO_BENCHMARK).year());
        return new Case(
                id(fields, diagnostics),
                file,
                region.orElse(NO_REGION),
                benchmark.orElse(NO_BENCHMARK),
                fields.required("facts").map(facts::read).orElse(Map.<String, Reading>of()),
                new DisagreementReader(measures, diagnostics).read(fields));
    }

    private static String id(Fields fields, Diagnostics diagnostics) {
        return fields.required("case")
                .flatMap(fields::asScalar)
                .filter(scalar -> Ids.check(scalar.text(), scalar.at(), diagnostics))
                .map(Tree.Scalar::text)
                .orElse("");
    }
}
