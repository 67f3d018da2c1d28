package catchup.report.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A face that is part of the product: TrueType under the SIL Open Font License, out of an archive that has its text too. */
enum Face {
    LATIN("Source Sans Pro", "SourceSansPro/SourceSansPro-Regular.ttf", 400),
    LATIN_BOLD("Source Sans Pro", "SourceSansPro/SourceSansPro-Bold.ttf", 700),
    CHINESE("Noto Sans SC", "NotoSansSC/NotoSansSC-Regular.ttf", 400),
    CHINESE_BOLD("Noto Sans SC", "NotoSansSC/NotoSansSC-Bold.ttf", 700);

    private static final String FOLDER = "/fonts/ttf/";
    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = "none".getBytes(StandardCharsets.US_ASCII);
    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private final String family;
    private final String file;
    private final int weight;

    Face(String family, String file, int weight) {
        this.family = family;
        this.file = file;
        this.weight = weight;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    /**
     * The face without its ligatures: PDFBox draws “ft” as one glyph of which no reader of the file could tell that it is two
     * letters.
     */
    InputStream open() {
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(FOLDER + file), file)) {
            byte[] face = in.readAllBytes();
            int tables = ByteBuffer.wrap(face).getShort(TABLES);
            for (int at = DIRECTORY; at < DIRECTORY + tables * ENTRY; at += ENTRY) {
                if (Arrays.equals(face, at, at + NOTHING.length, SUBSTITUTIONS, 0, NOTHING.length)) {
                    System.arraycopy(NOTHING, 0, face, at, NOTHING.length);
                }
            }
            return new ByteArrayInputStream(face);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
