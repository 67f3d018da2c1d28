package catchup.casefile;

import java.util.Optional;

/**
 * A value in its indicator's unit.
 *
 * @param value yes is 1 and no is 0
 * @param given value and unit as written, where that is another unit
 */
record Amount(double value, Optional<String> given) {}
