package catchup.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * A piece of a YAML file that means something. Between two of them stand only blanks, line ends and comments.
 *
 * @param line counted from 0, as is {@code lastLine}
 * @param column in characters counted from 0, as is {@code endColumn}, which is that after the last character
 */
public record YamlToken(Kind kind, int line, int column, int lastLine, int endColumn) {

    /** What a token is, as far as the blanks beside it go. */
    public enum Kind {
        MAPPING_OPENS,
        MAPPING_CLOSES,
        SEQUENCE_OPENS,
        SEQUENCE_CLOSES,
        COMMA,
        COLON,
        /** A text in lines of its own below {@code |} or {@code >}, with the blank lines after it. */
        BLOCK_TEXT,
        OTHER
    }

    /** The tokens of a file that {@link Yaml} reads without a problem, in its order. */
    public static List<YamlToken> of(SourceFile file) {
        LoadSettings settings = Yaml.settings(file);
        ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, file.text()));
        Columns columns = new Columns(file.lines());
        List<YamlToken> tokens = new ArrayList<>();
        while (scanner.hasNext()) {
            of(scanner.next(), columns).filter(token -> !token.isEmpty()).ifPresent(tokens::add);
        }
        return List.copyOf(tokens);
    }

    private static Optional<YamlToken> of(Token token, Columns columns) {
        return token.getStartMark().flatMap(start -> token.getEndMark()
                .map(end -> new YamlToken(
                        kind(token), start.getLine(), column(start, columns), end.getLine(), column(end, columns))));
    }

    private static int column(Mark mark, Columns columns) {
        return columns.of(mark.getLine(), mark.getColumn()) - 1;
    }

    private static Kind kind(Token token) {
        return switch (token.getTokenId()) {
            case FlowMappingStart -> Kind.MAPPING_OPENS;
            case FlowMappingEnd -> Kind.MAPPING_CLOSES;
            case FlowSequenceStart -> Kind.SEQUENCE_OPENS;
            case FlowSequenceEnd -> Kind.SEQUENCE_CLOSES;
            case FlowEntry -> Kind.COMMA;
            case Value -> Kind.COLON;
            default -> isBlockText(token) ? Kind.BLOCK_TEXT : Kind.OTHER;
        };
    }

    private static boolean isBlockText(Token token) {
        return token instanceof ScalarToken scalar
                && (scalar.getStyle() == ScalarStyle.LITERAL || scalar.getStyle() == ScalarStyle.FOLDED);
    }

    /** Some tokens stand for what has no letter of its own, such as the end of an indented block. */
    private boolean isEmpty() {
        return line == lastLine && column == endColumn;
    }
}
