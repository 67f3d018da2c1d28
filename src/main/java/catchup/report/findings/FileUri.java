package catchup.report.findings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The name of a file as an address: what is not allowed in one is escaped. */
final class FileUri {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private FileUri() {}

    /** A relative address for a relative name, otherwise one that begins with {@code file:}. */
    static String of(String file) {
        String path = file.replace('\\', '/');
        try {
            if (isRelative(file)) {
                boolean likeScheme = path.split("/", 2)[0].contains(":");
                return new URI(null, null, likeScheme ? "./" + path : path, null)
                        .normalize()
                        .toASCIIString();
            }
            return new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(file, impossible);
        }
    }

    /** Whether a name is one below the folder that the program was called in. */
    static boolean isBelow(String file) {
        return isRelative(file) && !of(file).startsWith("../");
    }

    private static boolean isRelative(String file) {
        return !file.startsWith("/") && !DRIVE.matcher(file).matches();
    }
}
