package catchup.dossier;

import catchup.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a file; two with the same bytes are equal. */
public final class Content {

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** A text in UTF-8. */
    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as text; what is no UTF-8 is replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public String digest() {
        return Sha256.hex(Sha256.digest().digest(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return size() + " bytes " + digest();
    }
}
