package catchup.workspace;

import catchup.diagnostic.Diagnostics;
import java.time.Instant;

/**
 * What the last look at the folder of rules found.
 *
 * @param serves whether the rules as they are on the disk are those that serve
 * @param problems everything that is wrong in rules and tests; of tests alone it keeps nothing from serving
 */
public record Looked(boolean serves, Diagnostics problems, Instant at) {}
