package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever takes long looks, while it goes on, whether anybody still waits for it. */
class BrokenOffTest {

    /** Lets work begin, and breaks it off at its first look. */
    private static final class AtOnce extends Stop {
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        void check() {
            if (looks.incrementAndGet() > 1) {
                throw new CancellationException();
            }
        }
    }

    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder, Limits.USUAL, AtOnce::new);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/tipping | {'case': CASE}",
                "/reach | {'case': CASE, 'measure': 'cold-chain-network'}",
                "/robust | {'case': CASE, 'draws': 10}",
                "/unknowns | {'case': CASE}",
                "/ask | {'case': CASE}",
                "/compare | {'cases': [CASE, CASE]}",
                "/peers | {'case': CASE}",
                "/report?format=pdf | {'case': CASE}",
                "/rules/check | {}",
                "/rules/check | {'cases': true}",
                "/rules/test | {}",
                "/rules/test | {'files': ['recommend/risk.test.yaml']}",
                "/rules/impact | {'overlay': {'recommend/risk.dslr': null}, 'cases': ['puer-coffee-2021.yaml']}",
                "/rules/diff | {'before': {}, 'after': {'overlay': {}}, 'cases': ['puer-coffee-2021.yaml']}"
            })
    void itIsBrokenOff(String path, String body) {
        String sent = body.replace('\'', '"').replace("CASE", Bench.named(Bench.CASE));
        var answer = bench.post(Route.API + path, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Bench.json(answer).get("code").asText()).isEqualTo("shutting-down");
    }
}
