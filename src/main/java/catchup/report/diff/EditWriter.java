package catchup.report.diff;

import catchup.comparison.Aspect.Kind;
import catchup.comparison.CaseDifference;
import catchup.comparison.Change;
import catchup.comparison.Difference;
import catchup.comparison.Edit;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.report.Labels;
import catchup.report.diff.DiffView.EditView;
import catchup.report.diff.DiffView.PieceView;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words edits, with what each of them changes and where. */
final class EditWriter {

    private static final int MOST_PIECES = 16;
    private static final int MOST_CASES = 6;
    private static final int LONGEST = 200;

    private final Difference difference;
    private final Labels labels;

    EditWriter(Difference difference, Labels labels) {
        this.difference = difference;
        this.labels = labels;
    }

    EditView edit(Edit edit, int number) {
        int more = edit.pieces().size() - MOST_PIECES;
        int indent = indent(edit.pieces());
        return new EditView(
                number,
                title(edit),
                edit.at().toString(),
                former(edit),
                edit.pieces().stream()
                        .limit(MOST_PIECES)
                        .map(piece -> new PieceView(
                                line(piece.old(), piece.before(), indent), line(piece.now(), piece.after(), indent)))
                        .toList(),
                more > 0 ? labels.get("diff.more-lines", more) : "",
                effects(edit));
    }

    private String title(Edit edit) {
        String unit = labels.word("diff.unit", edit.unit());
        String done = "diff." + edit.kind().name().toLowerCase(Locale.ROOT);
        return labels.get(done, unit, called(edit, edit.name()), called(edit, edit.formerName()));
    }

    /** An entry of a catalogue by its name, with its id; anything else as it is called in its file. */
    private String called(Edit edit, String id) {
        return Stream.of(difference.after().rules(), difference.before().rules())
                .flatMap(rules -> catalogue(edit.unit(), rules).stream())
                .filter(catalogue -> catalogue.has(id))
                .map(catalogue ->
                        labels.get("aside", labels.in(catalogue.get(id).name()), id))
                .findFirst()
                .orElse(id);
    }

    private static Optional<Catalogue<? extends Named>> catalogue(Edit.Unit unit, RuleBase rules) {
        return switch (unit) {
            case INDICATOR -> Optional.of(rules.indicators());
            case DIAGNOSIS -> Optional.of(rules.diagnoses());
            case MEASURE -> Optional.of(rules.measures());
            case CAUTION -> Optional.of(rules.cautions());
            case SETTING -> Optional.of(rules.settings());
            case DIMENSION -> Optional.of(rules.dimensions());
            case RULE, PRINCIPLE, RANKING -> Optional.empty();
        };
    }

    /** Where it stood, where that reads differently. */
    private static String former(Edit edit) {
        if (edit.kind() == Edit.Kind.ADDED || edit.kind() == Edit.Kind.REMOVED) {
            return "";
        }
        Location old = edit.pieces().stream()
                .flatMap(piece -> piece.before().stream())
                .findFirst()
                .or(edit::before)
                .orElse(edit.at());
        return old.toString().equals(edit.at().toString()) ? "" : old.toString();
    }

    /** Something that came or went in cases; {@code key} words it. */
    private record Effect(String key, String subject) {}

    /** What is told of the same cases in one sentence. */
    private record Where(String key, Set<String> names) {}

    private List<String> effects(Edit edit) {
        Map<Effect, Set<String>> where = new LinkedHashMap<>();
        Map<Kind, Set<String>> moves = new TreeMap<>();
        for (CaseDifference each : difference.changed()) {
            Words words = new Words(labels, each.comparison());
            String name = name(each);
            for (Change change : each.due(edit)) {
                if (isTold(change.aspect().kind())) {
                    String key = change.isGain() ? "diff.effect.gained" : "diff.effect.lost";
                    Effect effect = new Effect(key, words.subject(change.aspect()));
                    where.computeIfAbsent(effect, none -> new LinkedHashSet<>()).add(name);
                } else {
                    moves.computeIfAbsent(change.aspect().kind(), none -> new LinkedHashSet<>())
                            .add(name);
                }
            }
        }
        Map<Where, List<String>> told = new LinkedHashMap<>();
        where.forEach((effect, names) -> told.computeIfAbsent(new Where(effect.key(), names), none -> new ArrayList<>())
                .add(effect.subject()));
        List<String> effects = new ArrayList<>();
        told.forEach((there, subjects) ->
                effects.add(labels.get(there.key(), labels.semicolons(subjects), list(there.names()))));
        moves.remove(Kind.POINTS);
        Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
        moves.forEach((kind, names) -> alike.computeIfAbsent(names, none -> new ArrayList<>())
                .add(labels.get("diff.aspect." + Words.key(kind))));
        alike.forEach((names, kinds) -> effects.add(labels.get("diff.effect.moved", labels.list(kinds), list(names))));
        return List.copyOf(effects);
    }

    /** Whether a kind of change is told thing by thing; the others are only counted. */
    private static boolean isTold(Kind kind) {
        return kind == Kind.MEASURE || kind == Kind.DIAGNOSIS || kind == Kind.CAUTION;
    }

    private String name(CaseDifference each) {
        Case subject = each.comparison().after().subject();
        return labels.in(subject.region().name());
    }

    private String list(Set<String> names) {
        List<String> first = names.stream().limit(MOST_CASES).toList();
        int more = names.size() - first.size();
        return more > 0 ? labels.get("list.more", labels.commas(first), more) : labels.list(first);
    }

    /** How far all lines are indented. */
    private static int indent(List<Edit.Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> Stream.of(piece.before(), piece.after()))
                .flatMap(Optional::stream)
                .mapToInt(Location::column)
                .min()
                .orElse(1);
    }

    /** A line, indented further than others as it is in its file; a cell of a table as it is. */
    private static String line(String text, Optional<Location> at, int indent) {
        boolean ofTable = at.filter(place -> place.file().endsWith(".csv")).isPresent();
        String before = text.isEmpty() || ofTable
                ? ""
                : " ".repeat(at.map(Location::column).orElse(indent) - indent);
        String told = before + text;
        return told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told;
    }
}
