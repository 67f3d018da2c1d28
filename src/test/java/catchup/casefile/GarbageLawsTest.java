package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.fact.Case;
import catchup.text.Lang;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A case or diagnostics: nothing else ever comes of reading, and never both. */
class GarbageLawsTest {

    private static final String DAMAGE = "{}[]:,\"'-#&*!|>%@` \n\tx9";
    private static final CaseReader READER = new CaseReader(Samples.INDICATORS, Samples.SETTINGS);

    @Property(tries = 300)
    void randomBytesYieldDiagnosticsOnly(@ForAll byte[] bytes) {
        refused(bytes);
    }

    @Property(tries = 300)
    void randomTextYieldsDiagnosticsOnly(@ForAll String text) {
        refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aDamagedCaseYieldsACaseOrDiagnostics(@ForAll int seed) {
        Random random = new Random(seed);
        byte[] bytes = (Samples.HEAD
                        + "  fame: { region: 2, benchmark: { value: 4, note: { en: a, zh: 乙 } }, unit: 1-5, quality: judged, source: \"a\" }\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Case> read = READER.read(new ByteArrayInputStream(bytes), diagnostics);
        assertThat(read.isPresent()).isEqualTo(diagnostics.isEmpty());
        words(diagnostics);
    }

    private static void refused(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(READER.read(new ByteArrayInputStream(bytes), diagnostics)).isEmpty();
        assertThat(diagnostics.all()).isNotEmpty();
        words(diagnostics);
    }

    /** Every diagnostic can be put into words of both languages. */
    private static void words(Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.all()) {
            for (Lang lang : Lang.values()) {
                assertThat(Wording.of(diagnostic, lang))
                        .contains(diagnostic.problem().code());
            }
        }
    }
}
