package catchup.report.peers;

import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.report.Figures;
import catchup.report.Labels;

/** How a region stands on an indicator or in a dimension, in a cell: in words, or where there is little room in signs. */
final class GapCells {

    private static final String UNKNOWN = "?";
    private static final String LEVEL = "=";
    private static final String AHEAD = "+";
    private static final String NOTHING = "·";

    private final Words words;
    private final boolean signs;

    GapCells(Words words, boolean signs) {
        this.words = words;
        this.signs = signs;
    }

    String of(Finding standing) {
        if (!(standing instanceof Finding.Gap gap)) {
            return signs ? UNKNOWN : words.get("unknown");
        }
        if (gap.severity() != Severity.NONE) {
            return of(gap.severity(), gap.degree());
        }
        boolean ahead = gap.distance() < 0;
        Labels labels = words.labels();
        return signs ? (ahead ? AHEAD : LEVEL) : labels.get(ahead ? "standing.ahead" : "standing.level");
    }

    String of(Finding.Lag lag) {
        return lag.severity() == Severity.NONE
                ? signs ? LEVEL : words.get("no-lag", Figures.share(lag.degree()))
                : of(lag.severity(), lag.degree());
    }

    /** Nothing is known. */
    String nothing() {
        return signs ? NOTHING : words.get("unknown");
    }

    private String of(Severity severity, double degree) {
        return signs ? signs(severity) : words.labels().in(severity.text()) + " " + Figures.share(degree);
    }

    private static String signs(Severity severity) {
        return switch (severity) {
            case NONE -> LEVEL;
            case MILD -> "#";
            case MODERATE -> "##";
            case SEVERE -> "###";
            case CRITICAL -> "####";
        };
    }
}
