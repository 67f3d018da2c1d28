package catchup.app;

import catchup.advice.Adviser;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.text.Lang;

/**
 * Gives and writes advice on next to nothing, so that all that takes part is set up while the real rules and cases are read. It is
 * begun as soon as it is known what is asked for: that takes longer than reading.
 */
record Rehearsal(Lang lang) implements Runnable {
    @Override
    public void run() {
        Reports.render(Adviser.rehearse(), Format.TEXT, Options.in(lang));
    }
}
