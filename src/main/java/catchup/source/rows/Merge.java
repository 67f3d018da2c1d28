package catchup.source.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cells of a sheet that a spreadsheet shows as one: only the first holds anything, the others are blank. Rows and columns count
 * from 1.
 *
 * @param range as spreadsheets call it, such as E5:E7
 */
record Merge(String range, int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern RELATIONS = Pattern.compile("(.*/)_rels/workbook\\.xml\\.rels");
    private static final int LETTERS = 26;
    private static final int MOST = 20_000;

    /** What merged cells stand behind in a sheet: far more than a form can hold. */
    static final long MOST_BYTES = 128L << 20;

    /** More stands in a sheet than a form can hold. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The merged cells of a sheet, as many as are read.
     *
     * @param sheet by which name the parts of the workbook relate to it
     * @throws TooLarge if nobody would have filled in so much
     * @throws IOException if the sheet cannot be read
     */
    static List<Merge> of(Path workbook, String sheet) throws IOException {
        try (ZipFile archive = new ZipFile(workbook.toFile())) {
            Optional<ZipEntry> part = part(archive, sheet);
            List<Merge> merges = new ArrayList<>();
            if (part.isPresent()) {
                read(archive, part.get(), "mergeCell", reader -> {
                    of(attribute(reader, "ref")).ifPresent(merges::add);
                    return merges.size() < MOST;
                });
            }
            return merges;
        }
    }

    private static Optional<Merge> of(String range) {
        Matcher cells = RANGE.matcher(range);
        return cells.matches()
                ? Optional.of(new Merge(
                        range,
                        Integer.parseInt(cells.group(2)),
                        number(cells.group(1)),
                        Integer.parseInt(cells.group(4)),
                        number(cells.group(3))))
                : Optional.empty();
    }

    private static int number(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * LETTERS + letter - 'A' + 1);
    }

    /** The part of a workbook that is a sheet. */
    private static Optional<ZipEntry> part(ZipFile archive, String sheet) throws IOException {
        Optional<? extends ZipEntry> relations = archive.stream()
                .filter(entry -> RELATIONS.matcher(entry.getName()).matches())
                .findFirst();
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        Matcher folder = RELATIONS.matcher(relations.get().getName());
        String root = folder.matches() ? folder.group(1) : "";
        List<String> targets = new ArrayList<>();
        read(archive, relations.get(), "Relationship", reader -> {
            if (attribute(reader, "Id").equals(sheet)) {
                targets.add(attribute(reader, "Target"));
            }
            return targets.isEmpty();
        });
        return targets.stream()
                .map(target -> target.startsWith("/") ? target.substring(1) : root + target)
                .map(archive::getEntry)
                .findFirst();
    }

    private interface Element {
        /** Takes an element; whether there may be another. */
        boolean take(XMLStreamReader reader);
    }

    private static void read(ZipFile archive, ZipEntry part, String name, Element element) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = new Bounded(archive.getInputStream(part))) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            boolean more = true;
            while (more && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    more = element.take(reader);
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof TooLarge tooLarge ? tooLarge : new IOException(broken);
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** A stream that is not read for ever, however little it is packed from. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            left--;
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            left -= read;
            check();
            return read;
        }

        private void check() throws IOException {
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
