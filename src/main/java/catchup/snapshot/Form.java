package catchup.snapshot;

import java.util.function.UnaryOperator;

/**
 * How a class that is no record is written: as a value that says the same, from which it is made again.
 *
 * @param type the class, exactly
 * @param value what is written of it: a record, a list, a map, a text
 * @param back makes it again
 */
public record Form(Class<?> type, UnaryOperator<Object> value, UnaryOperator<Object> back) {}
