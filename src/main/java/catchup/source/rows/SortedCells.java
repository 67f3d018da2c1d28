package catchup.source.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Cells sorted by region, and within one as they were added. A bounded number is held; beyond it they are sorted in runs on the disk. */
final class SortedCells implements AutoCloseable {

    private static final int MOST_HELD = 300_000;

    private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::region);

    private final int most;
    private final List<Path> files = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private List<Cell> held = new ArrayList<>();
    private Iterator<Cell> left = held.iterator();
    private final PriorityQueue<Run> heads = new PriorityQueue<>(
            Comparator.comparingInt((Run run) -> run.head().region()).thenComparingInt(Run::number));

    /** @param region its number; {@code column} the number of its column */
    record Cell(int region, int column, int line, int from, int to, String text) {}

    SortedCells() {
        this(MOST_HELD);
    }

    /** @param most so many are held */
    SortedCells(int most) {
        this.most = most;
    }

    void add(Cell cell) {
        held.add(cell);
        if (held.size() == most) {
            spill();
        }
    }

    /** Ends the adding; from now on cells can be taken. */
    void sort() {
        if (files.isEmpty()) {
            held.sort(ORDER);
            left = held.iterator();
            return;
        }
        spill();
        for (int i = 0; i < files.size(); i++) {
            Run run = new Run(files.get(i), i);
            runs.add(run);
            if (run.advance()) {
                heads.add(run);
            }
        }
    }

    /** The next cell in order; empty behind the last. */
    Optional<Cell> next() {
        if (files.isEmpty()) {
            return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
        }
        Run run = heads.poll();
        if (run == null) {
            return Optional.empty();
        }
        Cell cell = run.head();
        if (run.advance()) {
            heads.add(run);
        }
        return Optional.of(cell);
    }

    private void spill() {
        held.sort(ORDER);
        try {
            Path file = Files.createTempFile("catchup", ".cells");
            files.add(file);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Cell cell : held) {
                    out.writeInt(cell.region());
                    out.writeInt(cell.column());
                    out.writeInt(cell.line());
                    out.writeInt(cell.from());
                    out.writeInt(cell.to());
                    out.writeUTF(cell.text());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("sorting", failed);
        }
        held = new ArrayList<>();
    }

    @Override
    public void close() {
        runs.forEach(Run::close);
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                // The system clears its temporary files.
            }
        }
    }

    /** A sorted file that is being read. */
    private static final class Run {
        private final DataInputStream in;
        private final int number;
        private @Nullable Cell head;

        Run(Path file, int number) {
            this.number = number;
            try {
                this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException("sorting", failed);
            }
        }

        int number() {
            return number;
        }

        Cell head() {
            Cell cell = head;
            if (cell == null) {
                throw new IllegalStateException("behind the end");
            }
            return cell;
        }

        boolean advance() {
            try {
                head = new Cell(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readUTF());
                return true;
            } catch (EOFException end) {
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException("sorting", failed);
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("sorting", failed);
            }
        }
    }
}
