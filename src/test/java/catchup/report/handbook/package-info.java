@NullMarked
package catchup.report.handbook;

import org.jspecify.annotations.NullMarked;
