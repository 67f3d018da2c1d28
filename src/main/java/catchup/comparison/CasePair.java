package catchup.comparison;

import catchup.fact.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case as two versions of the rules read it: they may differ in units, in usual benchmarks and in what indicators there are.
 */
public record CasePair(Case before, Case after) {

    /** A case that both versions read alike. */
    public static CasePair of(Case subject) {
        return new CasePair(subject, subject);
    }

    /** The cases that both versions read, told by their files. */
    public static List<CasePair> of(List<Case> before, List<Case> after) {
        Map<String, Case> old = new LinkedHashMap<>();
        before.forEach(subject -> old.put(subject.file(), subject));
        List<CasePair> pairs = new ArrayList<>();
        for (Case now : after) {
            Case former = old.get(now.file());
            if (former != null) {
                pairs.add(new CasePair(former, now));
            }
        }
        return List.copyOf(pairs);
    }
}
