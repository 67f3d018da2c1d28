package catchup.bench;

import catchup.bench.floor.Floor;
import catchup.rulebase.RuleBase;
import java.util.Arrays;
import java.util.List;

/** Everything that is measured, in one run: {@code src/bench/README.md}. */
public final class Main {

    /** How long and how much. */
    private record Effort(double warmUp, int rounds, double moment, int checked, int jobCases, int stream) {
        static final Effort QUICK = new Effort(2, 5, 0.4, 500, 2_000, 20_000);
        static final Effort FULL = new Effort(12, 15, 1, 10_000, 10_000, 1_000_000);
    }

    private final Effort effort;
    private boolean differs;

    private Main(Effort effort) {
        this.effort = effort;
    }

    public static void main(String[] args) {
        List<String> wanted = Arrays.asList(args);
        Main main = new Main(wanted.contains("full") ? Effort.FULL : Effort.QUICK);
        boolean all = wanted.stream().allMatch(each -> each.equals("full") || each.equals("quick"));
        if (all || wanted.contains("check")) {
            main.check();
        }
        if (all || wanted.contains("advice")) {
            main.advice("shipped");
            main.advice("drawn");
        }
        if (all || wanted.contains("job")) {
            main.job();
        }
        System.exit(main.differs ? 1 : 0);
    }

    private void check() {
        title("The plain Java says the same");
        RuleBase rules = Shipped.rules();
        List<String> differences = Check.differences(rules, new Floor(rules), effort.checked());
        differences.stream().limit(20).forEach(System.out::println);
        System.out.println(differences.size() + " differences");
        differs |= !differences.isEmpty();
    }

    private void advice(String cases) {
        AdviceBenchmark each = new AdviceBenchmark();
        each.cases = cases;
        each.setUp();
        title("Ranking only, " + cases + " cases");
        print(new SideBySide()
                .add("plain Java", each::rankPlain)
                .add("direct reasoner", each::rankDirect)
                .add("Drools engine", each::rankDrools)
                .add("what if one figure were another, plain Java", each::whatIfPlain)
                .add("what if one figure were another", each::whatIf)
                .measure(effort.warmUp(), effort.rounds(), effort.moment()));
        title("Everything derived, every proof of every conclusion read, " + cases + " cases");
        print(new SideBySide()
                .add("plain Java", each::explainPlain)
                .add("direct reasoner", each::explainDirect)
                .add("Drools engine", each::explainDrools)
                .add("a whole advice by Drools, proofs not read", each::adviseDrools)
                .measure(effort.warmUp(), effort.rounds(), effort.moment()));
    }

    private void job() {
        title("The common job");
        JobRun run = new JobRun(effort.jobCases());
        differs |= run.differences() > 0;
        for (SideBySide.Measured each : run.measure(effort.warmUp(), effort.rounds(), effort.moment())) {
            System.out.printf("%-48s %,12.0f cases a CPU second %8.1f × plain Java%n", each.way(), 1e6 / each.micros(), each.ratio());
        }
    }

    private static void title(String title) {
        System.out.println();
        System.out.println(title);
    }

    private static void print(SideBySide.Measured[] measured) {
        for (SideBySide.Measured each : measured) {
            System.out.printf("%-48s %10.1f µs CPU a case %8.1f × plain Java%n", each.way(), each.micros(), each.ratio());
        }
    }
}
