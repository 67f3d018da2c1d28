package catchup.comparison;

import catchup.advice.Advice;
import catchup.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a watch found after files were saved.
 *
 * @param saved the files; none in the first round
 * @param problems all that is wrong in the rules and cases now
 * @param byCases what the case files change under the rules as they were; empty if nothing
 * @param byRules what the rules change on the cases as they are; empty if nothing, or if the rules are broken
 * @param advice on all cases, with the last rules and cases that were in order; none if there never were any
 * @param nanos how long it took
 */
public record Round(
        Set<Path> saved,
        Diagnostics problems,
        Optional<Difference> byCases,
        Optional<Difference> byRules,
        List<Advice> advice,
        long nanos) {

    /** Whether anything is wrong, so that what is advised rests on what was in order before. */
    public boolean isBroken() {
        return !problems.isEmpty();
    }
}
