package catchup.report.elicitation;

import catchup.elicitation.Question;
import catchup.elicitation.Question.Move;
import catchup.elicitation.Question.Prospect;
import catchup.verification.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of a question what its answers would change. */
final class QuestionWords {

    private static final int NAMED = 3;

    private final Words words;

    QuestionWords(Words words) {
        this.words = words;
    }

    String missing(Question question) {
        return words.labels()
                .get(
                        question.regionMissing()
                                ? question.benchmarkMissing() ? "missing.both" : "missing.region"
                                : "missing.benchmark");
    }

    /** For what the fact may turn out to be, what that would change; standings that change the same stand together. */
    List<String> prospects(Question question) {
        Map<List<Move>, List<Prospect>> alike = new LinkedHashMap<>();
        question.prospects().forEach(prospect -> alike.computeIfAbsent(prospect.moves(), moves -> new ArrayList<>())
                .add(prospect));
        List<String> lines = new ArrayList<>();
        alike.forEach((moves, prospects) -> {
            List<Standing> standings =
                    prospects.stream().map(Prospect::standing).toList();
            double likely = prospects.stream().mapToDouble(Prospect::likely).sum();
            lines.add(words.get("prospect", words.standings(standings), words.percent(likely), moves(moves)));
        });
        return lines;
    }

    /** Which measures any answer may bring among the first, and which it may push out. */
    String stake(Question question) {
        List<String> up = named(question, true);
        List<String> down = named(question, false);
        List<String> parts = new ArrayList<>();
        if (!up.isEmpty()) {
            parts.add(words.get("stake.up", words.labels().list(up)));
        }
        if (!down.isEmpty()) {
            parts.add(words.get("stake.down", words.labels().list(down)));
        }
        if (parts.isEmpty() && question.worth() > 0) {
            parts.add(words.get("stake.order"));
        }
        return parts.isEmpty() ? words.get("stake.none") : words.labels().semicolons(parts);
    }

    private List<String> named(Question question, boolean in) {
        List<String> names = question.prospects().stream()
                .flatMap(prospect -> prospect.moves().stream())
                .filter(move -> in ? move.from() == 0 : move.to() == 0)
                .map(move -> words.get("quoted", move.measure().name()))
                .distinct()
                .toList();
        List<String> some = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (names.size() > NAMED) {
            some.add(words.get("more", names.size() - NAMED));
        }
        return some;
    }

    String moves(List<Move> moves) {
        if (moves.isEmpty()) {
            return words.get("moves.none");
        }
        return words.labels().semicolons(told(moves).stream().map(this::move).toList());
    }

    /** Who comes in, who falls out and who rises; that others then stand lower goes without saying, unless it is all there is. */
    private static List<Move> told(List<Move> moves) {
        List<Move> told = new ArrayList<>();
        moves.stream().filter(move -> move.from() == 0).forEach(told::add);
        moves.stream().filter(move -> move.to() == 0).forEach(told::add);
        moves.stream().filter(move -> move.to() > 0 && move.to() < move.from()).forEach(told::add);
        return told.isEmpty() ? moves : told;
    }

    private String move(Move move) {
        if (move.from() == 0) {
            return words.get("move.in", move.measure().name(), move.to());
        }
        return move.to() == 0
                ? words.get("move.out", move.measure().name(), move.from())
                : words.get("move.moved", move.measure().name(), move.from(), move.to());
    }
}
