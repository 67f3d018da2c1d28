package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Wording;
import catchup.report.Json;
import catchup.report.JunitXml;
import catchup.report.Options;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings as JUnit’s XML, which build servers show: a suite for each file with a failure for each finding, errors and
 * warnings alike; a file in order is one test that passes.
 */
final class JunitFindings {

    private final Check check;
    private final Options options;

    private JunitFindings(Check check, Lang lang) {
        this.check = check;
        this.options = Options.in(lang);
    }

    static String of(Check check, Lang lang) {
        JunitFindings findings = new JunitFindings(check, lang);
        SortedMap<String, List<JunitXml.Case>> suites = new TreeMap<>();
        check.files().forEach(file -> suites.put(file, List.of(new JunitXml.Case("check", Optional.empty()))));
        check.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.at().file()))
                .forEach((file, all) -> suites.put(file, findings.cases(all)));
        return JunitXml.of("catchup check", suites);
    }

    private List<JunitXml.Case> cases(List<Diagnostic> findings) {
        Map<String, Integer> names = new HashMap<>();
        List<JunitXml.Case> cases = new ArrayList<>();
        for (Diagnostic finding : findings) {
            String name = name(finding);
            int times = names.merge(name, 1, Integer::sum);
            String unique = times == 1 ? name : name + " (" + times + ")";
            cases.add(new JunitXml.Case(unique, Optional.of(failure(finding))));
        }
        return cases;
    }

    private JunitXml.Failure failure(Diagnostic finding) {
        return new JunitXml.Failure(
                Json.word(finding.problem().level()) + " " + finding.problem().code(),
                Wording.message(finding, options.lang()),
                TextFindings.of(finding, check.found(), options));
    }

    private static String name(Diagnostic finding) {
        String code = finding.problem().code();
        int line = finding.at().line();
        return line == 0 ? code : line + ":" + finding.at().column() + " " + code;
    }
}
