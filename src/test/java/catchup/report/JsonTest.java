package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Unseen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** JSON that is shown in a terminal deceives nobody, and means what it meant. */
class JsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void whatNobodySeesIsEscaped() throws JsonProcessingException {
        for (String unseen : List.of(
                "\u202E",
                "\u2066",
                "\u200B",
                "\u001B",
                "\u007F",
                "\u009B",
                "\u00AD",
                "\uFEFF",
                "\uFFFE",
                "\u2028",
                "\uD800",
                "\uDC00",
                "\uDB40\uDC01",
                "\r",
                "\t",
                "\n")) {
            ObjectNode node = Json.object().put("a" + unseen + "b", "c" + unseen + "d");
            String written = Json.write(node);
            assertIsSeen(written);
            assertThat(written.lines()).hasSize(3);
            assertThat(MAPPER.readTree(written)).isEqualTo(node);
        }
    }

    @Test
    void whatIsSeenStandsAsItIs() {
        String seen = "港口 𠮷野 é 🚢 “x” \\u202E";
        assertThat(Json.write(Json.strings(List.of(seen)))).contains("港口 𠮷野 é 🚢 “x” \\\\u202E");
    }

    @Property
    void anyTextMeansTheSame(@ForAll String key, @ForAll List<String> texts) throws JsonProcessingException {
        ObjectNode node = Json.object();
        node.set(key, Json.strings(texts));
        String written = Json.write(node);
        assertIsSeen(written);
        assertThat(MAPPER.readTree(written)).isEqualTo(node);
    }

    private static void assertIsSeen(String written) {
        assertThat(written.codePoints().filter(c -> c != '\n')).noneMatch(Unseen::is);
    }
}
