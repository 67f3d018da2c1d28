package catchup.app;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cases as the command line names them: files, folders, tables, or {@code -} for standard input. */
final class CaseArguments {

    private static final Pattern CASE_FILE =
            Pattern.compile(".*\\.(?:yaml|yml|json|xlsx)(?:#[^#/\\\\]*)?", Pattern.DOTALL);

    private final List<String> names;
    private byte @Nullable [] input;

    CaseArguments(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Whether an argument looks like a case file: ends like one, or stands for standard input. */
    static boolean looksLikeCase(String argument) {
        return argument.equals(CaseReader.STANDARD_INPUT)
                || CASE_FILE.matcher(argument).matches();
    }

    /** The cases, all of them, or what is wrong; standard input is read once, however often this is called. */
    List<Case> read(CaseFiles files, Diagnostics diagnostics) {
        return names.stream()
                .flatMap(name -> read(name, files, diagnostics).stream())
                .toList();
    }

    private List<Case> read(String name, CaseFiles files, Diagnostics diagnostics) {
        if (name.equals(CaseReader.STANDARD_INPUT)) {
            return files.read(standardInput(), diagnostics);
        }
        try {
            return files.read(Path.of(name), diagnostics);
        } catch (InvalidPathException impossible) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(impossible.getReason()));
            return List.of();
        }
    }

    private InputStream standardInput() {
        byte[] bytes = input;
        if (bytes == null) {
            try {
                bytes = System.in.readNBytes(SourceFile.LARGEST + 1);
            } catch (IOException broken) {
                return System.in;
            }
            input = bytes;
        }
        return new ByteArrayInputStream(bytes);
    }
}
