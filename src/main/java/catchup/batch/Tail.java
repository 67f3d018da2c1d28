package catchup.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to whose end is written. */
interface Tail extends Closeable {

    /** Adds bytes at the end. */
    void write(byte[] bytes) throws IOException;

    /** Does not return before what was written is safe from a loss of power. */
    void force() throws IOException;

    /** Where tails come from; tests have others. */
    interface Disk {

        /** Opens a file of which so many bytes are kept and what is behind them is cut off. */
        Tail open(Path file, long keep) throws IOException;
    }

    /** A file on a real disk; no two processes have it at once. */
    static Tail onDisk(Path file, long keep) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            channel.truncate(keep);
            channel.position(keep);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
        return new Tail() {
            @Override
            public void write(byte[] bytes) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Journal.InUse(file);
            }
        } catch (OverlappingFileLockException same) {
            throw new Journal.InUse(file);
        }
    }
}
