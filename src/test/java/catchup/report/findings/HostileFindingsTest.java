package catchup.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the files, every form stays what it is and no terminal is steered. */
class HostileFindingsTest {

    private static final String HOSTILE =
            "\u001B[31m ]]> <!-- & \" ' {0} {1,choice} '{' \\ \r\n\t \u0000 \u009B \u202E \uD800 "
                    + "\uFFFE 😀 [link](https://example.org) 结束 </failure>";

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsToldInEveryForm(Problem problem) {
        told(problem, HOSTILE, new Location("fo]]>o <&> 结\u0007.csv", 2, 3, 9));
    }

    /** Composed, the Greek grave accent is the one of ASCII, which no address may have. */
    @ParameterizedTest
    @ValueSource(strings = {"f\u1FEF/rules.dslr", "f\uD800.dslr", "f\u037E.csv", "\u212B/结\uD83D\uDE00.yaml"})
    void theNameOfAFileIsAnAddressWhateverItsLetters(String file) {
        told(Problem.FILE_MISSING, "", Location.of(file));
    }

    @Property(tries = 200)
    void soIsAnyTextAtAnyPlace(
            @ForAll Problem problem, @ForAll String met, @ForAll String file, @ForAll int line, @ForAll int column) {
        int from = Math.abs(column % 300) + 1;
        told(problem, met, new Location("f" + file, Math.abs(line % 5), from, from + Math.abs(column % 7)));
    }

    private static void told(Problem problem, String met, Location at) {
        Check check = check(problem, met, at);
        for (Lang lang : Lang.values()) {
            assertThat(Parsed.json(render(check, FindingsFormat.JSON, lang))).hasSize(1);
            assertThat(Parsed.sarif(render(check, FindingsFormat.SARIF, lang))).hasSize(1);
            assertThat(Parsed.junit(render(check, FindingsFormat.JUNIT, lang))).hasSize(1);
            String text = render(check, FindingsFormat.TEXT, lang);
            assertThat(text).contains("[" + problem.code() + "]");
            assertThat(text.replace("\n", "").codePoints().noneMatch(Character::isISOControl))
                    .isTrue();
        }
    }

    /** Something wrong whose words, suggestion, other side and file all hold the same text. */
    private static Check check(Problem problem, String met, Location at) {
        Diagnostics found = new Diagnostics();
        found.keep(at.file(), "first\n" + met.replace('\n', ' ') + "\nthird");
        List<Object> arguments = List.of(met, new Text(met, met), met, met);
        Diagnostic finding = new Diagnostic(
                problem,
                at.line() == 0 ? Location.of(at.file()) : at,
                arguments,
                List.of(met),
                Collections.nCopies(2, at));
        found.add(finding);
        return new Check(found, new Check.Read(1, 1, 1));
    }

    private static String render(Check check, FindingsFormat format, Lang lang) {
        return FindingsReports.render(check, format, Options.in(lang));
    }
}
