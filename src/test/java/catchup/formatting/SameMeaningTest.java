package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTestReader;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All shipped files together, in any layout and in house form, read as what they are: rules, catalogues, tests, cases. */
class SameMeaningTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noLayoutChangesWhatAnythingMeans(long seed) throws IOException {
        Random random = new Random(seed);
        for (Path file : Formatted.shipped("")) {
            Disturbance disturbance = Disturbance.of(file, random);
            put("disturbed", file, text -> LineEnds.any(disturbance.disturbed(text), random));
            Path disturbed = folder.resolve("disturbed").resolve(file);
            put("formatted", file, text -> Formatted.text(file.toString(), Formatted.read(disturbed)));
        }
        String shipped = meaning(Path.of(""));
        assertThat(difference(meaning(folder.resolve("disturbed")), shipped)).isEmpty();
        assertThat(difference(meaning(folder.resolve("formatted")), shipped)).isEmpty();
    }

    private void put(String into, Path file, UnaryOperator<String> layout) throws IOException {
        Path target = folder.resolve(into).resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, layout.apply(Formatted.read(file)));
    }

    /** Everything that is read from a copy of the shipped folders, without places and the sentences as written. */
    private static String meaning(Path home) {
        Diagnostics diagnostics = new Diagnostics();
        RuleBase rules = RuleBaseReader.read(home.resolve("rules"), diagnostics)
                .orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
        RuleTestReader tests = new RuleTestReader(RuleBaseDraft.of(rules), diagnostics);
        CaseFiles cases = new CaseFiles(rules.indicators(), rules.settings());
        List<?> read = List.of(
                rules.dimensions().all(),
                rules.settings().all(),
                rules.indicators().all(),
                rules.diagnoses().all(),
                rules.measures().all(),
                rules.cautions().all(),
                rules.principles(),
                rules.ranking(),
                rules.rules(),
                Formatted.shipped(".test.yaml").stream()
                        .map(file -> tests.read(new SourceFile("t", Formatted.read(home.resolve(file)))))
                        .toList(),
                Formatted.shipped(".yaml").stream()
                        .filter(file -> file.startsWith("cases"))
                        .map(file -> cases.read(home.resolve(file), diagnostics))
                        .toList());
        assertThat(Found.in(diagnostics)).isEmpty();
        return read.toString()
                .replace(home.resolve("cases").toString(), "cases")
                .replaceAll("sentence=.*?, at=", "at=")
                .replaceAll("at=[^,\\]]*:\\d+:\\d+", "at=");
    }

    /** Where two long texts part, in a few words; empty if they are the same. */
    private static String difference(String one, String other) {
        int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return at < 0 ? "" : excerpt(one, at) + " ≠ " + excerpt(other, at);
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }
}
