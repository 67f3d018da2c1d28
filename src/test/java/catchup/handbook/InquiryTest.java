package catchup.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

    private static final Location ASKED = Location.of("--asked");

    private final Diagnostics diagnostics = new Diagnostics();
    private final Inquiry inquiry = new Inquiry(Books.shipped().rules(), diagnostics);

    @ParameterizedTest
    @ValueSource(strings = {"weak-logistics", "Weak logistics", "weak LOGISTICS", "物流薄弱", " weak-logistics "})
    void aThingIsFoundByIdAndByNameInEitherLanguage(String word) {
        assertThat(inquiry.conclusion(word, ASKED)).contains(new Mention(Kind.DIAGNOSIS, "weak-logistics"));
        assertThat(inquiry.start(word, ASKED)).contains(Start.made("weak-logistics"));
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void anIdThatTwoThingsShareMeansTheOneThatCanBeConcluded() {
        assertThat(inquiry.conclusion("regional-standard", ASKED))
                .contains(new Mention(Kind.MEASURE, "regional-standard"));
        assertThat(inquiry.start("regional-standard", ASKED))
                .map(Start::what)
                .contains(new Mention(Kind.INDICATOR, "regional-standard"));
        assertThat(inquiry.anything("regional-standard", ASKED).orElseThrow())
                .containsExactlyInAnyOrder(
                        new Mention(Kind.INDICATOR, "regional-standard"),
                        new Mention(Kind.MEASURE, "regional-standard"));
    }

    @Test
    void principlesAndRulesHaveUsesToo() {
        assertThat(inquiry.anything("p1.2", ASKED)).contains(List.of(new Mention(Kind.PRINCIPLE, "P1.2")));
        assertThat(inquiry.anything("weak logistics: dear and slow", ASKED)).contains(List.of());
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "logistics-cost-share=severe,SEVERE,true,false",
        "物流成本占比=严重,SEVERE,true,false",
        "Logistics cost share = Mild,MILD,true,false",
        "logistics-cost-share＝无,NONE,true,false",
        "logistics-cost-share=level,NONE,true,false",
        "logistics-cost-share=领先,NONE,true,true",
        "logistics-cost-share=unknown,NONE,false,false"
    })
    void aStandingIsSaidInTheWordsOfRulesAndTests(String words, Severity severity, boolean known, boolean ahead) {
        assertThat(inquiry.start(words, ASKED)).flatMap(Start::standing).contains(new Standing(severity, known, ahead));
    }

    @Test
    void whatMeansNothingIsReportedWithWhatMayHaveBeenMeant() {
        assertThat(inquiry.conclusion("weak-logistcs", ASKED)).isEmpty();
        assertThat(inquiry.start("logistics-cost-shre", ASKED)).isEmpty();
        assertThat(inquiry.dimension("logistcs", ASKED)).isEmpty();
        assertThat(inquiry.anything("weak logistics: dear and slw", ASKED)).isEmpty();
        assertThat(diagnostics.all())
                .extracting(each -> each.suggestions().get(0))
                .containsExactlyInAnyOrder(
                        "weak-logistics", "logistics-cost-share", "logistics", "weak logistics: dear and slow");
    }

    @ParameterizedTest
    @CsvSource({
        "the network of cold chains,cold",
        "fragmented companies,fragmented",
        "clearance at the border,clearance",
        "建设冷链物流,冷链",
        "海外的通关,通关",
    })
    void whoRemembersPartOfANameIsToldTheNamesThatHaveIt(String word, String part) {
        assertThat(inquiry.anything(word, ASKED)).isEmpty();
        assertThat(inquiry.conclusion(word, ASKED)).isEmpty();
        assertThat(inquiry.start(word, ASKED)).isEmpty();
        assertThat(diagnostics.all()).hasSize(3).allSatisfy(each -> assertThat(each.suggestions())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .anySatisfy(name -> assertThat(name).containsIgnoringCase(part)));
    }

    @ParameterizedTest
    @CsvSource({"cold chain,cold-chain-network", "COLD-CHAIN,cold-chain-gap", "冷链,产地冷链网络"})
    void partOfSeveralNamesIsReportedWithThem(String word, String one) {
        assertThat(inquiry.conclusion(word, ASKED)).isEmpty();
        Diagnostic found = Found.only(diagnostics);
        assertThat(found.problem()).isEqualTo(Problem.PART_OF_SEVERAL);
        assertThat(found.suggestions()).contains(one).doesNotHaveDuplicates();
        assertThat(found.arguments()).element(1).isEqualTo(found.suggestions().size());
        assertThat(found.suggestions()).allSatisfy(each -> {
            Diagnostics none = new Diagnostics();
            assertThat(new Inquiry(Books.shipped().rules(), none).conclusion(each, ASKED))
                    .isPresent();
            assertThat(none.isEmpty()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"item trace,item-traceability", "dry PORT,dry-port", "内陆无水,dry-port"})
    void partOfOneNameAloneMeansThat(String word, String id) {
        assertThat(inquiry.measure(word, ASKED)).map(Measure::id).contains(id);
        assertThat(inquiry.conclusion(word, ASKED)).map(Mention::id).contains(id);
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void partOfTheNameOfOneIndicatorMayStandBeforeAStanding() {
        assertThat(inquiry.start("logistics cost=severe", ASKED))
                .contains(inquiry.start("logistics-cost-share=severe", ASKED).orElseThrow());
        assertThat(inquiry.start("cold=severe", ASKED)).isEmpty();
        assertThat(Found.only(diagnostics).problem()).isIn(Problem.PART_OF_SEVERAL, Problem.UNKNOWN_INDICATOR);
    }

    @Test
    void partOfANameMayBeAskedAboutWhateverItIs() {
        assertThat(inquiry.anything("regional stand", ASKED).orElseThrow())
                .containsExactlyInAnyOrder(
                        new Mention(Kind.INDICATOR, "regional-standard"),
                        new Mention(Kind.MEASURE, "regional-standard"));
        assertThat(inquiry.anything("冷链", ASKED)).isEmpty();
        assertThat(inquiry.anything("dear and slow", ASKED)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsOnly(Problem.PART_OF_SEVERAL);
        assertThat(diagnostics.all())
                .anySatisfy(each -> assertThat(each.suggestions()).contains("weak logistics: dear and slow"));
    }

    @Test
    void aRuleIsFoundByPartOfItsNameToo() {
        assertThat(inquiry.rule("Weak Logistics: dear", ASKED))
                .map(Rule::name)
                .contains("weak logistics: dear and slow");
        assertThat(diagnostics.isEmpty()).isTrue();
        assertThat(inquiry.rule("cold chain", ASKED)).isEmpty();
        assertThat(Found.only(diagnostics).problem()).isEqualTo(Problem.PART_OF_SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"co", "链", "the", "hain", " ", "-"})
    void tooLittleOfANameIsNoPartOfOne(String word) {
        assertThat(inquiry.conclusion(word, ASKED)).isEmpty();
        assertThat(Found.only(diagnostics).problem()).isEqualTo(Problem.NOT_ONE_OF);
    }

    @Test
    void aWordLikeNothingAtAllHasNoSuggestion() {
        assertThat(inquiry.conclusion("zzqqxx", ASKED)).isEmpty();
        assertThat(Found.only(diagnostics).suggestions()).isEmpty();
    }

    @Test
    void bothSidesOfAStartAreCheckedAtOnce() {
        assertThat(inquiry.start("logistics-cost-shre=sever", ASKED)).isEmpty();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::problem)
                .containsExactlyInAnyOrder(Problem.UNKNOWN_INDICATOR, Problem.NOT_ONE_OF);
    }

    @Test
    void aSeverityThatIsNeverReachedIsNoStart() {
        assertThat(inquiry.start("rail-freight-access=mild", ASKED)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.SEVERITY_NEVER_REACHED);
    }

    @Test
    void nothingIsConcludedThatIsOnlyLookedAt() {
        assertThat(inquiry.conclusion("logistics-cost-share", ASKED)).isEmpty();
        assertThat(inquiry.start("dry-port", ASKED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cold-chain-share | an indicator | cold-chain-network",
                "Cold-Chain-Share | an indicator | cold-chain-network",
                "冷链流通率 | an indicator | 产地冷链网络",
                "weak-logistics | a diagnosis | logistics-hub",
                "P1.2 | a principle | port-upgrade",
                "logistics | a dimension | ",
                "inland | a kind of region | ",
                "weak logistics: dear and slow | a rule | ",
            })
    void aWordThatMeansSomethingElseIsToldSoWithAMeasureThatAnswersIt(
            String word, String kind, @Nullable String measure) {
        assertThat(inquiry.measure(word, ASKED)).isEmpty();
        Diagnostic found = Found.only(diagnostics);
        assertThat(found.problem()).isEqualTo(Problem.WRONG_CATALOGUE);
        assertThat(found.at()).isEqualTo(ASKED);
        assertThat(found.arguments()).element(1).isEqualTo(kind(kind));
        if (measure != null) {
            assertThat(found.suggestions()).contains(measure).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(found.suggestions()).allSatisfy(each -> assertThat(
                        Books.shipped().rules().measures().find(each))
                .isPresent());
    }

    private static Text kind(String one) {
        return Stream.concat(Stream.of(Kind.values()).map(Kind::one), Stream.of(new Text("a rule", "规则")))
                .filter(text -> text.en().equals(one))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whateverIsAskedForAWordOfAnotherKindIsToldSo() {
        assertThat(inquiry.conclusion("weak logistics: dear and slow", ASKED)).isEmpty();
        assertThat(inquiry.conclusion("cold-chain-share", ASKED)).isEmpty();
        assertThat(inquiry.start("dry-port", ASKED)).isEmpty();
        assertThat(inquiry.start("weak-logistics=severe", ASKED)).isEmpty();
        assertThat(inquiry.dimension("dry-port", ASKED)).isEmpty();
        assertThat(inquiry.rule("weak-logistics", ASKED)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsOnly(Problem.WRONG_CATALOGUE);
        assertThat(diagnostics.all())
                .extracting(each -> each.suggestions().get(0))
                .containsExactly(
                        "weak-logistics",
                        "cold-chain-network",
                        "port-distance",
                        "logistics-cost-share",
                        "logistics",
                        "weak logistics: dear and slow");
    }

    @Test
    void whatMeansTheThingAskedForAsWellIsThat() {
        assertThat(inquiry.measure("REGIONAL-STANDARD", ASKED)).isPresent();
        assertThat(inquiry.rule("weak logistics: dear and slow", ASKED)).isPresent();
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void aMeasureThatNobodyKnowsIsUnknown() {
        assertThat(inquiry.measure("dry-prt", ASKED)).isEmpty();
        assertThat(inquiry.rule("weak logistics: dear and slw", ASKED)).isEmpty();
        assertThat(diagnostics.all())
                .map(Found::full)
                .containsExactlyInAnyOrder(
                        "unknown-measure 0:0 ? dry-port", "unknown-rule 0:0 ? weak logistics: dear and slow");
    }
}
