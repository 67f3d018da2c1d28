package catchup.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Setting;
import catchup.rulebase.Effort;
import catchup.rulebase.Margins;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimilarityLawsTest {

    private static final double DUST = 1e-12;
    private static final Indicator PORT = Histories.RULES.indicators().get("port-distance");
    private static final RuleBase FIXED = withFixed(PORT);

    @Property(tries = 50)
    void itDoesNotMatterWhichIsFirst(@ForAll("regions") Case first, @ForAll("regions") Case second) {
        assertThat(Similarity.of(first, second, FIXED).value())
                .isCloseTo(Similarity.of(second, first, FIXED).value(), within(DUST))
                .isBetween(0.0, 1.0);
    }

    @Property(tries = 50)
    void aRegionIsAllLikeItself(@ForAll("regions") Case region) {
        assertThat(Similarity.of(region, region, FIXED).value()).isCloseTo(1, within(DUST));
    }

    @Property(tries = 50)
    void howWellARegionDoesChangesNothing(
            @ForAll("regions") Case first, @ForAll("regions") Case second, @ForAll("performance") Indicator indicator) {
        Case better = first.with(indicator.id(), Side.REGION, Optional.of(of(0.7)));
        assertThat(Similarity.of(better, second, FIXED)).isEqualTo(Similarity.of(first, second, FIXED));
    }

    @Property(tries = 50)
    void aTagThatBothGainBringsThemNoFartherApart(
            @ForAll("regions") Case first, @ForAll("regions") Case second, @ForAll("tags") String tag) {
        double before = Similarity.of(first, second, FIXED).value();
        double after = Similarity.of(with(first, tag), with(second, tag), FIXED).value();
        assertThat(after).isGreaterThanOrEqualTo(before - DUST);
    }

    @Property(tries = 30)
    void whatNobodyCanChangeCountsByHowNearItIs(@ForAll("regions") Case region) {
        Case close = region.with(PORT.id(), Side.REGION, Optional.of(of(10)));
        Case near = region.with(PORT.id(), Side.REGION, Optional.of(of(11)));
        Case far = region.with(PORT.id(), Side.REGION, Optional.of(of(90)));
        assertThat(Similarity.of(close, near, FIXED).value())
                .isGreaterThan(Similarity.of(close, far, FIXED).value())
                .isLessThan(1);
        assertThat(Similarity.of(close, far, FIXED).endowments())
                .extracting(each -> each.indicator().id())
                .containsExactly(PORT.id());
    }

    @Provide
    Arbitrary<Case> regions() {
        Arbitrary<Set<String>> tags = tags().set().ofMinSize(1).ofMaxSize(6);
        Arbitrary<Optional<Observation>> kilometres = Arbitraries.doubles()
                .between(0, 100)
                .map(SimilarityLawsTest::of)
                .optional();
        return Combinators.combine(Arbitraries.of(Histories.all()), tags, kilometres)
                .as((sheet, kinds, distance) -> sheet.withTags(kinds).with(PORT.id(), Side.REGION, distance));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                Histories.RULES.settings().all().stream().map(Setting::id).toList());
    }

    @Provide
    Arbitrary<Indicator> performance() {
        return Arbitraries.of(Histories.RULES.indicators().all().stream()
                .filter(indicator -> FIXED.margins().effort(indicator).isChangeable())
                .toList());
    }

    private static Case with(Case region, String tag) {
        TreeSet<String> tags = new TreeSet<>(region.region().tags());
        tags.add(tag);
        return region.withTags(tags);
    }

    private static Observation of(double value) {
        return new Observation(
                value,
                Optional.empty(),
                Quality.OFFICIAL,
                "a yearbook",
                Optional.empty(),
                Optional.empty(),
                Location.of(""));
    }

    private static RuleBase withFixed(Indicator indicator) {
        RuleBase rules = Histories.RULES;
        Effort fixed = new Effort(1, OptionalInt.empty(), Measure.Cost.LOW, Effort.Asking.DESK);
        Margins margins = new Margins(Map.of(), Map.of(), Map.of(indicator.id(), fixed));
        return new RuleBase(
                rules.catalogues(),
                rules.ranking(),
                margins,
                List.copyOf(rules.rules()),
                rules.phrases(),
                rules.hash());
    }
}
