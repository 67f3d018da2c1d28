package catchup.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.comparison.Edit.Kind;
import catchup.comparison.Edit.Piece;
import catchup.comparison.Edit.Unit;
import catchup.diagnostic.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {

    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final String REJECTION = "high rejection: shipments come back";

    @TempDir
    private Path folder;

    private Versions versions;

    @BeforeEach
    void copy() {
        versions = Versions.in(folder);
    }

    @Test
    void layoutAndCommentsAreNoEdits() {
        versions.edit(
                        FIRMS,
                        "    the gap in \"rejection-share\" is at least severe",
                        "\n  // why\n\tthe gap in  \"rejection-share\"  is at least severe // so")
                .edit("ranking.yaml", "weights:", "# a comment\nweights: # another")
                .edit("measures.yaml", "- id: dry-port", "# a comment\n- id: dry-port")
                .append("indicators.csv", "\n");
        assertThat(versions.edition().rules().hash())
                .isNotEqualTo(Versions.shipped().rules().hash());
        assertThat(versions.edits()).isEmpty();
    }

    @Test
    void theSameSaidInTheOtherLanguageOrElsewhereIsNoEdit() {
        String rule = versions.rule(FIRMS, REJECTION);
        String chinese = rule.replace("the gap in \"rejection-share\" is at least severe", "“拒收退货率”的差距至少为严重");
        versions.without(FIRMS, REJECTION).append("diagnose/brand.dslr", "\n" + chinese);
        assertThat(versions.edits()).isEmpty();
    }

    @Test
    void anEditedLineIsToldWithItsPlaces() {
        String old = "the gap in \"rejection-share\" is at least severe";
        String now = "the gap in \"rejection-share\" is at least critical";
        versions.edit(FIRMS, "rule \"" + REJECTION, "// one line more\nrule \"" + REJECTION)
                .edit(FIRMS, old, now);
        Edit edit = only();
        int line = versions.folder().line(FIRMS, now);
        assertThat(edit.unit()).isEqualTo(Unit.RULE);
        assertThat(edit.kind()).isEqualTo(Kind.CHANGED);
        assertThat(edit.name()).isEqualTo(REJECTION);
        assertThat(edit.matters()).isTrue();
        assertThat(edit.pieces())
                .containsExactly(new Piece(
                        Optional.of(new Location("old/" + FIRMS, line - 1, 5, 5 + old.length())),
                        Optional.of(new Location("new/" + FIRMS, line, 5, 5 + now.length())),
                        old,
                        now));
        assertThat(edit.at().toString()).isEqualTo("new/" + FIRMS + ":" + line + ":5");
    }

    @Test
    void aRenamedRuleIsOneEditThatMattersNothing() {
        versions.edit(FIRMS, REJECTION, "high rejection: sent back");
        Edit edit = only();
        assertThat(edit.kind()).isEqualTo(Kind.RENAMED);
        assertThat(edit.name()).isEqualTo("high rejection: sent back");
        assertThat(edit.formerName()).isEqualTo(REJECTION);
        assertThat(edit.matters()).isFalse();
        assertThat(edit.pieces()).hasSize(1);
    }

    @Test
    void aRuleThatIsGoneStandsInTheOlderVersion() {
        int line = versions.folder().line(FIRMS, "rule \"" + REJECTION);
        versions.without(FIRMS, REJECTION);
        Edit edit = only();
        assertThat(edit.kind()).isEqualTo(Kind.REMOVED);
        assertThat(edit.after()).isEmpty();
        assertThat(edit.at().toString()).isEqualTo("old/" + FIRMS + ":" + line + ":1");
        assertThat(edit.pieces()).allMatch(piece -> piece.after().isEmpty());
        assertThat(edit.pieces()).extracting(Piece::old).contains("diagnose \"high-rejection\"", "end");
    }

    @Test
    void aNewRuleStandsInTheNewerOne() {
        String rule = versions.rule(FIRMS, REJECTION).replace(REJECTION, "another");
        versions.append(FIRMS, "\n" + rule);
        Edit edit = only();
        assertThat(edit.kind()).isEqualTo(Kind.ADDED);
        assertThat(edit.before()).isEmpty();
        assertThat(edit.at().line()).isEqualTo(versions.folder().line(FIRMS, "rule \"another\""));
        assertThat(edit.pieces()).allMatch(piece -> piece.before().isEmpty()).hasSize(9);
    }

    @Test
    void aCellOfATableIsToldWithItsColumn() {
        versions.edit(
                "indicators.csv",
                "rejection-share,standards,Rejected share,拒收退货率,%,down,ratio,0.1,100,0.3,0.5,0.7",
                "rejection-share,standards,Rejected share,拒收退货率,%,down,ratio,0.1,100,0.3,0.5,0.8");
        Edit edit = only();
        assertThat(edit.unit()).isEqualTo(Unit.INDICATOR);
        assertThat(edit.name()).isEqualTo("rejection-share");
        assertThat(edit.pieces())
                .extracting(Piece::old, Piece::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("severe: 0.7", "severe: 0.8"));
        assertThat(edit.at().line()).isEqualTo(versions.folder().line("indicators.csv", "rejection-share,"));
    }

    @Test
    void aFicheIsOneThingWithItsLinks() {
        versions.edit(
                "measures.yaml",
                "  synergies: [water-saving-irrigation, producer-organisation, cold-chain-network]",
                "  synergies: [water-saving-irrigation]");
        Edit edit = only();
        assertThat(edit.unit()).isEqualTo(Unit.MEASURE);
        assertThat(edit.name()).isEqualTo("stabilise-supply");
        assertThat(edit.matters()).isTrue();
        assertThat(edit.pieces()).extracting(Piece::now).containsExactly("synergies: [water-saving-irrigation]");
    }

    @Test
    void wordsAreEditsThatMatterNothing() {
        versions.edit("measures.yaml", "Stable supply programme", "Steady supply programme")
                .edit(FIRMS, "@principle( \"", "@principle( \"P1.1, ")
                .edit("cautions.csv", "Plan resting on one point", "Plan on one point")
                .edit("principles.csv", "Long-settled climate", "Settled climate")
                .edit("dimensions.csv", "Supply base", "Supply")
                .edit("settings.csv", ",coastal,", ",by the sea,")
                .edit("diagnoses.csv", ",Uneven quality,", ",Mixed quality,")
                .edit("ranking.yaml", "name: { en: very low", "name: { en: hardly any");
        assertThat(versions.edits())
                .extracting(Edit::unit)
                .containsExactly(
                        Unit.RULE,
                        Unit.DIAGNOSIS,
                        Unit.MEASURE,
                        Unit.CAUTION,
                        Unit.SETTING,
                        Unit.DIMENSION,
                        Unit.PRINCIPLE,
                        Unit.RANKING);
        assertThat(versions.edits())
                .noneMatch(Edit::matters)
                .allMatch(edit -> edit.pieces().size() == 1);
    }

    @Test
    void eachPartOfTheRankingIsAnEditOfItsOwn() {
        versions.edit("ranking.yaml", "need: 0.55", "need: 0.50")
                .edit("ranking.yaml", "timing: 0.12", "timing: 0.17")
                .edit("ranking.yaml", "full: 3.0", "full: 4.0")
                .edit("ranking.yaml", "low-budget:  { low: 0.0, medium: -0.1", "low-budget:  { low: 0.0, medium: -0.2");
        assertThat(versions.edits())
                .extracting(Edit::name)
                .containsExactly("weights", "reach.full", "feasibility.low-budget, feasibility.high-budget");
        assertThat(versions.edits().get(0).pieces())
                .extracting(Piece::now)
                .containsExactly("need: 0.50", "timing: 0.17");
        assertThat(versions.edits().get(2).pieces()).hasSize(1);
    }

    @Test
    void aSentenceThatMeansSomethingElseEditsTheRulesThatSayIt() {
        String english =
                "[condition][]the region is clearly ahead in \"{indicator}\"=Strength( called contains \"{indicator}\"";
        versions.edit("vocabulary.dsl", english + ", clear == true )", english + " )");
        assertThat(versions.edits()).isNotEmpty().allSatisfy(edit -> {
            assertThat(edit.unit()).isEqualTo(Unit.RULE);
            assertThat(edit.matters()).isTrue();
            assertThat(edit.at().file()).isEqualTo("new/vocabulary.dsl");
        });
    }

    @Test
    void theWayBackIsTheMirrorOfTheWay() {
        versions.edit(
                        FIRMS,
                        "the gap in \"rejection-share\" is at least severe",
                        "the gap in \"rejection-share\" is at least critical")
                .edit(FIRMS, "weak certification: little is certified", "weak certification: hardly any")
                .without("diagnose/chain.dslr", "shallow processing: little is refined")
                .edit("ranking.yaml", "full: 3.0", "full: 4.0");
        List<Edit> there = versions.edits();
        List<Edit> back = Edits.between(versions.edition(), Versions.shipped());
        assertThat(there).hasSize(4);
        assertThat(back).extracting(EditsTest::mirror).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Edit mirror(Edit edit) {
        Kind kind = edit.kind() == Kind.ADDED ? Kind.REMOVED : edit.kind() == Kind.REMOVED ? Kind.ADDED : edit.kind();
        List<Piece> pieces = edit.pieces().stream()
                .map(piece -> new Piece(
                        /* before= */ piece.after(),
                        /* after= */ piece.before(),
                        /* old= */ piece.now(),
                        /* now= */ piece.old()))
                .toList();
        return new Edit(
                edit.unit(),
                kind,
                /* name= */ edit.formerName(),
                /* formerName= */ edit.name(),
                edit.matters(),
                /* before= */ edit.after(),
                /* after= */ edit.before(),
                pieces);
    }

    private Edit only() {
        List<Edit> edits = versions.edits();
        assertThat(edits).hasSize(1);
        return edits.get(0);
    }
}
