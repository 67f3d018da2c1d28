package catchup.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.explanation.Subject;
import catchup.explanation.Why;
import catchup.explanation.WhyNot;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Explanations of three real cases in both languages, as they were read by eye. They stand in {@code explanations.golden/};
 * run with {@code -Dgolden.write=true} to write them anew after a change of rules or words, and read the difference.
 */
class GoldenExplanationsTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "catchup", "report", "explanation", "explanations.golden");

    /** What is asked about a case; a hash of rules would change with every edit, so none is kept. */
    private record Question(String subject, String asked, Subject about) {

        String in(Lang lang) {
            Advice advice = Explained.advice(subject);
            Answer answer = asked.equals("why")
                    ? new WhyAnswer(Why.of(advice, about, false).orElseThrow())
                    : new WhyNotAnswer(WhyNot.of(advice, about, false));
            return answer.in(Format.TEXT, Options.in(lang))
                    .replace(advice.rules().hash(), "…");
        }

        String file(Lang lang) {
            return subject + "." + asked + "." + about.mention().id() + "."
                    + lang.name().toLowerCase(Locale.ROOT) + ".txt";
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("puer-coffee-2021", "why", Explained.measure("sorting-and-grading")),
            new Question("puer-coffee-2021", "why", Explained.diagnosis("commodity-trap")),
            new Question("puer-coffee-2021", "why-not", Explained.measure("dry-port")),
            new Question("luochuan-apples-2008", "why", Explained.measure("cold-chain-network")),
            new Question("luochuan-apples-2008", "why-not", Explained.measure("regional-brand")),
            new Question("ethiopia-cut-flowers-2002", "why", Explained.measure("air-cargo-hub")),
            new Question("ethiopia-cut-flowers-2002", "why-not", Explained.measure("regional-standard")));

    @TestFactory
    Stream<DynamicTest> explanationsAreAsRead() {
        return QUESTIONS.stream().flatMap(question -> Stream.of(Lang.values())
                .map(lang -> dynamicTest(question.file(lang), () -> compare(question, lang))));
    }

    private static void compare(Question question, Lang lang) throws IOException {
        String told = question.in(lang);
        Path golden = GOLDEN.resolve(question.file(lang));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, told);
        }
        assertThat(golden).content().isEqualTo(told);
    }
}
