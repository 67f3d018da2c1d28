@NullMarked
package catchup.rulebase;

import org.jspecify.annotations.NullMarked;
