package catchup.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The hash by which files and texts are known to be the same. */
public final class Sha256 {

    private Sha256() {}

    /** What a hash is gathered in. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The hash of a text in UTF-8. */
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a text as policies of pages name scripts by it. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(of(text));
    }

    /** A hash in hexadecimal digits. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
