package catchup.app;

import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.text.Lang;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is called most: {@code advise} with cases and at most a choice of language. It says what {@link AdviseCommand} says, but is
 * understood without the parser of options, whose set-up takes longer than reading the rules.
 *
 * @param cases as the command line names them
 */
record PlainAdvice(List<String> cases, Lang lang) {

    /** The call, if arguments say no more than that. */
    static Optional<PlainAdvice> of(String... arguments) {
        List<String> words = new ArrayList<>();
        @Nullable Lang lang = null;
        for (int i = 0; i < arguments.length; i++) {
            int length = LanguageOption.length(arguments[i]);
            if (length == 0) {
                if (arguments[i].startsWith("-")) {
                    return Optional.empty();
                }
                words.add(arguments[i]);
                continue;
            }
            Optional<Lang> said = Lang.ofCode(
                    length == 1
                            ? arguments[i].substring(arguments[i].indexOf('=') + 1)
                            : i + 1 < arguments.length ? arguments[i + 1] : "");
            if (lang != null || said.isEmpty()) {
                return Optional.empty();
            }
            lang = said.get();
            i += length - 1;
        }
        return words.size() > 1 && words.get(0).equals("advise")
                ? Optional.of(new PlainAdvice(
                        List.copyOf(words.subList(1, words.size())), lang == null ? Lang.ofMachine() : lang))
                : Optional.empty();
    }

    /** Gives the advice, and the exit code. */
    int run(PrintWriter out, PrintWriter err) {
        Beside.ifFree(new Rehearsal(lang));
        try {
            Options look = new TextOptions().options(lang, true, AdviseCommand.TOP);
            return AdviseCommand.advise(
                    cases, new CommonOptions(LanguageOption.of(lang)), err, (advice, rules) -> Output.to(null, out)
                            .write(Reports.render(advice, Format.TEXT, look)));
        } catch (RuntimeException | Error failure) {
            return Faults.told(failure, lang, err);
        }
    }
}
