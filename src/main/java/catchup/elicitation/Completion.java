package catchup.elicitation;

import catchup.fact.Case;
import catchup.fact.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Missing facts filled in: for each open fact the number of one of its readings, counted from 1, or 0 where it stays open. */
final class Completion {

    private final int[] choices;

    private Completion(int[] choices) {
        this.choices = choices;
    }

    /** One that fills in nothing. */
    static Completion none(int facts) {
        return new Completion(new int[facts]);
    }

    /** The one of a number, where all combinations are numbered from 0. */
    static Completion numbered(long number, List<OpenFact> open) {
        int[] choices = new int[open.size()];
        long rest = number;
        for (int i = 0; i < choices.length; i++) {
            int options = open.get(i).readings().size() + 1;
            choices[i] = (int) (rest % options);
            rest /= options;
        }
        return new Completion(choices);
    }

    Completion with(int fact, int choice) {
        int[] others = choices.clone();
        others[fact] = choice;
        return new Completion(others);
    }

    /** How many facts it fills in. */
    long filled() {
        return Arrays.stream(choices).filter(choice -> choice > 0).count();
    }

    int choice(int fact) {
        return choices[fact];
    }

    Case in(Case subject, List<OpenFact> open) {
        Map<String, Reading> known = new LinkedHashMap<>();
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] > 0) {
                List<Reading> readings = List.copyOf(open.get(i).readings().values());
                known.put(open.get(i).indicator().id(), readings.get(choices[i] - 1));
            }
        }
        return OpenFact.known(subject, known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Completion that && Arrays.equals(choices, that.choices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }
}
