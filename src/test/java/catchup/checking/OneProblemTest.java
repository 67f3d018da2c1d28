package catchup.checking;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One slip in the shipped files is one problem, however many rules, tests and cases speak of what it touches. In the table,
 * ~ stands for a control character.
 */
class OneProblemTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "rules/indicators.csv | logistics-cost-share, | logistics-cost-share,,  | wrong-cell-count",
                "rules/indicators.csv | Logistics cost share,物流成本占比,% | Logistics cost share,物流成本占比,parsecs | unknown-unit",
                "rules/indicators.csv | 物流成本占比,%,down,ratio | 物流成本占比,%,down,yes-no-maybe | not-one-of",
                "rules/indicators.csv | id,dimension,name_en | id,dimensoin,name_en | unknown-column",
                "rules/settings.csv | farm,sector | farm,sectr | not-one-of",
                "rules/settings.csv | farm,sector | farm,,sector | wrong-cell-count",
                "rules/dimensions.csv | logistics,Logistics | logistics,,Logistics | wrong-cell-count",
                "rules/principles.csv | P1.2,cause | P1.2,cause,lever | wrong-cell-count",
                "rules/diagnoses.csv | weak-logistics,simple | Weak_Logistics,simple | bad-id",
                "rules/diagnoses.csv | weak-logistics,simple | weak-logistics,simple,compound | wrong-cell-count",
                "rules/cautions.csv | single-point-plan,Plan | single-point-plan,,Plan | wrong-cell-count",
                "rules/dimensions.csv | logistics,Logistics | logistics,\"Logistics | syntax",
                "rules/measures.yaml | - id: dry-port | - idd: dry-port | unknown-key",
                "rules/measures.yaml | phase: 1 | phase: first | bad-count",
                "rules/ranking.yaml | need: | ned: | unknown-key",
                "rules/vocabulary.dsl | [condition][]the gap in \"{indicator}\" is at least | [condtion][]the gap in \"{indicator}\" is at least | bad-sentence-entry",
                "rules/vocabulary.dsl | =Diagnosis( | =Diagnose( | refused-expansion",
                "rules/vocabulary.dsl | [consequence][]diagnose \"{diagnosis}\"= | [condition][]diagnose \"{diagnosis}\"= | refused-expansion",
                "rules/diagnose/logistics.dslr | rule \"weak logistics: dear and slow\" | rule weak logistics: dear and slow | unexpected-line",
                "rules/diagnose/logistics.dslr | rule \"weak logistics: dear and slow\" | Rule \"weak logistics: dear and slow\" | unexpected-line",
                "rules/diagnose/logistics.dslr | rule \"weak logistics: dear and slow\" | rule \"weak logistics: dear and slow~\" | forbidden-character",
                "rules/diagnose/logistics.dslr | @principle | @principles | unknown-annotation",
                "rules/diagnose/logistics.dslr | agenda-group \"diagnose\" | agenda-group \"diagnoses\" | unknown-layer",
                "rules/diagnose/logistics.test.yaml | fires: yes | fire: yes | unknown-key",
                "rules/diagnose/logistics.test.yaml | fires: yes | fires： yes | syntax",
                "rules/diagnose/logistics.test.yaml | fires: yes | fires: perhaps | not-yes-no",
                "rules/diagnose/logistics.test.yaml | rule: \"weak logistics: dear and slow\" | rule: \"weak logistics: dear and low\" | unknown-rule",
                "rules/diagnose/logistics.test.yaml | region: [inland] | region: [inland | syntax",
                "rules/diagnose/logistics.dslr | when | 当 | unexpected-line",
                "rules/diagnose/logistics.dslr | then | 则 | unexpected-line",
                "rules/diagnose/logistics.dslr | @certainty | @把握度 | unknown-annotation",
                "cases/luochuan-apples-2008.yaml | quality: | qualty: | unknown-key",
                "cases/luochuan-apples-2008.yaml | benchmark: | benchmrk: | unknown-key",
                "cases/provinces-2023.csv | jiangsu, | jiangsu,, | wrong-cell-count",
                "cases/provinces-2023.mapping.yaml | setting: setting | setting: settings | unknown-column",
            })
    void oneSlipIsOneProblem(String name, String old, String text, String code) throws IOException {
        copy(Path.of("rules"));
        copy(Path.of("cases"));
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        int at = before.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        Files.writeString(
                file, before.substring(0, at) + text.replace('~', '\u0007') + before.substring(at + old.length()));
        List<Diagnostic> findings = new Checker(InputStream.nullInputStream())
                .check(folder.resolve("rules"), List.of(folder.resolve("cases")))
                .orElseThrow()
                .findings();
        assertThat(findings)
                .extracting(finding -> finding.problem().code())
                .as(findings.toString())
                .containsExactly(code);
    }

    /** Beside an error stands what is odd elsewhere, but nothing that may only follow from the error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/diagnose/risk.dslr | diagnose \"biosecurity-exposure\" | diagnose \"biosecurity-exposur\"",
                "rules/measures.yaml | phase: 1 | phase: first",
                "rules/diagnose/risk.test.yaml | fires: yes | fires: perhaps",
                "rules/cautions.csv | single-point-plan,Plan | single-point-plan,,Plan",
                "rules/diagnose/risk.dslr | the gap in \"biosecurity\" is at least moderate | ‹condition›"
            })
    void whatIsOddElsewhereIsToldBesideAnError(String slip) throws IOException {
        copy(Path.of("rules"));
        String[] parts = slip.split(" \\| ", -1);
        append("rules/diagnoses.csv", "thin-soil,simple,supply,Thin soil,土层瘠薄,Roots find little hold.,根系难以扎稳。,P1.1\n");
        append("rules/diagnose/logistics.dslr", """

                rule "untested: far away"
                    @principle( "P1.2" )
                    @certainty( 0.5 )
                    @reason( en = "Far away is dear", zh = "远则贵" )
                when
                    the gap in "logistics-cost-share" is at least severe
                    the gap in "rail-freight-access" is at least severe
                then
                    diagnose "weak-logistics"
                end
                """);
        List<Diagnostic> before = findings();
        Path file = folder.resolve(parts[0]);
        String text = Files.readString(file);
        assertThat(text).contains(parts[1]);
        int at = text.indexOf(parts[1]);
        Files.writeString(file, text.substring(0, at) + parts[2] + text.substring(at + parts[1].length()));
        List<Diagnostic> after = findings();
        assertThat(after)
                .filteredOn(each -> each.problem().level() == Problem.Level.ERROR)
                .hasSize(1);
        assertThat(after)
                .filteredOn(each -> each.problem().level() == Problem.Level.WARNING)
                .isSubsetOf(before)
                .extracting(Diagnostic::problem)
                .contains(Problem.RULE_WITHOUT_FIRING_TEST, Problem.DIAGNOSIS_NEVER_MADE);
    }

    /** However an entry is lost, what speaks of it does not break the check. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules/measures.yaml | - id: stabilise-supply | - id: /",
                "rules/measures.yaml | - id: dry-port | - id: Dry Port",
                "rules/measures.yaml | theme: logistics | theme: sea",
                "rules/diagnoses.csv | weak-logistics | weak logistics",
                "rules/diagnoses.csv | weak-logistics,simple,logistics | weak-logistics,simple,",
                "rules/indicators.csv | logistics-cost-share,logistics | logistics-cost-share,",
                "rules/indicators.csv | logistics-cost-share |",
                "rules/dimensions.csv | logistics |",
                "rules/settings.csv | inland |",
                "rules/principles.csv | P1.2 |",
                "rules/cautions.csv | single-point-plan |",
            })
    void whatIsLostIsToldAndTheRestLookedThrough(String name, String old, @Nullable String text) throws IOException {
        copy(Path.of("rules"));
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        assertThat(before).contains(old);
        Files.writeString(file, before.replaceFirst(Pattern.quote(old), text == null ? "" : text));
        assertThat(findings())
                .isNotEmpty()
                .extracting(each -> each.problem().level())
                .containsOnly(Problem.Level.ERROR);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.APPEND);
    }

    private List<Diagnostic> findings() {
        return new Checker(InputStream.nullInputStream())
                .check(folder.resolve("rules"), List.of())
                .orElseThrow()
                .findings();
    }

    private void copy(Path shipped) throws IOException {
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
