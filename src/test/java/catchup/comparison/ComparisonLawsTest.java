package catchup.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.inference.DirectReasoner;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of any edits in any case. */
class ComparisonLawsTest {

    private static final List<Path> CASES = List.of(
            Versions.TOWN,
            Path.of("cases", "luochuan-apples-2008.yaml"),
            Path.of("cases", "puer-coffee-2021.yaml"),
            Path.of("cases", "ethiopia-cut-flowers-2002.yaml"));

    /** An edition drawn at random, on a case drawn at random. */
    private static final class Drawn {
        final Edition edition;
        final List<Edit> edits;
        final CasePair pair;
        final Blend blend;
        final Advice old;
        final Advice now;

        Drawn(long seed) {
            Random random = new Random(seed);
            edition = EditedAtRandom.edition(random);
            edits = Edits.between(Versions.shipped(), edition);
            Path file = CASES.get(random.nextInt(CASES.size()));
            pair = Versions.pairs(Versions.shipped(), edition, file).get(0);
            blend = new Blend(Versions.shipped().rules(), edition.rules(), edits);
            old = new Adviser(new DirectReasoner(Versions.shipped().rules())).advise(pair.before());
            now = new Adviser(new DirectReasoner(edition.rules())).advise(pair.after());
        }
    }

    @Property(tries = 12)
    void withNoEditMadeItAdvisesAsBeforeAndWithAllAsNow(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        assertThat(said(drawn.blend.advise(drawn.pair, Set.of()))).isEqualTo(said(drawn.old));
        assertThat(said(drawn.blend.advise(drawn.pair, new HashSet<>(drawn.edits))))
                .isEqualTo(said(drawn.now));
    }

    @Property(tries = 12)
    void anEditThatCannotMatterDoesNot(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        Relevance takenBack = new Relevance(drawn.now, drawn.now.rules(), drawn.old.rules(), drawn.pair);
        Relevance made = new Relevance(drawn.old, drawn.old.rules(), drawn.now.rules(), drawn.pair);
        for (Edit edit : drawn.edits) {
            Set<Edit> others = new HashSet<>(drawn.edits);
            others.remove(edit);
            if (!edit.matters() || !takenBack.canChange(edit, edit.name(), edit.formerName())) {
                assertThat(said(drawn.blend.advise(drawn.pair, others)))
                        .as(edit.name())
                        .isEqualTo(said(drawn.now));
            }
            if (!edit.matters() || !made.canChange(edit, edit.formerName(), edit.name())) {
                assertThat(said(drawn.blend.advise(drawn.pair, Set.of(edit))))
                        .as(edit.name())
                        .isEqualTo(said(drawn.old));
            }
        }
    }

    @Property(tries = 6)
    void theWayBackIsTheMirrorOfTheWay(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        assertThat(Comparison.of(drawn.now, drawn.old).changes())
                .isEqualTo(Comparison.of(drawn.old, drawn.now).changes().stream()
                        .map(change ->
                                new Change(change.aspect(), /* before= */ change.after(), /* after= */ change.before()))
                        .toList());
        assertThat(Comparison.of(drawn.now, drawn.now).isEmpty()).isTrue();
    }

    @Property(tries = 6)
    void everyChangeIsBlamedOnEditsThatMatter(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        Difference difference = Difference.of(Versions.shipped(), drawn.edition, List.of(drawn.pair));
        CaseDifference each = difference.cases().get(0);
        assertThat(each.blames().keySet())
                .containsExactlyElementsOf(each.comparison().changes());
        assertThat(each.blames().values())
                .allSatisfy(blame -> assertThat(blame.edits()).isNotEmpty().allMatch(Edit::matters));
        assertThat(difference.edits()).isEqualTo(drawn.edits);
    }

    private static Object said(Advice advice) {
        return Aspects.of(advice).all();
    }
}
