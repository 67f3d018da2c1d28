package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.source.FileVersions.Version;
import catchup.source.GitRepository;
import catchup.workspace.History;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** A domain expert's way through the workbench in a real browser: from a theme to a rule that is tried, saved and serves. */
final class ExpertInBrowserTest {

    private static final String FILE = "recommend/risk.dslr";
    private static final String CONDITION = "the diagnosis \"biosecurity-exposure\" is made";
    private static final String MEASURE = "item-traceability";

    @TempDir
    private static Path shared;

    private static Bench read;

    @BeforeAll
    static void start() {
        read = bench(shared);
    }

    @AfterAll
    static void stop() {
        Browser.quit();
        read.close();
    }

    /** A workbench on rules that are kept in a repository. */
    private static Bench bench(Path folder) {
        Bench bench = new Bench(folder);
        TreeMap<String, String> kept = new TreeMap<>();
        try (Stream<Path> all = Files.walk(bench.rules)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                kept.put(folder.relativize(each).toString(), Files.readString(each));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        GitRepository.in(folder).commit("first", kept);
        return bench;
    }

    private static String text(Bench bench) {
        try {
            return Files.readString(bench.rules.resolve(FILE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Bench bench, String text) {
        try {
            Files.writeString(bench.rules.resolve(FILE), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int lineOf(String text, String words) {
        return text.lines().map(String::strip).toList().indexOf(words) + 1;
    }

    private static JsonNode recommendations(Bench bench) {
        return Bench.json(bench.post("/api/v1/advise", "{\"case\": " + Bench.named(Bench.CASE) + "}"))
                .at("/results/0/advice/recommendations");
    }

    /** What went wrong in the page, but for what the server refused because it was asked to. */
    private static List<String> faults(Browser browser, String refused) {
        return browser.faults().stream()
                .filter(fault -> !fault.contains("status of " + refused))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en,fragmented companies,fragment,cold chain", "zh,冷链网络建设,冷链,冷链"})
    void findsRulesByThemeInTheHandbookAndByAsking(String lang, String remembered, String part, String several) {
        try (Browser browser = Browser.open(read, lang, "themes")) {
            browser.click("nav a[href='#/rules']");
            browser.wait(".themes .card");
            assertThat(browser.texts(".themes .card h3")).hasSizeGreaterThan(40).allMatch(title -> !title.isBlank());
            browser.look("themes");

            browser.type(".rules-tree input[type=search]", lang.equals("zh") ? "疫病" : "disease");
            browser.wait(".tree-file[title='" + FILE + "']");
            assertThat(browser.texts(".tree-file")).hasSizeLessThan(10);
            browser.click(".tree-file[title='" + FILE + "']");
            browser.wait(".file-pane .cm-content");
            assertThat(browser.wait(".file-pane h1").getText())
                    .isEqualTo(browser.wait(".tree-file[aria-current]").getText());
            browser.look("editor");

            browser.click(".tree-links a[href='#/rules/handbook']");
            browser.driver.switchTo().frame(browser.wait(".handbook iframe"));
            browser.type("input[type=search]", lang.equals("zh") ? "冷链" : "cold chain");
            browser.until(() -> browser.driver.findElements(By.cssSelector("section")).stream()
                    .anyMatch(section -> !section.isDisplayed()));
            browser.driver.switchTo().defaultContent();
            browser.lookButFrames("handbook");

            browser.click(".tree-links a[href='#/rules/ask']");
            browser.type(".ask-form input[type=search]", remembered);
            browser.click(".ask-form .main");
            browser.wait(".ask-rules .trouble");
            browser.look("unknown", ".rules-main");
            assertOffered(browser, part);

            browser.type(".ask-form input[type=search]", several);
            browser.click(".ask-form .main");
            browser.waitUntilGone(".ask-rules .trouble");
            browser.look("several", ".rules-main");
            assertOffered(browser, several);
            browser.click(".ask-rules .meant button");
            browser.wait(".rule-cards li");
            browser.wait(".drawing img");
            browser.look("answer", ".rules-main");
            assertThat(faults(browser, "422")).isEmpty();
        }
    }

    /** Names to choose from, which have part of what was asked in them. */
    private static void assertOffered(Browser browser, String part) {
        browser.wait(".ask-rules .meant button");
        assertThat(browser.texts(".ask-rules .meant button"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .anySatisfy(name -> assertThat(name.replace('-', ' ')).containsIgnoringCase(part));
    }

    @ParameterizedTest
    @CsvSource({
        "en,the diagnosis \",ungraded,ungraded-sale, is made,recommend \",traceab",
        "zh,已诊断出\",未分级,未分级销售,'',建议\",追溯"
    })
    void writesARuleThatIsTriedSavedAndServesAtOnce(
            String lang,
            String condition,
            String begun,
            String diagnosis,
            String rest,
            String conclusion,
            String meant,
            @TempDir Path folder) {
        try (Bench bench = bench(folder);
                Browser browser = Browser.open(bench, lang, "rule")) {
            RuleEditor editor = new RuleEditor(browser);
            String text = text(bench);
            JsonNode advice = recommendations(bench);

            // A sentence that nobody understands is marked and told, and what serves goes on as it was.
            editor.open(FILE, lineOf(text, CONDITION));
            browser.press(Keys.END, " quux", Keys.ESCAPE);
            browser.wait(".line-error .cm-lintRange-error");
            browser.wait("#at-cursor .error");
            assertThat(browser.wait("#at-cursor").getText()).contains("quux");
            assertThat(browser.wait("#at-cursor").getDomAttribute("aria-live")).isEqualTo("polite");
            assertThat(browser.wait(".file-pane .cm-content").getDomAttribute("aria-describedby"))
                    .isEqualTo("at-cursor");
            assertThat(recommendations(bench)).isEqualTo(advice);
            browser.look("broken", ".rules-main");

            // By keyboard alone: to the problem, to what is proposed, and it is mended.
            editor.goToEnd();
            browser.waitUntilGone("#at-cursor .error");
            browser.press(Keys.F8);
            browser.wait("#at-cursor .put");
            browser.press(Keys.TAB);
            assertThat(browser.isActive("#at-cursor .put")).isTrue();
            browser.press(Keys.ENTER);
            browser.waitUntilGone(".cm-lintRange-error");
            assertThat(editor.hasFocus()).isTrue();
            assertThat(editor.lines()).anyMatch(line -> line.strip().equals(CONDITION));

            // A whole rule out of what is proposed.
            editor.goToEnd();
            browser.press(Keys.ENTER);
            editor.propose();
            assertThat(browser.driver.switchTo().activeElement().getDomAttribute("aria-activedescendant"))
                    .isNotBlank();
            browser.look("proposals");
            editor.propose();
            editor.take("rule");
            browser.press("no grades, no trace", Keys.TAB, "P1.1", Keys.TAB, "0.8", Keys.TAB);
            browser.press("What is not graded cannot be traced", Keys.TAB, "不分级就无从追溯", Keys.TAB);
            browser.press(condition + begun);
            editor.take(diagnosis);
            browser.press(rest, Keys.TAB, conclusion + meant);
            editor.take(lang.equals("zh") ? "追溯" : MEASURE);
            browser.press("   ");
            editor.checked();
            assertThat(browser.texts(".line-error")).isEmpty();
            browser.look("written", ".rules-main");

            // The next step is to run the tests; what they do not reach stands in the margin.
            browser.click(".next-step button");
            browser.wait("[data-tab=tests][aria-selected=true]");
            assertThat(browser.isActive("[data-tab=tests]")).isTrue();
            browser.click("#panel button.main");
            browser.wait("#panel .verdict.good");
            assertThat(browser.wait(".reach-gutter .reach-uncovered").getDomAttribute("aria-label"))
                    .isNotBlank();
            assertThat(browser.texts(".reach-gutter .reach-covered")).isNotEmpty();
            browser.look("tests", ".rules-main");

            // Then to see what changes, on chosen cases, while nothing is saved.
            browser.click(".next-step button");
            browser.wait("[data-tab=impact][aria-selected=true]");
            browser.wait("#panel label:nth-of-type(2) input:not([disabled])").click();
            browser.wait("#panel .checks input");
            browser.click("#panel button.main");
            browser.wait(".case-change");
            String told = browser.texts(".case-change").stream()
                    .filter(each -> each.contains(lang.equals("zh") ? "普洱" : "Pu'er"))
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("+"))
                    .findFirst()
                    .orElseThrow();
            browser.look("impact", ".rules-main");
            assertThat(text(bench)).isEqualTo(text);
            assertThat(recommendations(bench)).isEqualTo(advice);

            // Then to save: the file is in house form, the history knows why, and the advice is another.
            browser.click(".next-step button");
            browser.wait("dialog form");
            assertThat(browser.isActive("dialog h2")).isTrue();
            browser.type("#save-why", "Traces need grades");
            browser.look("save", "dialog");
            browser.click("dialog form .main");
            browser.wait("dialog .verdict.good");
            assertThat(browser.isActive("dialog h2")).isTrue();
            browser.look("saved", "dialog");
            String saved = text(bench);
            assertThat(saved).startsWith(text).contains("\"no grades, no trace\"");
            assertThat(saved.lines()).noneMatch(line -> line.endsWith(" "));
            try (History history = bench.workspace.rules().history().orElseThrow()) {
                assertThat(history.of(FILE))
                        .extracting(Version::message)
                        .containsExactly("Traces need grades", "first");
            }
            JsonNode traced = measure(recommendations(bench), MEASURE);
            assertThat(told).containsPattern("\\b" + traced.get("rank").asInt() + "$");
            browser.click("dialog .actions .main");
            browser.until(editor::hasFocus);

            // And the history shows both.
            browser.click("[data-tab=history]");
            browser.wait(".versions");
            assertThat(browser.texts(".versions tbody tr")).hasSize(2);
            assertThat(browser.texts(".versions tbody tr").get(0)).contains("Traces need grades");
            browser.look("history", ".rules-main");
            browser.click(".versions tbody tr:last-child button");
            browser.wait("dialog .difference .new");
            browser.look("version", "dialog");
            browser.click("dialog .actions .main");
            browser.wait(".next-step");
            assertThat(text(bench)).isEqualTo(saved);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,measures.yaml,- id:", "zh,recommend/risk.test.yaml,- test:", "zh,diagnoses.csv,thin-soil"})
    void beginsAnEntryFromATemplateAndGoesFromGapToGap(String lang, String path, String first) {
        try (Browser browser = Browser.open(read, lang, "template-" + path.replaceAll("\\W", "-"))) {
            RuleEditor editor = new RuleEditor(browser);
            editor.open(path, 1);
            browser.click(".begin-entry");
            browser.until(() -> editor.selected().startsWith("‹"));
            browser.press("thin-soil", Keys.ESCAPE, Keys.TAB);
            browser.until(() -> editor.selected().startsWith("‹"));
            assertThat(editor.hasFocus()).isTrue();
            assertThat(editor.lines()).anyMatch(line -> line.strip().startsWith(first) && line.contains("thin-soil"));
            editor.checked();
            browser.wait("#at-cursor .error");
            browser.press(Keys.ESCAPE);
            browser.look("template", ".rules-main");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void whatTestsReachIsNotSaidOfLinesThatAreChangedSince() {
        try (Browser browser = Browser.open(read, "en", "reach")) {
            RuleEditor editor = new RuleEditor(browser);
            int line = lineOf(text(read), CONDITION);
            editor.open(FILE, line);
            browser.click("[data-tab=tests]");
            browser.click("#panel button.main");
            browser.wait("#panel .verdict.good");
            browser.wait(".reach-gutter .reach");
            int marks = browser.texts(".reach-gutter .reach").size();
            editor.open(FILE, line);
            browser.press(Keys.END, " ");
            browser.until(() -> browser.texts(".reach-gutter .reach").size() == marks - 1);
            // A line that is as it was when the tests were run has its mark again.
            browser.press(Keys.BACK_SPACE);
            browser.until(() -> browser.texts(".reach-gutter .reach").size() == marks);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void isToldOnThePageHowRulesAreWritten(String lang) {
        try (Browser browser = Browser.open(read, lang, "how")) {
            browser.go("#/rules");
            browser.click(".themes a[href='#/rules/how']");
            browser.wait(".how-to h1");
            assertThat(browser.wait(".rules-tree a[href='#/rules/how']").getDomAttribute("aria-current"))
                    .isEqualTo("page");
            assertThat(browser.texts(".how-to section")).hasSizeGreaterThan(3).noneMatch(String::isBlank);
            assertThat(browser.wait(".how-to").getText()).doesNotContain("./catchup", "how-");
            assertThat(browser.fits()).isTrue();
            browser.look("how");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static JsonNode measure(JsonNode recommendations, String id) {
        for (JsonNode each : recommendations) {
            if (each.get("measure").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id + " is not among " + recommendations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void losesNothingWhereTheFileHasBeenChangedMeanwhile(String lang, @TempDir Path folder) {
        try (Bench bench = bench(folder);
                Browser browser = Browser.open(bench, lang, "conflict")) {
            RuleEditor editor = new RuleEditor(browser);
            String text = text(bench);
            String other = text + "\n// another hand\n";
            editor.open(FILE, lineOf(text, "@certainty( 0.9 )"));
            editor.replaceLine("@certainty( 0.88 )");
            write(bench, other);

            browser.press(Keys.CONTROL, "s");
            browser.type("#save-why", "Less sure");
            browser.click("dialog form .main");
            browser.wait("dialog .ways");
            assertThat(browser.isActive("dialog h2")).isTrue();
            assertThat(browser.wait("dialog [role=alert]").getText()).isNotBlank();
            assertThat(browser.texts("dialog .difference .new")).anyMatch(line -> line.contains("0.88"));
            assertThat(browser.texts("dialog .difference .gone")).anyMatch(line -> line.contains("another hand"));
            browser.look("conflict", "dialog");
            assertThat(text(bench)).isEqualTo(other);

            // To go on editing changes nothing on either side.
            browser.click("dialog .ways li:nth-child(2) button");
            browser.until(editor::hasFocus);
            assertThat(editor.lines()).anyMatch(line -> line.contains("0.88"));
            assertThat(text(bench)).isEqualTo(other);

            // Both texts together, with the reason that was given before.
            browser.press(Keys.CONTROL, "s");
            browser.click("dialog form .main");
            browser.click("dialog .ways .main");
            assertThat(browser.wait("#save-why").getDomProperty("value")).isEqualTo("Less sure");
            browser.click("dialog form .main");
            browser.wait("dialog .verdict.good");
            String both = text(bench);
            assertThat(both).contains("@certainty( 0.88 )").contains("// another hand");
            browser.click("dialog .actions .main");

            // Where both have changed the same line there is nothing to put together; who gives way can take it back.
            bench.workspace.watch();
            editor.open(FILE, lineOf(both, "@certainty( 0.88 )"));
            editor.replaceLine("@certainty( 0.87 )");
            write(bench, both.replace("0.88", "0.5"));
            browser.wait(".file-pane .trouble");
            browser.look("stale", ".rules-main");
            browser.click(".file-pane .trouble button");
            browser.wait("dialog .ways");
            assertThat(browser.texts("dialog .ways li")).hasSize(3);
            browser.click("dialog .ways li:nth-child(2) button");
            browser.until(() -> editor.lines().stream().anyMatch(line -> line.contains("( 0.5 )")));
            browser.until(editor::hasFocus);
            browser.press(Keys.CONTROL, "z");
            browser.until(() -> editor.lines().stream().anyMatch(line -> line.contains("( 0.87 )")));
            assertThat(text(bench)).contains("( 0.5 )");
            assertThat(faults(browser, "409")).isEmpty();
        }
    }

    @Test
    void isOfferedWhatStandsUnsavedInTheSameFile() {
        try (Browser browser = Browser.open(read, "en", "unsaved-same")) {
            RuleEditor editor = new RuleEditor(browser);
            editor.open("measures.yaml", 1);
            editor.goToEnd();
            browser.press("- id: soil-cover", Keys.ENTER, "theme: supply", Keys.ENTER);
            browser.press(Keys.BACK_SPACE, "- id: soil-rest", Keys.ENTER, "prerequisites: [soil-c");
            editor.take("soil-cover");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void isOfferedAndToldWhatStandsUnsavedInAnotherFile() {
        try (Browser browser = Browser.open(read, "en", "unsaved")) {
            RuleEditor editor = new RuleEditor(browser);
            editor.open("diagnoses.csv", 1);
            editor.goToEnd();
            browser.press("thin-soil,simple,supply,Thin soil,土层瘠薄,Roots find little hold.,根系难以扎稳。,P1.1");
            editor.checked();
            editor.open(FILE, lineOf(text(read), CONDITION));
            browser.press(Keys.END, Keys.ENTER, "the diagnosis \"thin");
            editor.take("thin-soil");
            browser.press(" is made", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
            browser.press(Keys.HOME);
            for (int i = 0; i < "the diagnosis \"t".length(); i++) {
                browser.press(Keys.ARROW_RIGHT);
            }
            browser.press(Keys.CONTROL, "i");
            assertThat(browser.wait(".meaning-line .meaning").getText()).contains("Roots find little hold.");
            browser.look("meaning", ".rules-main");
            assertThat(browser.texts(".tree-file .dot")).hasSize(2);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,768,1024", "zh,1024,768"})
    void hasRoomOnATabletAndIsReachedByKeyboard(String lang, int width, int height) {
        try (Browser browser = Browser.open(read, lang, "tablet" + width)) {
            browser.driver.manage().window().setSize(new Dimension(width, height));
            RuleEditor editor = new RuleEditor(browser);
            browser.go("#/rules");
            browser.wait(".themes .card");
            assertThat(browser.fits()).isTrue();
            browser.look("themes");
            editor.open(FILE, 1);
            assertThat(browser.fits()).isTrue();
            browser.look("editor");
            // Tab leaves the editor, and the panels below are reached with it and the arrows.
            browser.press(Keys.TAB);
            assertThat(browser.isActive(".keys summary")).isTrue();
            browser.press(Keys.TAB);
            assertThat(browser.isActive("[role=tab][aria-selected=true]")).isTrue();
            browser.press(Keys.ARROW_RIGHT);
            browser.wait("[data-tab=tests][aria-selected=true]");
            if (width < 960) {
                browser.wait(".unfold").sendKeys(Keys.ENTER);
                browser.wait("#rule-files .tree-file[aria-current]");
                browser.look("files");
            }
            browser.go("#/rules/ask/uses/logistics-cost-share");
            browser.wait(".places tbody tr");
            assertThat(browser.fits()).isTrue();
            browser.go("#/rules");
            browser.click(".rules-tree .actions button:nth-child(2)");
            browser.wait("dialog select");
            assertThat(browser.isActive("dialog select")).isTrue();
            browser.look("new-file", "dialog");
            browser.press(Keys.ESCAPE);
            browser.waitUntilGone("dialog");
            assertThat(browser.isActive(".rules-tree .actions button:nth-child(2)"))
                    .isTrue();
            assertThat(browser.faults()).isEmpty();
        }
    }
}
