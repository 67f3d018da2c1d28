package catchup.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import catchup.fact.Severity;
import catchup.snapshot.SnapshotReader.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    /** A value of every kind that can be written. */
    private record Everything(
            String text,
            String same,
            int number,
            double real,
            boolean is,
            List<String> list,
            Map<String, Integer> map,
            Set<Severity> set,
            Optional<Leaf> some,
            Optional<Leaf> none,
            OptionalInt number2,
            OptionalInt nothing,
            OptionalDouble real2,
            OptionalDouble nothing2,
            Plain plain) {}

    private record Leaf(String text) {}

    /** A class that is no record. */
    private static final class Plain {
        private final String text;

        Plain(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static final List<Form> FORMS =
            List.of(new Form(Plain.class, plain -> ((Plain) plain).text, text -> new Plain((String) text)));

    private static final List<Making> MAKINGS = List.of(new Making(Leaf.class, parts -> new Leaf((String) parts[0])));

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll String text, @ForAll int number, @ForAll double real, @ForAll boolean is)
            throws Unreadable {
        Everything value = everything(text, number, real, is);
        byte[] bytes = SnapshotWriter.written(value, FORMS);
        assertThat(SnapshotReader.read(bytes, 0, Everything.class, FORMS, List.of()))
                .isEqualTo(value)
                .isEqualTo(SnapshotReader.read(bytes, 0, Everything.class, FORMS, MAKINGS));
    }

    @Test
    void mapsAndSetsKeepTheirOrder() throws Unreadable {
        Map<String, Integer> map = new java.util.LinkedHashMap<>();
        for (int i = 50; i > 0; i--) {
            map.put("key " + i, i);
        }
        byte[] bytes = SnapshotWriter.written(map, List.of());
        Map<?, ?> read = SnapshotReader.read(bytes, 0, Map.class, List.of(), List.of());
        assertThat(List.<Object>copyOf(read.keySet())).isEqualTo(List.copyOf(map.keySet()));
    }

    /** Damaged bytes are read as something or refused, in no time and with nothing but values of the product. */
    @Property(tries = 500)
    void damageIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(max = 255) int with) {
        byte[] bytes = SnapshotWriter.written(everything("text", 7, 0.5, true), FORMS);
        bytes[new Random(seed).nextInt(bytes.length)] = (byte) with;
        try {
            assertThat(SnapshotReader.read(bytes, 0, Everything.class, FORMS, MAKINGS))
                    .isNotNull();
        } catch (Unreadable refused) {
            assertThat(refused).hasCauseInstanceOf(Exception.class);
        }
    }

    @Test
    void nothingIsMadeButRecordsAndEnumsOfTheProduct() {
        for (String foreign : List.of("java.lang.ProcessBuilder", "java.io.File", "catchup.snapshot.SnapshotWriter")) {
            byte[] name = foreign.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[name.length + 4];
            bytes[0] = Tag.RECORD;
            bytes[1] = 0;
            bytes[2] = (byte) name.length;
            System.arraycopy(name, 0, bytes, 3, name.length);
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> SnapshotReader.read(bytes, 0, Object.class, List.of(), List.of()));
        }
    }

    private static Everything everything(String text, int number, double real, boolean is) {
        return new Everything(
                text,
                text,
                number,
                real,
                is,
                List.of(text, "", text + "果园"),
                Map.of(text, number),
                Set.of(Severity.MILD, Severity.CRITICAL),
                Optional.of(new Leaf(text)),
                Optional.empty(),
                OptionalInt.of(number),
                OptionalInt.empty(),
                OptionalDouble.of(real),
                OptionalDouble.empty(),
                new Plain(text));
    }
}
