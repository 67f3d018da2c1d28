package catchup.comparison;

import catchup.rulebase.RankingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The parts of {@code ranking.yaml} that can be edited one by one. */
enum RankingPart {
    WEIGHTS("weights", RankingSettings::weights),
    FULL_REACH("reach.full", RankingSettings::fullReach),
    UNLOCKS("reach.unlocks", RankingSettings::unlockReach),
    FIT("fit", RankingSettings::fit),
    COST("feasibility.cost", RankingSettings::feasibility),
    BUDGET("feasibility.low-budget, feasibility.high-budget", RankingSettings::budgetShift),
    HORIZON("feasibility.horizon", RankingSettings::horizon),
    TIMING("timing", RankingSettings::timing),
    QUALITY("certainty.quality", RankingSettings::quality),
    ASSUMED_ABSENCE("certainty.assumed-absence", RankingSettings::assumedAbsence),
    STRENGTH_FLOOR("certainty.strength-floor", RankingSettings::strengthFloor),
    WORDS("certainty.words", RankingSettings::words),
    CLOSES("targets", RankingSettings::closes),
    FASTEST_GROWTH("pace.fastest-growth", RankingSettings::fastestGrowth);

    private final String keys;
    private final Function<RankingSettings, Object> value;

    RankingPart(String keys, Function<RankingSettings, Object> value) {
        this.keys = keys;
        this.value = value;
    }

    /** The paths of its keys, such as {@code reach.full}; also its name. */
    String keys() {
        return keys;
    }

    List<String> paths() {
        return Arrays.asList(keys.split(", ", -1));
    }

    Object of(RankingSettings settings) {
        return value.apply(settings);
    }

    /** Whether it says how much; the words for certainties only say how it is called. */
    boolean matters() {
        return this != WORDS;
    }

    /** Settings each part of which is taken from the settings chosen for it. */
    static RankingSettings blend(Function<RankingPart, RankingSettings> chosen) {
        return new RankingSettings(
                chosen.apply(WEIGHTS).weights(),
                chosen.apply(FULL_REACH).fullReach(),
                chosen.apply(UNLOCKS).unlockReach(),
                chosen.apply(FIT).fit(),
                chosen.apply(COST).feasibility(),
                chosen.apply(BUDGET).budgetShift(),
                chosen.apply(HORIZON).horizon(),
                chosen.apply(TIMING).timing(),
                chosen.apply(QUALITY).quality(),
                chosen.apply(ASSUMED_ABSENCE).assumedAbsence(),
                chosen.apply(STRENGTH_FLOOR).strengthFloor(),
                chosen.apply(CLOSES).closes(),
                chosen.apply(FASTEST_GROWTH).fastestGrowth(),
                chosen.apply(WORDS).words());
    }
}
