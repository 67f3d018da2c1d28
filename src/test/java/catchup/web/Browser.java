package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser on the workbench, which notes every address that is asked for and everything that goes wrong in the page. It is
 * started once for the tests of a class, as that takes a while, and keeps nothing between them. Where
 * the machine has none the test is skipped with a word about it, and fails if {@code CATCHUP_BROWSER=required} in the environment says that there is one.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Pages whose contrast was looked at: it is the same in both languages, and what axe takes longest for. */
    private static final Set<String> COLOURED = ConcurrentHashMap.newKeySet();

    /** That of this class, between tests. */
    private static @Nullable ChromeDriver started;

    final ChromeDriver driver;
    private final String window;
    private final URI address;
    private final String name;

    private Browser(ChromeDriver driver, URI address, String name) {
        this.driver = driver;
        this.window = driver.getWindowHandle();
        this.address = address;
        this.name = name;
    }

    static Browser open(URI address, String name, int width, int height) {
        ChromeDriver driver = started();
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", address.resolve("/").toString(), "storageTypes", "local_storage"));
        Browser browser = new Browser(driver, address, name);
        browser.faults();
        driver.get(address.toString());
        return browser;
    }

    private static ChromeDriver started() {
        ChromeDriver driver = started;
        if (driver == null) {
            driver = start();
            started = driver;
        }
        return driver;
    }

    /** Ends it, when all tests of a class are done. */
    static void quit() {
        ChromeDriver driver = started;
        started = null;
        if (driver != null) {
            driver.quit();
        }
    }

    private static ChromeDriver start() {
        Optional<File> program = found("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = found("chromedriver");
        if (program.isEmpty() || chromedriver.isEmpty()) {
            String words =
                    "no Chromium with its driver on the PATH: install chromium and chromium-driver (src/README.md)";
            if ("required".equals(System.getenv("CATCHUP_BROWSER"))) {
                fail(words);
            }
            return abort(words);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.get());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--lang=en");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options);
    }

    /** The workbench in a language, as wide as a desk has it. */
    static Browser open(Bench bench, String lang, String name) {
        Browser browser = open(bench.uri("/"), name + "-" + lang, 1440, 1000);
        browser.click(".language [lang=" + lang + "]");
        browser.wait(".language [lang=" + lang + "][aria-pressed=true]");
        return browser;
    }

    /** Goes to another place of the workbench without loading the page anew. */
    void go(String place) {
        driver.executeScript("location.hash = arguments[0]", place);
    }

    private static Optional<File> found(String... programs) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(programs)
                .flatMap(program -> Stream.of(path.split(File.pathSeparator)).map(folder -> new File(folder, program)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** What a selector means, once it is there and shown. */
    WebElement wait(String selector) {
        return wait(selector, "");
    }

    /** The first that a selector means and that says these words. */
    WebElement wait(String selector, String words) {
        return waitFor(page -> page.findElements(By.cssSelector(selector)).stream()
                .filter(each ->
                        each.isDisplayed() && (words.isEmpty() || each.getText().contains(words)))
                .findFirst()
                .orElse(null));
    }

    void waitUntilGone(String selector) {
        waitFor(page -> page.findElements(By.cssSelector(selector)).isEmpty());
    }

    void until(BooleanSupplier holds) {
        waitFor(page -> holds.getAsBoolean());
    }

    /** Waits until there is something; of a wait in vain a picture is left. */
    private <T> T waitFor(Function<WebDriver, T> something) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        try {
            return wait.until(something);
        } catch (TimeoutException inVain) {
            picture("in-vain");
            throw inVain;
        }
    }

    void click(String selector) {
        wait(selector).click();
    }

    void type(String selector, String text) {
        WebElement field = wait(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses a file where one is asked for, though the field itself is not shown. */
    void upload(String selector, Path file) {
        waitFor(page -> page.findElements(By.cssSelector(selector)).stream()
                        .findFirst()
                        .orElse(null))
                .sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses keys one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another is held. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Whether the focus is on what a selector means. */
    boolean isActive(String selector) {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    /** Whether the page needs no scrolling from side to side. */
    boolean fits() {
        return Boolean.TRUE.equals(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"));
    }

    void choose(String selector, String value) {
        new org.openqa.selenium.support.ui.Select(wait(selector)).selectByValue(value);
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** How often the page has asked the server for what stands at that path. */
    long asked(String path) {
        Object count = driver.executeScript(
                "return performance.getEntriesByType('resource')"
                        + ".filter((each) => new URL(each.name).pathname === arguments[0]).length",
                path);
        return count instanceof Long asked ? asked : -1;
    }

    /** The same of one part of the page, where the rest is as it was looked at before. */
    void look(String what, String part) {
        look(what, new AxeBuilder().include(part));
    }

    /** The same without what stands in frames, which are pages of their own. */
    void lookButFrames(String what) {
        look(what, new AxeBuilder().disableIframeTesting());
    }

    /** A picture for people, and what axe finds wrong for those who hear or type instead of seeing. */
    void look(String what) {
        look(what, new AxeBuilder());
    }

    private void look(String what, AxeBuilder axe) {
        picture(what);
        AxeBuilder rules = COLOURED.add(name.replaceAll("-(en|zh)\\b", "") + " " + what)
                ? axe
                : axe.disableRules(List.of("color-contrast"));
        List<Rule> violations = rules.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(driver)
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> what + ": " + rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList()))
                .isEmpty();
    }

    /** A picture for people. */
    void picture(String what) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + "-" + what + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the page asked of other hosts, and what its scripts complained about; neither may be. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = read(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                String asked =
                        message.path("params").path("request").path("url").asText();
                boolean isOwn =
                        asked.startsWith(address.toString()) || asked.startsWith("data:") || asked.startsWith("blob:");
                if (!isOwn) {
                    faults.add("asked " + asked);
                }
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                faults.add(entry.getMessage());
            }
        }
        return faults;
    }

    private static JsonNode read(String text) {
        try {
            return Bench.MAPPER.readTree(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Leaves the page and closes those that it opened; what cannot be left is ended. */
    @Override
    public void close() {
        try {
            for (String opened : driver.getWindowHandles()) {
                if (!opened.equals(window)) {
                    driver.switchTo().window(opened).close();
                }
            }
            driver.switchTo().window(window);
            driver.get("about:blank");
        } catch (WebDriverException stuck) {
            quit();
        }
    }
}
