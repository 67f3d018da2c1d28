package catchup.bench;

import catchup.bench.floor.Floor;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.stream.Stream;

/** Compares both reasoners with the plain Java on the shipped cases and on cases drawn at random. */
final class Check {

    private Check() {}

    /** The differences; none if all say the same. */
    static List<String> differences(RuleBase rules, Floor floor, int cases) {
        SameAnswers drools = new SameAnswers(new Engine(rules), floor);
        SameAnswers direct = new SameAnswers(new DirectReasoner(rules), floor);
        RandomCases drawn = new RandomCases(rules);
        Shipped.cases(rules).forEach(each -> {
            drools.check(each);
            direct.check(each);
        });
        for (int i = 0; i < cases; i++) {
            (i % 4 == 0 ? drools : direct).check(drawn.of(i));
        }
        System.out.println("compared through Drools: " + drools.compared());
        System.out.println("compared directly: " + direct.compared());
        return Stream.concat(drools.differences().stream(), direct.differences().stream())
                .toList();
    }

    public static void main(String[] args) {
        RuleBase rules = Shipped.rules();
        List<String> differences =
                differences(rules, new Floor(rules), args.length == 0 ? 300 : Integer.parseInt(args[0]));
        differences.stream().limit(20).forEach(System.out::println);
        System.out.println(differences.size() + " differences");
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }
}
