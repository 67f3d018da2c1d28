package catchup.rulebase;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small set of files of every kind that authors write, into which the example of a page about a problem can be put. */
final class ExampleFiles {

    private static final Path SHELF = Path.of("src/test/resources/catchup/rulebase/examples");
    private static final String FICHE = "fiche.yaml";

    /** What “…” stands for in a rule. */
    private static final String ANNOTATIONS = """
            @principle( "P1.2" )
                @certainty( 0.9 )
                @reason( en = "because", zh = "因为" )""";

    private final RuleFolder rules;

    ExampleFiles(Path empty) {
        try (Stream<Path> files = Files.walk(SHELF)) {
            rules = RuleFolder.bare(empty.resolve("rules"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                rules.write(place(SHELF.relativize(file).toString()), Files.readString(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Puts an example into a file, in the place of what stands there.
     *
     * @param place {@code *} for the whole file, {@code +} for its end, the beginning of a line, or those of two lines
     */
    ExampleFiles put(String file, String place, String example) {
        String text = whole(file, example);
        String[] ends = place.split(" … ", -1);
        switch (place) {
            case "*" -> rules.write(place(file), text + "\n");
            case "+" -> rules.append(place(file), "\n" + text + "\n");
            default -> replace(place(file), ends[0], ends[ends.length - 1], text);
        }
        return this;
    }

    /** The codes of everything that is wrong in any of the files. */
    List<String> codes() {
        Diagnostics diagnostics = new Diagnostics();
        rules.read(diagnostics).ifPresent(base -> {
            CaseFiles cases = new CaseFiles(base.indicators(), base.settings());
            cases.read(rules.path(place("case.yaml")), diagnostics);
            cases.read(rules.path(place("regions.mapping.yaml")), diagnostics);
            String test = "cold-chain.test.yaml";
            new RuleTestReader(RuleBaseDraft.of(base), diagnostics).read(new SourceFile(test, rules.text(place(test))));
        });
        return Found.codes(diagnostics);
    }

    /** Rules and catalogues lie in the folder of rules, all else beside it. */
    private static String place(String file) {
        boolean isBeside = !file.contains("/") && Files.exists(SHELF.resolve(file));
        return isBeside ? "../" + file : file;
    }

    /** The example is indented like the first line that it takes the place of. */
    private void replace(String file, String from, String to, String text) {
        List<String> lines = new ArrayList<>(rules.text(file).lines().toList());
        int first = index(lines, 0, from);
        int last = index(lines, first, to);
        String indent = " ".repeat(lines.get(first).indexOf(from));
        lines.subList(first, last + 1).clear();
        lines.addAll(first, text.lines().map(line -> indent + line).toList());
        rules.write(file, String.join("\n", lines) + "\n");
    }

    private static int index(List<String> lines, int start, String beginning) {
        for (int at = start; at < lines.size(); at++) {
            if (lines.get(at).strip().startsWith(beginning)) {
                return at;
            }
        }
        throw new AssertionError("no line begins with " + beginning);
    }

    /** The example with what it leaves out. */
    private String whole(String file, String example) {
        if (!file.equals("measures.yaml")) {
            return example.replace("// …", ANNOTATIONS);
        }
        return Stream.of(example.split("(?m)^(?=- id: )", -1)).map(this::fiche).collect(Collectors.joining());
    }

    private String fiche(String beginning) {
        String id = beginning.lines().findFirst().orElseThrow().replace("- id: ", "");
        String rest = rules.text(place(FICHE))
                .lines()
                .filter(line -> !beginning.contains("\n" + line.substring(0, line.indexOf(':') + 1)))
                .collect(Collectors.joining("\n"));
        return beginning.replace("  # …", rest.replace("$id", id));
    }
}
