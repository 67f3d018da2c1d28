/**
 * A rule base as a handbook, as answers to questions about it, and as drawings of what depends on what. What people read is
 * worded once, as a {@link catchup.report.handbook.Document}; the renderers only lay it out.
 */
@NullMarked
package catchup.report.handbook;

import org.jspecify.annotations.NullMarked;
