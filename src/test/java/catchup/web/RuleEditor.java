package catchup.web;

import java.util.List;
import org.openqa.selenium.Keys;

/** The editor of rule files in a browser, used as people use it: by typing, and by taking what is proposed. */
final class RuleEditor {

    private static final String TEXT = ".file-pane .cm-content";
    private static final String PROPOSAL = ".cm-tooltip-autocomplete [role=option]";

    private final Browser browser;

    RuleEditor(Browser browser) {
        this.browser = browser;
    }

    /** Opens a file with the cursor at the beginning of a line, counted from 1. */
    void open(String path, int line) {
        browser.go("#/rules/" + path + ":" + line);
        browser.until(() -> hasFocus()
                && browser
                        .driver
                        .findElements(org.openqa.selenium.By.cssSelector(".file-pane .cm-activeLineGutter"))
                        .stream()
                        .anyMatch(each -> each.getText().equals(String.valueOf(line))));
    }

    boolean hasFocus() {
        return browser.isActive(TEXT);
    }

    /** The lines in sight. */
    List<String> lines() {
        return browser.texts(TEXT + " .cm-line");
    }

    /** What is chosen in the text. */
    String selected() {
        return String.valueOf(browser.driver.executeScript("return getSelection().toString()"));
    }

    /** Puts other words in the place of the line at the cursor, behind its indentation. */
    void replaceLine(String words) {
        browser.press(Keys.END);
        browser.press(Keys.SHIFT, Keys.HOME);
        browser.press(words);
        browser.until(() -> lines().stream().anyMatch(line -> line.strip().equals(words)));
    }

    void goToEnd() {
        browser.press(Keys.CONTROL, Keys.END);
    }

    /** Asks what can stand at the cursor. */
    void propose() {
        browser.press(Keys.CONTROL, " ");
        browser.wait(PROPOSAL);
    }

    /** Takes the proposal that has these words in it. */
    void take(String words) {
        browser.wait(PROPOSAL, words).click();
        browser.waitUntilGone(PROPOSAL);
    }

    /** Waits until the texts as they are now have been checked. */
    void checked() {
        browser.wait(".next-step button:not([disabled])");
    }
}
