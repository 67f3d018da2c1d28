package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An advisor's way through the workbench in a real browser: from no case to advice, questions and a saved file. */
final class AdvisorInBrowserTest {

    private static final String FIRST = ".measures li:first-child .name";

    @TempDir
    static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder);
    }

    @AfterAll
    static void stop() {
        Browser.quit();
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void readsTheAdviceOnACaseAndAsksAboutIt(String lang) {
        try (Browser browser = Browser.open(bench, lang, "advisor")) {
            browser.wait(".card strong", lang.equals("zh") ? "普洱" : "Pu'er");
            browser.look("list");
            browser.wait(".card strong", lang.equals("zh") ? "普洱" : "Pu'er").click();
            browser.wait(FIRST);
            assertThat(browser.texts(".waterfall tr")).hasSize(6);
            browser.look("advice");
            browser.click(".measure .link[aria-expanded]");
            browser.wait(".proof .tree summary");
            for (String tab : List.of("gaps", "roadmap", "whatif", "sure", "ask", "whynot", "peers")) {
                browser.click("[data-tab=" + tab + "]");
                browser.wait("#panel section");
                if (tab.equals("whynot")) {
                    browser.choose("#panel select", "dry-port");
                    browser.wait("#panel .failed");
                }
                browser.waitUntilGone("#panel .busy");
                browser.look(tab, "#panel");
            }
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void seesTheRankingFollowASlider() {
        try (Browser browser = Browser.open(bench, "en", "slider")) {
            browser.driver.get(bench.uri("/") + "#/case/" + Bench.CASE);
            browser.click("[data-tab=whatif]");
            WebElement slider = browser.wait(".slider input");
            browser.wait(".ticks button");
            List<String> before = browser.texts(".ranking th");
            for (int i = 0; i < 60 && browser.texts(".ranking th").equals(before); i++) {
                slider.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
            }
            browser.wait(".ranking .up, .ranking .down, .ranking .in");
            assertThat(browser.texts(".ranking th")).isNotEqualTo(before);
            browser.click("#panel details:last-of-type > summary");
            browser.wait(".told section table tbody tr");
            assertThat(browser.texts(".told a")).isEmpty();
            browser.look("told");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void goesFromWhatIsNotKnownToWhatToAskFirst(String lang) {
        try (Browser browser = Browser.open(bench, lang, "unknowns")) {
            browser.driver.get(bench.uri("/") + "#/case/" + Bench.CASE);
            browser.wait(".unknowns li");
            browser.click(".unknowns .link");
            browser.wait(".asks li");
            browser.until(() -> browser.isActive("[data-tab=ask]"));
            browser.look("asks");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void beginsACaseGivesFiguresAndSavesIt(String lang) {
        try (Browser browser = Browser.open(bench, lang, "new")) {
            browser.click(".hero .main");
            browser.type("dialog label:nth-of-type(1) input", "Nowhere");
            browser.type("dialog label:nth-of-type(2) input", "tea " + lang);
            browser.type("dialog label:nth-of-type(3) input", "Somewhere");
            browser.choose("dialog .pair label:nth-of-type(1) select", "farm");
            browser.click("dialog [data-part=setting] .chip");
            browser.look("dialog");
            browser.click("dialog .main");
            browser.wait(".empty");

            // What is worth asking first stands there, and leads to its field.
            browser.click(".asks button");
            browser.until(() -> browser.isActive(".fact .figure:first-child :is(input, select)"));
            browser.look("first-question");
            figure(browser, "graded-share", "5");
            browser.wait(FIRST);
            browser.look("first-figure");

            // A value that cannot be stands at its field, and the advice waits.
            figure(browser, "graded-share", "500");
            browser.wait(".fact .messages");
            browser.look("wrong-figure");
            figure(browser, "graded-share", "5");
            browser.waitUntilGone(".fact .messages .error");

            browser.click(".case-head .save");
            browser.click("dialog .main");
            browser.wait(".teller p");
            assertThat(Files.exists(bench.cases.resolve("nowhere-tea-" + lang + "-"
                            + (java.time.Year.now(java.time.ZoneOffset.UTC).getValue() - 1) + ".yaml")))
                    .isTrue();
            assertThat(browser.faults().stream().filter(fault -> !fault.contains("422")))
                    .isEmpty();
        }
    }

    @Test
    void losesNothingThatIsNotSavedAndPutsNothingInThePlaceOfAnotherCase(@TempDir Path folder) throws IOException {
        String known = Files.readString(bench.cases.resolve(Bench.CASE));
        Path odd = folder.resolve("odd.yaml");
        Files.writeString(odd, known.replaceFirst("\n  graded-share:", "\n  graded-shar:"));
        try (Browser browser = Browser.open(bench, "en", "unsaved")) {
            browser.driver.get(bench.uri("/") + "#/case/" + Bench.CASE);
            browser.wait(FIRST);
            figure(browser, "graded-share", "61");
            browser.go("#/cases");
            browser.wait(".card .pill.warn");
            browser.go("#/case/" + Bench.CASE);
            browser.wait(FIRST);
            browser.type(".search.wide input", "graded-share");
            assertThat(browser.wait(".fact .figure:first-child input").getDomProperty("value"))
                    .isEqualTo("61");
            browser.click(".case-head .link");
            browser.waitUntilGone(".case-head .pill.warn");

            // What no indicator is called is told by name, and taken for the one that was meant.
            browser.go("#/cases");
            browser.upload(".hero input[type=file]", odd);
            browser.click(".mends .link");
            browser.until(() -> browser.isActive("[data-at='/facts/graded-shar'] button"));
            browser.look("odd");
            browser.press(Keys.ENTER);
            browser.waitUntilGone(".mends");
            browser.wait(FIRST);

            browser.click(".case-head .save");
            browser.type("dialog input", Bench.CASE.replace(".yaml", ""));
            browser.click("dialog .main");
            browser.wait("dialog .trouble");
            browser.click("dialog .plain");
            assertThat(Files.readString(bench.cases.resolve(Bench.CASE))).isEqualTo(known);

            // The same case as it is there already may be brought to what stands here, and keeps its words and
            // comments.
            figure(browser, "graded-share", "62");
            browser.click(".case-head .save");
            browser.type("dialog input", Bench.CASE.replace(".yaml", ""));
            browser.click("dialog .main");
            browser.click("dialog .trouble button");
            browser.until(() -> browser.driver.getCurrentUrl().endsWith("/" + Bench.CASE));
            String brought = Files.readString(bench.cases.resolve(Bench.CASE));
            assertThat(brought.lines().filter(line -> !known.contains(line))).hasSize(1);
            Files.writeString(bench.cases.resolve(Bench.CASE), known);
            assertThat(browser.faults().stream().filter(fault -> !fault.contains("422") && !fault.contains("409")))
                    .isEmpty();
        }
    }

    @Test
    void renamesACaseCopiesItAndDeletesIt() throws IOException {
        String known = Files.readString(bench.cases.resolve(Bench.CASE));
        Files.writeString(
                bench.cases.resolve("to-rename.yaml"), known.replaceFirst("case: [a-z0-9-]+", "case: to-rename"));
        try (Browser browser = Browser.open(bench, "en", "rename")) {
            browser.driver.get(bench.uri("/") + "#/case/to-rename.yaml");
            browser.wait(FIRST);
            browser.click(".case-head .plain");
            browser.type("dialog input", "renamed");
            browser.look("rename");
            browser.click("dialog .main");
            browser.until(() -> browser.driver.getCurrentUrl().endsWith("/renamed.yaml"));
            assertThat(bench.cases.resolve("to-rename.yaml")).doesNotExist();
            assertThat(Files.readString(bench.cases.resolve("renamed.yaml")))
                    .isEqualTo(known.replaceFirst("case: [a-z0-9-]+", "case: renamed"));

            browser.wait(FIRST);
            browser.click(".case-head .plain");
            browser.type("dialog input[required]", "copied.yaml");
            browser.click("dialog input[type=checkbox]");
            browser.click("dialog .main");
            browser.until(() -> browser.driver.getCurrentUrl().endsWith("/copied.yaml"));
            assertThat(bench.cases.resolve("renamed.yaml")).exists();

            browser.wait(FIRST);
            browser.click(".case-head .plain");
            browser.click("dialog .actions button:not(.main)");
            browser.look("delete");
            browser.click("dialog .trouble button");
            browser.wait(".card");
            assertThat(bench.cases.resolve("copied.yaml")).doesNotExist();
            assertThat(browser.faults()).isEmpty();
        } finally {
            Files.deleteIfExists(bench.cases.resolve("renamed.yaml"));
        }
    }

    /** Finds an indicator by its id and types the region's figure. */
    private static void figure(Browser browser, String indicator, String value) {
        browser.type(".search.wide input", indicator);
        browser.type(".fact .figure:first-child input", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void advisesOnManyRegionsAndReadsWhatTheyComeTo(String lang) {
        try (Browser browser = Browser.open(bench, lang, "batch")) {
            browser.click("nav a[href='#/batch']");
            browser.upload(".batch-form > .actions input[type=file]", bench.cases.resolve("provinces-2023.csv"));
            browser.wait(".mapping-columns");
            browser.click(".as-text > summary");
            browser.wait(".mapping .cm-content");
            browser.upload(".mapping input[type=file]", bench.cases.resolve("provinces-2023.mapping.yaml"));
            browser.wait(".mapping .fits");
            browser.look("mapping");
            browser.click(".batch-form .actions:last-child .main");
            browser.wait(".job.done");
            browser.wait(".job-summary tbody tr");
            browser.look("summary");
            browser.click(".job-summary a[target=_blank]");
            browser.until(() -> browser.driver.getWindowHandles().size() == 2);
            String page = browser.driver.getWindowHandle();
            browser.driver.getWindowHandles().stream()
                    .filter(window -> !window.equals(page))
                    .forEach(browser.driver.switchTo()::window);
            browser.wait("main table");
            assertThat(browser.wait("html").getDomAttribute("lang")).startsWith(lang);
            assertThat(browser.texts("main tbody tr")).hasSizeGreaterThan(10);
            browser.picture("page");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** A table of regions that is no fact sheet is told so, and taken where it belongs, with nothing but the form. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void bringsATableOfRegionsAndSaysWhatItsColumnsMean(String lang) throws Exception {
        Path table = Files.writeString(folder.resolve("many-" + lang + ".csv"), """
                code,Region,R&D intensity (%),人均GDP(元),Tertiary share,note,rainfall,year
                a1,Hills,1.2,52000,31,good soil,800,2022
                a2,Coast,3.1,91000,44,harbour,1200,2022
                a3,Plains,abc,61000,35,,700,2022
                a4,Delta,2.2,71000,40,,900,2022
                """);
        try (Browser browser = Browser.open(bench, lang, "columns")) {
            browser.upload(".hero input[type=file]", table);
            browser.wait("dialog p");
            assertThat(browser.texts("dialog .diagnostics li")).isEmpty();
            browser.look("no-sheet");
            browser.click("dialog p:last-of-type .link");
            browser.wait(".mapping-columns tbody tr");
            assertThat(browser.texts(".mapping-columns tbody tr")).hasSize(8);
            assertThat(browser.texts(".mapping-columns tr.out")).hasSize(2);
            assertThat(browser.texts(".mapping-columns .odd")).hasSize(1).allMatch(odd -> odd.contains("abc"));
            assertThat(browser.texts(".mapping .fits")).isEmpty();
            assertThat(browser.wait(".batch-form .actions:last-child .main").isEnabled())
                    .isFalse();
            assertThat(browser.fits()).isTrue();
            browser.look("draft");

            browser.type(".mapping-fields input[placeholder]", "tea");
            browser.press(Keys.TAB);
            browser.choose(".mapping-fields label:has(option[value=farm]) select", "farm");
            browser.wait(".mapping .fits");
            browser.click(".mapping-fields .traits .chip");
            browser.choose(".mapping-fields label:has(option[value=low]) select", "low");
            browser.click(".mapping-columns tr:nth-child(5) td:nth-child(5) button");
            browser.choose(".mapping-columns .reckoned select", "rainfall");
            browser.wait(".mapping .fits");
            browser.type(".mapping-columns .reckoned input", "1000");
            browser.press(Keys.TAB);
            browser.wait(".mapping .fits");
            browser.choose(".mapping-columns tr:nth-child(5) td:nth-child(4) select", "share");
            browser.wait(".mapping [role=status] .bad");
            browser.choose(".mapping-columns tr:nth-child(5) td:nth-child(4) select", "%");
            browser.wait(".mapping .fits");
            browser.choose(".mapping-columns tr:nth-child(4) td:nth-child(3) select", "");
            browser.until(() -> browser.texts(".mapping-columns tr.out").size() == 3);
            browser.click(".as-text > summary");
            browser.wait(".mapping .cm-content");
            browser.click(".mapping .cm-content");
            browser.press(Keys.CONTROL, Keys.END);
            browser.until(
                    () -> browser.texts(".mapping .cm-line").stream().anyMatch(line -> line.startsWith("budget")));
            assertThat(browser.texts(".mapping .cm-line"))
                    .anyMatch(line -> line.matches("traits: \\[.+\\]"))
                    .anyMatch(line -> line.matches("budget: .*low.*"))
                    .anyMatch(line -> line.contains("per: \"rainfall\"") && line.contains("factor: 1000"));
            browser.look("form");
            browser.click(".batch-form .actions:last-child .main");
            browser.wait(".job.done");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Decimal commas, marks, texts among figures: what is not seen at once is said on the page, and no region is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void losesNoRegionToTheWayItsCellsAreWritten(String lang) throws Exception {
        Path table = Files.writeString(folder.resolve("counties-" + lang + ".csv"), """
                county;县;logistics cost % of value;graded;R&D intensity;e-commerce share;notes
                Anhe;安河;21;35%;0,4;12;hilly
                Beilin;北林;18;40%;0,6;..;
                Changan;长安;11;82%;abc;38;near the city
                Dongping;东平;24;20%;1,3;6;n/a
                Ershui;二水;19;38%;0,5;11;
                """);
        try (Browser browser = Browser.open(bench, lang, "cells")) {
            browser.click("nav a[href='#/batch']");
            browser.upload(".batch-form > .actions input[type=file]", table);
            browser.wait(".mapping-columns tbody tr");
            assertThat(browser.texts(".cells .missing li span")).containsExactly("..");
            assertThat(browser.texts(".cells .marks li span")).containsExactly("%");
            assertThat(browser.wait(".cells select").getAttribute("value")).isEqualTo("comma");
            browser.type(".mapping-fields input[placeholder]", "tea");
            browser.type(".mapping-fields input[inputmode=numeric]", "2023");
            browser.press(Keys.TAB);
            browser.choose(".mapping-fields label:has(option[value=farm]) select", "farm");
            browser.click(".traits .chip:nth-child(1)");
            browser.click(".traits .chip:nth-child(2)");
            browser.click(".traits .chip:nth-child(3)");
            browser.until(() -> browser.texts(".traits .chip:has(:checked)").size() == 3);
            browser.wait("tr:nth-child(4) .note .link");
            assertThat(browser.texts("tr:nth-child(4) .note")).noneMatch(note -> note.contains("graded-share"));
            browser.click("tr:nth-child(4) .note .link");
            browser.until(() -> browser.texts(".mapping-columns tr.out").size() == 1);
            browser.click(".as-nothing");
            browser.until(() -> browser.texts(".mapping-columns .odd").isEmpty());
            assertThat(browser.texts(".cells .missing li span")).containsExactly("..", "abc");
            browser.wait(".mapping .fits");
            assertThat(browser.texts(".mapping [role=status] .bad")).isEmpty();
            browser.choose(".mapping-fields label:has(option[value=row]) select", "row");
            browser.type(".mapping-fields input[list]", "Changan");
            browser.press(Keys.TAB);
            assertThat(browser.fits()).isTrue();
            browser.look("cells");

            Path mended = Files.writeString(
                    folder.resolve("mended-" + lang + ".csv"),
                    Files.readString(table).replace("abc", "1,9"));
            browser.upload(".batch-form > .actions input[type=file]", mended);
            browser.until(() -> browser.texts(".batch-form > .actions [role=status]").stream()
                    .anyMatch(name -> name.contains("mended")));
            browser.wait(".cells .missing li:nth-child(2)");
            assertThat(browser.wait(".mapping-fields input[list]").getAttribute("value"))
                    .isEqualTo("Changan");
            browser.wait(".mapping .fits");
            browser.click(".cells .missing li:nth-child(2) button");
            browser.until(() -> browser.texts(".cells .missing li").size() == 1);
            browser.wait(".mapping .fits");
            browser.click(".batch-form .actions:last-child .main");
            assertThat(browser.wait(".job.done", "mended-" + lang).findElements(By.cssSelector("details")))
                    .isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void comparesTwoCases() {
        try (Browser browser = Browser.open(bench, "en", "compare")) {
            browser.click("nav a[href='#/compare']");
            browser.wait(".chip", "Pu'er").click();
            browser.wait(".chip", "Luochuan").click();
            browser.wait("table.grid tbody tr");
            assertThat(browser.texts("table.grid thead th")).hasSize(3);
            browser.wait(".told details[open]");
            assertThat(browser.texts(".told details")).hasSizeGreaterThan(3);
            List<String> said = browser.texts("table.grid tbody td");
            assertThat(said).allSatisfy(cell -> assertThat(cell).isNotBlank());
            assertThat(browser.texts("table.grid .absent")).hasSizeGreaterThan(1);
            assertThat(browser.texts("table.grid .absent.open")).isNotEmpty();
            assertThat(browser.texts("table.grid .absent:not(.open)")).isNotEmpty();
            assertThat(browser.texts(".legend")).hasSize(1);
            assertThat(browser.asked("/api/v1/compare")).isEqualTo(1);
            browser.look("table");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void worksOnATabletAndByKeyboardAlone() {
        try (Browser browser = Browser.open(bench, "en", "tablet")) {
            browser.driver.manage().window().setSize(new Dimension(820, 1100));
            browser.driver.get(bench.uri("/") + "#/case/" + Bench.CASE);
            browser.wait(FIRST);
            browser.look("advice");
            WebElement tab = browser.wait("[role=tab][aria-selected=true]");
            tab.sendKeys(Keys.ARROW_RIGHT);
            browser.wait("[data-tab=gaps][aria-selected=true]");
            assertThat(browser.driver.switchTo().activeElement().getDomAttribute("data-tab"))
                    .isEqualTo("gaps");
            browser.wait(".switch button").sendKeys(Keys.ENTER);
            browser.wait(".case-form");
            browser.look("facts");
            assertThat(browser.fits()).isTrue();
            assertThat(browser.faults()).isEmpty();
        }
    }
}
