package catchup.web;

import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Json;
import catchup.source.SourceFile;
import catchup.source.TemporaryFolder;
import catchup.workspace.Serving;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Very many rows. */
final class BatchRoutes {

    private static final int MOST_TOP = 50;
    private static final int USUAL_TOP = 5;

    private final Jobs jobs;
    private final Limits limits;

    BatchRoutes(Jobs jobs, Limits limits) {
        this.jobs = jobs;
        this.limits = limits;
    }

    List<Route> all() {
        return List.of(
                Route.get("/batch", this::list),
                Route.post("/batch", this::start),
                Route.get("/batch/{id}", ask -> Reply.json(node(jobs.get(ask.path("id"))))),
                Route.delete("/batch/{id}", this::remove),
                Route.get("/batch/{id}/result", this::result),
                Route.get("/batch/{id}/summary", this::summary));
    }

    private Reply list(Ask ask) {
        ObjectNode node = Json.object();
        node.set("jobs", Json.array(jobs.all(), BatchRoutes::node));
        return Reply.json(node);
    }

    private static ObjectNode node(Jobs.Job job) {
        ObjectNode node = Json.object()
                .put("id", job.id())
                .put("name", job.name())
                .put("state", Json.word(job.state()))
                .put("form", Json.word(job.form()))
                .put("revision", job.revision())
                .put("read", job.counts().read())
                .put("advised", job.counts().advised())
                .put("refused", job.counts().refused())
                .put("aside", job.counts().aside())
                .put("total", job.total().orElse(null));
        node.set("perSecond", Json.number(job.perSecond()));
        node.set("secondsLeft", job.secondsLeft().map(Json::number).orElse(NullNode.getInstance()));
        node.set(
                "message",
                job.message()
                        .<com.fasterxml.jackson.databind.JsonNode>map(Json::text)
                        .orElse(NullNode.getInstance()));
        node.set("problems", Json.strings(job.problems()));
        return node.put("problemsOmitted", job.omitted());
    }

    private Reply start(Ask ask) {
        jobs.checkRoom();
        if (!ask.isMultipart()) {
            throw new Halt(
                    415,
                    "unsupported-media-type",
                    Optional.ofNullable(ask.context().contentType()).orElse(""),
                    "multipart/form-data");
        }
        TemporaryFolder folder = new TemporaryFolder();
        long[] taken = {0};
        boolean begun = false;
        try {
            Uploads upload = Uploads.take(ask, folder, limits.upload(), more -> {
                boolean room = jobs.room(more);
                taken[0] += room ? more : 0;
                return room;
            });
            Jobs.Order order = order(ask, upload, folder.path());
            Jobs.Job job = jobs.start(upload.name(), order, ask.serving(), folder, taken[0]);
            begun = true;
            return Reply.json(node(job)).status(202).header("Location", Route.API + "/batch/" + job.id());
        } finally {
            if (!begun) {
                jobs.giveBack(taken[0]);
                folder.close();
            }
        }
    }

    private static Jobs.Order order(Ask ask, Uploads upload, Path folder) {
        String named = upload.fields().getOrDefault("form", "jsonl");
        Jobs.Form form = Arrays.stream(Jobs.Form.values())
                .filter(each -> each.ending().equals(named))
                .findFirst()
                .orElseThrow(() -> new Halt(400, "unknown-parameter", "form", named, "jsonl, csv, xlsx"));
        String text = upload.fields().getOrDefault("mapping", "");
        boolean lines = upload.name().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        if (text.isBlank() && !lines) {
            throw new Halt(400, "missing-parameter", "mapping");
        }
        Optional<Path> mapping = text.isBlank() ? Optional.empty() : Optional.of(mapping(text, ask.serving(), folder));
        return new Jobs.Order(upload.file(), mapping, form, top(upload), ask.lang());
    }

    private static int top(Uploads upload) {
        String given = upload.fields().getOrDefault("top", String.valueOf(USUAL_TOP));
        try {
            int top = Integer.parseInt(given);
            if (top >= 1 && top <= MOST_TOP) {
                return top;
            }
        } catch (NumberFormatException none) {
            // Told like a number out of bounds.
        }
        throw new Halt(400, "unknown-parameter", "top", given, "1 – " + MOST_TOP);
    }

    /** Keeps a mapping; what is wrong in it halts the request. */
    private static Path mapping(String text, Serving serving, Path folder) {
        String name = "upload.mapping.yaml";
        Diagnostics found = new Diagnostics();
        SourceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, found)
                .ifPresent(file -> TableCases.read(
                        file, serving.rules().indicators(), serving.rules().settings(), found));
        if (!found.isEmpty()) {
            throw new Halt(422, "invalid-mapping", found.size()).because(found);
        }
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(name, failed);
        }
    }

    private Reply remove(Ask ask) {
        jobs.remove(ask.path("id"));
        return Reply.none();
    }

    private Reply result(Ask ask) {
        Jobs.Job job = done(ask);
        String name = job.name().replaceFirst("\\.[^.]*$", "") + "-advice."
                + job.form().ending();
        return Reply.file(job.result(), job.form().type(), name);
    }

    private Reply summary(Ask ask) {
        Answer summary = done(ask).summary().orElseThrow();
        return ask.format() == Format.HTML
                ? Pages.alone(summary.in(Format.HTML, ask.options(USUAL_TOP)), false)
                : AdviceRoutes.answer(ask, summary, USUAL_TOP);
    }

    private Jobs.Job done(Ask ask) {
        Jobs.Job job = jobs.get(ask.path("id"));
        if (job.state() != Jobs.State.DONE) {
            throw new Halt(409, "not-ready", job.id(), Json.word(job.state()));
        }
        return job;
    }
}
