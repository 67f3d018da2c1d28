/**
 * What changes in advice, for people and for programs: the edits with what each of them changes, then case by case. As with
 * advice, it is worded once, in {@link catchup.report.diff.DiffView}, and only laid out by the renderers.
 */
@NullMarked
package catchup.report.diff;

import org.jspecify.annotations.NullMarked;
