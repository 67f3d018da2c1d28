package catchup.report.robustness;

import catchup.robustness.Acceptance;

/** Draws how often a measure takes which ranks as a bar of letters. */
final class LetterChart {

    private LetterChart() {}

    /** A bar of so many letters; every band has its share of them, and the letters always fill the bar. */
    static String bar(Acceptance measure, int width) {
        StringBuilder bar = new StringBuilder();
        double sum = 0;
        for (Band band : Band.values()) {
            sum += band.share(measure);
            int until = (int) Math.round(Math.min(1, sum) * width);
            while (bar.length() < until) {
                bar.append(band.sign());
            }
        }
        return bar.toString();
    }
}
