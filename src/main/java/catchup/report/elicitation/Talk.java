package catchup.report.elicitation;

import catchup.elicitation.Reply;
import catchup.elicitation.Turn;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Quality;
import catchup.ranking.Ranked;
import catchup.report.Columns;
import catchup.report.Options;
import java.util.ArrayList;
import java.util.List;

/** What an interview says: its questions, its help, and what an answer changed. */
public final class Talk {

    private final Words words;
    private final QuestionWords sayings;
    private final Options options;
    private final Case subject;

    public Talk(Case subject, Options options) {
        this.words = new Words(options.lang());
        this.sayings = new QuestionWords(words);
        this.options = options;
        this.subject = subject;
    }

    /** Where a figure comes from if nothing is said of it. */
    public String usualSource() {
        return words.get("talk.source");
    }

    /** How it begins. */
    public String opening() {
        return wrapped(words.get("talk.opening", subject.region().name())) + wrapped(words.get("talk.steer"));
    }

    /** A question, to be answered on the same line. */
    public String asked(Turn turn) {
        if (turn instanceof Turn.Figure figure) {
            Indicator indicator = figure.question().indicator();
            String of = words.labels()
                    .in(
                            figure.side() == Side.REGION
                                    ? subject.region().name()
                                    : subject.benchmark().name());
            return "\n"
                    + wrapped(words.get("talk.figure", indicator.name(), of, words.unit(indicator), figure.left()))
                    + words.get("talk.prompt");
        } else if (turn instanceof Turn.AskQuality asked) {
            return words.get("talk.quality", quality(asked.otherwise()));
        } else if (turn instanceof Turn.AskYear asked) {
            return words.get("talk.year", asked.otherwise());
        } else if (turn instanceof Turn.AskSource asked) {
            return words.get("talk.from", asked.otherwise());
        }
        return turn instanceof Turn.Finished finished
                ? "\n" + wrapped(words.get(finished.open() == 0 ? "talk.complete" : "talk.finished", finished.open()))
                : "";
    }

    /** What became of an answer; empty where the next question says enough. */
    public String said(Reply reply) {
        if (reply instanceof Reply.Kept kept) {
            return kept(kept);
        } else if (reply instanceof Reply.Skipped skipped) {
            return wrapped(words.get("talk.skipped", skipped.indicator().name()));
        } else if (reply instanceof Reply.Help help) {
            return help(help.turn());
        } else if (reply instanceof Reply.Back back) {
            return wrapped(words.get(back.done() ? "talk.back" : "talk.no-back"));
        }
        return "";
    }

    private String kept(Reply.Kept kept) {
        StringBuilder text = new StringBuilder();
        text.append(wrapped(kept.figure()
                .map(figure -> words.get(
                        "talk.kept", kept.indicator().name(), words.figures().of(kept.indicator(), figure)))
                .orElseGet(() -> words.get("talk.unknown", kept.indicator().name()))));
        if (kept.moves().isEmpty()) {
            text.append(wrapped(words.get("talk.unchanged")));
        } else {
            text.append(wrapped(words.get("talk.changed", sayings.moves(kept.moves()))));
        }
        return text.append(wrapped(words.get("talk.top", top(kept.top())))).toString();
    }

    private String top(List<Ranked> top) {
        List<String> names = new ArrayList<>();
        top.forEach(each ->
                names.add(each.rank() + " " + words.labels().in(each.measure().name())));
        return names.isEmpty() ? words.get("talk.nothing") : words.labels().semicolons(names);
    }

    private String help(Turn turn) {
        if (!(turn instanceof Turn.Figure figure)) {
            return wrapped(words.get(turn instanceof Turn.AskQuality ? "talk.help.quality" : "talk.help.default"));
        }
        Indicator indicator = figure.question().indicator();
        StringBuilder text = new StringBuilder(wrapped(words.labels().in(indicator.note())));
        text.append(wrapped(words.get("talk.help.unit", words.unit(indicator))));
        text.append(wrapped(words.word("asking.how", figure.question().effort().asking())));
        sayings.prospects(figure.question()).forEach(line -> text.append(wrapped("- " + line)));
        return text.append(wrapped(words.get("talk.steer"))).toString();
    }

    private String quality(Quality quality) {
        return words.labels().word("quality", quality);
    }

    private String wrapped(String text) {
        return String.join("\n", Columns.wrap(text, options.width())) + "\n";
    }
}
