package catchup.bench.job;

import catchup.bench.job.JobAnswer.Lever;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Findings;
import catchup.inference.Firing;
import catchup.inference.Reasoner;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The common job as the product does it: the rules fire, totals and the ranking are taken here. */
public final class JobInCatchup {

    private static final Location NOWHERE = Location.of("job");

    /** What a rule adds, and to which levers, by number. */
    @SuppressWarnings("ArrayRecordComponent") // read for every case
    private record Adds(int[] levers, int amount) {}

    private final Job job;
    private final RuleBase rules;
    private final Findings findings;
    private final Map<Rule, Adds> adds = new HashMap<>();
    private final String[] levers = new String[Job.LEVERS];
    private final Map<Double, Optional<Observation>> observations = new HashMap<>();

    public JobInCatchup(Job job, RuleBase rules) {
        this.job = job;
        this.rules = rules;
        this.findings = new Findings(rules);
        Map<String, Rule> named = new HashMap<>();
        rules.rules().forEach(rule -> named.put(rule.name(), rule));
        for (int l = 0; l < levers.length; l++) {
            levers[l] = Job.name('l', l);
        }
        for (int r = 0; r < Job.RECOMMENDATIONS; r++) {
            Job.Recommendation rule = job.recommendations().get(r);
            adds.put(named.get(Job.name('r', r)), new Adds(new int[] {rule.lever()}, rule.amount()));
        }
        for (int s = 0; s < Job.SYNERGIES; s++) {
            Job.Pair pair = job.synergies().get(s);
            int[] both = {pair.one(), pair.other()};
            adds.put(named.get(Job.name('s', s)), new Adds(both, pair.amount()));
        }
    }

    /** The case as a fact sheet, with the means of dimensions, and values of the region beside their bounds. */
    public Case sheet(JobCase subject) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (int i = 0; i < Job.INDICATORS; i++) {
            put(readings, Job.name('i', i), subject.region()[i], subject.benchmark()[i]);
        }
        for (int d = 0; d < Job.DIMENSIONS; d++) {
            put(readings, JobFolder.mean(d), mean(d, subject.region()), mean(d, subject.benchmark()));
        }
        for (int r = 0; r < Job.RECOMMENDATIONS; r++) {
            Job.Recommendation rule = job.recommendations().get(r);
            if (rule.indicator() >= 0) {
                double bound = rule.below() ? rule.bound() - 0.5 : rule.bound();
                put(readings, JobFolder.bound(r), subject.region()[rule.indicator()], bound);
            }
        }
        Case.Region region = new Case.Region(new Text("job", "job"), new Text("any", "any"), Set.of(), 2026);
        Case.Benchmark benchmark = new Case.Benchmark(new Text("first", "first"), Optional.empty());
        return new Case("job", "job", region, benchmark, readings);
    }

    private static double mean(int dimension, double[] values) {
        double sum = 0;
        for (int i = 0; i < Job.IN_DIMENSION; i++) {
            sum += values[dimension * Job.IN_DIMENSION + i];
        }
        return sum / Job.IN_DIMENSION;
    }

    private void put(Map<String, Reading> readings, String id, double region, double benchmark) {
        String known = rules.indicators().get(id).id();
        readings.put(known, new Reading(known, observation(region), observation(benchmark), NOWHERE));
    }

    private Optional<Observation> observation(double value) {
        return observations.computeIfAbsent(
                value,
                each -> Optional.of(new Observation(
                        each, Optional.empty(), Quality.OFFICIAL, "job", Optional.empty(), Optional.empty(), NOWHERE)));
    }

    /** The answer with everything derived, and of each lever the rules that call for it as they are explained. */
    public JobAnswer derived(Reasoner reasoner, Case sheet) {
        Derivation derivation = reasoner.derive(findings.of(sheet), List.of());
        List<Rule> fired = new ArrayList<>();
        for (Conclusion conclusion : derivation.concluded()) {
            if (conclusion instanceof Conclusion.Recommendation || conclusion instanceof Conclusion.Synergy) {
                for (Firing firing : derivation.supports(conclusion)) {
                    fired.add(firing.rule());
                }
            }
        }
        return answer(derivation.findings(), fired);
    }

    /** The answer by which rules fired alone. */
    public JobAnswer fired(DirectReasoner reasoner, Case sheet) {
        List<Finding> found = findings.of(sheet);
        return answer(found, reasoner.outcome(found, List.of()).fired());
    }

    private JobAnswer answer(List<Finding> found, List<Rule> fired) {
        int[] support = new int[levers.length];
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<String>[] because = new List[levers.length];
        for (Rule rule : fired) {
            Adds added = adds.get(rule);
            if (added != null) {
                for (int lever : added.levers()) {
                    support[lever] += added.amount();
                    if (because[lever] == null) {
                        because[lever] = new ArrayList<>();
                    }
                    because[lever].add(rule.name());
                }
            }
        }
        return new JobAnswer(severities(found), best(support, because));
    }

    /** The best levers: each time the best of those left, of those alike the first. */
    private List<Lever> best(int[] support, List<String>[] because) {
        List<Lever> top = new ArrayList<>(JobAnswer.TOP);
        while (top.size() < JobAnswer.TOP) {
            int best = -1;
            for (int lever = 0; lever < support.length; lever++) {
                if (because[lever] != null && (best < 0 || support[lever] > support[best])) {
                    best = lever;
                }
            }
            if (best < 0) {
                break;
            }
            because[best].sort(null);
            top.add(new Lever(levers[best], support[best], because[best]));
            because[best] = null;
        }
        return top;
    }

    @SuppressWarnings("EnumOrdinal") // severities are told as digits
    private static String severities(List<Finding> found) {
        StringBuilder digits = new StringBuilder();
        for (Finding finding : found) {
            if (finding instanceof Finding.Gap gap && gap.indicator().id().charAt(0) == 'i') {
                digits.append((char) ('0' + gap.severity().ordinal()));
            }
        }
        return digits.toString();
    }

    public RuleBase rules() {
        return rules;
    }
}
