package catchup.app;

import catchup.elicitation.Interview;
import catchup.elicitation.Reply;
import catchup.elicitation.Turn;
import catchup.fact.Case;
import catchup.report.Options;
import catchup.report.elicitation.Talk;
import catchup.report.findings.FindingsReports;
import catchup.text.Lang;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** An interview over lines of text, typed or piped; the end of the input ends it. */
final class Conversation {

    private final Interview interview;
    private final Talk talk;
    private final Lang lang;
    private final PrintWriter out;
    private final Consumer<Case> save;

    /** @param save is given the case after every answer that changes it, and at the end */
    Conversation(Interview interview, Talk talk, Lang lang, PrintWriter out, Consumer<Case> save) {
        this.interview = interview;
        this.talk = talk;
        this.lang = lang;
        this.out = out;
        this.save = save;
    }

    void hold(InputStream input) {
        say(talk.opening());
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            boolean goesOn = true;
            while (goesOn) {
                say(talk.asked(interview.turn()));
                String line = interview.turn() instanceof Turn.Finished ? null : lines.readLine();
                goesOn = line != null && answered(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("-", broken);
        }
        say("\n");
        save.accept(interview.subject());
    }

    /** Whether the interview goes on after an answer. */
    private boolean answered(String line) {
        Reply reply = interview.answer(line);
        if (reply instanceof Reply.Refused refused) {
            say(FindingsReports.listing(refused.diagnostics(), new Options(lang, 0, Terminal.width(), false)));
        } else if (reply instanceof Reply.Kept || reply instanceof Reply.Back) {
            save.accept(interview.subject());
        }
        say(talk.said(reply));
        return !(reply instanceof Reply.Quit);
    }

    private void say(String text) {
        out.print(text);
        out.flush();
    }
}
