package catchup.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.inference.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The shipped cases and the advice on them. What is advised stands in {@code cases.golden/}, one small file a case, read by
 * eye; run with {@code -Dgolden.write=true} to write them anew after a change of rules, and read the difference.
 */
class ShippedCasesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "catchup", "advice", "cases.golden");
    private static final Adviser ADVISER = new Adviser(Shipped.rules());
    private static final List<Case> CASES = read();

    @Test
    void thereAreThirteenHistoriesThirtyProvincesAndTwoLessons() {
        assertThat(CASES).hasSize(13 + 30 + 2);
    }

    @Test
    void everyFigureHasYearQualityAndSource() {
        for (Case subject : CASES) {
            for (Reading reading : subject.readings().values()) {
                reading.region().ifPresent(region -> assertProvenance(subject, reading, region));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> adviceIsAsRead() {
        return CASES.stream().map(subject -> dynamicTest(subject.id(), () -> compare(subject)));
    }

    @Test
    void differentRegionsAreToldDifferentThings() {
        Set<List<String>> told = CASES.stream()
                .filter(subject -> !subject.id().startsWith("province"))
                .map(subject -> ADVISER.advise(subject).recommendations().stream()
                        .limit(3)
                        .map(recommendation -> recommendation.measure().id())
                        .toList())
                .collect(Collectors.toSet());
        assertThat(told).hasSize(15);
    }

    @Test
    void everyRecommendationIsProvenDownToFigures() {
        for (Case subject : CASES) {
            Advice advice = ADVISER.advise(subject);
            for (Recommendation recommendation : advice.recommendations()) {
                assertThat(recommendation.because()).isNotEmpty();
                assertThat(recommendation.belief().lines())
                        .as(subject.id() + " " + recommendation.measure().id())
                        .isNotEmpty()
                        .allMatch(line -> subject.readings().keySet().containsAll(line.rests()));
            }
        }
    }

    private static void compare(Case subject) throws IOException {
        String told = outline(ADVISER.advise(subject));
        Path golden = GOLDEN.resolve(subject.id() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, told);
        }
        assertThat(golden).content().isEqualTo(told);
    }

    /** What is advised, without wording: stage, diagnoses, measures with score and phase, cautions. */
    private static String outline(Advice advice) {
        StringBuilder text = new StringBuilder();
        text.append("stage ").append(advice.stage()).append('\n');
        advice.diagnoses()
                .forEach(diagnosed -> text.append(String.format(
                        Locale.ROOT,
                        "diagnosis %s degree %.2f certainty %.2f%n",
                        diagnosed.diagnosis().id(),
                        diagnosed.belief().degree(),
                        diagnosed.belief().certainty())));
        advice.recommendations()
                .forEach(recommendation -> text.append(String.format(
                        Locale.ROOT,
                        "%d %s score %.1f certainty %.2f phase %d%n",
                        recommendation.rank(),
                        recommendation.measure().id(),
                        recommendation.score().total(),
                        recommendation.belief().certainty(),
                        recommendation.phase())));
        advice.cautions()
                .forEach(caution ->
                        text.append("caution ").append(caution.caution().id()).append('\n'));
        return text.toString().replace("\r\n", "\n");
    }

    private static void assertProvenance(Case subject, Reading reading, Observation observation) {
        assertThat(observation.year())
                .as(subject.id() + " " + reading.indicator())
                .isPresent();
        assertThat(Optional.of(observation.source())).get().asString().isNotBlank();
    }

    private static List<Case> read() {
        Diagnostics diagnostics = new Diagnostics();
        CaseFiles files =
                new CaseFiles(Shipped.rules().indicators(), Shipped.rules().settings());
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> found = Files.list(Path.of("cases"))) {
            found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(path -> cases.addAll(files.read(path, diagnostics)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        assertThat(diagnostics.all()).isEmpty();
        return cases;
    }
}
