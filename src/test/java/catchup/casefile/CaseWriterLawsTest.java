package catchup.casefile;

import static catchup.casefile.Samples.INDICATORS;
import static catchup.casefile.Samples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.text.Text;
import catchup.text.Unseen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads the same, whatever the case. */
class CaseWriterLawsTest {

    private static final List<Quality> CLAIMED =
            List.of(Quality.OFFICIAL, Quality.MEASURED, Quality.ESTIMATED, Quality.JUDGED);
    private static final Location NOWHERE = Location.of("");

    private static final Map<String, List<String>> UNITS =
            INDICATORS.all().stream().collect(Collectors.toMap(Indicator::id, CaseWriterLawsTest::units));

    private final CaseWriter writer = new CaseWriter(INDICATORS, SETTINGS);

    @Property(tries = 500)
    void whatIsWrittenReadsTheSame(@ForAll Random random, @ForAll("texts") String text, @ForAll("texts") String other) {
        Case sheet = new Some(random, new Text(text, other)).sheet();
        Samples.Read read = Samples.read(writer.write(sheet));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.result().map(CaseWriterLawsTest::placeless)).contains(placeless(sheet));
    }

    /** Some case, in which this stands for every text. */
    static Case some(Random random, Text text) {
        return new Some(random, text).sheet();
    }

    /** Texts of any characters that an authored file may have in it. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .map(text -> text.codePoints()
                        .filter(c -> c == '\n' || c == '\t' || !Unseen.is(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !text.isBlank());
    }

    private static Case placeless(Case sheet) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        sheet.readings()
                .forEach((id, reading) -> readings.put(
                        id,
                        new Reading(
                                id,
                                reading.region().map(CaseWriterLawsTest::placeless),
                                reading.benchmark().map(CaseWriterLawsTest::placeless),
                                NOWHERE)));
        return new Case(sheet.id(), "", sheet.region(), sheet.benchmark(), readings);
    }

    private static Observation placeless(Observation o) {
        return new Observation(o.value(), o.year(), o.quality(), o.source(), o.note(), o.given(), NOWHERE);
    }

    /** The spellings of units in which a value from 1 to 4 is plausible for an indicator. */
    private static List<String> units(Indicator indicator) {
        List<String> plausible = new ArrayList<>();
        for (String word : Units.wordsFor(indicator.unit())) {
            double one = Units.convert(BigDecimal.ONE, word, indicator.unit())
                    .orElseThrow()
                    .doubleValue();
            boolean inside = one >= indicator.smallest().orElse(0)
                    && one * 4 <= indicator.largest().orElse(1e9);
            if (inside || word.equals(indicator.unit())) {
                plausible.add(word);
            }
        }
        return plausible;
    }

    /** Some case, with values in units of all sorts and texts of any characters. */
    private record Some(Random random, Text text) {

        Case sheet() {
            Map<String, Reading> readings = new LinkedHashMap<>();
            for (Indicator indicator : INDICATORS.all()) {
                Optional<Observation> region = random.nextInt(3) == 0 ? Optional.empty() : side(indicator);
                Optional<Observation> benchmark = random.nextInt(3) == 0 ? firstTier(indicator) : side(indicator);
                readings.put(indicator.id(), new Reading(indicator.id(), region, benchmark, NOWHERE));
            }
            Set<String> tags = new LinkedHashSet<>(Set.of("food", "inland"));
            SETTINGS.ids().stream()
                    .filter(tag -> !tag.endsWith("-budget") && random.nextBoolean())
                    .forEach(tags::add);
            Optional<Integer> year = random.nextBoolean() ? Optional.of(2021) : Optional.empty();
            return new Case(
                    "some-case-1",
                    "",
                    new Case.Region(text, text, tags, 1800 + random.nextInt(400)),
                    new Case.Benchmark(text, year),
                    readings);
        }

        private Optional<Observation> side(Indicator indicator) {
            String unit = unit(indicator);
            BigDecimal written = BigDecimal.valueOf(random.nextInt(1, 4));
            if (indicator.scale() != Scale.COUNT && indicator.scale() != Scale.YES_NO) {
                written = written.add(BigDecimal.valueOf(random.nextInt(1000), 3));
            }
            BigDecimal value = indicator.scale() == Scale.YES_NO
                    ? BigDecimal.valueOf(random.nextInt(2))
                    : Units.convert(written, unit, indicator.unit()).orElseThrow();
            boolean same = indicator.scale() == Scale.YES_NO || Units.same(unit, indicator.unit());
            return Optional.of(new Observation(
                    value.doubleValue(),
                    Optional.of(1800 + random.nextInt(3)),
                    CLAIMED.get(random.nextInt(CLAIMED.size())),
                    random.nextBoolean() ? text.en() : text.zh(),
                    random.nextBoolean() ? Optional.of(text) : Optional.empty(),
                    same ? Optional.empty() : Optional.of(Decimals.text(written) + " " + unit),
                    NOWHERE));
        }

        private String unit(Indicator indicator) {
            List<String> plausible = UNITS.getOrDefault(indicator.id(), List.of());
            return plausible.get(random.nextInt(plausible.size()));
        }

        private static Optional<Observation> firstTier(Indicator indicator) {
            return indicator.firstTier().stream()
                    .mapToObj(value -> new Observation(
                            value,
                            Optional.empty(),
                            Quality.CATALOGUE,
                            "a yearbook",
                            Optional.empty(),
                            Optional.empty(),
                            NOWHERE))
                    .findFirst();
        }
    }
}
