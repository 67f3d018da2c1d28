package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Wording;
import catchup.report.Json;
import catchup.report.Options;
import catchup.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JunitFindings(Check check, Lang lang) {
        this.check = check;
        this.options = Options.in(lang);
    }

    static String of(Check check, Lang lang) {
        JunitFindings xml = new JunitFindings(check, lang);
        xml.write();
        return xml.out.toString();
    }

    private void write() {
        SortedMap<String, List<Diagnostic>> files = new TreeMap<>();
        check.files().forEach(file -> files.put(file, List.of()));
        check.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.at().file()))
                .forEach(files::put);
        int clean = (int) files.values().stream().filter(List::isEmpty).count();
        int findings = check.findings().size();
        out.append("<testsuites name=\"catchup check\"").append(counts(clean + findings, findings));
        files.forEach(this::suite);
        out.append("</testsuites>\n");
    }

    private void suite(String file, List<Diagnostic> findings) {
        out.append("  <testsuite name=").append(Xml.quoted(file));
        out.append(counts(Math.max(1, findings.size()), findings.size()));
        if (findings.isEmpty()) {
            test(file, "check");
            out.append("/>\n");
        }
        Map<String, Integer> names = new HashMap<>();
        for (Diagnostic finding : findings) {
            String name = name(finding);
            int times = names.merge(name, 1, Integer::sum);
            failure(file, times == 1 ? name : name + " (" + times + ")", finding);
        }
        out.append("  </testsuite>\n");
    }

    private void failure(String file, String name, Diagnostic finding) {
        String code = finding.problem().code();
        test(file, name);
        out.append(">\n      <failure message=").append(Xml.quoted(Wording.message(finding, options.lang())));
        out.append(" type=").append(Xml.quoted(Json.word(finding.problem().level()) + " " + code));
        out.append('>').append(Xml.text(TextFindings.of(finding, check.found(), options)));
        out.append("</failure>\n    </testcase>\n");
    }

    private void test(String file, String name) {
        out.append("    <testcase classname=").append(Xml.quoted(file));
        out.append(" name=").append(Xml.quoted(name));
    }

    private static String name(Diagnostic finding) {
        String code = finding.problem().code();
        int line = finding.at().line();
        return line == 0 ? code : line + ":" + finding.at().column() + " " + code;
    }

    private static String counts(int tests, int failures) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"0\">\n";
    }
}
