package catchup.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a stranger may try.
 *
 * @param name group and name, as its file is called
 * @param what what is tried, in a sentence
 * @param unguarded how the same is shown to succeed where nothing guards; empty where nothing else can be attacked like that
 * @param found what is found wrong here, at least: {@code code file:line}, or {@code code file} where it concerns the whole
 *     file or the line is of no matter; empty where what is tried is but text and does no harm
 * @param shows texts that reach the reports where it is but text
 * @param parts the files that are put into a folder, in order
 */
record Attack(
        String name,
        String what,
        Optional<Unguarded> unguarded,
        List<String> found,
        List<String> shows,
        List<Part> parts) {

    Attack {
        found = List.copyOf(found);
        shows = List.copyOf(shows);
        parts = List.copyOf(parts);
    }

    /** Something that lies in the folder of an attack. */
    interface Part {

        /** Where it lies, from the folder of the attack. */
        String path();

        void put(Path folder) throws IOException;
    }

    /** Whether it is refused; otherwise it is but text. */
    boolean isRefused() {
        return !found.isEmpty();
    }

    /** The texts of the files with such an ending that the attack itself brings, by path. */
    Map<String, String> texts(String ending) {
        return Parts.texts(parts, ending);
    }
}
