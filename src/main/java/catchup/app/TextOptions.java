package catchup.app;

import catchup.report.Options;
import catchup.text.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How text on a terminal should look. */
final class TextOptions {

    /** When text output is coloured. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = "--width", paramLabel = "COLUMNS", descriptionKey = "width")
    private @Nullable Integer width;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", descriptionKey = "color")
    private Colour colour = Colour.AUTO;

    /** @param toTerminal whether the text goes to standard output */
    Options options(Lang lang, boolean toTerminal) {
        return options(lang, toTerminal, Options.in(lang).top());
    }

    /** @param top how many recommendations are told in detail */
    Options options(Lang lang, boolean toTerminal, int top) {
        boolean coloured = colour == Colour.ALWAYS || (colour == Colour.AUTO && toTerminal && Terminal.isColoured());
        return new Options(lang, top, width == null ? Terminal.width() : width, coloured);
    }
}
