package catchup.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a {@link SnapshotWriter} wrote. Lists, sets and maps come back unmodifiable and in their order. Nothing but records
 * and enums of the product is ever made, whatever the bytes say.
 */
public final class SnapshotReader {

    /** Bytes that are no snapshot, or one of other records than there are now. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private static final String OURS = "catchup.";

    private final byte[] bytes;
    private final List<Form> forms;
    private final List<Making> makings;
    private final List<String> texts = new ArrayList<>();
    private final List<Maker> types = new ArrayList<>();
    private int position;

    private SnapshotReader(byte[] bytes, int from, List<Form> forms, List<Making> makings) {
        this.bytes = bytes;
        this.position = from;
        this.forms = forms;
        this.makings = makings;
    }

    /**
     * The value that stands in bytes from a position on.
     *
     * @param type what it is
     * @param forms the same that it was written with
     * @param makings for records that there are many of
     * @throws Unreadable if it is anything else, or nothing that was ever written
     */
    public static <T> T read(byte[] bytes, int from, Class<T> type, List<Form> forms, List<Making> makings)
            throws Unreadable {
        try {
            return type.cast(new SnapshotReader(bytes, from, forms, makings).value());
        } catch (ReflectiveOperationException | RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    private Object value() throws ReflectiveOperationException {
        int tag = bytes[position++];
        return switch (tag) {
            case Tag.TEXT -> text();
            case Tag.TEXT_AGAIN -> texts.get(number());
            case Tag.RECORD -> type().record(this);
            case Tag.ENUM -> type().constant((String) value());
            case Tag.LIST -> List.of(values());
            case Tag.MAP -> map();
            case Tag.SET -> set();
            case Tag.NOTHING -> Optional.empty();
            case Tag.SOME -> Optional.of(value());
            case Tag.NO_INT -> OptionalInt.empty();
            case Tag.SOME_INT -> OptionalInt.of(integer());
            case Tag.NO_DOUBLE -> OptionalDouble.empty();
            case Tag.SOME_DOUBLE -> OptionalDouble.of(real());
            case Tag.INT -> integer();
            case Tag.DOUBLE -> real();
            case Tag.TRUE -> true;
            case Tag.FALSE -> false;
            case Tag.FORM -> forms.get(number()).back().apply(value());
            default -> throw new IllegalArgumentException("tag " + tag);
        };
    }

    private Object[] values() throws ReflectiveOperationException {
        return values(number());
    }

    private Object[] values(int length) throws ReflectiveOperationException {
        if (length > bytes.length - position) {
            throw new IllegalArgumentException("more values than bytes");
        }
        Object[] values = new Object[length];
        for (int i = 0; i < length; i++) {
            values[i] = value();
        }
        return values;
    }

    private Map<Object, Object> map() throws ReflectiveOperationException {
        int size = number();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value();
            map.put(key, value());
        }
        return Collections.unmodifiableMap(map);
    }

    private Set<Object> set() throws ReflectiveOperationException {
        Set<Object> set = new LinkedHashSet<>();
        Collections.addAll(set, values());
        return Collections.unmodifiableSet(set);
    }

    private String text() {
        String text = characters();
        texts.add(text);
        return text;
    }

    private String characters() {
        int length = number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private Maker type() throws ReflectiveOperationException {
        int number = number();
        if (number == types.size()) {
            types.add(Maker.of(characters(), makings));
        }
        return types.get(number);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[position++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private int integer() {
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = (number << 8) | (bytes[position++] & 0xff);
        }
        return number;
    }

    private double real() {
        long high = integer();
        return Double.longBitsToDouble((high << 32) | (integer() & 0xffffffffL));
    }

    /** Makes the values of a class that a snapshot names. */
    private interface Maker {

        /** A record of the parts that stand next. */
        Object record(SnapshotReader reader) throws ReflectiveOperationException;

        /** The constant of a name. */
        Object constant(String name);

        /** Of a record or enum of the product; anything else is refused before it is even set up. */
        static Maker of(String name, List<Making> makings) throws ReflectiveOperationException {
            for (Making making : makings) {
                if (making.type().getName().equals(name)) {
                    return new OfMany(making.type().getRecordComponents().length, making.of());
                }
            }
            if (!name.startsWith(OURS)) {
                throw new IllegalArgumentException(name);
            }
            Class<?> type = Class.forName(name, false, SnapshotReader.class.getClassLoader());
            Object[] constants = type.getEnumConstants();
            return constants == null ? new OfRecord(constructor(type)) : OfEnum.of(constants);
        }

        private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
            RecordComponent[] components = type.getRecordComponents();
            if (components == null) {
                throw new IllegalArgumentException(type.getName());
            }
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        }
    }

    private record OfRecord(Constructor<?> constructor) implements Maker {
        @Override
        public Object record(SnapshotReader reader) throws ReflectiveOperationException {
            return constructor.newInstance(reader.values(constructor.getParameterCount()));
        }

        @Override
        public Object constant(String name) {
            throw new IllegalArgumentException(constructor.getName());
        }
    }

    /** @param parts how many a record has */
    private record OfMany(int parts, Function<Object[], Record> of) implements Maker {
        @Override
        public Object record(SnapshotReader reader) throws ReflectiveOperationException {
            return of.apply(reader.values(parts));
        }

        @Override
        public Object constant(String name) {
            throw new IllegalArgumentException("no enum");
        }
    }

    private record OfEnum(Map<String, Object> constants) implements Maker {

        static OfEnum of(Object... constants) {
            Map<String, Object> byName = new HashMap<>();
            for (Object constant : constants) {
                byName.put(((Enum<?>) constant).name(), constant);
            }
            return new OfEnum(byName);
        }

        @Override
        public Object record(SnapshotReader reader) {
            throw new IllegalArgumentException("no record");
        }

        @Override
        public Object constant(String name) {
            return Objects.requireNonNull(constants.get(name));
        }
    }
}
