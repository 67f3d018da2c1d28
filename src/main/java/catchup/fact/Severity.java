package catchup.fact;

import catchup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How serious a gap is, from none to critical. */
public enum Severity {
    NONE(0.0, 0.2, "none", "无"),
    MILD(0.2, 0.4, "mild", "轻微"),
    MODERATE(0.4, 0.6, "moderate", "中等"),
    SEVERE(0.6, 0.8, "severe", "严重"),
    CRITICAL(0.8, 1.0, "critical", "危急");

    private final double degree;
    private final double end;
    private final Text text;

    Severity(double degree, double end, String en, String zh) {
        this.degree = degree;
        this.end = end;
        this.text = new Text(en, zh);
    }

    public Text text() {
        return text;
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** The degree from which a gap has this severity: the scale 0–1 in five equal bands. */
    public double degree() {
        return degree;
    }

    /** The degree at which the next severity starts; 1 for the last. */
    public double end() {
        return end;
    }

    /** The severities one step away from this one, the milder first. */
    public List<Severity> beside() {
        List<Severity> all = List.of(values());
        int at = all.indexOf(this);
        return Stream.of(at - 1, at + 1)
                .filter(step -> step >= 0 && step < all.size())
                .map(all::get)
                .toList();
    }

    /** The severity of a degree. */
    public static Severity of(double degree) {
        Severity found = NONE;
        for (Severity severity : values()) {
            if (degree >= severity.degree()) {
                found = severity;
            }
        }
        return found;
    }

    /** The severity that a word of either language means. */
    public static Optional<Severity> named(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.text.reads(word))
                .findFirst();
    }
}
