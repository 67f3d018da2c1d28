package catchup.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Changes single values of a YAML text and leaves everything else as its author wrote it: order, blanks, ways of quoting, comments.
 * A comment that stands within what is written anew moves above it.
 */
public final class YamlEdit {

    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Node root;

    /** @param at where it is; {@code end} is the place after its last character */
    private record Comment(int at, int end) {}

    /** @param rank what comes later where several are put in at one place */
    private record Change(int start, int end, int rank, String text) {

        Change(int start, int end, String text) {
            this(start, end, 0, text);
        }
    }

    /**
     * A value with its place in the text.
     *
     * @param flow whether it is written in braces or brackets
     * @param end after its last character
     * @param entries of a mapping; {@code items} of a list
     */
    public record Node(
            Kind kind, boolean flow, int start, int end, String text, List<Entry> entries, List<Node> items) {

        /** The entry of a mapping with this key. */
        public Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        public boolean isMapping() {
            return kind == Kind.MAPPING;
        }

        public boolean isScalar() {
            return kind == Kind.SCALAR;
        }
    }

    /** What a value is. */
    public enum Kind {
        SCALAR,
        MAPPING,
        LIST
    }

    /** A key with its value. */
    public record Entry(Node key, Node value) {}

    /** @param file one that {@link Yaml} reads without a problem */
    public YamlEdit(SourceFile file) {
        this.text = file.text();
        int start = 0;
        for (String line : file.lines()) {
            starts.add(start);
            start += line.length() + 1;
        }
        this.root = new Reading(file).root();
        comments(YamlToken.of(file));
    }

    /** The whole. */
    public Node root() {
        return root;
    }

    // --- reading ---

    /** Builds the nodes of a text. */
    private final class Reading {
        private final SourceFile file;
        private final Columns columns;

        Reading(SourceFile file) {
            this.file = file;
            this.columns = new Columns(file.lines());
        }

        Node root() {
            LoadSettings settings = Yaml.settings(file);
            Parser parser = new ParserImpl(settings, new StreamReader(settings, file.text()));
            Deque<Open> open = new ArrayDeque<>();
            Node done = new Node(Kind.SCALAR, false, 0, 0, "", List.of(), List.of());
            while (parser.hasNext()) {
                Event event = parser.next();
                Optional<Node> node = Optional.empty();
                if (event instanceof ScalarEvent scalar) {
                    node = Optional.of(scalar(scalar));
                } else if (event instanceof CollectionStartEvent start) {
                    open.push(new Open(start, start(event)));
                } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                    node = Optional.of(open.pop().close(end(event)));
                }
                if (node.isPresent() && !open.isEmpty()) {
                    open.element().nodes.add(node.get());
                } else if (node.isPresent()) {
                    done = node.get();
                }
            }
            return done;
        }

        private Node scalar(ScalarEvent event) {
            int end = end(event);
            // A text in lines of its own takes in the line end behind it, which is not part of what is written.
            int last = end > 0 && end > start(event) && text.charAt(end - 1) == '\n' ? end - 1 : end;
            return new Node(Kind.SCALAR, false, start(event), last, event.getValue(), List.of(), List.of());
        }

        private int start(Event event) {
            return event.getStartMark().map(this::offset).orElse(0);
        }

        private int end(Event event) {
            return event.getEndMark().map(this::offset).orElse(0);
        }

        private int offset(Mark mark) {
            return mark.getLine() < starts.size()
                    ? starts.get(mark.getLine()) + columns.of(mark.getLine(), mark.getColumn()) - 1
                    : text.length();
        }
    }

    /** A mapping or list whose end has not come yet. */
    private static final class Open {
        private final CollectionStartEvent event;
        private final int start;
        private final List<Node> nodes = new ArrayList<>();

        Open(CollectionStartEvent event, int start) {
            this.event = event;
            this.start = start;
        }

        Node close(int end) {
            // The end of a block is told where the next thing begins, behind blank lines and comments.
            int last = event.isFlow() || nodes.isEmpty()
                    ? end
                    : nodes.get(nodes.size() - 1).end();
            boolean mapping = event instanceof MappingStartEvent;
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; mapping && i + 1 < nodes.size(); i += 2) {
                entries.add(new Entry(nodes.get(i), nodes.get(i + 1)));
            }
            return new Node(
                    mapping ? Kind.MAPPING : Kind.LIST,
                    event.isFlow(),
                    start,
                    last,
                    "",
                    List.copyOf(entries),
                    mapping ? List.of() : List.copyOf(nodes));
        }
    }

    /** Between two tokens stand only blanks, line ends and comments. */
    private void comments(List<YamlToken> tokens) {
        int from = 0;
        for (YamlToken token : tokens) {
            comments(from, offset(token.line(), token.column()));
            from = Math.max(from, offset(token.lastLine(), token.endColumn()));
        }
        comments(from, text.length());
    }

    private int offset(int line, int column) {
        return line < starts.size() ? Math.min(text.length(), starts.get(line) + column) : text.length();
    }

    private void comments(int from, int to) {
        int at = from < to ? text.indexOf('#', from) : -1;
        while (at >= 0 && at < to) {
            int end = lineEnd(at);
            comments.add(new Comment(at, end));
            at = text.indexOf('#', end);
        }
    }

    // --- changes ---

    /** Writes another value, on one line, in the place of that of an entry. */
    public void replace(Entry entry, String value) {
        Node old = entry.value();
        boolean beside = old.start() < lineEnd(entry.key().end())
                && old.start() < old.end()
                && (old.flow()
                        || (old.isScalar() && text.charAt(old.start()) != '|' && text.charAt(old.start()) != '>'));
        if (beside) {
            change(entry.key(), old.start(), old.end(), value);
        } else {
            change(entry.key(), entry.key().end(), Math.max(entry.key().end(), old.end()), ": " + value);
        }
    }

    /** Writes another value in lines of its own, without what they are set in by, in the place of that of an entry. */
    public void rewrite(Entry entry, List<String> lines) {
        String indent = "\n" + " ".repeat(column(entry.key().start()) + 2);
        change(
                entry.key(),
                entry.key().end(),
                Math.max(entry.key().end(), entry.value().end()),
                ":" + indent + String.join(indent, lines));
    }

    private void change(Node key, int start, int end, String value) {
        moved(key, start, end);
        changes.add(new Change(start, end, value));
    }

    /** Moves the comments of a piece that is written anew above the line of a key. */
    private void moved(Node key, int start, int end) {
        int line = lineStart(key.start());
        String indent = " ".repeat(column(indented(line)));
        int before = Math.max(0, line - 1);
        comments.stream()
                .filter(comment -> comment.at() >= start && comment.end() <= end)
                .map(comment ->
                        indent + text.substring(comment.at(), comment.end()).stripTrailing())
                .map(moved -> line == 0 ? moved + "\n" : "\n" + moved)
                .forEach(moved -> changes.add(new Change(before, before, 1, moved)));
    }

    /**
     * Puts an entry into a mapping that has others.
     *
     * @param after behind which it is put
     * @param lines its value: one line, or, in a mapping that is not written in braces, lines of its own
     */
    public void put(Node mapping, Entry after, String key, List<String> lines) {
        if (mapping.flow()) {
            changes.add(
                    new Change(after.value().end(), after.value().end(), ", " + key + ": " + String.join(" ", lines)));
            return;
        }
        int column = column(mapping.entries().get(0).key().start());
        String indent = "\n" + " ".repeat(column);
        String value = lines.size() == 1 ? " " + lines.get(0) : indent + "  " + String.join(indent + "  ", lines);
        int end = lineEnd(after.value().end());
        changes.add(new Change(end, end, indent + key + ":" + value));
    }

    /** Puts an item at the end of a list that has others. */
    public void add(Node list, String item) {
        Node last = list.items().get(list.items().size() - 1);
        if (list.flow()) {
            changes.add(new Change(last.end(), last.end(), ", " + item));
        } else {
            int end = lineEnd(last.end());
            changes.add(new Change(end, end, "\n" + " ".repeat(column(list.start())) + "- " + item));
        }
    }

    /** Takes entries out of a mapping that keeps others; the comments in them stay in their place. */
    public void remove(Node mapping, List<Entry> gone) {
        for (Entry entry : gone) {
            int end =
                    mapping.flow() ? entry.value().end() : lineEnd(entry.value().end());
            moved(entry.key(), entry.key().start(), end);
        }
        drop(mapping, gone);
    }

    /** The same with the comments in them. */
    public void drop(Node mapping, List<Entry> gone) {
        Optional<Entry> kept = Optional.empty();
        for (int i = 0; i < mapping.entries().size(); i++) {
            Entry entry = mapping.entries().get(i);
            if (!gone.contains(entry)) {
                kept = Optional.of(entry);
            } else if (!mapping.flow()) {
                int start = lineStart(entry.key().start());
                int end = lineEnd(entry.value().end());
                changes.add(
                        start == 0
                                ? new Change(0, Math.min(text.length(), end + 1), "")
                                : new Change(start - 1, end, ""));
            } else if (gone.containsAll(
                    mapping.entries().subList(i, mapping.entries().size()))) {
                int end = mapping.entries()
                        .get(mapping.entries().size() - 1)
                        .value()
                        .end();
                int start =
                        kept.map(each -> each.value().end()).orElse(entry.key().start());
                changes.add(new Change(start, end, ""));
                return;
            } else {
                int next = mapping.entries().get(i + 1).key().start();
                changes.add(new Change(entry.key().start(), next, ""));
            }
        }
    }

    /** The text with everything changed; empty if two changes are of the same piece. */
    public Optional<String> text() {
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort(Comparator.comparingInt(Change::start)
                .thenComparingInt(Change::end)
                .thenComparingInt(Change::rank));
        StringBuilder edited = new StringBuilder();
        int from = 0;
        for (Change change : ordered) {
            if (change.start() < from) {
                return Optional.empty();
            }
            edited.append(text, from, change.start()).append(change.text());
            from = change.end();
        }
        return Optional.of(edited.append(text, from, text.length()).toString());
    }

    /** The comments, in order. */
    public List<String> comments() {
        return comments.stream()
                .map(comment -> text.substring(comment.at(), comment.end()).stripTrailing())
                .toList();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    /** Where the first letter of a line stands. */
    private int indented(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
