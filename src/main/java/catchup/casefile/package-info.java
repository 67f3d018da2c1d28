/**
 * Case files and tables of regions to typed cases, and back. What an advisor writes is checked here once and completely:
 * every value ends up in its indicator's own unit, within its plausible range, with year, quality and source, so that
 * nothing behind this package ever has to ask what a number means. Unknown stays unknown; it is never a zero.
 */
@NullMarked
package catchup.casefile;

import org.jspecify.annotations.NullMarked;
