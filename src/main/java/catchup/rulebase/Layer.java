package catchup.rulebase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four steps of reasoning, in order: a rule may look only at what its own or earlier layers conclude. */
public enum Layer {
    /** From gaps, strengths and the setting to simple causes and advantages. */
    DIAGNOSE,
    /** From causes that act together to compound ones. */
    COMPOUND,
    /** From causes, strengths and the setting to measures. */
    RECOMMEND,
    /** From the measures taken together to order, synergies, conflicts and cautions. */
    COORDINATE;

    /** As the header of a rule file names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Layer> named(String code) {
        return Arrays.stream(values())
                .filter(layer -> layer.code().equals(code))
                .findFirst();
    }
}
