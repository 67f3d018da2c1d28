package catchup.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes the connections of clients that send or take a byte now and then, for as long as they are let: those that do nothing at
 * all are closed for being idle.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {

    private static final long LOOK_MILLIS = 500;
    private static final double SECOND = 1e9;

    private final long grace;
    private final int rate;
    private final Map<Connection, Pace> paces = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * @param grace how long nothing is asked of a request; {@code rate} the bytes a second that are asked then
     */
    SlowClients(Duration grace, int rate) {
        this.grace = grace.toNanos();
        this.rate = rate;
    }

    @Override
    protected void doStart() {
        over = false;
        Thread thread = new Thread(this::look, "slow-clients");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    protected void doStop() {
        over = true;
    }

    @Override
    public void onOpened(Connection connection) {
        paces.put(connection, new Pace());
    }

    @Override
    public void onClosed(Connection connection) {
        paces.remove(connection);
    }

    private void look() {
        while (!over) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
            long now = System.nanoTime();
            paces.forEach((connection, pace) -> {
                if (pace.isSlow(connection, now)) {
                    paces.remove(connection);
                    connection.getEndPoint().close(new TimeoutException("slow"));
                }
            });
        }
    }

    /** How a connection has moved since its last answer was whole. */
    private final class Pace {
        private long answers;
        private final Flow in = new Flow();
        private final Flow out = new Flow();

        boolean isSlow(Connection connection, long now) {
            boolean another = connection.getMessagesOut() != answers;
            answers = connection.getMessagesOut();
            boolean slowIn = in.isSlow(connection.getBytesIn(), now, another);
            return out.isSlow(connection.getBytesOut(), now, another) || slowIn;
        }
    }

    /** Bytes in one direction. */
    private final class Flow {
        private long before;
        private long last;
        private long start;
        private boolean moving;

        boolean isSlow(long bytes, long now, boolean another) {
            boolean grew = bytes > last;
            last = bytes;
            if (another) {
                moving = false;
                before = bytes;
                return false;
            }
            if (grew && !moving) {
                moving = true;
                start = now;
            }
            return grew && moving && now - start > grace && (bytes - before) / ((now - start) / SECOND) < rate;
        }
    }
}
