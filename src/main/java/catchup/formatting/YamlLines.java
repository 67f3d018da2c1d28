package catchup.formatting;

import catchup.source.SourceFile;
import catchup.source.YamlToken;
import catchup.source.YamlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a YAML file and what stands in each: pieces with a meaning, blanks between them, a comment at the end. */
final class YamlLines {

    /** @param inFlow whether what follows it stands within braces or brackets */
    private record Piece(YamlToken token, boolean inFlow, int start, int end) {

        boolean is(Kind kind) {
            return token.kind() == kind;
        }
    }

    private final List<String> lines;
    private final List<List<Piece>> pieces = new ArrayList<>();

    YamlLines(SourceFile file) {
        lines = file.lines();
        lines.forEach(line -> pieces.add(new ArrayList<>()));
        int depth = 0;
        for (YamlToken token : YamlToken.of(file)) {
            depth += switch (token.kind()) {
                case MAPPING_OPENS, SEQUENCE_OPENS -> 1;
                case MAPPING_CLOSES, SEQUENCE_CLOSES -> -1;
                default -> 0;
            };
            put(token, depth > 0);
        }
    }

    int count() {
        return lines.size();
    }

    /** A line as it is written. */
    String written(int line) {
        return lines.get(line);
    }

    /** Whether a line begins within a text of several lines. */
    boolean isHeld(int line) {
        return !pieces.get(line).isEmpty() && pieces.get(line).get(0).token().line() < line;
    }

    /** Whether a line begins within a text that takes in blank lines and the end of its last line. */
    boolean isInBlockText(int line) {
        return isHeld(line) && pieces.get(line).get(0).is(Kind.BLOCK_TEXT);
    }

    /** Whether a line is empty but for blanks that mean nothing. */
    boolean isBlank(int line) {
        return pieces.get(line).isEmpty() && isBlank(lines.get(line));
    }

    /** The comments, in order. */
    List<String> comments() {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            comment(i).ifPresent(comments::add);
        }
        return comments;
    }

    /** A line in house form. */
    String spelled(int line) {
        StringBuilder text = new StringBuilder();
        Piece last = null;
        for (Piece piece : pieces.get(line)) {
            String blanks = lines.get(line).substring(last == null ? 0 : last.end(), piece.start());
            text.append(between(last, piece, blanks)).append(lines.get(line), piece.start(), piece.end());
            last = piece;
        }
        return text.append(tail(line)).toString();
    }

    private void put(YamlToken token, boolean inFlow) {
        for (int i = token.line(); i <= Math.min(token.lastLine(), lines.size() - 1); i++) {
            int start = i == token.line() ? token.column() : 0;
            int end = i == token.lastLine() ? token.endColumn() : lines.get(i).length();
            pieces.get(i).add(new Piece(token, inFlow, start, end));
        }
    }

    private Optional<String> comment(int line) {
        String rest = rest(line);
        int start = rest.indexOf('#');
        return start < 0 ? Optional.empty() : Optional.of(withoutBlanksAtEnd(rest.substring(start)));
    }

    /** What stands after the last piece: blanks and a comment, whose distance is its author's choice. */
    private String tail(int line) {
        String rest = rest(line);
        int start = rest.indexOf('#');
        return start < 0
                ? withoutBlanksAtEnd(isBlank(rest) ? "" : rest)
                : rest.substring(0, start).replace('\t', ' ') + withoutBlanksAtEnd(rest.substring(start));
    }

    private String rest(int line) {
        List<Piece> here = pieces.get(line);
        return lines.get(line)
                .substring(here.isEmpty() ? 0 : here.get(here.size() - 1).end());
    }

    private static String between(@Nullable Piece before, Piece after, String blanks) {
        if (!isBlank(blanks)) {
            return blanks;
        } else if (before == null || !before.inFlow()) {
            return blanks.replace('\t', ' ');
        }
        return inFlow(before, after, blanks);
    }

    /** The blanks between two pieces within braces or brackets. */
    private static String inFlow(Piece before, Piece after, String blanks) {
        boolean empty = before.is(Kind.MAPPING_OPENS) && after.is(Kind.MAPPING_CLOSES);
        if (empty || before.is(Kind.SEQUENCE_OPENS) || after.is(Kind.SEQUENCE_CLOSES)) {
            return "";
        } else if (before.is(Kind.MAPPING_OPENS) || before.is(Kind.COMMA) || before.is(Kind.COLON)) {
            return " ";
        } else if (after.is(Kind.MAPPING_CLOSES)) {
            return " ";
        }
        return after.is(Kind.COMMA) || after.is(Kind.COLON) || blanks.isEmpty() ? "" : " ";
    }

    private static boolean isBlank(String text) {
        return withoutBlanksAtEnd(text).isEmpty();
    }

    /** Blanks and tabs only: to YAML, other blanks are letters. */
    private static String withoutBlanksAtEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return text.substring(0, end);
    }
}
