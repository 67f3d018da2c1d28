package catchup.snapshot;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes a value of records, enums, texts, numbers, lists, sets, maps and optionals. A text that comes again, and a class, is
 * written once.
 */
public final class SnapshotWriter {

    private final Map<Class<?>, Integer> forms = new HashMap<>();
    private final List<Form> all;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final Map<Class<?>, Method[]> parts = new HashMap<>();

    private SnapshotWriter(List<Form> all) {
        this.all = all;
        for (Form form : all) {
            forms.put(form.type(), forms.size());
        }
    }

    /**
     * A value in bytes.
     *
     * @throws IllegalArgumentException if there is something in it that has no form
     */
    public static byte[] written(Object value, List<Form> forms) {
        SnapshotWriter writer = new SnapshotWriter(forms);
        writer.value(value);
        return writer.bytes.toByteArray();
    }

    private void value(Object value) {
        Integer form = forms.get(value.getClass());
        if (form != null) {
            tag(Tag.FORM);
            number(form);
            value(all.get(form).value().apply(value));
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Record composed) {
            tag(Tag.RECORD);
            type(composed.getClass());
            for (Method part : parts.computeIfAbsent(composed.getClass(), SnapshotWriter::parts)) {
                value(read(part, composed));
            }
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.ENUM);
            type(constant.getDeclaringClass());
            text(constant.name());
        } else if (value instanceof List<?> list) {
            tag(Tag.LIST);
            number(list.size());
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            tag(Tag.MAP);
            number(map.size());
            map.forEach((key, held) -> {
                value(key);
                value(held);
            });
        } else if (value instanceof Set<?> set) {
            tag(Tag.SET);
            number(set.size());
            set.forEach(this::value);
        } else {
            single(value);
        }
    }

    private void single(Object value) {
        if (value instanceof Optional<?> optional) {
            tag(optional.isPresent() ? Tag.SOME : Tag.NOTHING);
            optional.ifPresent(this::value);
        } else if (value instanceof OptionalInt optional) {
            tag(optional.isPresent() ? Tag.SOME_INT : Tag.NO_INT);
            optional.ifPresent(this::integer);
        } else if (value instanceof OptionalDouble optional) {
            tag(optional.isPresent() ? Tag.SOME_DOUBLE : Tag.NO_DOUBLE);
            optional.ifPresent(this::real);
        } else if (value instanceof Integer number) {
            tag(Tag.INT);
            integer(number);
        } else if (value instanceof Double number) {
            tag(Tag.DOUBLE);
            real(number);
        } else if (value instanceof Boolean is) {
            tag(is ? Tag.TRUE : Tag.FALSE);
        } else {
            throw new IllegalArgumentException("no form for " + value.getClass().getName());
        }
    }

    private void text(String text) {
        Integer before = texts.putIfAbsent(text, texts.size());
        if (before != null) {
            tag(Tag.TEXT_AGAIN);
            number(before);
            return;
        }
        tag(Tag.TEXT);
        characters(text);
    }

    private void characters(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    /** A class by its number; one that comes for the first time is followed by its name. */
    private void type(Class<?> type) {
        Integer before = types.putIfAbsent(type, types.size());
        number(before == null ? types.size() - 1 : before);
        if (before == null) {
            characters(type.getName());
        }
    }

    private void tag(int tag) {
        bytes.write(tag);
    }

    /** A number that is not negative, seven bits a byte. */
    private void number(int number) {
        int rest = number;
        while (rest > 0x7f) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private void integer(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(number >>> shift);
        }
    }

    private void real(double number) {
        long bits = Double.doubleToRawLongBits(number);
        integer((int) (bits >>> 32));
        integer((int) bits);
    }

    private static Method[] parts(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Method[] accessors = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
        }
        return accessors;
    }

    private static Object read(Method part, Record composed) {
        try {
            return part.invoke(composed);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(part.toString(), failed);
        }
    }
}
