package catchup.source.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Whether what a workbook is packed from can be held: its texts and its parts other than sheets are read into memory, so they are
 * unpacked once to be counted, whatever sizes the archive claims. Sheets are read row by row and may be of any size.
 */
final class Inflation {

    /** More than this in texts is not held; a million different names take a tenth of it. */
    static final long MOST_TEXTS = 96L * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;

    private Inflation() {}

    static boolean isBearable(Path path) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            if (archive.size() > MOST_PARTS) {
                return false;
            }
            long all = 0;
            Enumeration<? extends ZipEntry> parts = archive.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                if (!part.getName().startsWith("xl/worksheets/") && isRead(part.getName())) {
                    all += inflated(archive, part, MOST_TEXTS - all);
                }
                if (all > MOST_TEXTS) {
                    return false;
                }
            }
            return true;
        } catch (ZipException noArchive) {
            throw new IOException(noArchive);
        }
    }

    private static boolean isRead(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    /** How long a part is, counted no further than a little over so many bytes. */
    private static long inflated(ZipFile archive, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream stream = archive.getInputStream(part)) {
            int read = stream.read(buffer);
            while (read >= 0 && length <= most) {
                length += read;
                read = stream.read(buffer);
            }
        }
        return length;
    }
}
