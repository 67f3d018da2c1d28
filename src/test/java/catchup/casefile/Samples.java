package catchup.casefile;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.fact.Thresholds;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A small catalogue and case files to read with it. */
final class Samples {

    private static final double NONE = Double.NaN;

    static final Location CATALOGUE = new Location("indicators.csv", 7, 1, 2);

    static final Catalogue<Indicator> INDICATORS = new Catalogue<>(List.of(
            indicator("logistics-cost", "物流成本", "%", Direction.DOWN, Scale.RATIO, 0, 100, 8),
            indicator("hours-at-border", "通关时长", "hours", Direction.DOWN, Scale.RATIO, 0, 2000, 4),
            indicator("transit-days", "运输天数", "days", Direction.DOWN, Scale.RATIO, 0.1, 180, NONE),
            indicator("holding-size", "户均面积", "mu", Direction.UP, Scale.RATIO, 0, 100_000, NONE),
            indicator("air-cargo", "航空货运量", "10kt", Direction.UP, Scale.RATIO, 0, 1000, NONE),
            indicator("output-value", "产值", "100m yuan", Direction.UP, Scale.RATIO, 0, 100_000, NONE),
            indicator("export-value", "出口额", "m USD", Direction.UP, Scale.RATIO, 0, 1_000_000, NONE),
            indicator("rail-density", "铁路密度", "km/100km²", Direction.UP, Scale.RATIO, 0, 50, NONE),
            indicator("institutes", "研究机构数", "number", Direction.UP, Scale.COUNT, 0, 10_000, 5),
            indicator("growth", "增速", "%/yr", Direction.UP, Scale.INTERVAL, NONE, NONE, NONE),
            indicator("customs-burden", "海关手续负担", "1-7", Direction.UP, Scale.INTERVAL, 1, 7, 5.3),
            indicator("fame", "知名度", "1-5", Direction.UP, Scale.INTERVAL, 1, 5, NONE),
            indicator("competitiveness", "区域竞争力", "z-score", Direction.UP, Scale.Z_SCORE, -4, 4, 0.6),
            indicator("bonded-zone", "保税区", "yes/no", Direction.UP, Scale.YES_NO, 0, 1, NONE)));

    static final Catalogue<Setting> SETTINGS = new Catalogue<>(List.of(
            setting("inland", Setting.Kind.SETTING, "内陆"),
            setting("border", Setting.Kind.SETTING, "沿边"),
            setting("food", Setting.Kind.SECTOR, "食品"),
            setting("perishable", Setting.Kind.TRAIT, "易腐"),
            setting("bulky", Setting.Kind.TRAIT, "大宗"),
            setting("low-budget", Setting.Kind.BUDGET, "预算低"),
            setting("high-budget", Setting.Kind.BUDGET, "预算高")));

    /** Everything but facts; the first line of facts is line 5. */
    static final String HEAD = """
            case: upland-2020
            region: { name: { en: Upland, zh: 高地 }, industry: { en: fruit, zh: 水果 }, sector: food, setting: inland, year: 2020 }
            benchmark: { name: { en: Coast, zh: 海岸 }, year: 2021 }
            facts:
            """;

    private Samples() {}

    static Indicator indicator(
            String id,
            String zh,
            String unit,
            Direction direction,
            Scale scale,
            double smallest,
            double largest,
            double firstTier) {
        return new Indicator(
                id,
                "dimension",
                new Text(id.replace('-', ' '), zh),
                unit,
                direction,
                scale,
                maybe(smallest),
                maybe(largest),
                new Thresholds(Map.of()),
                maybe(firstTier),
                "a yearbook",
                Text.same(""),
                CATALOGUE);
    }

    static Read read(String text) {
        return read(new CaseReader(INDICATORS, SETTINGS), text);
    }

    static Read read(CaseReader reader, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return new Read(reader.read(new SourceFile("case.yaml", text), diagnostics), diagnostics.all());
    }

    /** The reading of a case file with this one line of facts. */
    static Read fact(String line) {
        return read(HEAD + "  " + line + "\n");
    }

    /** What came of reading a text. */
    record Read(Optional<Case> result, List<Diagnostic> diagnostics) {

        Observation region(String indicator) {
            return reading(indicator).region().orElseThrow();
        }

        Observation benchmark(String indicator) {
            return reading(indicator).benchmark().orElseThrow();
        }

        catchup.fact.Reading reading(String indicator) {
            if (result.isEmpty()) {
                throw new AssertionError("no case: " + diagnostics);
            }
            return Optional.ofNullable(result.get().readings().get(indicator)).orElseThrow();
        }

        /** Each problem as {@code line:column code}. */
        List<String> problems() {
            return diagnostics.stream().map(Read::brief).toList();
        }

        Diagnostic only(Problem problem) {
            List<Diagnostic> found =
                    diagnostics.stream().filter(d -> d.problem() == problem).toList();
            if (found.size() != 1) {
                throw new AssertionError("expected one " + problem + " in " + diagnostics);
            }
            return found.get(0);
        }

        private static String brief(Diagnostic diagnostic) {
            Location at = diagnostic.at();
            return at.line() + ":" + at.column() + " " + diagnostic.problem().code();
        }
    }

    private static Setting setting(String id, Setting.Kind kind, String zh) {
        return new Setting(id, kind, new Text(id.replace('-', ' '), zh), CATALOGUE);
    }

    private static OptionalDouble maybe(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
