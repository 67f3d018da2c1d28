package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the section {@code facts} of a case file: by indicator, what is known of the region and of the benchmark. Where
 * the benchmark is left out, the catalogue's first-tier value stands in for it; where it is said to be unknown, none does.
 */
final class FactReader {

    private static final Set<String> LINE = Set.copyOf(CaseKeys.FACT);
    private static final Set<String> SIDE = Set.copyOf(CaseKeys.SIDE);

    private static final Provenance SUPPOSED =
            new Provenance(Optional.empty(), Optional.of(Quality.OFFICIAL), Optional.of(""), Optional.empty());

    private final Catalogue<Indicator> indicators;
    private final Diagnostics diagnostics;
    private final Optional<Integer> regionYear;
    private final Optional<Integer> benchmarkYear;

    /** A reader for figures that are of these years where nothing closer is said. */
    FactReader(
            Catalogue<Indicator> indicators,
            Diagnostics diagnostics,
            Optional<Integer> regionYear,
            Optional<Integer> benchmarkYear) {
        this.indicators = indicators;
        this.diagnostics = diagnostics;
        this.regionYear = regionYear;
        this.benchmarkYear = benchmarkYear;
    }

    /**
     * One entry in which less needs to be said than in a case: figures are in the indicator's own unit, official and of no
     * year, where it says nothing else.
     */
    static Reading supposed(Indicator indicator, Tree.Entry entry, Diagnostics diagnostics) {
        return new FactReader(
                        new Catalogue<>(List.of(indicator)),
                        diagnostics,
                        Optional.of(Years.NONE),
                        Optional.of(Years.NONE))
                .read(
                        indicator,
                        entry,
                        SUPPOSED,
                        Optional.of(new Tree.Scalar(
                                indicator.unit(), true, entry.key().at())));
    }

    /** The readings by indicator, in the order of the file. */
    Map<String, Reading> read(Tree facts) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Tree.Entry entry : Fields.open(facts, diagnostics).entries()) {
            Optional<Indicator> indicator = indicator(entry.key());
            indicator.ifPresent(known -> add(readings, read(known, entry), entry.key()));
        }
        return Collections.unmodifiableMap(readings);
    }

    private void add(Map<String, Reading> readings, Reading reading, Tree.Scalar key) {
        Reading first = readings.putIfAbsent(reading.indicator(), reading);
        if (first != null) {
            diagnostics.conflict(Problem.DUPLICATE_KEY, key.at(), first.at(), key.text());
        }
    }

    private Optional<Indicator> indicator(Tree.Scalar key) {
        Optional<Indicator> indicator = indicators.find(key.text());
        if (indicator.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_INDICATOR, key.at(), key.text(), indicators.words());
        }
        return indicator;
    }

    private Reading read(Indicator indicator, Tree.Entry entry) {
        return read(indicator, entry, Provenance.NONE, Optional.empty());
    }

    /** An entry with what holds where it says nothing. */
    private Reading read(Indicator indicator, Tree.Entry entry, Provenance otherwise, Optional<Tree.Scalar> unit) {
        Location at = entry.key().at();
        Fields fields = Fields.of(entry.value(), LINE, diagnostics);
        Line line = new Line(
                indicator,
                at,
                fields.scalar("unit").or(() -> unit),
                Provenance.read(fields, diagnostics).or(otherwise));
        Optional<Observation> region = fields.required("region").flatMap(side -> read(line, side, regionYear));
        Optional<Observation> benchmark = fields.has("benchmark")
                ? fields.optional("benchmark").flatMap(side -> read(line, side, benchmarkYear))
                : firstTier(indicator);
        return new Reading(indicator.id(), region, benchmark, at);
    }

    private Optional<Observation> read(Line line, Tree side, Optional<Integer> year) {
        if (side instanceof Tree.Scalar written) {
            return observe(line.fallBackTo(year), written);
        }
        Fields fields = Fields.of(side, SIDE, diagnostics);
        Line own = new Line(
                line.indicator(),
                side.at(),
                fields.scalar("unit").or(line::unit),
                Provenance.read(fields, diagnostics).or(line.provenance()));
        return fields.required("value")
                .flatMap(fields::asScalar)
                .flatMap(written -> observe(own.fallBackTo(year), written));
    }

    private Optional<Observation> observe(Line line, Tree.Scalar written) {
        if (Amounts.isUnknown(written)) {
            return Optional.empty();
        }
        line.provenance().require(line.indicator().id(), line.at(), diagnostics);
        return new Amounts(diagnostics)
                .read(line.indicator(), written, line.unit(), line.at())
                .map(amount -> line.provenance().observation(amount, written.at()));
    }

    /** The catalogue's first-tier value as an observation. */
    private static Optional<Observation> firstTier(Indicator indicator) {
        return indicator.firstTier().stream()
                .mapToObj(value -> new Observation(
                        value,
                        Optional.empty(),
                        Quality.CATALOGUE,
                        indicator.source(),
                        Optional.empty(),
                        Optional.empty(),
                        indicator.at()))
                .findFirst();
    }

    /** What is said of one side, or of both, around the value itself. */
    private record Line(Indicator indicator, Location at, Optional<Tree.Scalar> unit, Provenance provenance) {

        Line fallBackTo(Optional<Integer> year) {
            return new Line(indicator, at, unit, provenance.orYear(year));
        }
    }
}
