package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every file, whatever stands in it. */
class YamlLawsTest {

    @Property
    void aPlaceHoldsWhatWasReadThere(@ForAll("words") List<String> words) {
        SourceFile file = new SourceFile(
                "f",
                "一: [" + String.join(", ", words) + "]\n🍷: {"
                        + String.join(": 1, ", words.stream().distinct().toList()) + ": 1}\n");
        Tree.Mapping tree = (Tree.Mapping) Yaml.read(file, new Diagnostics()).orElseThrow();
        tree.entries().forEach(entry -> check(file, entry.key()));
        ((Tree.Sequence) tree.entries().get(0).value()).items().forEach(item -> check(file, (Tree.Scalar) item));
        ((Tree.Mapping) tree.entries().get(1).value()).entries().forEach(entry -> check(file, entry.key()));
    }

    @Property
    void anyTextIsReadOrReported(@ForAll("anything") String text) {
        Diagnostics diagnostics = new Diagnostics();
        boolean read = Yaml.read(new SourceFile("f", text), diagnostics).isPresent();
        assertThat(read || !diagnostics.isEmpty()).isTrue();
        diagnostics.all().forEach(found -> assertThat(found.at().line())
                .isLessThanOrEqualTo(text.split("\n", -1).length));
    }

    private static void check(SourceFile file, Tree.Scalar scalar) {
        Location at = scalar.at();
        assertThat(file.lines().get(at.line() - 1).substring(at.column() - 1, at.endColumn() - 1))
                .isEqualTo(scalar.text());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab贺兰é")
                .ofMinLength(1)
                .ofMaxLength(4)
                .flatMap(word -> Arbitraries.of("", "🍷", "𠀀x").map(tail -> word + tail))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "a", ": ", "\n", "- ", "  ", "[", "]", "{", "}", ",", "\"", "'", "&a ", "*a", "!t ", "#", "|\n",
                        "🍷", "贺", "? ", "---\n", "\t", "%", "@")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
