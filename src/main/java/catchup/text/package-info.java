/** The two languages of the product and texts that exist in both. Everything that a person reads is a {@link catchup.text.Text}. */
@NullMarked
package catchup.text;

import org.jspecify.annotations.NullMarked;
