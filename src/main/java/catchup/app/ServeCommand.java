package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.source.NearFolders;
import catchup.web.Server;
import catchup.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the workbench until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "serve-rules")
    private @Nullable Path rules;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CASES", descriptionKey = "serve-cases")
    private @Nullable Path cases;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "serve-host")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "serve-port")
    private int port = 8080;

    @Option(names = "--open", descriptionKey = "serve-open")
    private boolean open;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), language.voice().get("serve.not-port", String.valueOf(port)));
        }
        Beside.ifFree(new Rehearsal(language.lang()));
        PrintWriter err = spec.commandLine().getErr();
        Optional<InetAddress> address = address();
        Optional<Workspace> workspace = address.isPresent() ? workspace(err) : Optional.empty();
        if (workspace.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        try (Workspace served = workspace.get()) {
            return serve(served, address.orElseThrow(), err);
        } catch (Server.PortTaken taken) {
            err.println(language.voice().get("serve.port-taken", host, String.valueOf(port)));
            return ExitCode.BAD_INPUT;
        }
    }

    private int serve(Workspace workspace, InetAddress address, PrintWriter err) {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Server server = Server.start(workspace, address, host, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, stopped), "stop"));
            workspace.watch();
            spec.commandLine().getOut().println(server.address());
            spec.commandLine().getOut().flush();
            err.println(language.voice().get("serve.started"));
            err.flush();
            if (open && !isOpened(server.address())) {
                err.println(language.voice().get("serve.no-browser"));
            }
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        err.println(language.voice().get("serve.stopped"));
        err.flush();
        stopped.countDown();
        return ExitCode.DONE;
    }

    /** Lets the server answer what it was asked before the process ends. */
    private static void stop(CountDownLatch end, CountDownLatch stopped) {
        end.countDown();
        try {
            stopped.await(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<InetAddress> address() {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException unknown) {
            spec.commandLine().getErr().println(language.voice().get("serve.no-host", host));
            return Optional.empty();
        }
    }

    private Optional<Workspace> workspace(PrintWriter err) {
        Path ruleFolder = rules == null ? Installation.rules() : rules;
        Path caseFolder = cases == null ? Installation.cases() : cases;
        Diagnostics diagnostics = new Diagnostics();
        for (Path folder : List.of(ruleFolder, caseFolder)) {
            if (!Files.isDirectory(folder)) {
                NearFolders.missing(folder.toString(), diagnostics);
            }
        }
        Optional<Workspace> workspace =
                diagnostics.isEmpty() ? Workspace.open(ruleFolder, caseFolder, diagnostics) : Optional.empty();
        CommonOptions.report("problems", diagnostics, language, err);
        return workspace;
    }

    /** Opens a browser where there is one. */
    private static boolean isOpened(String address) {
        String system = System.getProperty("os.name", "");
        List<String> command = system.startsWith("Mac")
                ? List.of("open", address)
                : system.startsWith("Windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        boolean screen = system.startsWith("Mac")
                || system.startsWith("Windows")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
        if (!screen) {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
