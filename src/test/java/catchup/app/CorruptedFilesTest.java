package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is damaged, {@code check} answers, points into the files, and says nothing of the machinery below. */
class CorruptedFilesTest {

    private static final String[] FORMATS = {"text", "sarif", "junit"};
    private static final String DAMAGE = "{}[]:,;\"'“”-#&*!|>%@`= \n\t\u0000\u001B\uFEFF\u202Ex9无";
    private static final String MACHINERY = "Exception|org\\.|java\\.|javax\\.|snakeyaml|fastcsv|drools|\tat |"
            + "while (scanning|parsing)|but (found|got)|<block|<stream|<scalar";

    private static final Map<Path, List<String>> LINES = new HashMap<>();

    private static Path folder = Path.of("");
    private static List<Path> files = List.of();

    @BeforeContainer
    static void copy() throws IOException {
        folder = Files.createTempDirectory("corrupted");
        for (String part : List.of("rules", "rules/diagnose", "rules/recommend", "rules/coordinate", "cases")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> shipped = Files.list(Path.of(part))) {
                for (Path file : shipped.filter(CorruptedFilesTest::isTaken).toList()) {
                    Files.copy(file, folder.resolve(file.toString()));
                }
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @AfterContainer
    static void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 200)
    void areCheckedAllTheSame(@ForAll int seed) throws IOException {
        Random random = new Random(seed);
        Path file = files.get(random.nextInt(files.size()));
        byte[] before = Files.readAllBytes(file);
        try {
            Files.write(file, damaged(before, random));
            LINES.remove(file);
            Run json = check("json", random);
            assertThat(json.exit()).isIn(ExitCode.DONE, ExitCode.FINDINGS);
            JsonNode findings = new ObjectMapper().readTree(json.out()).get("findings");
            assertThat(findings.isEmpty()).isEqualTo(json.exit() == ExitCode.DONE);
            StringBuilder said = new StringBuilder();
            for (JsonNode finding : findings) {
                isInside(finding.get("at"));
                finding.get("others").forEach(CorruptedFilesTest::isInside);
                said.append(finding.at("/message/en").asText()).append('\n');
            }
            assertThat(said.toString()).doesNotContainPattern(MACHINERY);
            if (random.nextInt(4) == 0) {
                Run other = check(FORMATS[random.nextInt(FORMATS.length)], random);
                assertThat(other.exit()).isEqualTo(json.exit());
            }
        } finally {
            Files.write(file, before);
            LINES.remove(file);
        }
    }

    private static Run check(String format, Random random) {
        Run run = Run.of(
                "check",
                folder.resolve("rules").toString(),
                folder.resolve("cases").toString(),
                "--format",
                format,
                "--lang",
                random.nextBoolean() ? "en" : "zh");
        assertThat(run.err()).isEmpty();
        return run;
    }

    /** A place is in its file: on one of its lines, at most one column behind the last. */
    private static void isInside(JsonNode at) {
        Path named = Path.of(at.get("file").asText());
        Path file = named.isAbsolute() ? named : folder.resolve(named);
        if (at.get("line").isNull()) {
            assertThat(file.startsWith(folder)).isTrue();
            return;
        }
        List<String> lines = LINES.computeIfAbsent(file, CorruptedFilesTest::lines);
        int line = at.get("line").asInt();
        assertThat(line).isBetween(1, lines.size());
        int length = lines.get(line - 1).length();
        assertThat(at.get("column").asInt()).isBetween(1, length + 1);
        assertThat(at.get("endColumn").asInt()).isBetween(at.get("column").asInt(), length + 2);
    }

    private static List<String> lines(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return List.of(plain.split("\r\n|\r|\n", -1));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(80));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(bytes, at, new byte[0], at + length);
            case 2 -> joined(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
            case 3 -> joined(bytes, at, new byte[0], bytes.length);
            case 4 -> lines(bytes, random);
            default -> {
                int c = DAMAGE.codePointAt(random.nextInt(DAMAGE.length()));
                yield joined(bytes, at, Character.toString(c).getBytes(StandardCharsets.UTF_8), at);
            }
        };
    }

    /** Two lines changed for one another. */
    private static byte[] lines(byte[] bytes, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        byte[] joined = new byte[to + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, to);
        System.arraycopy(between, 0, joined, to, between.length);
        System.arraycopy(bytes, from, joined, to + between.length, bytes.length - from);
        return joined;
    }

    /** Every catalogue, and of rules, tests and cases enough of each kind. */
    private static boolean isTaken(Path file) {
        String name = file.getFileName().toString();
        boolean ofKind = name.endsWith("yaml") || name.endsWith("dslr");
        return Files.isRegularFile(file)
                && (!ofKind
                        || name.matches("(measures|ranking|logistics|order|compound-stage|rail|teaching|provinces).*"));
    }
}
