package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyLayoutTest {

    @Test
    void sentencesHaveOneSpelling() {
        String text = """
                \t
                  # what this is
                # ---  gaps ---
                  [condition][]  “{x}” 的差距至少为 {severity}  =  Gap( called   contains "{x}",\treaches contains "{severity}" )\s
                [condition][]the gap in "{x}"is   at least {severity}=Gap( called contains "{x}", reaches contains "{severity}" )


                # in pairs
                # --- plan ---
                [consequence][]（先做“{a}”）再做“{b}”=insert( new Order( named( measures, "{a}" ), named( measures, "{b}" ) ) );
                [condition][]is ＝ "{x}"=Profile( tags contains "{x}" )
                """;
        assertThat(Formatted.text("vocabulary.dsl", text)).isEqualTo("""
                        # what this is

                        # ---  gaps ---
                        [condition][]"{x}"的差距至少为{severity}=Gap( called contains "{x}", reaches contains "{severity}" )
                        [condition][]the gap in "{x}" is at least {severity}=Gap( called contains "{x}", reaches contains "{severity}" )

                        # in pairs

                        # --- plan ---
                        [consequence][](先做"{a}")再做"{b}"=insert( new Order( named( measures, "{a}" ), named( measures, "{b}" ) ) );
                        [condition][]is ＝ "{x}"=Profile( tags contains "{x}" )
                        """);
    }

    @Test
    void anEmptyVocabularyStaysEmpty() {
        assertThat(Formatted.text("vocabulary.dsl", "")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsReportedAllOfIt() {
        String text =
                "[condition] []a=Unknown()\n[condition][]no equals sign\n[keyword][]a=b\n[condition][]b=eval( true )\n";
        assertThat(Formatted.problems("vocabulary.dsl", text))
                .containsExactly("bad-sentence-entry", "bad-sentence-entry", "bad-sentence-entry", "refused-expansion");
    }
}
