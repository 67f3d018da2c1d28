package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts in house form, and the files there are to format. */
final class Formatted {

    private Formatted() {}

    /** The house form of a text that must have one. */
    static String text(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return SourceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, diagnostics)
                .flatMap(file -> HouseForm.of(file, diagnostics))
                .orElseThrow(() -> new AssertionError(Found.in(diagnostics) + " in\n" + text));
    }

    /** What is wrong with a text, so that it has no house form. */
    static List<String> problems(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        boolean formatted =
                HouseForm.of(new SourceFile(name, text), diagnostics).isPresent();
        if (formatted != diagnostics.isEmpty()) {
            throw new AssertionError("a house form with problems, or none without: " + Found.in(diagnostics));
        }
        return Found.codes(diagnostics);
    }

    /** The shipped files that have a house form and whose names end so. */
    static List<Path> shipped(String ending) {
        return Stream.of("rules", "cases")
                .flatMap(folder -> FileSearch.in(Path.of(folder), folder, new Diagnostics()).values().stream())
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
