package catchup.report.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A text with only such characters as the faces of the product hold. In the place of any other stands 〓, as in Chinese and
 * Japanese print wherever a type is lacking.
 *
 * @param text what can be drawn
 * @param characters what cannot, once each, in the order in which it occurs
 */
record Undrawn(String text, List<String> characters) {

    /** The mark that is set for a type that is lacking. */
    static final String MARK = "\u3013";

    /** Characters above this one are planes that no face of ours holds anything of. */
    private static final int MOST = 0x3FFFF;

    static Undrawn of(String text) {
        if (text.codePoints().allMatch(Undrawn::isHeld)) {
            return new Undrawn(text, List.of());
        }
        StringBuilder drawn = new StringBuilder(text.length());
        Set<String> characters = new LinkedHashSet<>();
        text.codePoints().forEach(code -> {
            if (isHeld(code)) {
                drawn.appendCodePoint(code);
            } else if (!isVariation(code)) {
                drawn.append(MARK);
                characters.add(Character.toString(code));
            }
        });
        return new Undrawn(drawn.toString(), List.copyOf(characters));
    }

    private static boolean isHeld(int code) {
        return Character.isWhitespace(code) || Faces.HELD.get(code);
    }

    /** Chooses between forms of the character before it, and is none itself. */
    private static boolean isVariation(int code) {
        return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
    }

    /** A character by its number, as it is called in Unicode. */
    static String number(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }

    private static final class Faces {

        static final BitSet HELD = all();

        private static BitSet all() {
            BitSet all = held(Face.CHINESE, Face.CHINESE_BOLD);
            all.or(held(Face.LATIN, Face.LATIN_BOLD));
            return all;
        }

        /** What a family holds in both weights. */
        private static BitSet held(Face regular, Face bold) {
            BitSet held = held(regular);
            held.and(held(bold));
            return held;
        }

        private static BitSet held(Face face) {
            BitSet held = new BitSet();
            try (InputStream in = face.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int code = 0; code <= MOST; code++) {
                    if (glyphs.getGlyphId(code) > 0) {
                        held.set(code);
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return held;
        }
    }
}
