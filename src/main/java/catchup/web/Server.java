package catchup.web;

import catchup.report.Json;
import catchup.text.Lang;
import catchup.workspace.Refused;
import catchup.workspace.Serving;
import catchup.workspace.Workspace;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The workbench as a server. */
public final class Server implements AutoCloseable {

    static final String PROBLEM = "application/problem+json";

    private static final String REVISION = "X-Catchup-Revision";
    private static final int HEADER_BYTES = 16 << 10;
    /** So many pieces of a body that is refused are taken, so that its client is told rather than cut off. */
    private static final int UNREAD_PIECES = 256;

    private static final int FEWEST_THREADS = 8;
    private static final int QUICK_WAITING = 256;
    private static final long STOP_MILLIS = 5_000;
    private static final long STOP_IDLE_MILLIS = 500;

    private final Workspace workspace;
    private final Limits limits;
    private final Access access;
    private final Work quick;
    private final Work heavy;
    private final Jobs jobs;
    private final Samples samples = new Samples(System::nanoTime);
    private final Pages pages = new Pages();
    private final List<Route> routes = new ArrayList<>();
    private final Javalin javalin;
    private final InetAddress host;

    /** The port is taken already. */
    public static final class PortTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        PortTaken(Throwable cause) {
            super(cause);
        }
    }

    private Server(Workspace workspace, InetAddress host, String named, int port, Limits limits, Supplier<Stop> stops) {
        this.workspace = workspace;
        this.limits = limits;
        this.host = host;
        this.access = Access.to(host, named);
        int processors = Runtime.getRuntime().availableProcessors();
        this.quick = new Work("answer", 2 * processors, QUICK_WAITING, limits.quick(), stops);
        this.heavy = new Work("answer-long", Math.max(1, processors - 1), limits.waiting(), limits.heavy(), stops);
        this.jobs = new Jobs(limits);
        routes.addAll(new ServiceRoutes(workspace, Contract.read(), limits).all());
        routes.addAll(new CaseRoutes(workspace, limits, quick).all());
        routes.addAll(new TemplateRoutes(workspace, quick).all());
        routes.addAll(new AdviceRoutes(workspace, quick, heavy).all());
        routes.addAll(new RuleRoutes(workspace, quick, heavy).all());
        routes.addAll(new EditRoutes(workspace, quick).all());
        routes.addAll(new MappingRoutes(limits, quick, samples).all());
        routes.addAll(new BatchRoutes(jobs, limits).all());
        this.javalin = Javalin.create(config -> configure(config, port));
    }

    /**
     * Starts to serve a workspace.
     *
     * @param host the address to be bound to; {@code named} is what it was called
     * @param port 0 for any that is free
     * @throws PortTaken if another program has the port
     */
    public static Server start(Workspace workspace, InetAddress host, String named, int port) {
        return start(workspace, host, named, port, Limits.USUAL);
    }

    static Server start(Workspace workspace, InetAddress host, String named, int port, Limits limits) {
        return start(workspace, host, named, port, limits, Stop::new);
    }

    /** @param stops makes what tells a piece of work that nobody waits for it any more */
    static Server start(
            Workspace workspace, InetAddress host, String named, int port, Limits limits, Supplier<Stop> stops) {
        Server server = new Server(workspace, host, named, port, limits, stops);
        try {
            server.javalin.start();
        } catch (RuntimeException failed) {
            server.close();
            throw isTaken(failed) ? new PortTaken(failed) : failed;
        }
        return server;
    }

    private static boolean isTaken(Throwable failed) {
        return java.util.stream.Stream.iterate(failed, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(each -> each instanceof java.net.BindException
                        || String.valueOf(each.getMessage()).contains("Port already in use"));
    }

    /** The port that is served. */
    public int port() {
        return javalin.port();
    }

    /** Where to go with a browser, with the token where one is needed. */
    public String address() {
        String name = host.isAnyLocalAddress() ? "localhost" : Access.written(host);
        String root = "http://" + name + ":" + port() + "/";
        return access.token().map(token -> root + "?token=" + token).orElse(root);
    }

    Access access() {
        return access;
    }

    /** Everything that can be asked. */
    List<Route> routes() {
        return List.copyOf(routes);
    }

    // --- set up ---

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // On one machine packing takes more time than it saves.
        config.http.compressionStrategy =
                host.isLoopbackAddress() ? CompressionStrategy.NONE : CompressionStrategy.GZIP;
        config.http.maxRequestSize = limits.body();
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(limits.upload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(limits.upload() + (1 << 20), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1 << 16, SizeUnit.BYTES);
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), FEWEST_THREADS);
        threads.setName("serve");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(this::guard);
        config.jetty.addConnector((server, http) -> connector(server, http, port));
        config.jetty.modifyServletContextHandler(context -> {
            context.getServletHandler().setDecodeAmbiguousURIs(true);
            context.setErrorHandler(new Errors());
        });
        config.routes.get("/", context -> answer(context, ask -> pages.index()));
        config.routes.get(
                "/static/<name>",
                context -> answer(
                        context,
                        ask -> pages.page(
                                ask.path("name"), ask.header("If-None-Match").orElse(null))));
        config.routes.get(
                "/lib/<name>",
                context -> answer(
                        context,
                        ask -> pages.library(
                                ask.path("name"), ask.header("If-None-Match").orElse(null))));
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()),
                    route.pattern(),
                    context -> answer(context, route.answer()));
        }
        config.routes.exception(
                HttpResponseException.class,
                (thrown, context) -> problem(
                        context,
                        thrown.getStatus() == 405
                                ? new Halt(
                                        405,
                                        "method-not-allowed",
                                        context.method().name())
                                : thrown.getStatus() == 413
                                        ? new Halt(413, "too-large", limits.body())
                                        : new Halt(404, "no-such-path", context.path())));
        config.routes.exception(Exception.class, (thrown, context) -> problem(context, new Halt(500, "internal")));
        config.routes.error(404, context -> {
            if (context.res().getContentType() == null
                    || !context.res().getContentType().startsWith(PROBLEM)) {
                problem(context, new Halt(404, "no-such-path", context.path()));
            }
        });
    }

    private void guard(org.eclipse.jetty.server.Server server) {
        Guard guard = new Guard(access, limits);
        GracefulHandler graceful = new GracefulHandler();
        Gather gather = new Gather(limits.body(), limits.idle(), limits.rate(), Math.max(1, limits.threads() / 4));
        guard.setHandler(gather);
        // Only what is answered is waited for at the end, not what never arrives.
        gather.setHandler(graceful);
        server.setHandler(guard);
        server.setErrorHandler(new Errors());
        server.setStopTimeout(STOP_MILLIS);
        server.setStopAtShutdown(false);
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    }

    private ServerConnector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http, int port) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        http.setMaxUnconsumedRequestContentReads(UNREAD_PIECES);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.DEFAULT.with("CATCHUP", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        connector.addBean(new SlowClients(limits.idle().dividedBy(2), limits.rate()));
        return connector;
    }

    /** Problems that are found before a request is one of ours, such as a line that is not HTTP. */
    private static final class Errors extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() < 400 ? 500 : response.getStatus();
            String code =
                    switch (status) {
                        case 404 -> "no-such-path";
                        case 408 -> "too-slow";
                        case 413 -> "too-large";
                        case 431, 414 -> "header-too-large";
                        case 503 -> "shutting-down";
                        default -> status < 500 ? "not-http" : "internal";
                    };
            Guard.secure(response.getHeaders());
            Guard.write(new Halt(status, code, ""), request, response, callback);
            return true;
        }
    }

    // --- answers ---

    private void answer(Context context, Function<Ask, Reply> answer) {
        Serving serving = workspace.serving();
        context.header(REVISION, serving.revision());
        try {
            send(answer.apply(new Ask(context, serving, limits)), context);
        } catch (Halt halt) {
            problem(context, halt);
        } catch (Refused refused) {
            problem(context, halt(refused));
        } catch (Work.Left left) {
            context.status(499);
        } catch (UncheckedIOException failed) {
            problem(context, new Halt(500, "file-failed", String.valueOf(failed.getMessage())));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            problem(context, new Halt(503, "exhausted"));
        }
    }

    private static Halt halt(Refused refused) {
        Object[] arguments = refused.arguments().toArray();
        return switch (refused.reason()) {
            case FORBIDDEN_PATH -> new Halt(400, "forbidden-path", arguments);
            case FORBIDDEN_KIND -> new Halt(422, "forbidden-kind", arguments);
            case NO_SUCH_FILE -> new Halt(404, "no-such-file", arguments);
            case CONFLICT -> new Halt(409, "conflict", arguments);
            case UNWRITABLE_TEXT -> new Halt(422, "unwritable-text", arguments);
            case NO_REPOSITORY -> new Halt(422, "no-repository", arguments);
            case NO_SUCH_COMMIT -> new Halt(404, "no-such-commit", arguments);
            case REPOSITORY_BUSY -> new Halt(409, "repository-busy", arguments);
        };
    }

    private static void send(Reply reply, Context context) {
        context.status(reply.status());
        reply.headers().forEach(context.res()::setHeader);
        if (!reply.type().isEmpty()) {
            context.contentType(reply.type());
        }
        if (reply.file().isPresent()) {
            try {
                context.result(Files.newInputStream(reply.file().get()));
            } catch (IOException gone) {
                throw new Halt(
                        404, "no-such-file", String.valueOf(reply.file().get().getFileName()));
            }
        } else if (reply.status() != 204 && reply.status() != 304) {
            context.result(reply.body());
        }
    }

    private static void problem(Context context, Halt halt) {
        Lang lang;
        try {
            lang = Optional.ofNullable(context.queryParam("lang"))
                    .flatMap(Lang::ofCode)
                    .orElseGet(() -> Ask.accepted(context.header("Accept-Language")));
        } catch (RuntimeException unreadable) {
            lang = Lang.EN;
        }
        if (halt.status() == 503 || halt.status() == 429) {
            context.header("Retry-After", "2");
        }
        context.status(halt.status());
        context.contentType(PROBLEM);
        context.result(Json.line(halt.problem(lang)).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers what has been asked, for a few seconds at most, and takes nothing more. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException late) {
            // Whoever is not done by then is cut off.
        }
        jobs.close();
        samples.close();
        quick.close();
        heavy.close();
    }
}
