package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML (and JSON, which is YAML) into a {@link Tree}. Works on the parser's events, so that no object is ever made
 * from a tag, aliases cannot multiply, and duplicate keys are seen.
 */
public final class Yaml {

    /** No authored file nests deeper than this. */
    private static final int DEEPEST = 20;

    /** What of a line is text in quotes or a comment. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|'[^']*'|(?:^|\\s)#.*");

    /** A key with its value written right behind the colon, without which it is all one key. */
    private static final Pattern GLUED = Pattern.compile("[\\p{L}\\p{N}-]+:\\S+");

    private final SourceFile file;
    private final Columns columns;
    private final Diagnostics diagnostics;
    private final Deque<Building> open = new ArrayDeque<>();
    private @Nullable Tree result;

    private Yaml(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.columns = new Columns(file.lines());
        this.diagnostics = diagnostics;
    }

    /** The value a file holds; empty if it cannot be read at all, which is then reported. */
    public static Optional<Tree> read(SourceFile file, Diagnostics diagnostics) {
        return new Yaml(file, diagnostics).read();
    }

    private Optional<Tree> read() {
        int before = diagnostics.size();
        LoadSettings settings = settings(file);
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, file.text()));
            while (parser.hasNext()) {
                if (!accept(parser.next())) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException broken) {
            broken(broken);
            return Optional.empty();
        } catch (YamlEngineException broken) {
            diagnostics.add(Problem.SYNTAX, file.whole(), Reasons.notYaml());
            return Optional.empty();
        }
        if (result == null && diagnostics.size() == before) {
            diagnostics.add(Problem.EMPTY_FILE, file.whole(), new Text("keys with values", "键与值"));
        }
        return Optional.ofNullable(result);
    }

    static LoadSettings settings(SourceFile file) {
        // The buffer holds the whole text: a character of two halves on the edge of a smaller one makes the parser
        // fail.
        return LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setCodePointLimit(SourceFile.LARGEST)
                .setBufferSize(file.text().length() + 1)
                .build();
    }

    /** Reports where reading failed and, where that is elsewhere, what was being read, such as a quote never closed. */
    private void broken(MarkedYamlEngineException broken) {
        Location at = broken.getProblemMark().map(this::point).orElse(file.whole());
        Location began = broken.getContextMark().map(this::point).orElse(at);
        Text reason = Reasons.of(broken);
        if (isWide(began, broken) || isWide(at, broken)) {
            return;
        }
        if (began.equals(at)) {
            diagnostics.add(Problem.SYNTAX, at, reason);
        } else {
            diagnostics.conflict(Problem.SYNTAX, at, began, reason);
        }
    }

    /** Reports a mark of Chinese writing in a line that cannot be read, if that is why. */
    private boolean isWide(Location line, MarkedYamlEngineException broken) {
        String text = line.line() < 1 || line.line() > file.lines().size()
                ? ""
                : file.lines().get(line.line() - 1);
        String bare =
                ASIDE.matcher(text).replaceAll(aside -> " ".repeat(aside.group().length()));
        String marks = Reasons.wideMarks(broken);
        int at = IntStream.range(0, bare.length())
                .filter(i -> marks.indexOf(bare.charAt(i)) >= 0)
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            Location mark = new Location(file.name(), line.line(), at + 1, at + 2);
            diagnostics.add(Problem.SYNTAX, mark, Reasons.wide(bare.substring(at, at + 1)));
        }
        return at >= 0;
    }

    private boolean accept(Event event) {
        Location at = place(event);
        if (event instanceof AliasEvent) {
            diagnostics.add(Problem.ANCHOR_REFUSED, at);
            put(new Tree.Scalar("", true, at));
            return true;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            diagnostics.add(Problem.ANCHOR_REFUSED, at);
        }
        if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> diagnostics.add(Problem.TAG_REFUSED, at, tag));
            String text = SourceFile.readable(scalar.getValue(), at, diagnostics);
            put(new Tree.Scalar(text, scalar.getScalarStyle() != ScalarStyle.PLAIN, at));
        } else if (event instanceof CollectionStartEvent start) {
            start.getTag().ifPresent(tag -> diagnostics.add(Problem.TAG_REFUSED, at, tag));
            if (open.size() >= DEEPEST) {
                diagnostics.add(Problem.TOO_DEEP, at, DEEPEST);
                return false;
            }
            open.push(start instanceof MappingStartEvent ? new Building.OfMapping(at) : new Building.OfSequence(at));
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            put(open.pop().done());
        } else if (event.getEventId() == Event.ID.DocumentStart && result != null) {
            diagnostics.add(Problem.SYNTAX, at, "---");
            return false;
        }
        return true;
    }

    private void put(Tree value) {
        Building into = open.peek();
        if (into == null) {
            result = value;
        } else {
            into.put(value, diagnostics);
        }
    }

    private Location place(Event event) {
        return event.getStartMark()
                .map(start -> {
                    Mark end = event.getEndMark().orElse(start);
                    boolean oneLine = end.getLine() == start.getLine();
                    int column = column(start);
                    return new Location(file.name(), start.getLine() + 1, column, oneLine ? column(end) : column + 1);
                })
                .orElse(file.whole());
    }

    private Location point(Mark mark) {
        return new Location(file.name(), mark.getLine() + 1, column(mark), column(mark) + 1);
    }

    private int column(Mark mark) {
        return columns.of(mark.getLine(), mark.getColumn());
    }

    /** A mapping or sequence whose end has not come yet. */
    private sealed interface Building {

        void put(Tree value, Diagnostics diagnostics);

        Tree done();

        final class OfSequence implements Building {
            private final List<Tree> items = new ArrayList<>();
            private final Location at;

            OfSequence(Location at) {
                this.at = at;
            }

            @Override
            public void put(Tree value, Diagnostics diagnostics) {
                items.add(value);
            }

            @Override
            public Tree done() {
                return new Tree.Sequence(List.copyOf(items), at);
            }
        }

        final class OfMapping implements Building {
            private final List<Tree.Entry> entries = new ArrayList<>();
            private final Map<String, Location> seen = new HashMap<>();
            private final Location at;
            private @Nullable Tree key;

            OfMapping(Location at) {
                this.at = at;
            }

            @Override
            public void put(Tree value, Diagnostics diagnostics) {
                if (key == null) {
                    key = value;
                } else {
                    add(key, value, diagnostics);
                    key = null;
                }
            }

            private void add(Tree key, Tree value, Diagnostics diagnostics) {
                if (!(key instanceof Tree.Scalar scalar)) {
                    diagnostics.add(Problem.WRONG_SHAPE, key.at(), key.kind(), new Text("a simple key", "简单的键"));
                    return;
                }
                boolean empty = value instanceof Tree.Scalar nothing
                        && !nothing.quoted()
                        && nothing.text().isEmpty();
                if (empty && !scalar.quoted() && GLUED.matcher(scalar.text()).matches()) {
                    diagnostics.add(Problem.SYNTAX, scalar.at(), Reasons.glued());
                    return;
                }
                Location first = seen.putIfAbsent(scalar.text(), scalar.at());
                if (first != null) {
                    diagnostics.conflict(Problem.DUPLICATE_KEY, scalar.at(), first, scalar.text());
                    return;
                }
                entries.add(new Tree.Entry(scalar, value));
            }

            @Override
            public Tree done() {
                return new Tree.Mapping(List.copyOf(entries), at);
            }
        }
    }
}
