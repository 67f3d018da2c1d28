package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told in the letters of both languages. */
final class ProblemTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsLetters() throws Exception {
        try (Bench bench = new Bench(folder)) {
            HttpResponse<String> answer =
                    bench.get("/api/v1/rules/leads-to?id=" + "%E6%97%A0%E6%AD%A4%E5%90%8D" + "&lang=zh");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Bench.MAPPER.readTree(answer.body()).path("detail").asText())
                    .contains("无此名")
                    .doesNotContain("?");
        }
    }
}
