package catchup.bench;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.advice.Probe;
import catchup.bench.floor.Answer;
import catchup.bench.floor.Figures;
import catchup.bench.floor.Floor;
import catchup.bench.floor.Reference;
import catchup.bench.floor.Walk;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.inference.Belief;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.inference.Firing;
import catchup.inference.Reasoner;
import catchup.ranking.Ranked;
import catchup.ranking.Ranking;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One case after the other, each as the product does it and as the plain Java does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AdviceBenchmark {

    private static final int DRAWN = 500;

    /** The shipped cases, or cases drawn at random. */
    @Param({"shipped", "drawn"})
    public String cases = "shipped";

    private RuleBase rules;
    private Engine engine;
    private DirectReasoner direct;
    private Adviser adviser;
    private Probe probe;
    private Reference reference;
    private List<Case> subjects;
    private List<Case> changed;
    private Figures[] figures;
    private Figures[] changedFigures;
    private int next;

    // What was found last, so that nothing is left out as not needed.
    @Nullable List<Ranked> ranked;

    @Nullable Belief belief;

    @Nullable List<Firing> supports;

    @Setup
    public void setUp() {
        rules = Shipped.rules();
        engine = new Engine(rules);
        direct = new DirectReasoner(rules);
        adviser = new Adviser(engine);
        probe = new Probe(rules);
        Floor floor = new Floor(rules);
        reference = floor.reference();
        subjects = cases.equals("shipped") ? Shipped.cases(rules) : new RandomCases(rules).first(DRAWN);
        changed = new ArrayList<>();
        subjects.forEach(each -> changed.add(changed(each)));
        figures = subjects.stream().map(floor::figures).toArray(Figures[]::new);
        changedFigures = changed.stream().map(floor::figures).toArray(Figures[]::new);
    }

    /** The case with the region's first figure as far as the benchmark's. */
    private static Case changed(Case subject) {
        return subject.readings().values().stream()
                .filter(each -> each.region().isPresent() && each.benchmark().isPresent())
                .findFirst()
                .map(each -> subject.with(each.indicator(), Side.REGION, each.benchmark()))
                .orElse(subject);
    }

    private int next() {
        next = next + 1 == subjects.size() ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public Answer rankPlain() {
        return reference.rank(figures[next()]);
    }

    @Benchmark
    public List<Ranked> rankDrools() {
        return Ranking.of(rules, engine.derive(subjects.get(next())));
    }

    @Benchmark
    public List<Ranked> rankDirect() {
        return Ranking.of(rules, direct.derive(subjects.get(next())));
    }

    @Benchmark
    public Walk explainPlain() {
        return Walking.all(reference.advise(figures[next()]));
    }

    @Benchmark
    public Walk explainDrools() {
        return explain(engine);
    }

    @Benchmark
    public Walk explainDirect() {
        return explain(direct);
    }

    /** The ranking, how far everything is to be believed and which rules say so, and every proof of everything. */
    private Walk explain(Reasoner reasoner) {
        Derivation derivation = reasoner.derive(subjects.get(next()));
        ranked = Ranking.of(rules, derivation);
        for (Conclusion each : derivation.concluded()) {
            belief = derivation.belief(each);
            supports = derivation.supports(each);
        }
        return Walking.all(derivation);
    }

    @Benchmark
    public Advice adviseDrools() {
        return adviser.advise(subjects.get(next()));
    }

    @Benchmark
    public Derivation deriveDrools() {
        return engine.derive(subjects.get(next()));
    }

    @Benchmark
    public Derivation deriveDirect() {
        return direct.derive(subjects.get(next()));
    }

    @Benchmark
    public List<Ranked> whatIf() {
        return probe.rank(changed.get(next()));
    }

    @Benchmark
    public Answer whatIfPlain() {
        return reference.rank(changedFigures[next()]);
    }
}
