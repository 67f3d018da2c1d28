package catchup.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import catchup.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadyRulesTest {

    private static RuleTexts shipped() {
        Diagnostics diagnostics = new Diagnostics();
        return RuleTexts.read(Path.of("rules"), diagnostics).orElseThrow().texts();
    }

    @Test
    void rulesTravelAsTextsAndAreMadeReadyOnceForAllThreads() throws IOException, ClassNotFoundException {
        RuleTexts arrived = travelled(shipped());
        Set<ReadyRules> ready = Collections.newSetFromMap(new IdentityHashMap<>());
        IntStream.range(0, 8).parallel().mapToObj(i -> ReadyRules.of(arrived)).forEach(each -> {
            synchronized (ready) {
                ready.add(each);
            }
        });
        assertThat(ready).hasSize(1);
        assertThat(ready.iterator().next().rules().hash()).isEqualTo(shipped().hash());
    }

    @Test
    void rulesThatAreNotThoseThatWereSentAreRefused() {
        Map<String, String> files = new HashMap<>(shipped().files());
        files.computeIfPresent("ranking.yaml", (name, text) -> text + "\n# changed\n");
        RuleTexts changed = new RuleTexts(files, shipped().hash());
        assertThatThrownBy(changed::rules).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsWrongInRulesIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RuleTexts.read(Path.of("no-such-rules"), diagnostics)).isEmpty();
        assertThat(diagnostics.isEmpty()).isFalse();
    }

    private static RuleTexts travelled(RuleTexts texts) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(texts);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RuleTexts) in.readObject();
        }
    }
}
