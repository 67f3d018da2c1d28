package catchup.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office files without the times of their making, so that the same content gives the same bytes: the times of the parts are
 * one that every archive can have, the properties name none, parts stand in the order of their names, and the same holds of
 * workbooks within.
 */
public final class Undated {

    /** Times before the second day of 1980 do not fit into an entry, and would be written with the time zone. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern TIMES = Pattern.compile(
            "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>|<dcterms:(?:created|modified)[^>]*/>");

    private Undated() {}

    /** Writes an office file to a stream. */
    public static void write(byte[] file, OutputStream out) throws IOException {
        out.write(of(file));
    }

    private static byte[] of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), undated(part.getName(), in.readAllBytes()));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(CONTENT_TYPES, parts.getOrDefault(CONTENT_TYPES, new byte[0]), out);
            parts.remove(CONTENT_TYPES);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(part.getKey(), part.getValue(), out);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] undated(String name, byte[] content) throws IOException {
        if (name.endsWith(".xlsx")) {
            return of(content);
        } else if (name.equals("docProps/core.xml")) {
            String properties = new String(content, StandardCharsets.UTF_8);
            return TIMES.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }
}
