package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood without the parser of options says what the parser's command says. */
final class PlainAdviceTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise " + CASE,
                "advise " + CASE + " --lang zh",
                "--lang=zh advise " + CASE,
                "-l en advise " + CASE + " cases/puer-coffee-2021.yaml",
                "advise nowhere.yaml",
                "advise cases/README.md -l zh",
                "advise rules"
            })
    void saysTheSame(String call) {
        String[] arguments = call.split(" ");
        assertThat(PlainAdvice.of(arguments)).isPresent();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(Run.of(arguments)).isEqualTo(new Run(exit, out.toString(), err.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise",
                "advise --lang zh",
                "advise --help",
                "advise " + CASE + " --format json",
                "advise " + CASE + " --lang fr",
                "advise " + CASE + " --lang",
                "advise " + CASE + " --lang zh --lang en",
                "advise " + CASE + " -lzh",
                "advise -- " + CASE,
                "check " + CASE,
                "--version"
            })
    void leavesTheRestToTheParser(String call) {
        assertThat(PlainAdvice.of(call.split(" "))).isEmpty();
    }

    @Test
    void nothingIsNoCall() {
        assertThat(PlainAdvice.of()).isEmpty();
    }
}
