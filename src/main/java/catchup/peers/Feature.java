package catchup.peers;

/**
 * What two regions are compared by, with its weight in their likeness: where a region lies and what sector it lives on shape
 * what it can do, traits of the product and endowment come next, the single product and the budget last. A convention, set
 * by judgement; nothing in it tells how well a region does.
 */
public enum Feature {
    SETTING(3),
    SECTOR(3),
    TRAITS(2),
    ENDOWMENT(2),
    INDUSTRY(1),
    BUDGET(1);

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
