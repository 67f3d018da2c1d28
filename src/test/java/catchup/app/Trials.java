package catchup.app;

import catchup.rulebase.RuleFolder;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small folder of rules with two rules and tests that hold them, and commands on it. */
final class Trials {

    static final String RULES = "diagnose/ports.dslr";
    static final String TESTS = "diagnose/ports.test.yaml";
    static final String RULE = "poor port";
    static final String OTHER = "港口差又远";

    final RuleFolder folder;

    private Trials(RuleFolder folder) {
        this.folder = folder;
    }

    static Trials in(Path empty) {
        RuleFolder folder = RuleFolder.small(empty).write(RULES, """
                        package catchup.rules
                        agenda-group "diagnose"

                        rule "poor port"
                            @principle( "P1.2" )
                            @certainty( 0.7 )
                            @reason( en = "Ships wait", zh = "船等泊" )
                        when
                            the gap in "port-quality" is at least severe
                            the region is "coastal"
                        then
                            diagnose "weak-sea-access"
                        end

                        rule "港口差又远"
                            @principle( "P1.2" )
                            @certainty( 0.7 )
                            @reason( en = "Ships do not come", zh = "船不来" )
                        when
                            "port-connectivity"的差距至少为中等
                        then
                            诊断为"weak-sea-access"
                        end
                        """).write(TESTS, """
                        tests:
                          - test: ships wait
                            rule: "poor port"
                            fires: yes
                            certainty: high
                            concludes: ['diagnose "weak-sea-access"']
                            region: [coastal]
                            facts: { port-quality: severe }

                          - test: a moderate gap is not enough
                            rule: "poor port"
                            fires: no
                            region: [coastal]
                            facts: { port-quality: moderate }

                          - test: inland it is no matter
                            rule: "poor port"
                            fires: no
                            facts: { port-quality: severe }

                          - test: 船不来
                            rule: "港口差又远"
                            fires: yes
                            certainty: 高
                            concludes: ['诊断为"出海条件差"']
                            facts: { port-connectivity: moderate }

                          - test: 差得不多不算
                            rule: "港口差又远"
                            fires: no
                            facts: { port-connectivity: mild }
                        """);
        return new Trials(folder);
    }

    /** A command on the rules of the folder. */
    Run run(String... arguments) {
        return Run.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--rules", folder.path("").toString()))
                .toArray(String[]::new));
    }
}
