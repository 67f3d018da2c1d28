package catchup.inference;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** How far a conclusion is to be believed. */
public final class Belief {

    private final double degree;
    private final double certainty;
    private final double strength;
    private final Lazy<List<Line>> lines;

    public Belief(double degree, double certainty, double strength, List<Line> lines) {
        this(degree, certainty, strength, () -> lines);
    }

    /** @param lines are worked out only when somebody asks for them */
    Belief(double degree, double certainty, double strength, Supplier<List<Line>> lines) {
        this.degree = degree;
        this.certainty = certainty;
        this.strength = strength;
        this.lines = new Lazy<>(lines);
    }

    /** How bad or strong it is: that of its worst line, 0–1. */
    public double degree() {
        return degree;
    }

    /** Independent lines combined as a + b − ab, 0–1; never a probability. */
    public double certainty() {
        return certainty;
    }

    /** Independent lines' degree × certainty combined in the same way: how strongly the evidence calls for it. */
    public double strength() {
        return strength;
    }

    /** The independent lines of evidence that were combined, strongest first: no two rest on the same observation. */
    public List<Line> lines() {
        return lines.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Belief that
                && Double.compare(degree, that.degree) == 0
                && Double.compare(certainty, that.certainty) == 0
                && Double.compare(strength, that.strength) == 0
                && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return Objects.hash(degree, certainty, strength);
    }

    @Override
    public String toString() {
        return "degree " + degree + ", certainty " + certainty + ", strength " + strength + ", " + lines();
    }
}
