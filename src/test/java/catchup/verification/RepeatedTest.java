package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that say what others say already, or the opposite, and sentences that do not pair. */
class RepeatedTest {

    private static final String DIAGNOSE = BadFolder.file("diagnose");
    private static final String COORDINATE = BadFolder.file("coordinate");

    @TempDir
    private Path folder;

    @Test
    void theSameRuleTwiceInAnyOrderAndLanguage() {
        BadFolder bad = BadFolder.in(folder)
                .rule("diagnose", "dear and slow again", 0.3, """
                            "到主要市场的天数"的差距至少为中等
                            the gap in "logistics-cost-share" is at least moderate
                        """, "    诊断为\"物流薄弱\"")
                .rule("coordinate", "a fiche says so", """
                            the measure "testing-centre" is recommended
                            the measure "green-lane" is recommended
                        """, "    \"testing-centre\" reinforces \"green-lane\"");
        assertThat(bad.found())
                .containsExactly(
                        COORDINATE + " same-rule 3:1 & " + fiche(bad, "green-lane"),
                        "diagnose/logistics.dslr same-rule "
                                + bad.at("diagnose/logistics.dslr", "weak logistics: dear and slow") + " & 3:1");
    }

    @Test
    void aRuleThatAnotherImplies() {
        BadFolder bad = BadFolder.in(folder)
                .rule("diagnose", "narrower and less sure", """
                            the gap in "lpi-score" is at least critical
                            the region is "coastal"
                        """, "    diagnose \"weak-logistics\"")
                .rule("diagnose", "narrower but surer", 0.99, """
                            the gap in "lpi-score" is at least critical
                            the region is "inland"
                        """, "    diagnose \"weak-logistics\"")
                .rule("diagnose", "four implies three", """
                            at least 4 gaps in the dimension "chain" are at least severe
                        """, "    diagnose \"incomplete-chain\"");
        assertThat(bad.found())
                .containsExactly(
                        DIAGNOSE + " subsumed-rule 3:1 & " + bad.at("diagnose/logistics.dslr", "物流薄弱：物流绩效评价低"),
                        DIAGNOSE + " subsumed-rule 23:1 & "
                                + bad.at("diagnose/chain.dslr", "incomplete chain: three links far behind"));
    }

    @Test
    void ordersThatGoInACircle() {
        BadFolder bad = BadFolder.in(folder)
                .rule(
                        "coordinate",
                        "brand before certificate",
                        """
                            the measure "shared-certification" is recommended
                            the measure "regional-brand" is recommended
                        """,
                        "    do \"regional-brand\" before \"shared-certification\"")
                .rule(
                        "coordinate",
                        "grading before its standard",
                        """
                            the measure "sorting-and-grading" is recommended
                            the measure "regional-standard" is recommended
                        """,
                        "    do \"sorting-and-grading\" before \"regional-standard\"");
        assertThat(bad.found())
                .hasSize(2)
                .anyMatch(found -> found.startsWith(COORDINATE + " orders-in-a-circle 3:1 & "))
                .anyMatch(found -> found.startsWith(COORDINATE + " orders-in-a-circle 13:1 & "));
    }

    @Test
    void ordersThatNeverMeetAreNoCircle() {
        BadFolder bad = BadFolder.in(folder)
                .edit(
                        "coordinate/order.dslr",
                        "    已建议\"shared-certification\"\n",
                        "    已建议\"shared-certification\"\n    产区属于\"食品加工\"\n")
                .rule(
                        "coordinate",
                        "brand before certificate",
                        """
                            the measure "shared-certification" is recommended
                            the measure "regional-brand" is recommended
                            the region is "farm"
                        """,
                        "    do \"regional-brand\" before \"shared-certification\"");
        assertThat(bad.found()).isEmpty();
    }

    @Test
    void heldBackAndBroughtForward() {
        BadFolder bad = BadFolder.in(folder)
                .rule("coordinate", "water later", """
                            the measure "water-saving-irrigation" is recommended
                        """, "    start \"water-saving-irrigation\" no earlier than phase 3")
                .rule("coordinate", "water now", """
                            the measure "water-saving-irrigation" is recommended
                            the diagnosis "water-limit" is made
                        """, "    bring \"water-saving-irrigation\" forward to phase 1");
        assertThat(bad.found()).containsExactly(COORDINATE + " held-and-advanced 3:1 & 12:1");
    }

    @Test
    void reinforcingAndInConflict() {
        BadFolder bad = BadFolder.in(folder)
                .rule("coordinate", "friends after all", """
                            the measure "scale-up-output" is recommended
                            the measure "quality-zoning" is recommended
                            the region is "farm"
                        """, "    \"scale-up-output\" reinforces \"quality-zoning\"");
        assertThat(bad.found())
                .containsExactly(COORDINATE + " reinforces-and-conflicts 3:1 & " + fiche(bad, "quality-zoning"));
    }

    /** What a sentence means counts, not what its gaps are called; two of one language are no pair. */
    @Test
    void sentencesWithoutAPartnerOfTheSameMeaning() {
        BadFolder bad = BadFolder.in(folder).append("vocabulary.dsl", """
                        [condition][]"{x}" is behind by {severity} or more=Gap( called contains "{x}", reaches contains "{severity}" )
                        [condition][]"{y}"落后{severity}以上=Gap( called contains "{y}", within contains "{severity}" )
                        [condition][]"{x}" is put first=Recommendation( called contains "{x}" )
                        [condition][]"{y}"摆在首位=Recommendation( called contains "{y}" )
                        [condition][]at most {n} figures are not known=Number( intValue <= {n} ) from accumulate( Unknown(), count( 1 ) )

                        [consequence][]"{a}" goes ahead of "{b}"=insert( new Order( named( measures, "{a}" ), named( measures, "{b}" ) ) );
                        [consequence][]"{a}"走在"{b}"前面=insert( new Order( named( measures, "{b}" ), named( measures, "{a}" ) ) );
                        """);
        assertThat(bad.found())
                .containsExactly(
                        "vocabulary.dsl sentences-differ " + bad.at("vocabulary.dsl", "[condition][]\"{y}\"落后") + " & "
                                + bad.at("vocabulary.dsl", "[condition][]\"{x}\" is behind"),
                        "vocabulary.dsl sentence-without-partner "
                                + bad.at("vocabulary.dsl", "[condition][]at most {n} figures are not"),
                        "vocabulary.dsl sentences-differ " + bad.at("vocabulary.dsl", "[consequence][]\"{a}\"走在")
                                + " & " + bad.at("vocabulary.dsl", "[consequence][]\"{a}\" goes ahead"));
    }

    private static String fiche(BadFolder bad, String id) {
        return bad.at("measures.yaml", "- id: " + id).replace(":1", ":7");
    }
}
