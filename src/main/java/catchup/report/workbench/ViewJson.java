package catchup.report.workbench;

import catchup.report.AdviceView;
import catchup.report.Json;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** An advice as the reports for people tell it, in one language: finished texts, and the few numbers for drawing. */
public final class ViewJson {

    private static final String LABELS = "labels";

    /** Records by their parts and nothing else, constants as files write them. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addModule(new SimpleModule().addSerializer(new Words()))
            .build();

    private ViewJson() {}

    public static ObjectNode of(AdviceView view) {
        ObjectNode node = Json.object();
        for (var part : AdviceView.class.getRecordComponents()) {
            if (!part.getName().equals(LABELS)) {
                try {
                    node.set(
                            part.getName(),
                            MAPPER.valueToTree(part.getAccessor().invoke(view)));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(part.getName(), impossible);
                }
            }
        }
        return node;
    }

    private static final class Words extends StdSerializer<Enum<?>> {

        private static final long serialVersionUID = 1;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Words() {
            super((Class) Enum.class);
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Json.word(constant));
        }
    }
}
