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
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser on the workbench, which notes every address that is asked for and everything that goes wrong in the page. Where
 * the machine has none the test is skipped with a word about it, and fails if {@code CATCHUP_BROWSER=required} in the environment says that there is one.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");

    final ChromeDriver driver;
    private final URI address;
    private final String name;

    private Browser(ChromeDriver driver, URI address, String name) {
        this.driver = driver;
        this.address = address;
        this.name = name;
    }

    static Browser open(URI address, String name, int width, int height) {
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
                "--lang=en",
                "--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), address, name);
        browser.driver.get(address.toString());
        return browser;
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
        return waiting().until(page -> page.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** The first that a selector means and that says these words. */
    WebElement wait(String selector, String words) {
        return waiting().until(page -> page.findElements(By.cssSelector(selector)).stream()
                .filter(each -> each.isDisplayed() && each.getText().contains(words))
                .findFirst()
                .orElse(null));
    }

    void waitUntilGone(String selector) {
        waiting().until(page -> page.findElements(By.cssSelector(selector)).isEmpty());
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    void click(String selector) {
        wait(selector).click();
    }

    void type(String selector, String text) {
        WebElement field = wait(selector);
        field.clear();
        field.sendKeys(text);
    }

    void choose(String selector, String value) {
        new org.openqa.selenium.support.ui.Select(wait(selector)).selectByValue(value);
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** A picture for people, and what axe finds wrong for those who hear or type instead of seeing. */
    void look(String what) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + "-" + what + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
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

    @Override
    public void close() {
        driver.quit();
    }
}
