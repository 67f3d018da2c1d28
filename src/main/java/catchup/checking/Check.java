package catchup.checking;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem.Level;
import java.util.List;

/**
 * What a look at rules and cases has found.
 *
 * @param found what is wrong, with the texts of the files
 * @param read how much there was
 */
public record Check(Diagnostics found, Read read) {

    /**
     * How much was read, as far as it can be.
     *
     * @param rules of the rule files, without those that follow from the fiches
     * @param tests of rules and of thresholds
     */
    public record Read(int rules, int tests, int cases) {}

    /** What is wrong, by place: all of it, unless it is more than anybody reads. */
    public List<Diagnostic> findings() {
        return found.all();
    }

    /** How much was found that is not among the findings. */
    public int omitted() {
        return found.size() - found.all().size();
    }

    /** The files that were read, in order. */
    public List<String> files() {
        return List.copyOf(found.files());
    }

    /** How many of the findings are of a level. */
    public int count(Level level) {
        return (int) findings().stream()
                .filter(finding -> finding.problem().level() == level)
                .count();
    }

    public boolean isClean() {
        return found.size() == 0;
    }

    /** The same without warnings. */
    public Check errorsOnly() {
        return new Check(found.only(finding -> finding.problem().level() == Level.ERROR), read);
    }
}
