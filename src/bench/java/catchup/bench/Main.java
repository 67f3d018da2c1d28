package catchup.bench;

import catchup.bench.SideBySide.Measured;
import catchup.bench.floor.Floor;
import catchup.rulebase.RuleBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Everything that is measured, in one run: {@code src/bench/README.md}. */
public final class Main {

    /**
     * How long and how much.
     *
     * @param drools seconds of processor time before anything is measured, for Drools is long in getting warm
     */
    private record Effort(
            double drools,
            double warmUp,
            int rounds,
            double moment,
            int checked,
            int jobCases,
            List<Integer> times,
            int stream) {
        static final Effort QUICK = new Effort(20, 3, 7, 0.5, 500, 2_000, List.of(1, 4, 16), 20_000);
        static final Effort FULL = new Effort(40, 12, 15, 1, 10_000, 10_000, List.of(1, 4, 16), 1_000_000);
    }

    private static final String SUBJECT = "cases/puer-coffee-2021.yaml";

    private final Effort effort;
    private boolean differs;

    private Main(Effort effort) {
        this.effort = effort;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = Arrays.asList(args);
        Main main = new Main(wanted.contains("full") ? Effort.FULL : Effort.QUICK);
        boolean all = wanted.stream().allMatch(each -> each.equals("full") || each.equals("quick"));
        if (all || wanted.contains("check")) {
            main.check();
        }
        if (all || wanted.contains("start")) {
            main.start();
        }
        if (all || wanted.contains("advice")) {
            main.advice("shipped");
            main.advice("drawn");
        }
        if (all || wanted.contains("build")) {
            main.build();
        }
        if (all || wanted.contains("job")) {
            main.job();
        }
        if (all || wanted.contains("growth")) {
            main.growth();
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

    private void start() throws IOException, InterruptedException {
        title("From launch to answer, each in a process of its own, Java " + Runtime.version().feature());
        RuleBase rules = Shipped.rules();
        Start start = new Start(rules, new Floor(rules), SUBJECT);
        boolean same = start.isSame();
        System.out.println(same ? "the same measures in the same order" : "other measures, or in another order");
        differs |= !same;
        for (Measured each : start.measure(2 * effort.rounds())) {
            System.out.printf("%-48s %10.0f ms %18.1f × plain Java%n", each.way(), each.micros() / 1e3, each.ratio());
        }
    }

    private void advice(String cases) {
        AdviceBenchmark each = new AdviceBenchmark();
        each.cases = cases;
        each.setUp();
        SideBySide.warm(each::explainDrools, effort.drools());
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

    private void build() {
        title("Up to the first case and with it, each as a share of reading the rules");
        BuildBenchmark each = new BuildBenchmark();
        each.setUp();
        Measured[] measured = new SideBySide()
                .add("reading the rules", each::readRules)
                .add("Drools engine, the rules possible in one case", each::engineForOne)
                .add("Drools engine, all rules, with the second case", each::engineForMany)
                .add("direct reasoner", each::direct)
                .measure(effort.warmUp(), effort.rounds(), effort.moment());
        for (Measured one : measured) {
            System.out.printf("%-48s %10.1f ms CPU %8.2f × reading%n", one.way(), one.micros() / 1e3, one.ratio());
        }
    }

    private void job() {
        title("The common job");
        JobRun run = new JobRun(effort.jobCases());
        differs |= run.differences() > 0;
        for (Measured each : run.measure(effort.warmUp(), effort.rounds(), effort.moment())) {
            System.out.printf("%-48s %,12.0f cases a CPU second %8.1f × plain Java%n", each.way(), 1e6 / each.micros(), each.ratio());
        }
    }

    private void growth() {
        title("Growth: rankings of drawn cases");
        Growth growth = new Growth();
        growth.rules(effort.times(), true, effort.warmUp(), effort.rounds(), effort.moment());
        growth.plot(Path.of("target/bench"));
        title("Growth: cases, direct reasoner");
        growth.cases(effort.stream());
    }

    private static void title(String title) {
        System.out.println();
        System.out.println(title);
    }

    private static void print(Measured[] measured) {
        for (Measured each : measured) {
            System.out.printf("%-48s %10.1f µs CPU a case %8.1f × plain Java%n", each.way(), each.micros(), each.ratio());
        }
    }
}
