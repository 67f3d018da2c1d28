package catchup.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.comparison.Aspect.Kind;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final String SEVERE = "the gap in \"rejection-share\" is at least severe";
    private static final String CRITICAL = "the gap in \"rejection-share\" is at least critical";

    @TempDir
    private Path folder;

    private Versions versions;
    private Path file;

    @BeforeEach
    void copy() throws IOException {
        versions = Versions.in(Files.createDirectory(folder.resolve("rules")));
        file = Files.copy(Versions.TOWN, folder.resolve("town.yaml"));
    }

    @Test
    void theFirstRoundAdvises() {
        Round first = rounds().get(0);
        assertThat(first.isBroken()).isFalse();
        assertThat(first.advice()).hasSize(1);
        assertThat(first.advice().get(0).recommendations()).hasSize(10);
        assertThat(first.byRules()).isEmpty();
        assertThat(first.byCases()).isEmpty();
        assertThat(first.nanos()).isPositive();
    }

    @Test
    void anEditedRuleIsToldWithWhatItChanges() {
        Round round = rounds(() -> versions.edit(FIRMS, SEVERE, CRITICAL)).get(1);
        assertThat(round.saved()).isNotEmpty();
        assertThat(round.byCases()).isEmpty();
        assertThat(Versions.cameAndWent(round.byRules().orElseThrow()))
                .containsExactlyInAnyOrder("-DIAGNOSIS high-rejection", "-MEASURE export-quality-scheme");
        assertThat(round.advice().get(0).recommendations()).hasSize(9);
    }

    @Test
    void whatIsBrokenIsToldAndTheLastGoodRulesStay() {
        List<Round> rounds = rounds(
                () -> versions.edit(FIRMS, SEVERE, "the gap in \"rejection-share\" is dreadful"),
                () -> versions.edit(FIRMS, "the gap in \"rejection-share\" is dreadful", CRITICAL));
        assertThat(rounds.get(1).problems().all())
                .extracting(each -> each.problem())
                .containsExactly(Problem.UNKNOWN_SENTENCE);
        assertThat(rounds.get(1).byRules()).isEmpty();
        assertThat(rounds.get(1).advice().get(0).recommendations()).hasSize(10);
        assertThat(rounds.get(2).isBroken()).isFalse();
        assertThat(rounds.get(2).byRules().orElseThrow().edits()).hasSize(1);
        assertThat(rounds.get(2).advice().get(0).recommendations()).hasSize(9);
    }

    @Test
    void nothingIsServedUntilTheRulesAreInOrderOnce() {
        versions.edit(FIRMS, SEVERE, "the gap in \"rejection-share\" is dreadful");
        List<Round> rounds = rounds(() -> versions.edit(FIRMS, "the gap in \"rejection-share\" is dreadful", SEVERE));
        assertThat(rounds.get(0).isBroken()).isTrue();
        assertThat(rounds.get(0).advice()).isEmpty();
        assertThat(rounds.get(1).isBroken()).isFalse();
        assertThat(rounds.get(1).advice()).hasSize(1);
        assertThat(rounds.get(1).byRules()).isEmpty();
    }

    @Test
    void anEditedCaseIsToldApartFromEditedRules() {
        List<Round> rounds = rounds(
                () -> replace("rejection-share:         { region: 6", "rejection-share:         { region: 2"), () -> {
                    replace("rejection-share:         { region: 2", "rejection-share:         { region: 6");
                    versions.edit(FIRMS, SEVERE, CRITICAL);
                });
        assertThat(rounds.get(1).byRules()).isEmpty();
        Difference byCases = rounds.get(1).byCases().orElseThrow();
        assertThat(byCases.gained(Kind.DIAGNOSIS)).isZero();
        assertThat(byCases.lost(Kind.DIAGNOSIS)).isPositive();
        assertThat(byCases.cases().get(0).blames()).isEmpty();
        assertThat(rounds.get(2).byCases().orElseThrow().gained(Kind.MEASURE)).isPositive();
        assertThat(rounds.get(2).byRules().orElseThrow().lost(Kind.MEASURE)).isPositive();
    }

    @Test
    void aBrokenCaseStaysAsItWas() {
        List<Round> rounds = rounds(
                () -> replace("setting: coastal", "setting: costal"), () -> versions.edit(FIRMS, SEVERE, CRITICAL));
        assertThat(rounds.get(1).isBroken()).isTrue();
        assertThat(rounds.get(1).advice().get(0).recommendations()).hasSize(10);
        assertThat(rounds.get(2).isBroken()).isTrue();
        assertThat(rounds.get(2).byRules().orElseThrow().lost(Kind.MEASURE)).isEqualTo(1);
        assertThat(rounds.get(2).advice().get(0).recommendations()).hasSize(9);
    }

    @Test
    void aCommentChangesNothing() {
        Round round = rounds(() -> versions.append(FIRMS, "\n// a comment\n")).get(1);
        assertThat(round.isBroken()).isFalse();
        assertThat(round.byRules()).isEmpty();
        assertThat(round.byCases()).isEmpty();
    }

    private void replace(String old, String now) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, text.replace(old, now));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The rounds of a watch during which these things are done one after the other. */
    private List<Round> rounds(Runnable... steps) {
        List<Round> rounds = new ArrayList<>();
        Iterator<Runnable> next = List.of(steps).iterator();
        AtomicLong clock = new AtomicLong();
        Watch watch = new Watch(
                folder.resolve("rules"),
                "rules",
                (files, diagnostics) -> files.read(file, diagnostics),
                clock::incrementAndGet);
        watch.run(
                () -> {
                    if (!next.hasNext()) {
                        return Optional.empty();
                    }
                    next.next().run();
                    return Optional.of(Set.of(file));
                },
                rounds::add);
        return rounds;
    }
}
