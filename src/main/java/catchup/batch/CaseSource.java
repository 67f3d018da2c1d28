package catchup.batch;

import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.source.Reasons;
import catchup.source.SourceFile;
import catchup.source.rows.TextLines;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Cases as they are, each with its benchmark: the files of a folder in the order of their names, or the lines of a file. */
public final class CaseSource implements Source {

    private static final Pattern CASE = Pattern.compile("[^.].*\\.(?:yaml|yml|json)");
    private static final Pattern MAPPING = Pattern.compile(".*\\.mapping\\.(?:yaml|yml|json)");

    private final Supplier<Optional<Row>> rows;
    private final long size;
    private final AutoCloseable open;

    private CaseSource(Supplier<Optional<Row>> rows, long size, AutoCloseable open) {
        this.rows = rows;
        this.size = size;
        this.open = open;
    }

    /** The case files of a folder; links are not followed. */
    public static Optional<Source> folder(Path folder, CaseReader reader, Diagnostics diagnostics) {
        List<Path> files;
        try {
            files = files(folder);
        } catch (IOException | DirectoryIteratorException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(folder.toString()), Reasons.of(unreadable));
            return Optional.empty();
        }
        if (files.isEmpty()) {
            diagnostics.add(Problem.NO_CASES, Location.of(folder.toString()));
            return Optional.empty();
        }
        Iterator<Path> left = files.iterator();
        int[] number = {0};
        return Optional.of(new CaseSource(
                () -> left.hasNext() ? Optional.of(file(left.next(), ++number[0], reader)) : Optional.empty(),
                files.size(),
                () -> {}));
    }

    /** The files of a folder that hold one case each, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                if (CASE.matcher(name).matches()
                        && !MAPPING.matcher(name).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        }
        files.sort(null);
        return files;
    }

    /** The cases of a file, one as JSON on each line. */
    public static Optional<Source> lines(Path file, CaseReader reader, Diagnostics diagnostics) {
        return TextLines.open(file, file.toString(), diagnostics)
                .map(lines ->
                        new CaseSource(() -> lines.next().map(line -> line(line, file.toString(), reader)), -1, lines));
    }

    private static Row file(Path file, int number, CaseReader reader) {
        return new CaseRow(number, String.valueOf(file.getFileName())) {
            @Override
            Optional<Case> subject(Diagnostics diagnostics) {
                return reader.read(file, diagnostics);
            }
        };
    }

    private static Row line(TextLines.Line line, String file, CaseReader reader) {
        return new CaseRow(line.number(), String.valueOf(line.number())) {
            @Override
            Optional<Case> subject(Diagnostics diagnostics) {
                Diagnostics found = new Diagnostics();
                Optional<Case> read = reader.read(new SourceFile(file, line.text()), found);
                diagnostics.addAllOnLine(found, line.number());
                return found.isEmpty() ? read : Optional.empty();
            }
        };
    }

    @Override
    public Optional<Row> next() {
        return rows.get();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A case that stands on its own. */
    private abstract static class CaseRow implements Row {
        private final int line;
        private final String key;

        CaseRow(int line, String key) {
            this.line = line;
            this.key = key;
        }

        abstract Optional<Case> subject(Diagnostics diagnostics);

        @Override
        public int line() {
            return line;
        }

        @Override
        public Read read(Diagnostics diagnostics) {
            return new Read(key, subject(diagnostics));
        }

        @Override
        public String column(Location at) {
            return "";
        }
    }
}
