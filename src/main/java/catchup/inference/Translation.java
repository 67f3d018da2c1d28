package catchup.inference;

import static org.drools.model.impl.ViewPatternBuilder.ruleItem2Condition;

import catchup.fact.Fact;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.view.ViewItem;

/**
 * Translates rules into Drools' canonical model with predicates and actions of our own, so that no text is ever compiled.
 * Each pattern tests its key first, by an index, so that a fact meets only the rules that ask for it. What Drools calls are records:
 * it wants functions that could be written to a file, and lambdas that could no JVM keeps ready between starts. Conditions are put
 * together here and not by Drools' language for them, which gives each a random name, and for that sets up a generator.
 */
final class Translation {

    static final String PACKAGE = "catchup.rules";

    /** What the working memory is called in a session. */
    static final String MEMORY = "memory";

    private final BitSet lookedFor;
    private int named;
    private final Global<WorkingMemory> memory = PatternDSL.globalOf(WorkingMemory.class, PACKAGE, MEMORY);

    /** @param lookedFor the numbers of what rules look for: nothing else is inserted */
    Translation(BitSet lookedFor) {
        this.lookedFor = lookedFor;
    }

    Global<WorkingMemory> memory() {
        return memory;
    }

    org.drools.model.Rule translate(PlannedRule planned) {
        Rule rule = planned.rule();
        List<org.drools.model.Condition> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            add(condition, conditions);
        }
        Consequence action =
                PatternDSL.on(memory).execute(new Fires(planned, lookedFor)).get();
        conditions.add(new NamedConsequenceImpl(RuleImpl.DEFAULT_CONSEQUENCE_NAME, action.isBreaking()));
        CompositePatterns all = new CompositePatterns(
                org.drools.model.Condition.Type.AND, conditions, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, action));
        return new RuleImpl(
                PACKAGE,
                rule.name(),
                null,
                all,
                Map.of(org.drools.model.Rule.Attribute.SALIENCE, rule.layer().salience()),
                Map.of());
    }

    private void add(Condition condition, List<org.drools.model.Condition> all) {
        org.drools.model.Condition pattern = ruleItem2Condition(pattern(condition.pattern()));
        if (condition instanceof Condition.Holds) {
            all.add(pattern);
        } else if (condition instanceof Condition.Absent) {
            all.add(new ExistentialPatternImpl(pattern, org.drools.model.Condition.Type.NOT));
        } else if (condition instanceof Condition.AtLeast least) {
            count(pattern, "at least " + least.count(), new Between(least.count(), Long.MAX_VALUE), all);
        } else if (condition instanceof Condition.AtMost most) {
            count(pattern, "at most " + most.count(), new Between(0, most.count()), all);
        }
    }

    /** The id must tell one bound from another: Drools takes two predicates with the same id for the same predicate. */
    private void count(
            org.drools.model.Condition pattern,
            String id,
            Predicate1<Long> bound,
            List<org.drools.model.Condition> all) {
        Variable<Long> number = declared(Long.class);
        all.add(new AccumulatePatternImpl<>(
                pattern,
                null,
                PatternDSL.accFunction(CountAccumulateFunction::new).as(number)));
        all.add(ruleItem2Condition(PatternDSL.pattern(number).expr(id, bound)));
    }

    /** A profile has several tags, so it is looked through for each. */
    private ViewItem<?> pattern(Pattern pattern) {
        return pattern instanceof Pattern.OfProfile || pattern.key().isEmpty()
                ? unkeyed(pattern.type(), pattern)
                : keyed(pattern.type(), pattern, pattern.key().get());
    }

    private <T extends Fact> ViewItem<T> keyed(Class<T> type, Pattern pattern, String id) {
        Key<T> key = new Key<>();
        PatternDef<T> definition = PatternDSL.pattern(declared(type));
        return definition
                .expr(
                        "key == " + id,
                        new IsAbout<>(id, key),
                        PatternDSL.alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, key, id))
                .expr(pattern.asks(), new Matches<>(pattern));
    }

    private <T extends Fact> ViewItem<T> unkeyed(Class<T> type, Pattern pattern) {
        PatternDef<T> definition = PatternDSL.pattern(declared(type));
        return definition.expr(pattern.asks(), new Matches<>(pattern));
    }

    /** A variable with a name of our own: Drools would make one of random numbers, for which it sets up a generator. */
    private <T> Variable<T> declared(Class<T> type) {
        named++;
        return PatternDSL.declarationOf(type, "$" + named);
    }

    /** What a fact is about, by which facts and rules find each other. */
    private record Key<T extends Fact>() implements Function1<T, String> {
        @Override
        public String apply(T fact) {
            return FactIndex.key(fact).orElseThrow();
        }
    }

    private record IsAbout<T extends Fact>(String id, Key<T> key) implements Predicate1<T> {
        @Override
        public boolean test(T fact) {
            return id.equals(key.apply(fact));
        }
    }

    @SuppressWarnings("serial") // it is never written
    private record Matches<T extends Fact>(Pattern pattern) implements Predicate1<T> {
        @Override
        public boolean test(T fact) {
            return pattern.matches(fact);
        }
    }

    private record Between(long least, long most) implements Predicate1<Long> {
        @Override
        public boolean test(Long number) {
            return number >= least && number <= most;
        }
    }

    @SuppressWarnings("serial") // it is never written
    private record Fires(PlannedRule rule, BitSet lookedFor) implements Block2<Drools, WorkingMemory> {
        @Override
        public void execute(Drools drools, WorkingMemory working) {
            working.fire(rule, (number, conclusion) -> {
                if (lookedFor.get(number)) {
                    drools.insert(conclusion);
                }
            });
        }
    }
}
