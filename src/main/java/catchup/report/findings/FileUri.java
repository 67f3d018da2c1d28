package catchup.report.findings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of a file as an address: what is not allowed in one is escaped. */
final class FileUri {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int REPLACEMENT = 0xFFFD;

    private FileUri() {}

    /** A relative address for a relative name, otherwise one that begins with {@code file:}. */
    static String of(String file) {
        String path = file.replace('\\', '/');
        try {
            if (isRelative(file)) {
                boolean likeScheme = path.split("/", 2)[0].contains(":");
                return ascii(new URI(null, null, likeScheme ? "./" + path : path, null).normalize());
            }
            return ascii(new URI("file", "", path.startsWith("/") ? path : "/" + path, null));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(file, impossible);
        }
    }

    /**
     * An address with everything but ASCII escaped. {@link URI#toASCIIString} is not used: it composes characters first, by which
     * some become ones that no address may have, such as the Greek grave accent.
     */
    private static String ascii(URI address) {
        StringBuilder escaped = new StringBuilder();
        address.toString().codePoints().forEach(c -> {
            if (c < FIRST_BEYOND_ASCII) {
                escaped.append((char) c);
            } else {
                boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                for (byte part : Character.toString(isHalf ? REPLACEMENT : c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            }
        });
        return escaped.toString();
    }

    /** Whether a name is one below the folder that the program was called in. */
    static boolean isBelow(String file) {
        return isRelative(file) && !of(file).startsWith("../");
    }

    private static boolean isRelative(String file) {
        return !file.startsWith("/") && !DRIVE.matcher(file).matches();
    }
}
