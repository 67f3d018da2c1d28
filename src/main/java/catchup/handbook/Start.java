package catchup.handbook;

import catchup.fact.Indicator;
import catchup.rulebase.Mention;
import java.util.Optional;

/**
 * What is supposed to be so when one asks what follows.
 *
 * @param what an indicator, or a diagnosis that is supposed to be made
 * @param dimension the indicator’s; empty for a diagnosis
 * @param standing how the region stands on the indicator; empty to ask for everything that may depend on it
 */
public record Start(Mention what, Optional<String> dimension, Optional<Standing> standing) {

    /** A region that stands like that on an indicator. */
    public static Start at(Indicator indicator, Standing standing) {
        return of(indicator, Optional.of(standing));
    }

    /** An indicator, however the region stands on it. */
    public static Start at(Indicator indicator) {
        return of(indicator, Optional.empty());
    }

    /** A diagnosis that is made. */
    public static Start made(String diagnosis) {
        return new Start(new Mention(Mention.Kind.DIAGNOSIS, diagnosis), Optional.empty(), Optional.empty());
    }

    private static Start of(Indicator indicator, Optional<Standing> standing) {
        return new Start(
                new Mention(Mention.Kind.INDICATOR, indicator.id()), Optional.of(indicator.dimension()), standing);
    }
}
