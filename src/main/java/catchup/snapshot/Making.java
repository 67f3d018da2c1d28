package catchup.snapshot;

import java.util.function.Function;

/**
 * How a record is made of its parts, where there are so many of it that making each by reflection would take a moment. It says
 * nothing of how they are written.
 *
 * @param type the record, exactly
 * @param of makes one of its parts, in their order
 */
public record Making(Class<? extends Record> type, Function<Object[], Record> of) {}
