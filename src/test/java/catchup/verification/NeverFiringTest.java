package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that can never fire, and what is to blame for it. */
class NeverFiringTest {

    private static final String DIAGNOSE = BadFolder.file("diagnose");
    private static final String RECOMMEND = BadFolder.file("recommend");

    @TempDir
    private Path folder;

    @Test
    void conditionsThatContradictEachOther() {
        BadFolder bad = BadFolder.in(folder)
                .rule("diagnose", "severe and mild", """
                            the gap in "output-value" is at least severe
                            the region is "inland"
                            the gap in "output-value" is at most mild
                        """, "    diagnose \"subscale-production\"")
                .rule("diagnose", "level and behind", """
                            the region is level or ahead in "price-premium"
                            the gap in "price-premium" is at least mild
                        """, "    diagnose \"low-price-power\"")
                .rule("diagnose", "known and unknown", """
                            the figure for "unit-cost" is not known
                            the gap in "unit-cost" is at most critical
                        """, "    diagnose \"high-unit-cost\"")
                .rule("diagnose", "two sectors", """
                            the region is "farm"
                            the region is "trade"
                        """, "    diagnose \"small-market\"")
                .rule("diagnose", "lags where nothing does", """
                            the dimension "coordination" lags at least moderate
                            the region is level or ahead in "lead-body"
                            the gap in "public-private-coordination" is at most mild
                            the gap in "social-capital-share" is at most mild
                        """, "    diagnose \"no-lead-body\"");
        assertThat(bad.found())
                .containsExactly(
                        DIAGNOSE + " conditions-contradict 10:5 & 8:5",
                        DIAGNOSE + " conditions-contradict 20:5 & 19:5",
                        DIAGNOSE + " conditions-contradict 30:5 & 29:5",
                        DIAGNOSE + " conditions-contradict 40:5 & 39:5",
                        DIAGNOSE + " conditions-contradict 52:5 & 49:5 & 50:5 & 51:5");
    }

    @Test
    void aConditionThatNothingEverMeets() {
        BadFolder bad = BadFolder.in(folder)
                .rule("diagnose", "worse than it can be", """
                            the region is "inland"
                            the gap in "rail-link-abroad" is at least severe
                        """, "    diagnose \"weak-rail-access\"")
                .rule("diagnose", "more than there are", """
                            at least 9 gaps in the dimension "parks" are at least mild
                        """, "    diagnose \"outdated-parks\"");
        assertThat(bad.found())
                .containsExactly(DIAGNOSE + " condition-never-met 9:5", DIAGNOSE + " condition-never-met 18:5");
    }

    @Test
    void whatNothingConcludes() {
        BadFolder bad = BadFolder.in(folder)
                .append("diagnoses.csv", "unmade,simple,supply,Never made,从未作出,Nothing,没有,P1.1\n")
                .rule("recommend", "waits for nothing", """
                            the diagnosis "water-limit" is made
                            the diagnosis "unmade" is made
                        """, "    recommend \"dry-port\"");
        assertThat(bad.found())
                .containsExactly(
                        "diagnoses.csv diagnosis-never-made " + bad.at("diagnoses.csv", "unmade,"),
                        RECOMMEND + " needs-what-nothing-concludes 9:5");
    }

    @Test
    void whatIsConcludedOnlyByRulesThatNeverFire() {
        BadFolder bad = BadFolder.in(folder)
                .append("diagnoses.csv", "unmade,simple,supply,Never made,从未作出,Nothing,没有,P1.1\n")
                .rule("diagnose", "inland and not", """
                            the region is "inland"
                            the region is not "inland"
                        """, "    diagnose \"unmade\"")
                .rule("recommend", "waits in vain", """
                            the diagnosis "unmade" is made
                        """, "    recommend \"dry-port\"");
        assertThat(bad.found())
                .containsExactly(
                        DIAGNOSE + " conditions-contradict 9:5 & 8:5",
                        "diagnoses.csv diagnosis-never-made " + bad.at("diagnoses.csv", "unmade,") + " & 3:1",
                        RECOMMEND + " needs-what-is-never-concluded 8:5 & 3:1");
    }

    /** Every rule that diagnoses a cold-chain gap asks for perishables. */
    @Test
    void conditionsThatExcludeEachOtherThroughTheChain() {
        BadFolder bad = BadFolder.in(folder)
                .rule("recommend", "cold chain for goods that keep", """
                            the region is "inland"
                            the diagnosis "cold-chain-gap" is made
                            the region is not "perishable"
                        """, "    recommend \"dry-port\"");
        assertThat(bad.found())
                .singleElement()
                .asString()
                .startsWith(RECOMMEND + " conditions-contradict 10:5 & 9:5 & ")
                .contains(
                        " & " + bad.at("diagnose/cold-chain-and-air.dslr", "rule \"cold chain gap: goods that fly\""));
    }

    /** Whoever is far behind in graded goods is diagnosed with selling ungraded. */
    @Test
    void anAbsenceThatItsOwnFiguresRuleOut() {
        BadFolder bad = BadFolder.in(folder)
                .rule("compound", "far behind but not ungraded", """
                            the gap in "graded-share" is at least severe
                            the diagnosis "ungraded-sale" is not made
                        """, "    diagnose \"commodity-trap\"");
        assertThat(bad.found()).hasSize(1);
        assertThat(bad.found().get(0)).startsWith(BadFolder.file("compound") + " conditions-contradict 9:5 & 8:5 & ");
    }

    @Test
    void inADraftOnlyWhatARuleSaysItself() {
        BadFolder bad = BadFolder.in(folder)
                .rule("diagnose", "inland and not", """
                            the region is "inland"
                            the region is not "inland"
                        """, "    diagnose \"weak-logistics\"")
                .rule("recommend", "cold chain for goods that keep", """
                            the diagnosis "cold-chain-gap" is made
                            the region is not "perishable"
                        """, "    recommend \"dry-port\"")
                .append("diagnose/supply.dslr", "no rule at all\n");
        assertThat(bad.foundInDraft()).containsExactly(DIAGNOSE + " conditions-contradict 9:5 & 8:5");
    }
}
