package catchup.bench;

import catchup.fact.Case;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.rulebase.RuleBase;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What has to be done once, up to the first case and with it, and up to the second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BuildBenchmark {

    private RuleBase rules;
    private Case subject;

    @Setup
    public void setUp() {
        rules = Shipped.rules();
        subject = Shipped.cases(rules).get(0);
    }

    @Benchmark
    public RuleBase readRules() {
        return Shipped.rules();
    }

    /** An engine that has fired the rules over its first case, for which it builds a network of those that are possible. */
    @Benchmark
    public Derivation engineForOne() {
        return new Engine(rules).derive(subject);
    }

    /** An engine with a network of all rules, which it builds for the second case. */
    @Benchmark
    public Derivation engineForMany() {
        Engine engine = new Engine(rules);
        engine.derive(subject);
        return engine.derive(subject);
    }

    @Benchmark
    public Derivation direct() {
        return new DirectReasoner(rules).derive(subject);
    }
}
