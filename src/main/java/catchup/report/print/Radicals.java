package catchup.report.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Lets Chinese text be found in a PDF. A face draws some characters and the radicals that look like them with the same glyph,
 * and PDFBox then says that the glyph is the radical: who searches for the character, or copies it, would not get it.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;

    /** A glyph, and the radical that it is said to be. */
    private static final Pattern GLYPH = Pattern.compile("<([0-9A-F]{4})> <\\1> <(2[EF][0-9A-F]{2})>");

    private final Map<Integer, Integer> characters = new HashMap<>();

    /** @param face of which it is learned what looks alike */
    Radicals(InputStream face) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int radical = FIRST; radical <= LAST; radical++) {
                Optional<Integer> character = character(glyphs.getCharCodes(glyphs.getGlyphId(radical)));
                if (character.isPresent()) {
                    characters.put(radical, character.get());
                }
            }
        }
    }

    private static Optional<Integer> character(@Nullable List<Integer> alike) {
        return alike == null
                ? Optional.empty()
                : alike.stream().filter(code -> code > LAST).findFirst();
    }

    /** Has the fonts of a saved document say of each glyph that it is the character. */
    void mend(PDDocument document) throws IOException {
        Set<COSStream> mended = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                COSStream said = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
                if (said != null && mended.add(said)) {
                    mend(said);
                }
            }
        }
    }

    private void mend(COSStream said) throws IOException {
        String text;
        try (InputStream in = said.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        String mended = GLYPH.matcher(text).replaceAll(this::mended);
        try (OutputStream out = said.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(mended.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String mended(MatchResult glyph) {
        int radical = Integer.parseInt(glyph.group(2), 16);
        int character = characters.getOrDefault(radical, radical);
        return String.format(Locale.ROOT, "<%1$s> <%1$s> <%2$04X>", glyph.group(1), character);
    }
}
