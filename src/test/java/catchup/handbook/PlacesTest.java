package catchup.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Named;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTest {

    private static final Handbook BOOK = Books.shipped();
    private static final List<Line> LINES = lines();
    private static final Map<Mention, List<Use>> KNOWN = new HashMap<>();

    private record Line(String place, String text) {}

    @ParameterizedTest
    @MethodSource("settled")
    void theLinesOfRulesAreThoseThatNameIt(Mention mention) {
        Named entry = BOOK.rules().catalogues().find(mention).orElseThrow();
        Pattern named = Pattern.compile("[\"“]("
                + Stream.of(entry.id(), entry.name().en(), entry.name().zh())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")[\"”]");
        assertThat(places(mention, Use.InRule.class))
                .containsExactlyInAnyOrderElementsOf(LINES.stream()
                        .filter(line -> named.matcher(line.text()).find())
                        .map(Line::place)
                        .toList());
    }

    @Test
    void everyPartOfAFicheIsFoundFromTheOtherSide() {
        BOOK.rules().measures().all().forEach(measure -> {
            Mention fiche = new Mention(Kind.MEASURE, measure.id());
            measure.kpis()
                    .forEach(id -> assertThat(roles(Kind.INDICATOR, id, fiche)).contains(Use.Role.KPI));
            measure.suits()
                    .forEach(id -> assertThat(roles(Kind.SETTING, id, fiche)).contains(Use.Role.SUITS));
            measure.prerequisites()
                    .forEach(id -> assertThat(roles(Kind.MEASURE, id, fiche)).contains(Use.Role.PREREQUISITE));
            measure.principles()
                    .forEach(id -> assertThat(roles(Kind.PRINCIPLE, id, fiche)).contains(Use.Role.PRINCIPLE));
            assertThat(roles(Kind.DIMENSION, measure.theme(), fiche)).containsExactly(Use.Role.THEME);
        });
    }

    @Test
    void theTestsOfARuleNameWhatTheySuppose() {
        assertThat(BOOK.tests().rules()).allSatisfy(test -> {
            String place = test.at().toString();
            test.given().stands().keySet().forEach(id -> assertThat(tests(Kind.INDICATOR, id))
                    .contains(place));
            test.given().tags().forEach(id -> assertThat(tests(Kind.SETTING, id))
                    .contains(place));
            test.given().diagnoses().forEach(id -> assertThat(tests(Kind.DIAGNOSIS, id))
                    .contains(place));
            test.given().measures().forEach(id -> assertThat(tests(Kind.MEASURE, id))
                    .contains(place));
            assertThat(Places.ofRule(test.rule(), BOOK.tests()))
                    .extracting(use -> use.at().toString())
                    .contains(place);
        });
    }

    @Test
    void aBudgetIsUsedByTheRanking() {
        assertThat(Places.of(new Mention(Kind.SETTING, "low-budget"), BOOK.rules(), BOOK.tests()))
                .filteredOn(Use.InRanking.class::isInstance)
                .extracting(use -> use.at().toString())
                .containsExactly("rules/ranking.yaml");
    }

    /** Things that share neither id nor name with something of another kind, so that their words mean them alone. */
    static Stream<Mention> settled() {
        Lexicon lexicon = new Lexicon(BOOK.rules().catalogues());
        List<Mention> all = new ArrayList<>();
        BOOK.rules().diagnoses().all().forEach(each -> all.add(new Mention(Kind.DIAGNOSIS, each.id())));
        BOOK.rules().measures().all().forEach(each -> all.add(new Mention(Kind.MEASURE, each.id())));
        BOOK.rules().indicators().all().forEach(each -> all.add(new Mention(Kind.INDICATOR, each.id())));
        BOOK.rules().settings().all().forEach(each -> all.add(new Mention(Kind.SETTING, each.id())));
        return all.stream().filter(mention -> isAlone(mention, lexicon));
    }

    private static boolean isAlone(Mention mention, Lexicon lexicon) {
        Named entry = BOOK.rules().catalogues().find(mention).orElseThrow();
        Set<Mention> meant = Stream.of(
                        entry.id(), entry.name().en(), entry.name().zh())
                .flatMap(word -> lexicon.find(word, List.of(Kind.values())).stream())
                .collect(Collectors.toSet());
        return meant.equals(Set.of(mention));
    }

    private static List<Use> places(Kind kind, String id) {
        return KNOWN.computeIfAbsent(new Mention(kind, id), mention -> Places.of(mention, BOOK.rules(), BOOK.tests()));
    }

    private static List<Use.Role> roles(Kind kind, String id, Mention fiche) {
        return places(kind, id).stream()
                .filter(Use.InEntry.class::isInstance)
                .map(Use.InEntry.class::cast)
                .filter(use -> use.entry().equals(fiche))
                .map(Use.InEntry::role)
                .toList();
    }

    private static List<String> tests(Kind kind, String id) {
        return places(kind, id).stream()
                .filter(Use.InTest.class::isInstance)
                .map(use -> use.at().toString())
                .toList();
    }

    private static List<String> places(Mention mention, Class<? extends Use> type) {
        return Places.of(mention, BOOK.rules(), BOOK.tests()).stream()
                .filter(type::isInstance)
                .map(use -> use.at().file() + ":" + use.at().line())
                .toList();
    }

    /** Lines of rules that are conditions or conclusions. */
    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".dslr")).toList()) {
                List<String> texts = Files.readAllLines(file);
                for (int i = 0; i < texts.size(); i++) {
                    String text = texts.get(i).strip();
                    if (!text.startsWith("@") && !text.startsWith("rule ") && !text.startsWith("//")) {
                        lines.add(new Line(file + ":" + (i + 1), text));
                    }
                }
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return lines;
    }
}
