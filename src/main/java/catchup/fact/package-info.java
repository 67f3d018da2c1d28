/**
 * The words of the domain as records: what a catalogue defines (indicator, diagnosis, measure …), what a case says
 * (observations of a region and its benchmark), what is found (gap, strength) and what rules conclude.
 */
@NullMarked
package catchup.fact;

import org.jspecify.annotations.NullMarked;
