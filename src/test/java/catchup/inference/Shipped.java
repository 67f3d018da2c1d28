package catchup.inference;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTest.Stand;
import catchup.text.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The shipped rules, and situations drawn at random to try them on. */
public final class Shipped {

    private static final RuleBase RULES = read();
    private static final Engine ENGINE = new Engine(RULES);

    private Shipped() {}

    public static RuleBase rules() {
        return RULES;
    }

    public static Engine engine() {
        return ENGINE;
    }

    /** How a region of the catalogue's kind could stand, on about so many indicators. */
    public static Map<String, Stand> stands(Random random, int known) {
        List<Indicator> indicators = new ArrayList<>(RULES.indicators().all());
        java.util.Collections.shuffle(indicators, random);
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (Indicator indicator : indicators.subList(0, Math.min(known, indicators.size()))) {
            stands.put(indicator.id(), stand(indicator, random));
        }
        return stands;
    }

    /** A setting, a sector, perhaps traits and a budget. */
    public static Set<String> tags(Random random) {
        Set<String> tags = new LinkedHashSet<>();
        for (Setting setting : RULES.settings().all()) {
            if (random.nextInt(4) == 0) {
                tags.add(setting.id());
            }
        }
        return tags;
    }

    /** A few diagnoses taken as given, or none. */
    public static List<Conclusion> given(Random random) {
        List<DiagnosisEntry> diagnoses = RULES.diagnoses().all();
        return random.ints(random.nextBoolean() ? 5 : 0, 0, diagnoses.size())
                .distinct()
                .mapToObj(i -> (Conclusion) new Conclusion.Diagnosis(diagnoses.get(i).id()))
                .toList();
    }

    /** The findings of such a situation. */
    public static List<Finding> findings(Map<String, Stand> stands, Set<String> tags) {
        return new RuleTrial(ENGINE).findings(stands, tags);
    }

    private static Stand stand(Indicator indicator, Random random) {
        List<Severity> reached =
                indicator.thresholds().from().keySet().stream().sorted().toList();
        int pick = random.nextInt(reached.size() + 2);
        if (pick == reached.size()) {
            return new Stand.Level();
        }
        return pick > reached.size() ? new Stand.Ahead() : new Stand.Behind(reached.get(pick));
    }

    private static RuleBase read() {
        Diagnostics diagnostics = new Diagnostics();
        return RuleBaseReader.read(Path.of("rules"), diagnostics).orElseThrow(() -> {
            StringBuilder problems = new StringBuilder();
            diagnostics.all().forEach(each -> problems.append(Wording.of(each, Lang.EN))
                    .append('\n'));
            return new AssertionError(problems.toString());
        });
    }
}
