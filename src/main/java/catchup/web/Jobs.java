package catchup.web;

import catchup.batch.Batch;
import catchup.batch.CaseSource;
import catchup.batch.Counts;
import catchup.batch.Identity;
import catchup.batch.InOrder;
import catchup.batch.Journal;
import catchup.batch.Outcome;
import catchup.batch.Scribe;
import catchup.batch.Source;
import catchup.batch.TableSource;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.report.batch.BatchScribe;
import catchup.report.batch.Results;
import catchup.report.batch.SummaryReport;
import catchup.source.TemporaryFolder;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import catchup.workspace.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Batches that were asked for: so many are kept, so many run, and together they take so much of the disk. */
final class Jobs implements AutoCloseable {

    private static final Messages WORDS = new Messages("catchup/web/problems");
    private static final int MOST_PROBLEMS = 100;
    private static final int SHOWN = 5;
    private static final double SECOND = 1e9;

    private final Limits limits;
    private final ExecutorService pool;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong disk = new AtomicLong();

    Jobs(Limits limits) {
        this.limits = limits;
        this.pool = Executors.newFixedThreadPool(limits.running(), work -> {
            Thread thread = new Thread(work, "batch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A form for the result. */
    enum Form {
        JSONL("application/x-ndjson"),
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** What is to be done. */
    record Order(Path table, Optional<Path> mapping, Form form, int top, Lang lang) {}

    /** A batch, how far it is, and what it has made. */
    static final class Job {
        private final String id;
        private final String name;
        private final Order order;
        private final Serving serving;
        private final TemporaryFolder folder;
        private final Stop stop = new Stop();
        private final List<String> problems = new ArrayList<>();
        private long taken;
        private int omitted;
        private volatile State state = State.QUEUED;
        private volatile Counts counts = Counts.NONE;
        private volatile long total = -1;
        private volatile long start = System.nanoTime();
        private volatile long end;
        private volatile @Nullable Text message;
        private volatile @Nullable SummaryReport summary;

        private Job(String id, String name, Order order, Serving serving, TemporaryFolder folder) {
            this.id = id;
            this.name = name;
            this.order = order;
            this.serving = serving;
            this.folder = folder;
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        Form form() {
            return order.form();
        }

        State state() {
            return state;
        }

        Counts counts() {
            return counts;
        }

        Optional<Long> total() {
            return total < 0 ? Optional.empty() : Optional.of(total);
        }

        double perSecond() {
            long until = end == 0 ? System.nanoTime() : end;
            return state == State.QUEUED ? 0 : counts.read() / Math.max(1e-3, (until - start) / SECOND);
        }

        Optional<Double> secondsLeft() {
            double rate = perSecond();
            return state == State.RUNNING && total >= 0 && rate > 0
                    ? Optional.of(Math.max(0, total - counts.read()) / rate)
                    : Optional.empty();
        }

        Optional<Text> message() {
            return Optional.ofNullable(message);
        }

        String revision() {
            return serving.revision();
        }

        List<String> problems() {
            synchronized (problems) {
                return List.copyOf(problems);
            }
        }

        int omitted() {
            synchronized (problems) {
                return omitted;
            }
        }

        Path result() {
            return folder.path().resolve("result." + order.form().ending());
        }

        Optional<SummaryReport> summary() {
            return Optional.ofNullable(summary);
        }

        private void fail(String key, Object... arguments) {
            message = WORDS.text(key, arguments);
            state = State.FAILED;
        }
    }

    /** The jobs, newest first. */
    synchronized List<Job> all() {
        List<Job> all = new ArrayList<>(jobs.values());
        java.util.Collections.reverse(all);
        return List.copyOf(all);
    }

    synchronized Job get(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new Halt(404, "no-such-job", id);
        }
        return job;
    }

    /** Halts where no more jobs are taken. */
    synchronized void checkRoom() {
        if (jobs.size() >= limits.jobs()) {
            throw new Halt(429, "too-many-jobs", limits.jobs());
        }
    }

    /** Whether so many more bytes may be kept; they then count. */
    boolean room(long bytes) {
        if (disk.addAndGet(bytes) > limits.disk()) {
            disk.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Gives back room that nothing is kept in. */
    void giveBack(long bytes) {
        disk.addAndGet(-bytes);
    }

    /**
     * Begins a job.
     *
     * @param folder of its own, which is gone when the job is
     * @param taken bytes that already count for it
     */
    synchronized Job start(String name, Order order, Serving serving, TemporaryFolder folder, long taken) {
        checkRoom();
        byte[] id = new byte[16];
        random.nextBytes(id);
        Job job = new Job(HexFormat.of().formatHex(id), name, order, serving, folder);
        job.taken = taken;
        jobs.put(job.id(), job);
        pool.execute(() -> run(job));
        return job;
    }

    /** Cancels a job where it runs, and removes what it has made. */
    void remove(String id) {
        Job job = get(id);
        synchronized (this) {
            jobs.remove(id);
        }
        job.stop.now();
        if (job.state != State.RUNNING) {
            clear(job);
        }
    }

    private void clear(Job job) {
        synchronized (job.folder) {
            disk.addAndGet(-job.taken);
            job.taken = 0;
            if (Files.exists(job.folder.path())) {
                try {
                    job.folder.close();
                } catch (UncheckedIOException left) {
                    // What cannot be removed now lies in the folder for temporary files.
                }
            }
        }
    }

    private void run(Job job) {
        job.start = System.nanoTime();
        try {
            job.stop.check();
            job.state = State.RUNNING;
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            try (InOrder workers = new InOrder(threads)) {
                work(job, workers);
            }
        } catch (CancellationException over) {
            job.state = State.CANCELLED;
        } catch (Full full) {
            job.fail("disk-full");
        } catch (UncheckedIOException failed) {
            job.fail("job.disk");
        } catch (RuntimeException | Error fault) {
            job.fail("internal");
        } finally {
            job.end = System.nanoTime();
            boolean kept;
            synchronized (this) {
                kept = jobs.containsKey(job.id());
            }
            if (!kept) {
                clear(job);
            }
        }
    }

    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void work(Job job, InOrder workers) {
        Diagnostics found = new Diagnostics();
        Optional<Source> source = open(job, workers, found);
        if (source.isEmpty()) {
            String prefix =
                    job.folder.path() + job.folder.path().getFileSystem().getSeparator();
            Diagnostics shown = found.called(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name);
            job.message = new Text(sentences(shown, Lang.EN), sentences(shown, Lang.ZH));
            job.state = State.FAILED;
            return;
        }
        try (Source rows = source.get()) {
            job.total = rows.size();
            batch(job, rows, workers);
        }
        job.state = State.DONE;
    }

    private static String sentences(Diagnostics found, Lang lang) {
        return String.join(
                "\n",
                found.all().stream()
                        .limit(SHOWN)
                        .map(each -> each.at() + ": " + Wording.sentence(each, lang))
                        .toList());
    }

    private Optional<Source> open(Job job, InOrder workers, Diagnostics found) {
        Order order = job.order;
        if (order.mapping().isEmpty()) {
            return CaseSource.lines(order.table(), job.serving.caseReader(), found);
        }
        return TableCases.read(
                        order.mapping().get(),
                        job.serving.rules().indicators(),
                        job.serving.rules().settings(),
                        found)
                .flatMap(cases -> TableSource.open(cases, order.table(), workers, done -> job.stop.check(), found));
    }

    private void batch(Job job, Source rows, InOrder workers) {
        Order order = job.order;
        Batch batch = new Batch(job.serving.adviser(), order.top(), scribe(job), workers);
        Identity identity = new Identity(Map.of("job", job.id()));
        Results results = new Results(job.serving.rules(), order.lang());
        try (Journal journal = Journal.open(job.result(), identity, true)) {
            batch.run(rows, journal, counts -> {
                job.stop.check();
                job.counts = counts;
                if (counts.read() % 2_000 == 0) {
                    measure(job);
                }
            });
            job.counts = journal.counts();
            job.summary = new SummaryReport(
                    results.summary(Journal.part(job.result()), Journal.problemsPart(job.result()), journal.counts()),
                    job.serving.rules(),
                    job.name());
            journal.finish(maker(results, order));
            measure(job);
        } catch (IOException failed) {
            throw new UncheckedIOException(job.name(), failed);
        }
    }

    private static Optional<Journal.Maker> maker(Results results, Order order) {
        return switch (order.form()) {
            case JSONL -> Optional.empty();
            case CSV -> Optional.of((rows, result) -> results.csv(rows, result, order.top()));
            case XLSX -> Optional.of((rows, result) -> results.workbook(rows, result, order.top()));
        };
    }

    /** Puts rows down as ever, and keeps what is wrong with the first of them. */
    private static Scribe scribe(Job job) {
        BatchScribe scribe = new BatchScribe(job.order.lang());
        String folder = job.folder.path() + job.folder.path().getFileSystem().getSeparator();
        return new Scribe() {
            @Override
            public String text(Outcome outcome) {
                for (List<String> cells : scribe.problems(outcome)) {
                    synchronized (job.problems) {
                        if (job.problems.size() < MOST_PROBLEMS) {
                            job.problems.add(cells.get(1).replace(folder, "") + ": " + cells.get(5));
                        } else {
                            job.omitted++;
                        }
                    }
                }
                return scribe.text(outcome).replace(folder, "");
            }

            @Override
            public String problemsHead() {
                return scribe.problemsHead();
            }
        };
    }

    /** Counts what a job has on the disk. */
    private void measure(Job job) {
        long now = 0;
        try (Stream<Path> files = Files.list(job.folder.path())) {
            for (Path file : files.toList()) {
                now += Files.size(file);
            }
        } catch (IOException gone) {
            return;
        }
        long more = now - job.taken;
        if (more > 0 && !room(more)) {
            throw new Full();
        } else if (more < 0) {
            giveBack(-more);
        }
        job.taken = now;
    }

    @Override
    public void close() {
        List<Job> left = all();
        left.forEach(job -> job.stop.now());
        pool.shutdownNow();
        try {
            pool.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        left.forEach(this::clear);
    }
}
