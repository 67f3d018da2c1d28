package catchup.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Keeps what a run has done beside its result until the result is whole: {@code OUT.part} has the rows that were advised,
 * {@code OUT.problems.part} what is wrong with the others, and {@code OUT.journal} how far both are safe on the disk. A record is
 * written there only after what it speaks of has reached the disk, so a run that was ended at any byte goes on at the last record:
 * what is behind it in the other two files is cut off and made again.
 *
 * <p>A line of the journal ends in a check sum; one that is torn does not count. The first says what the run is made from.
 */
public final class Journal implements AutoCloseable {

    private static final String FORM = "catchup-batch-1";
    private static final int FIELDS = 6;

    private final Path out;
    private final Tail rows;
    private final Tail problems;
    private final Tail log;
    private final ByteArrayOutputStream newRows = new ByteArrayOutputStream();
    private final ByteArrayOutputStream newProblems = new ByteArrayOutputStream();
    private Mark mark;

    /**
     * How far a run has come.
     *
     * @param bytes so many of the rows' file are safe; {@code problemBytes} of the problems'
     * @param finished whether no row is left
     */
    record Mark(Counts counts, long bytes, long problemBytes, boolean finished) {

        static final Mark START = new Mark(Counts.NONE, 0, 0, false);

        String text() {
            return counts.advised() + " " + counts.refused() + " " + counts.aside() + " " + bytes + " " + problemBytes
                    + " " + (finished ? "finished" : "open");
        }

        static Optional<Mark> read(String text) {
            String[] words = text.split(" ", -1);
            if (words.length != FIELDS) {
                return Optional.empty();
            }
            try {
                Counts counts =
                        new Counts(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
                return Optional.of(new Mark(
                        counts, Long.parseLong(words[3]), Long.parseLong(words[4]), words[5].equals("finished")));
            } catch (NumberFormatException other) {
                return Optional.empty();
            }
        }
    }

    /** What an earlier run left. */
    private record Left(Mark mark, long bytes, Map<String, String> identity) {}

    private Journal(Path out, Tail rows, Tail problems, Tail log, Mark mark) {
        this.out = out;
        this.rows = rows;
        this.problems = problems;
        this.log = log;
        this.mark = mark;
    }

    /** An earlier run to the same place was made from something else. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<String> parts;

        Changed(List<String> parts) {
            super(String.join(", ", parts));
            this.parts = List.copyOf(parts);
        }

        /** What differs: input, mapping, rules, options. */
        public List<String> parts() {
            return parts;
        }
    }

    /** Another run is writing the same. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1;

        InUse(Path file) {
            super(file.toString());
        }
    }

    /** The file of the rows while they are not whole. */
    public static Path part(Path out) {
        return beside(out, ".part");
    }

    /** The file of the problems. */
    public static Path problems(Path out) {
        return beside(out, ".problems.csv");
    }

    /** The file of the problems while they are not whole. */
    public static Path problemsPart(Path out) {
        return beside(out, ".problems.part");
    }

    private static Path log(Path out) {
        return beside(out, ".journal");
    }

    private static Path beside(Path out, String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    /** Opens the journal of a run, going on where an earlier one from the same ended, unless it is to start anew. */
    public static Journal open(Path out, Identity identity, boolean anew) {
        return open(out, identity, anew, Tail::onDisk);
    }

    static Journal open(Path out, Identity identity, boolean anew, Tail.Disk disk) {
        try {
            if (anew) {
                Files.deleteIfExists(log(out));
            }
            Left left = left(out);
            check(left, identity);
            return open(out, identity, left, disk);
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }

    /** Opens all files, or none if one of them cannot be. */
    private static Journal open(Path out, Identity identity, Left left, Tail.Disk disk) throws IOException {
        List<Tail> opened = new ArrayList<>();
        try {
            opened.add(disk.open(log(out), left.bytes()));
            opened.add(disk.open(part(out), left.mark().bytes()));
            opened.add(disk.open(problemsPart(out), left.mark().problemBytes()));
            Journal journal = new Journal(out, opened.get(1), opened.get(2), opened.get(0), left.mark());
            if (left.identity().isEmpty()) {
                journal.record(head(identity));
            }
            return journal;
        } catch (IOException failed) {
            for (Tail tail : opened) {
                tail.close();
            }
            throw failed;
        }
    }

    private static void check(Left left, Identity identity) {
        List<String> changed = new ArrayList<>();
        identity.parts().forEach((part, hash) -> {
            if (!left.identity().isEmpty() && !hash.equals(left.identity().get(part))) {
                changed.add(part);
            }
        });
        if (!changed.isEmpty()) {
            changed.sort(null);
            throw new Changed(changed);
        }
    }

    private static String head(Identity identity) {
        StringBuilder head = new StringBuilder(FORM);
        new TreeMap<>(identity.parts())
                .forEach((part, hash) ->
                        head.append(' ').append(part).append('=').append(hash));
        return head.toString();
    }

    /** What an earlier run left: the last record of which all that it speaks of is there. */
    private static Left left(Path out) throws IOException {
        Left none = new Left(Mark.START, 0, Map.of());
        if (!Files.isRegularFile(log(out))) {
            return none;
        }
        List<String> lines = whole(Files.readString(log(out), StandardCharsets.ISO_8859_1));
        if (lines.isEmpty() || !lines.get(0).startsWith(FORM + " ")) {
            return none;
        }
        Map<String, String> identity = new TreeMap<>();
        for (String pair : lines.get(0).substring(FORM.length() + 1).split(" ", -1)) {
            int equals = pair.indexOf('=');
            identity.put(pair.substring(0, Math.max(0, equals)), pair.substring(equals + 1));
        }
        long bytes = length(lines.get(0));
        Left left = new Left(Mark.START, bytes, identity);
        bringBack(out, lines.get(lines.size() - 1));
        long rows = size(part(out));
        long problems = size(problemsPart(out));
        for (String line : lines.subList(1, lines.size())) {
            bytes += length(line);
            Optional<Mark> mark = Mark.read(line);
            if (mark.isPresent() && mark.get().bytes() <= rows && mark.get().problemBytes() <= problems) {
                left = new Left(mark.get(), bytes, identity);
            }
        }
        return left;
    }

    /** Files that were given their last names by a run that did not come to its very end. */
    private static void bringBack(Path out, String last) throws IOException {
        Optional<Mark> mark = Mark.read(last).filter(Mark::finished);
        if (mark.isEmpty()) {
            return;
        }
        if (!Files.exists(part(out)) && size(out) == mark.get().bytes()) {
            Files.move(out, part(out));
        }
        if (!Files.exists(problemsPart(out))
                && size(problems(out)) == mark.get().problemBytes()) {
            Files.move(problems(out), problemsPart(out));
        }
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }

    /** The lines up to the first that is torn, without their check sums. */
    private static List<String> whole(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int end = text.indexOf('\n');
        while (end >= 0) {
            String line = text.substring(from, end);
            int sum = line.lastIndexOf(' ');
            if (sum < 0 || !line.substring(sum + 1).equals(sum(line.substring(0, sum)))) {
                break;
            }
            lines.add(line.substring(0, sum));
            from = end + 1;
            end = text.indexOf('\n', from);
        }
        return lines;
    }

    private static long length(String line) {
        return (line + " " + sum(line) + "\n").length();
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format("%08x", sum.getValue());
    }

    /** What became of the rows that have been taken down. */
    public Counts counts() {
        return mark.counts();
    }

    /** Whether no row is left. */
    public boolean isFinished() {
        return mark.finished();
    }

    /** Takes down what became of a row. It is safe only after the next {@link #save}. */
    void add(Outcome outcome, String text) {
        ByteArrayOutputStream into = outcome instanceof Outcome.Done ? newRows : newProblems;
        into.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        mark = new Mark(mark.counts().with(outcome), mark.bytes(), mark.problemBytes(), false);
    }

    /** How many bytes have been taken down since the last time that they were saved. */
    int unsaved() {
        return newRows.size() + newProblems.size();
    }

    /** Sees to it that what was taken down is on the disk, and then says so in the journal. */
    void save(boolean finished) {
        try {
            rows.write(newRows.toByteArray());
            problems.write(newProblems.toByteArray());
            rows.force();
            problems.force();
            mark = new Mark(
                    mark.counts(), mark.bytes() + newRows.size(), mark.problemBytes() + newProblems.size(), finished);
            newRows.reset();
            newProblems.reset();
            record(mark.text());
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }

    private void record(String line) throws IOException {
        log.write((line + " " + sum(line) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        log.force();
    }

    /** What a result is made of the rows with. */
    public interface Maker {

        /** Writes the result made of the rows in one file to another. */
        void make(Path rows, Path result) throws IOException;
    }

    /**
     * Gives the result and the problems their names, once no row is left, and takes the journal away.
     *
     * @param maker what makes the result; empty if the rows are the result
     */
    public void finish(Optional<Maker> maker) {
        try {
            close();
            Path rowsFile = part(out);
            if (maker.isPresent()) {
                Path draft = beside(out, ".tmp");
                maker.get().make(rowsFile, draft);
                Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
            }
            if (mark.counts().refused() > 0) {
                Files.move(problemsPart(out), problems(out), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(problemsPart(out));
                Files.deleteIfExists(problems(out));
            }
            if (maker.isEmpty()) {
                Files.move(rowsFile, out, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(log(out));
            Files.deleteIfExists(rowsFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
            problems.close();
            log.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }
}
