package catchup.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.handbook.Books;
import catchup.handbook.Handbook;
import catchup.report.Format;
import catchup.report.Options;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The handbook of the shipped rules, as a page and as Markdown, in both languages. */
class HandbookTest {

    private static final Handbook BOOK = Books.shipped();
    private static final Map<Lang, String> PAGES = texts(Format.HTML);
    private static final Map<Lang, String> MARKDOWN = texts(Format.MARKDOWN);
    private static final int LARGEST = 6_000_000;

    @ParameterizedTest
    @MethodSource("forms")
    void everyEntryAndEveryRuleHasOnePlace(Format format, Lang lang) {
        List<String> anchors = anchors(format, lang);
        assertThat(anchors).doesNotHaveDuplicates().containsAll(entries());
        assertThat(anchors.stream().filter(anchor -> anchor.startsWith("rule-")))
                .hasSameSizeAs(BOOK.rules().writtenRules());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLinkHasATarget(Format format, Lang lang) {
        List<String> links = format == Format.HTML
                ? found(" href=\"#([^\"]+)\"", text(format, lang))
                : found("\\]\\(<#([^>]+)>\\)", text(format, lang));
        assertThat(links).hasSizeGreaterThan(BOOK.rules().writtenRules().size());
        assertThat(anchors(format, lang)).containsAll(links);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleStandsUnderItsAnchorOnceWithItsTests(Lang lang) {
        Anchors anchors = new Anchors(BOOK.rules().writtenRules());
        Map<String, List<catchup.rulebase.RuleTest>> tests = BOOK.testsByRule();
        String page = page(lang);
        for (Rule rule : BOOK.rules().writtenRules()) {
            int from = page.indexOf("<div class=\"rule\" id=\"" + anchors.of(rule) + "\">");
            assertThat(from).isPositive();
            String told = page.substring(from, page.indexOf("\n</div>\n", from));
            assertThat(told)
                    .contains(escaped(rule.name()))
                    .contains(rule.at().file() + ":" + rule.at().line());
            assertThat(tests.getOrDefault(rule.name(), List.of()))
                    .allSatisfy(test -> assertThat(told).contains(escaped(test.name())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOneEntrySaysOfAnotherTheOtherSaysOfIt(Lang lang) {
        String page = page(lang);
        BOOK.rules().measures().all().forEach(measure -> {
            String own = "measure-" + measure.id();
            for (String id : measure.kpis()) {
                assertThat(links(page, own)).contains("indicator-" + id);
                assertThat(links(page, "indicator-" + id)).contains(own);
            }
            for (String id : measure.principles()) {
                String principle = Anchors.of(new Mention(Kind.PRINCIPLE, id));
                assertThat(links(page, own)).contains(principle);
                assertThat(links(page, principle)).contains(own);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsOfASizeThatOpensAtOnceAndAsksForNothingElse(Lang lang) {
        assertThat(page(lang))
                .hasSizeLessThan(LARGEST)
                .contains("<html lang=\"" + lang.locale().toLanguageTag() + "\">")
                .contains(HtmlDocument.POLICY.replace("'", "&#39;"))
                .doesNotContain(" src=", "@import", "<link", "url(");
        assertThat(found("<script>([^<]*)</script>", page(lang).replace("\n", " ")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void noWordIsLeftOpen(Lang lang) {
        assertThat(page(lang).replace(HtmlDocument.SCRIPT, "").replaceAll("(?s)<style>.*?</style>", ""))
                .doesNotContainPattern("\\{[0-9a-z]+\\}");
        assertThat(text(Format.MARKDOWN, lang)).doesNotContainPattern("\\{[0-9a-z]+\\}");
    }

    @ParameterizedTest
    @EnumSource
    void headingsGoDownStepByStep(Lang lang) {
        List<Integer> levels =
                found("<h([1-6])>", page(lang)).stream().map(Integer::parseInt).toList();
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
    }

    private static List<String> entries() {
        List<String> anchors = new ArrayList<>();
        BOOK.rules().indicators().ids().forEach(id -> anchors.add("indicator-" + id));
        BOOK.rules().diagnoses().ids().forEach(id -> anchors.add("diagnosis-" + id));
        BOOK.rules().measures().ids().forEach(id -> anchors.add("measure-" + id));
        BOOK.rules().cautions().ids().forEach(id -> anchors.add("caution-" + id));
        BOOK.rules().settings().ids().forEach(id -> anchors.add("setting-" + id));
        BOOK.rules().dimensions().ids().forEach(id -> anchors.add("dimension-" + id));
        BOOK.rules().principles().keySet().forEach(id -> anchors.add(Anchors.of(new Mention(Kind.PRINCIPLE, id))));
        return anchors;
    }

    /** What an entry of a page links to. */
    private static List<String> links(String page, String entry) {
        int from = page.indexOf(" id=\"" + entry + "\">");
        return found(" href=\"#([^\"]+)\"", page.substring(from, page.indexOf("</article>", from)));
    }

    private static List<String> anchors(Format format, Lang lang) {
        String anchor = format == Format.HTML ? "<[a-z]+[^<>]* id=\"([^\"]+)\"" : "<a id=\"([^\"]+)\"></a>";
        return found(anchor, text(format, lang));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String page(Lang lang) {
        return text(Format.HTML, lang);
    }

    private static String text(Format format, Lang lang) {
        return (format == Format.HTML ? PAGES : MARKDOWN).getOrDefault(lang, "");
    }

    private static Map<Lang, String> texts(Format format) {
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            texts.put(lang, new HandbookReport(BOOK, Options.in(lang)).whole(format));
        }
        return texts;
    }

    static Stream<Arguments> forms() {
        return Stream.of(Format.HTML, Format.MARKDOWN)
                .flatMap(format -> Stream.of(Lang.values()).map(lang -> Arguments.of(format, lang)));
    }
}
