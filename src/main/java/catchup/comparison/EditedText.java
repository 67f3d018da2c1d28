package catchup.comparison;

import catchup.comparison.Edit.Piece;
import catchup.comparison.Edit.Unit;
import catchup.comparison.EditionText.Block;
import catchup.diagnostic.Location;
import catchup.rulebase.RuleLine;
import catchup.source.LineDiff;
import catchup.source.LineDiff.Line;
import catchup.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds the lines and cells in which two versions of a thing differ. */
final class EditedText {

    private static final String VOCABULARY = "vocabulary.dsl";

    /** How the lines of a kind of file are read: what counts of one, and what is shown of it. */
    private record Script(UnaryOperator<String> bare, UnaryOperator<String> shown) {
        static final Script RULES = new Script(RuleLine::bare, String::strip);
        static final Script DATA = new Script(EditedText::withoutComment, EditedText::withoutComment);
    }

    private final EditionText before;
    private final EditionText after;

    EditedText(Edition before, Edition after) {
        this.before = new EditionText(before);
        this.after = new EditionText(after);
    }

    /** What was edited of a thing that stands at these places. */
    List<Piece> pieces(Unit unit, String name, Optional<Location> from, Optional<Location> to) {
        Location at = to.or(() -> from).orElse(Location.of(name));
        if (at.file().endsWith(".csv")) {
            return from.isPresent() && to.isPresent() ? cells(from.get(), to.get()) : rows(from, to);
        }
        List<Piece> pieces = new ArrayList<>();
        for (String path : unit == Unit.RANKING ? List.of(name.split(", ", -1)) : List.of("")) {
            pieces.addAll(lines(
                    from.map(place -> before.block(unit, path, place)).orElse(Block.NONE),
                    to.map(place -> after.block(unit, path, place)).orElse(Block.NONE),
                    unit == Unit.RULE ? Script.RULES : Script.DATA));
        }
        return pieces.isEmpty() && unit == Unit.RULE ? vocabulary() : List.copyOf(pieces);
    }

    /** Where a rule means something else though its lines are the same, its sentences do. */
    private List<Piece> vocabulary() {
        return lines(before.whole(VOCABULARY), after.whole(VOCABULARY), Script.DATA);
    }

    private static List<Piece> lines(Block old, Block now, Script script) {
        List<Piece> pieces = new ArrayList<>();
        for (LineDiff.Replaced replaced : LineDiff.of(old.lines(), now.lines(), script.bare())) {
            int most = Math.max(replaced.before().size(), replaced.after().size());
            for (int i = 0; i < most; i++) {
                Optional<Line> gone = at(replaced.before(), i);
                Optional<Line> come = at(replaced.after(), i);
                pieces.add(new Piece(
                        gone.map(line -> place(old.file(), line)),
                        come.map(line -> place(now.file(), line)),
                        gone.map(line -> script.shown().apply(line.text())).orElse(""),
                        come.map(line -> script.shown().apply(line.text())).orElse("")));
            }
        }
        return pieces;
    }

    private List<Piece> rows(Optional<Location> from, Optional<Location> to) {
        return List.of(new Piece(
                from,
                to,
                from.map(before::lineAt).orElse(""),
                to.map(after::lineAt).orElse("")));
    }

    private List<Piece> cells(Location from, Location to) {
        Map<String, Table.Cell> old = before.row(from);
        Map<String, Table.Cell> now = after.row(to);
        List<Piece> pieces = new ArrayList<>();
        for (String column : after.columns(to.file())) {
            Optional<Table.Cell> gone = Optional.ofNullable(old.get(column));
            Optional<Table.Cell> come = Optional.ofNullable(now.get(column));
            if (!gone.map(Table.Cell::text).equals(come.map(Table.Cell::text))) {
                pieces.add(new Piece(
                        gone.map(Table.Cell::at),
                        come.map(Table.Cell::at),
                        gone.map(cell -> column + ": " + cell.text()).orElse(""),
                        come.map(cell -> column + ": " + cell.text()).orElse("")));
            }
        }
        return List.copyOf(pieces);
    }

    private static Optional<Line> at(List<Line> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private static Location place(String file, Line line) {
        String text = line.text();
        int start = text.length() - text.stripLeading().length();
        return new Location(file, line.number(), start + 1, text.stripTrailing().length() + 1);
    }

    /** A line of YAML or of the vocabulary without blanks around it and without a comment. */
    static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == '#' && !quoted && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i).strip();
            }
        }
        return line.strip();
    }
}
