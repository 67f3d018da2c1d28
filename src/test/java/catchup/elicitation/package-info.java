@NullMarked
package catchup.elicitation;

import org.jspecify.annotations.NullMarked;
