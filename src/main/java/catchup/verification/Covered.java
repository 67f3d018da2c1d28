package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.rulebase.Rule;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gaps in the table of what rules cover: worse severities that none looks at, kinds of region for which none acts. */
final class Covered {

    private final Chain chain;
    private final FactWords words;
    private final Diagnostics diagnostics;
    private final Patience patience;

    Covered(Chain chain, FactWords words, Diagnostics diagnostics, Patience patience) {
        this.chain = chain;
        this.words = words;
        this.diagnostics = diagnostics;
        this.patience = patience;
    }

    void check() {
        List<Rule> firing = chain.rules().rules().stream()
                .filter(rule -> !chain.neverFires(rule))
                .toList();
        Looking looking = new Looking(firing);
        chain.rules().indicators().all().forEach(indicator -> severities(indicator, looking.atGap(indicator)));
        Regions regions = new Regions(chain, firing, patience);
        for (DiagnosisEntry diagnosis : chain.rules().diagnoses().all()) {
            if (diagnosis.kind() != DiagnosisEntry.Kind.ADVANTAGE) {
                regions.without(diagnosis.id())
                        .ifPresent(left -> diagnostics.conflict(
                                Problem.SETTING_NOT_COVERED,
                                diagnosis.at(),
                                Chain.places(left.rules()),
                                diagnosis.name(),
                                words.facts(left.facts())));
            }
        }
    }

    private void severities(Indicator indicator, Map<Rule, Set<Standing>> looking) {
        if (looking.isEmpty()) {
            return;
        }
        Set<Standing> covered = EnumSet.noneOf(Standing.class);
        looking.values().forEach(covered::addAll);
        Standing mildest = covered.iterator().next();
        Set<Standing> holes = new TreeSet<>(Standing.possible(indicator));
        holes.removeIf(standing -> standing.compareTo(mildest) < 0 || standing == Standing.UNKNOWN);
        holes.removeAll(covered);
        holes.stream().findFirst().ifPresent(hole -> {
            Standing below = covered.stream()
                    .filter(standing -> standing.compareTo(hole) < 0)
                    .max(Comparator.naturalOrder())
                    .orElse(mildest);
            Rule last = looking.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(below))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            diagnostics.conflict(
                    Problem.SEVERITY_NOT_COVERED,
                    indicator.at(),
                    last.at(),
                    indicator.name(),
                    below.severity().text(),
                    hole.severity().text(),
                    last.name());
        });
    }
}
