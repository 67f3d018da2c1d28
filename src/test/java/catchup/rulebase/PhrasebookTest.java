package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Label;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of conditions and actions, in either language and with ids or names, means the same when it is read. */
@SuppressWarnings("EnumOrdinal")
class PhrasebookTest {

    private static final Phrasebook PHRASES = Words.SHIPPED.phrases();
    private static final String UNSAID = "what nobody wrote";

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyShippedConditionReadsBack(Lang lang) {
        for (Rule rule : Words.SHIPPED.rules()) {
            for (Condition condition : rule.conditions()) {
                for (String said : List.of(PHRASES.written(condition, lang), PHRASES.read(condition, lang))) {
                    assertThat(Lang.of(sentence(said))).isEqualTo(lang);
                    assertThat(bare(Words.condition(said))).as(said).isEqualTo(bare(condition));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyShippedActionReadsBack(Lang lang) {
        for (Rule rule : Words.SHIPPED.writtenRules()) {
            String layer = rule.layer().code();
            for (Action action : rule.actions()) {
                for (String said : List.of(PHRASES.written(action, lang), PHRASES.read(action, lang))) {
                    assertThat(Lang.of(sentence(said))).isEqualTo(lang);
                    assertThat(Words.action(layer, said).conclusions()).as(said).isEqualTo(action.conclusions());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatIsWrittenHasIdsAndWhatIsReadHasNames(Lang lang) {
        Condition condition = Words.condition("the gap in \"logistics-cost-share\" is at least severe");
        String name =
                Words.SHIPPED.indicators().get("logistics-cost-share").name().in(lang);
        assertThat(PHRASES.written(condition, lang)).contains("\"logistics-cost-share\"");
        assertThat(PHRASES.read(condition, lang)).contains('"' + name + '"').doesNotContain("logistics-cost-share");
        Action action = Words.action("diagnose", "diagnose \"weak-logistics\"");
        String cause = Words.SHIPPED.diagnoses().get("weak-logistics").name().in(lang);
        assertThat(PHRASES.written(action, lang)).contains("\"weak-logistics\"");
        assertThat(PHRASES.read(action, lang)).contains('"' + cause + '"');
    }

    @Test
    void anyConditionThatHasASentenceReadsBack() {
        Random random = new Random(7);
        int said = 0;
        for (int i = 0; i < 3_000; i++) {
            Condition condition = condition(random);
            for (Lang lang : Lang.values()) {
                for (String words : List.of(PHRASES.written(condition, lang), PHRASES.read(condition, lang))) {
                    if (!words.equals(UNSAID)) {
                        said++;
                        assertThat(bare(Words.condition(words))).as(words).isEqualTo(bare(condition));
                    }
                }
            }
        }
        assertThat(said).isGreaterThan(2_000);
    }

    @Test
    void whatHasNoSentenceIsSaidAsItsAuthorWroteIt() {
        Condition no =
                new Condition.Absent(gap("price-premium", Severity.MILD, Severity.SEVERE), UNSAID, Location.of(""));
        Action none = new Action(List.of(new Conclusion.Coverage("brand")), UNSAID, Location.of(""));
        for (Lang lang : Lang.values()) {
            assertThat(PHRASES.written(no, lang)).isEqualTo(UNSAID);
            assertThat(PHRASES.read(no, lang)).isEqualTo(UNSAID);
            assertThat(PHRASES.read(none, lang)).isEqualTo(UNSAID);
        }
        assertThat(Phrasebook.none(Words.CATALOGUES).read(no, Lang.EN)).isEqualTo(UNSAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1 and \\2",
                "{n}",
                "{dimension}",
                "a{severity}b",
                "\\Q.*\\E",
                "(?<x>[a-z]+)|^$",
                "“引号”与、顿号",
                "'{0}'"
            })
    void namesAreNeverTakenForAnythingElse(String name) {
        Label strange = new Label("brand", new Text(name, "中文" + name), Location.of(""));
        Catalogues catalogues = withDimension(strange);
        Phrasebook phrases = new Phrasebook(Words.VOCABULARY, catalogues);
        Pattern lag = new Pattern.OfLag(Optional.of("brand"), Severity.MILD);
        Condition condition = new Condition.Holds(lag, UNSAID, Location.of(""));
        for (Lang lang : Lang.values()) {
            assertThat(phrases.read(condition, lang))
                    .contains('"' + strange.name().in(lang) + '"');
            assertThat(Words.condition(phrases.read(condition, lang), catalogues)
                            .pattern())
                    .isEqualTo(lag);
            assertThat(phrases.written(condition, lang)).contains("\"brand\"");
        }
    }

    @Test
    void itKnowsTheSentencesOfEachLanguage() {
        for (Lang lang : Lang.values()) {
            assertThat(PHRASES.conditions(lang)).isNotEmpty().allMatch(sentence -> Lang.of(sentence) == lang);
            assertThat(PHRASES.actions(lang)).isNotEmpty().allMatch(sentence -> Lang.of(sentence) == lang);
        }
    }

    private static Catalogues withDimension(Label strange) {
        List<Label> dimensions = Words.CATALOGUES.dimensions().all().stream()
                .map(each -> each.id().equals(strange.id()) ? strange : each)
                .toList();
        return new Catalogues(
                new Catalogue<>(dimensions),
                Words.CATALOGUES.settings(),
                Words.CATALOGUES.indicators(),
                Words.CATALOGUES.diagnoses(),
                Words.CATALOGUES.measures(),
                Words.CATALOGUES.cautions(),
                Words.CATALOGUES.principles());
    }

    /** A sentence without what stands between quotes, which may be of either language. */
    private static String sentence(String said) {
        return said.replaceAll("\"[^\"]*\"", "");
    }

    /** A condition without its wording and place. */
    private static List<Object> bare(Condition condition) {
        int count = condition instanceof Condition.AtLeast least
                ? least.count()
                : condition instanceof Condition.AtMost most ? most.count() : 1;
        return List.of(condition.getClass(), condition.pattern(), count);
    }

    private static Condition condition(Random random) {
        Pattern pattern = pattern(random);
        int count = 1 + random.nextInt(30);
        Location at = Location.of("");
        if (pattern.key().isPresent() && random.nextBoolean()) {
            return new Condition.Holds(pattern, UNSAID, at);
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.Absent(pattern, UNSAID, at);
            case 1 -> new Condition.AtLeast(count, pattern, UNSAID, at);
            default -> new Condition.AtMost(count, pattern, UNSAID, at);
        };
    }

    private static Pattern pattern(Random random) {
        Severity from = Severity.values()[random.nextInt(4)];
        Severity to = random.nextBoolean() ? Severity.CRITICAL : Severity.values()[1 + random.nextInt(3)];
        Optional<String> indicator = some(Words.SHIPPED.indicators(), random);
        Optional<String> dimension = some(Words.SHIPPED.dimensions(), random);
        Optional<String> free = indicator.isPresent() ? Optional.empty() : dimension;
        return switch (random.nextInt(8)) {
            case 0 -> new Pattern.OfGap(indicator, free, to.isAtLeast(from) ? from : Severity.NONE, to);
            case 1 -> new Pattern.OfStrength(indicator, free, random.nextBoolean());
            case 2 -> new Pattern.OfUnknown(indicator);
            case 3 -> new Pattern.OfLag(dimension, from);
            case 4 ->
                new Pattern.OfProfile(
                        Words.SHIPPED.settings().all().get(random.nextInt(20)).id());
            case 5 -> new Pattern.OfDiagnosis(some(Words.SHIPPED.diagnoses(), random));
            case 6 -> new Pattern.OfRecommendation(some(Words.SHIPPED.measures(), random), Optional.empty());
            default -> new Pattern.OfRecommendation(Optional.empty(), dimension);
        };
    }

    private static Optional<String> some(Catalogue<? extends Named> catalogue, Random random) {
        int i = random.nextInt(catalogue.all().size() * 3 / 2);
        return i < catalogue.all().size() ? Optional.of(catalogue.all().get(i).id()) : Optional.empty();
    }

    private static Pattern gap(String indicator, Severity from, Severity to) {
        return new Pattern.OfGap(Optional.of(indicator), Optional.empty(), from, to);
    }
}
