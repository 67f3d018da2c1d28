package catchup.report;

import catchup.text.Text;
import catchup.text.Unseen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;

/**
 * Builds JSON that is the same on every machine: fixed order, {@code \n} line ends, plain decimal numbers. Characters that
 * nobody sees are escaped.
 */
public final class Json {

    private static final int DECIMALS = 9;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(printer());

    private static final ObjectWriter LINES = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** An array with one element for each item. */
    public static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> node) {
        ArrayNode array = array();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }

    public static ArrayNode strings(Collection<String> items) {
        return array(items, JsonNodeFactory.instance::textNode);
    }

    /** Both languages of a text. */
    public static ObjectNode text(Text text) {
        return object().put("en", text.en()).put("zh", text.zh());
    }

    /** A number without the dust of binary fractions. */
    public static JsonNode number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return DecimalNode.valueOf(rounded);
    }

    /** A constant of an enum as files write it: {@code very-high}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String write(JsonNode node) {
        try {
            return escaped(WRITER.writeValueAsString(node)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same on one line. */
    public static String line(JsonNode node) {
        try {
            return escaped(LINES.writeValueAsString(node)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A document with an escape in the place of each character that nobody sees, so that none of a stranger’s steers a terminal
     * or turns what stands around it: all but line breaks stand inside texts, where the escape means the same. The escapes of
     * the writer itself see only half of a character outside the first plane, and so cannot tell it from a rare Chinese one.
     */
    private static String escaped(String document) {
        if (document.codePoints().noneMatch(Json::isUnseen)) {
            return document;
        }
        StringBuilder escaped = new StringBuilder();
        document.codePoints().forEach(c -> {
            if (isUnseen(c)) {
                Character.toString(c).chars().forEach(unit -> escaped.append("\\u")
                        .append(HEX.toHexDigits((char) unit)));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isUnseen(int codePoint) {
        return codePoint != '\n' && Unseen.is(codePoint);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
