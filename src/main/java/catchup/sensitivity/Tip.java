package catchup.sensitivity;

/**
 * The nearest value to one side at which the first measures change: one step nearer they do not.
 *
 * @param present the value as it is
 * @param value at which they change
 * @param closeness how far that is: of figures and thresholds in severity steps, 1 being as far as from one severity to the next
 *     on average; of weights as a share of the whole weight
 */
public record Tip(Lever lever, double present, double value, double closeness, Shift shift) {

    public boolean isUpwards() {
        return value > present;
    }
}
