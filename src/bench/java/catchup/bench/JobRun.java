package catchup.bench;

import catchup.bench.job.Job;
import catchup.bench.job.JobAnswer;
import catchup.bench.job.JobCase;
import catchup.bench.job.JobFolder;
import catchup.bench.job.JobInCatchup;
import catchup.bench.job.PlainJob;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.inference.Reasoner;
import catchup.rulebase.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The common job over many cases: every answer held against the plain Java, then the time it takes. */
final class JobRun {

    private static final long SEED = 20261127;

    private final Job job = Job.of(SEED);
    private final JobInCatchup catchup;
    private final PlainJob plain = new PlainJob(job);
    private final Engine engine;
    private final DirectReasoner direct;
    private final List<JobCase> cases = new ArrayList<>();
    private final List<Case> sheets = new ArrayList<>();
    private int next;

    JobRun(int count) {
        RuleBase rules = rules(job);
        catchup = new JobInCatchup(job, rules);
        engine = new Engine(rules);
        direct = new DirectReasoner(rules);
        for (int i = 0; i < count; i++) {
            cases.add(JobCase.of(SEED, i));
            sheets.add(catchup.sheet(cases.get(i)));
        }
    }

    private static RuleBase rules(Job job) {
        try {
            Path folder = Files.createTempDirectory("job");
            JobFolder.write(job, Path.of("rules"), folder);
            return Shipped.rules(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many answers differ, over all cases and ways. */
    int differences() {
        int differences = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            JobAnswer right = plain.answer(cases.get(i));
            right.top().forEach(lever -> seen.addAll(lever.because()));
            differences += right.equals(derived(engine, i)) ? 0 : 1;
            differences += right.equals(derived(direct, i)) ? 0 : 1;
            differences += right.equals(catchup.fired(direct, sheets.get(i))) ? 0 : 1;
        }
        System.out.println(cases.size() + " cases, " + seen.size() + " of " + (Job.RECOMMENDATIONS + Job.SYNERGIES)
                + " rules among the reasons, " + differences + " answers differ");
        return differences;
    }

    private JobAnswer derived(Reasoner reasoner, int i) {
        return catchup.derived(reasoner, sheets.get(i));
    }

    SideBySide.Measured[] measure(double warmUp, int rounds, double moment) {
        return new SideBySide()
                .add("plain Java", () -> run(i -> plain.answer(cases.get(i))))
                .add("direct reasoner, which rules fired", () -> run(i -> catchup.fired(direct, sheets.get(i))))
                .add("direct reasoner, derived and explained", () -> run(i -> derived(direct, i)))
                .add("Drools engine, derived and explained", () -> run(i -> derived(engine, i)))
                .measure(warmUp, rounds, moment);
    }

    private void run(Function<Integer, JobAnswer> answer) {
        next = next + 1 == cases.size() ? 0 : next + 1;
        if (answer.apply(next).severities().isEmpty()) {
            throw new IllegalStateException("no answer");
        }
    }
}
