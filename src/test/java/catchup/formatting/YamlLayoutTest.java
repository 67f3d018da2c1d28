package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlLayoutTest {

    @Test
    void onlyBlanksThatMeanNothingChange() {
        String text = """


                # what this is  \t
                a:    {x: 1,y : [ 1,2 ,3 ],  'z, w' :  { } , q: [ ]}   # why, {so}  \s
                b\t: plain {text}, [here]   \s
                \s\s


                "c"  :  "{a:1,b}  # no comment"
                g: 1\t# a comment
                d: {
                  e:  1 ,   # one

                \tf: [
                    2,3 ],
                }
                """;
        assertThat(Formatted.text("a.yaml", text)).isEqualTo("""
                # what this is
                a:    { x: 1, y: [1, 2, 3], 'z, w': {}, q: [] }   # why, {so}
                b : plain {text}, [here]

                "c"  :  "{a:1,b}  # no comment"
                g: 1 # a comment
                d: {
                  e: 1,   # one

                 f: [
                    2, 3],
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tests:\n  ", "", "tests:\n"})
    void itemsOfTheOutermostListStandApartWithTheirComments(String head) {
        String indent = head.endsWith("  ") ? "  " : "";
        String text = head + """
                - id: a
                  # of a
                # of b
                # also of b
                - id: b
                  list:
                    - x: 1
                    - x: 2


                # apart

                - id: c
                """.replace("\n", "\n" + indent).stripTrailing();
        assertThat(Formatted.text("a.yaml", text))
                .isEqualTo(head
                        + """
                        - id: a
                          # of a

                        # of b
                        # also of b
                        - id: b
                          list:
                            - x: 1
                            - x: 2

                        # apart

                        - id: c
                        """.replace("\n", "\n" + indent)
                                .replace("\n" + indent + "\n", "\n\n")
                                .stripTrailing()
                        + "\n");
    }

    @Test
    void listsOfWordsAndInnerListsStayClose() {
        String text = "a:\n  - b: 1\n  - b: 2\nc: [1]\n";
        assertThat(Formatted.text("a.yaml", text)).isEqualTo(text);
        assertThat(Formatted.text("a.yaml", "- a\n- b\n")).isEqualTo("- a\n- b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  x  \n\n\n\n  # no comment\n\n\n",
                "a: |+\n  x\n\n\n",
                "a: |-\n  x",
                "a: >\n  x\n\n\n  y  \nb: 1\n",
                "- a: |+\n    x\n- a: >-\n    y\n\n\n- a: 1\n",
                "a: \"x  \n\n\n  {y:1}\t\n  z\"\n",
                "a: 'x  \n\n\n  {y:1}'\n",
                "a: x\n\n\n  y\n",
                "a: { b: x\n\n\n   y, c: 1 }\n"
            })
    void textsOfSeveralLinesAreNotTouched(String text) {
        assertThat(Formatted.text("a.yaml", text)).isEqualTo(text);
    }

    /** A text of no lines that ends the file can be read only without a line end. */
    @Test
    void whatCouldNotBeReadAgainIsLeftAlone() {
        assertThat(Formatted.problems("a.yaml", "|\n   ")).containsExactly("meaning-at-risk");
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty-file",
        "'# only a comment', empty-file",
        "'a: [1', syntax",
        "'a: 1\na: 2\nb: &x 1\nc: *x\nd: !t 1', duplicate-key anchor-refused anchor-refused tag-refused"
    })
    void whatCannotBeReadIsReportedAllOfIt(String text, String problems) {
        assertThat(Formatted.problems("a.yaml", text)).containsExactly(problems.split(" ", -1));
    }
}
