package catchup.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** How an attack is shown to succeed where nothing guards. */
enum Unguarded {
    /** Drools' own builder takes vocabulary and rule files as they are, and fires: code of the attack runs. */
    DSLR(StockTrials::runsCode),

    /** Drools' own builder takes the rule files as plain DRL, and fires: code of the attack runs. */
    DRL(StockTrials::runsCodeAsDrl),

    /** The same, and the rules fire ten thousand times and more. */
    FIRINGS(StockTrials::firesOnAndOn),

    /** A line of the attack takes the regular expressions that Drools makes of the vocabulary millions of steps. */
    STEPS(StockTrials::takesMillionsOfSteps),

    /** A parser that makes what a YAML file says makes objects of the attack's choice. */
    YAML_TAGS(YamlTrials::makesObjects),

    /** What such a parser reads out of a small file is a million values and more. */
    YAML_ALIASES(YamlTrials::multiplies),

    /** The stack of such a parser overflows. */
    YAML_DEPTH(YamlTrials::overflows),

    /** A reader that follows links and paths reads what lies outside. */
    OUTSIDE(FileTrials::readsOutside),

    /** A reader that opens whatever lies there waits for ever. */
    WAITS(FileTrials::waits),

    /** A text pasted into a page becomes an element or an attribute of it. */
    PAGE(TextTrials::becomesMarkup),

    /** A text taken for a pattern says something else than what stands there, or fails. */
    PATTERN(TextTrials::isExpanded),

    /** A text printed as it is carries what terminals obey. */
    TERMINAL(TextTrials::steersTheTerminal);

    /** A trial of an attack that lies in a folder. */
    interface Trial {
        boolean succeeds(Attack attack, Path folder) throws IOException;
    }

    private final Trial trial;

    Unguarded(Trial trial) {
        this.trial = trial;
    }

    boolean succeeds(Attack attack, Path folder) throws IOException {
        return trial.succeeds(attack, folder);
    }
}
