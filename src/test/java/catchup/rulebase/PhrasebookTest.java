package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {

    private static final Phrasebook PHRASES = Words.SHIPPED.phrases();

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsAsTheSame(Lang lang) {
        assertThat(conditions()).allSatisfy(condition -> {
            Condition again = Words.condition(PHRASES.written(condition, lang));
            assertThat(again.getClass()).isEqualTo(condition.getClass());
            assertThat(again.pattern()).isEqualTo(condition.pattern());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatAConditionNamesStandsInItByTheNameOfItsOwnKind(Lang lang) {
        assertThat(conditions()).allSatisfy(condition -> assertThat(names(PHRASES.pieces(condition, lang)))
                .isEqualTo(named(Mention.in(condition.pattern()), lang)));
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatAConclusionNamesStandsInItByTheNameOfItsOwnKind(Lang lang) {
        Stream<Action> actions = Words.SHIPPED.writtenRules().stream().flatMap(rule -> rule.actions().stream());
        assertThat(actions).allSatisfy(action -> assertThat(names(PHRASES.pieces(action, lang)))
                .containsExactlyInAnyOrderElementsOf(named(mentions(action), lang)));
    }

    @ParameterizedTest
    @EnumSource
    void anIndicatorAndTheMeasureThatSharesItsIdKeepTheirNames(Lang lang) {
        String measure =
                '"' + Words.SHIPPED.measures().get("regional-standard").name().in(lang) + '"';
        String indicator =
                '"' + Words.SHIPPED.indicators().get("regional-standard").name().in(lang) + '"';
        assertThat(PHRASES.read(Words.condition("the measure \"regional-standard\" is recommended"), lang))
                .contains(measure)
                .doesNotContain(indicator);
        assertThat(PHRASES.read(Words.condition("the figure for \"regional-standard\" is not known"), lang))
                .contains(indicator)
                .doesNotContain(measure);
    }

    private static Stream<Condition> conditions() {
        return Words.SHIPPED.writtenRules().stream().flatMap(rule -> rule.conditions().stream());
    }

    private static List<Mention> mentions(Action action) {
        return action.conclusions().stream()
                .map(Mention::in)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Piece> names(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.names().isPresent()).toList();
    }

    private static List<Piece> named(List<Mention> mentions, Lang lang) {
        return mentions.stream()
                .map(mention -> new Piece(
                        Words.CATALOGUES.find(mention).orElseThrow().name().in(lang), Optional.of(mention)))
                .toList();
    }
}
