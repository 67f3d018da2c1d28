package catchup.rulebase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four steps of reasoning, in order: a rule may look only at what its own or earlier layers conclude. */
public enum Layer {
    /** From gaps, strengths and the setting to simple causes and advantages. */
    DIAGNOSE(40),
    /** From causes that act together to compound ones. */
    COMPOUND(30),
    /** From causes, strengths and the setting to measures. */
    RECOMMEND(20),
    /** From the measures taken together to order, synergies, conflicts and cautions. */
    COORDINATE(10);

    private final int salience;

    Layer(int salience) {
        this.salience = salience;
    }

    /** The priority of its rules in Drools: earlier layers fire first; within a layer the order does not matter. */
    public int salience() {
        return salience;
    }

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
