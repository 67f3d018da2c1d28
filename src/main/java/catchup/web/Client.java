package catchup.web;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.server.Request;

/** The other end of a connection. */
final class Client {

    private Client() {}

    /**
     * Whether it has closed the connection while it waits for an answer. Then there is something to read, the end, and yet not a
     * byte of it. Nothing is taken from the connection.
     */
    static boolean isGone(Request request) {
        Object transport =
                request.getConnectionMetaData().getConnection().getEndPoint().getTransport();
        if (!(transport instanceof SocketChannel channel)) {
            return false;
        }
        if (!channel.isOpen()) {
            return true;
        }
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            return selector.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
        } catch (IOException | RuntimeException gone) {
            return true;
        }
    }
}
