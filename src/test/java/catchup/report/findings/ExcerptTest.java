package catchup.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortLineIsShownWhole() {
        Excerpt excerpt = excerpt("  a: wrong", 6, 11, 40);
        assertThat(excerpt.line()).isEqualTo("  a: wrong");
        assertThat(excerpt.marks()).isEqualTo("     ^^^^^");
    }

    @Test
    void aChineseCharacterTakesTwoColumns() {
        Excerpt excerpt = excerpt("“物流”的差距", 2, 4, 40);
        assertThat(excerpt.marks()).isEqualTo(" ^^^^");
    }

    @Test
    void aTabIsAsWideAsABlank() {
        Excerpt excerpt = excerpt("\ta:\tb", 5, 6, 40);
        assertThat(excerpt.line()).isEqualTo(" a: b");
        assertThat(excerpt.marks()).isEqualTo("    ^");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        Excerpt excerpt = excerpt("x".repeat(500) + "HERE" + "y".repeat(500), 501, 505, 40);
        assertThat(excerpt.line()).matches("…x+HEREy+…").hasSize(40);
        assertThat(excerpt.marks().strip()).isEqualTo("^^^^");
        assertThat(excerpt.marks().indexOf('^')).isEqualTo(excerpt.line().indexOf("HERE"));
    }

    @Test
    void anEndThatIsShortLeavesRoomForWhatStandsBefore() {
        Excerpt excerpt = excerpt("x".repeat(100) + "HERE", 101, 105, 40);
        assertThat(excerpt.line()).matches("…x+HERE").hasSize(40);
    }

    @Test
    void aPlaceAtTheEndOfTheLineHasAMark() {
        assertThat(excerpt("abc", 4, 5, 40).marks()).isEqualTo("   ^");
        assertThat(excerpt("abc", 9, 12, 40).marks()).isEqualTo("   ^");
    }

    @Property
    void isNeverWiderThanThePage(
            @ForAll String line, @ForAll @IntRange(max = 60) int start, @ForAll @IntRange(max = 60) int length) {
        Excerpt excerpt = excerpt(line.repeat(5), start, start + length, 30);
        assertThat(catchup.report.Columns.width(excerpt.line())).isLessThanOrEqualTo(30);
        assertThat(excerpt.marks()).matches(" *\\^+").hasSizeLessThanOrEqualTo(31);
    }

    private static Excerpt excerpt(String line, int column, int endColumn, int columns) {
        return Excerpt.of(line, new Location("a", 1, column, endColumn), columns);
    }
}
