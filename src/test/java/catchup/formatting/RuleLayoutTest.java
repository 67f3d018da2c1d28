package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLayoutTest {

    private static final String HEADER = "package catchup.rules\nagenda-group \"diagnose\"\n\n";

    @Test
    void eachAnnotationGetsALineOfItsOwn() {
        String body = "when\n    the region is \"inland\"\nthen\n    diagnose \"x\"\nend\n";
        String text = HEADER + """
                rule "one"
                    // all at once
                    @certainty(0.8)@principle(“P1.2，P5.2”)　＠reason( zh = "见 a @b", en = "see @c (d)" ) // why
                """ + body;
        assertThat(Formatted.text("a.dslr", text)).isEqualTo(HEADER + """
                rule "one"
                    @principle( "P1.2, P5.2" )
                    // all at once
                    @certainty( 0.8 )
                    @reason( en = "see @c (d)", zh = "见 a @b" ) // why
                """ + body);
    }

    @Test
    void aRuleIsLaidOutWhateverItLookedLike() {
        String text = """

                package   catchup.rules


                agenda-group“diagnose”
                // what this file is for
                //   in two lines
                rule   “one”
                @reason(zh="因为",en="because  so") // why
                // how sure
                @certainty(0.90)

                @principle(“P1.2，P5.2;P6.1”)
                    // all of these
                 when
                the  gap in"logistics-cost-share"is\tat least  severe
                　“物流 成本”的差距 至少为 严重　// far

                // and this
                then
                      diagnose   "x"
                      // done
                END_OF_RULE
                // second
                rule "two"
                when
                at least　２ figures are not known
                then
                end



                // last words
                """.replace("END_OF_RULE", "  end");
        assertThat(Formatted.text("a.dslr", text)).isEqualTo(HEADER + """
                // what this file is for
                //   in two lines
                rule "one"
                    @principle( "P1.2, P5.2, P6.1" )
                    // how sure
                    @certainty( 0.90 )
                    @reason( en = "because  so", zh = "因为" ) // why
                    // all of these
                when
                    the gap in "logistics-cost-share" is at least severe
                    "物流 成本"的差距至少为严重 // far
                    // and this
                then
                    diagnose "x"
                    // done
                end

                // second
                rule "two"
                when
                    at least 2 figures are not known
                then
                end

                // last words
                """);
    }

    @Test
    void aCommentSetOffFromARuleStaysSetOff() {
        String text = "// licence\n\n" + HEADER + "// section\n\n// rule\nrule \"a\"\nwhen\nthen\nend\n";
        assertThat(Formatted.text("a.dslr", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "“a”reinforces“b”|\"a\" reinforces \"b\"",
                "先做 「甲」 再做『乙』|先做\"甲\"再做\"乙\"",
                "就\"甲\"，警示（\"乙\"）|就\"甲\",警示(\"乙\")",
                "warn “it’s “far”|warn \"it’s \" far \"",
                "the gap in 物流成本占比 is  at least severe|the gap in 物流成本占比 is at least severe",
                "差距至少为severe|差距至少为 severe",
                "至少有 ３ 项|至少有3项",
                "warn \"  kept  inside \"|warn \"  kept  inside \"",
                "warn \"never closed  |warn \"never closed",
                "start \"x\" no earlier than phase ３|start \"x\" no earlier than phase 3"
            })
    void sentencesHaveOneSpelling(String written, String spelled) {
        assertThat(Formatted.text("a.dslr", rule(written))).isEqualTo(rule("    " + spelled));
    }

    /** In plain form these would be a comment, or the start of a rule. */
    @ParameterizedTest
    @ValueSource(strings = {"the price ／／ is high", "ｒｕｌｅ of thumb", "ｒｕｌｅ", "\u00A0rule of thumb"})
    void whatWouldReadAsSomethingElseStaysAsItIs(String written) {
        assertThat(Formatted.text("a.dslr", rule(written))).isEqualTo(rule("    " + written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@certainty( high )",
                "@certainty( \"0.9 \" )",
                "@reason( en = \"a\" )",
                "@reason( en = \"a\", zh = \"b\", fr = \"c\" )",
                "@principle( \",\" )",
                "@principle( from = \"P1.1\" )",
                "@principle( \"P1.1,P1.2\", from = \"b\" )",
                "@author(  \"x\"  )",
                "@"
            })
    void annotationsThatRulesDoNotKnowStayAsTheyAre(String written) {
        String text = HEADER + "rule \"a\"\n    " + written + "\nwhen\nend\n";
        assertThat(Formatted.text("a.dslr", text)).isEqualTo(text);
    }

    @Test
    void annotationsGivenTwiceKeepTheirOrder() {
        String text = HEADER + "rule \"a\"\n@certainty( 1 )\n@principle( \"b\" )\n@principle( \"a\" )\nwhen\nend\n";
        assertThat(Formatted.text("a.dslr", text))
                .isEqualTo(
                        HEADER
                                + "rule \"a\"\n    @principle( \"b\" )\n    @principle( \"a\" )\n    @certainty( 1 )\nwhen\nend\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', header-missing header-missing",
        "'// only a comment', header-missing header-missing",
        "'package catchup.rule\nagenda-group \"x\"', header-missing",
        "'agenda-group \"x\"\npackage catchup.rules', header-missing unexpected-line",
        "'package catchup.rules\nagenda-group \"x\"\nimport a.B\nquery', unexpected-line unexpected-line",
        "'package catchup.rules\nagenda-group \"x\"\nrule \"a\"\nwhen\nrule b\nwhen\nend', not-closed unexpected-line",
        "'package catchup.rules\nagenda-group \"x\"\nrule \"a\"\nsalience 5\nwhen', unexpected-line not-closed",
        "'package catchup.rules\nagenda-group \"x\"\nrule \"a\"\nwhen\nthen\nwhen\nthen\nthen\nend', unexpected-line unexpected-line"
    })
    void whatBelongsToWhichRuleMustBeClear(String text, String problems) {
        assertThat(Formatted.problems("a.dslr", text)).containsExactly(problems.split(" ", -1));
    }

    private static String rule(String sentence) {
        return HEADER + "rule \"a\"\nwhen\n" + sentence + "\nthen\nend\n";
    }
}
