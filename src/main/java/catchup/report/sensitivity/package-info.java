/**
 * Answers to “what if”, “what would tip it” and “what would it take”: worded once, as a {@link
 * catchup.report.handbook.Document}, which lays itself out in any form for people; and as JSON, whose names are a contract.
 */
@NullMarked
package catchup.report.sensitivity;

import org.jspecify.annotations.NullMarked;
