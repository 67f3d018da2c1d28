package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever layout a file comes in, it leaves in the same one. */
class LayoutLawsTest {

    @Property(tries = 200)
    void rulesComeBackFromAnyLayout(@ForAll("rules") Path file, @ForAll long seed) {
        Random random = new Random(seed);
        RuleDisturbance disturbance = new RuleDisturbance(random);
        String text = disturbance.commented(Formatted.read(file));
        check(file, text, LineEnds.any(disturbance.disturbed(text), random));
    }

    @Property(tries = 80)
    void othersComeBackFromAnyLayout(@ForAll("others") Path file, @ForAll long seed) {
        Random random = new Random(seed);
        String text = Formatted.read(file);
        check(file, text, LineEnds.any(Disturbance.of(file, random).disturbed(text), random));
    }

    private static void check(Path file, String text, String disturbed) {
        String formatted = Formatted.text(file.toString(), disturbed);
        assertThat(formatted).isEqualTo(text);
        assertThat(Formatted.text(file.toString(), formatted)).isEqualTo(formatted);
    }

    @Provide
    Arbitrary<Path> rules() {
        return Arbitraries.of(Formatted.shipped(".dslr"));
    }

    @Provide
    Arbitrary<Path> others() {
        List<Path> others = Formatted.shipped("").stream()
                .filter(file -> !file.toString().endsWith(".dslr"))
                .toList();
        return Arbitraries.of(others);
    }
}
