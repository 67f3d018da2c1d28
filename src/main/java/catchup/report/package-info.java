/**
 * Advice as an advisor hands it on: for the terminal, as Markdown, as one HTML page, as JSON; and the pages about problems.
 *
 * <p>What people read is worded once, in {@link catchup.report.AdviceView}; the renderers only lay it out, so that they
 * cannot disagree. JSON is for programs: it comes straight from the advice, in both languages, with the whole derivation.
 * The same advice always gives the same bytes: no clock, no default locale, no unordered collection takes part.
 */
@NullMarked
package catchup.report;

import org.jspecify.annotations.NullMarked;
