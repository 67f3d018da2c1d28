package catchup.bench;

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

/** What has to be done once before the first case. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BuildBenchmark {

    private RuleBase rules;

    @Setup
    public void setUp() {
        rules = Shipped.rules();
    }

    @Benchmark
    public RuleBase readRules() {
        return Shipped.rules();
    }

    @Benchmark
    public Engine engine() {
        return new Engine(rules);
    }

    @Benchmark
    public DirectReasoner direct() {
        return new DirectReasoner(rules);
    }
}
