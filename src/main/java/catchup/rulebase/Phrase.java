package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.text.Lang;
import java.util.Map;

/**
 * A sentence that a rule may say.
 *
 * @param text with its gaps in braces, as the vocabulary writes it
 * @param named by the name of a gap: what it names; a gap that names nothing takes a severity or a number
 */
public record Phrase(String text, Lang lang, Map<String, Catalogue<? extends Named>> named) {}
