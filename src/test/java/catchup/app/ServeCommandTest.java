package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What cannot be served is told at once, with what to do. */
class ServeCommandTest {

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--port", String.valueOf(taken.getLocalPort()), "--lang", "en");
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains(String.valueOf(taken.getLocalPort())).contains("--port 0");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void whatIsNoPortFolderOrAddressIsTold() {
        assertThat(Run.of("serve", "--port", "70000").exit()).isEqualTo(ExitCode.BAD_INPUT);
        Run folder = Run.of("serve", "no-such-rules");
        assertThat(folder.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder.err()).contains("no-such-rules");
        Run host = Run.of("serve", "--host", "no.such.host.invalid");
        assertThat(host.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(host.err()).contains("no.such.host.invalid");
    }
}
