package catchup.report.diff;

import catchup.advice.Advice;
import catchup.comparison.Aspect;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Blame;
import catchup.comparison.CaseDifference;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.comparison.Difference;
import catchup.comparison.Edit;
import catchup.comparison.Edition;
import catchup.diagnostic.Location;
import catchup.fact.Named;
import catchup.report.Json;
import catchup.rulebase.Mention;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A difference for programs: everything. The names are a contract, described by {@code diff.schema.json} beside this class. */
final class DiffJson {

    private static final int TOP = 3;

    private static final List<Mention.Kind> CALLED = List.of(
            Mention.Kind.INDICATOR,
            Mention.Kind.DIAGNOSIS,
            Mention.Kind.MEASURE,
            Mention.Kind.CAUTION,
            Mention.Kind.SETTING,
            Mention.Kind.DIMENSION);

    private final Difference difference;

    private DiffJson(Difference difference) {
        this.difference = difference;
    }

    static String of(Difference difference) {
        return Json.write(new DiffJson(difference).tree());
    }

    private ObjectNode tree() {
        ObjectNode root = Json.object();
        root.set("before", edition(difference.before()));
        root.set("after", edition(difference.after()));
        root.set("summary", summary());
        root.set("edits", Json.array(difference.edits(), this::edit));
        root.set("cases", Json.array(difference.cases(), this::subject));
        root.set("names", Json.array(named(), this::named));
        return root;
    }

    /** Everything that edits and changes speak of by id; an id may be that of several things. */
    private List<Mention> named() {
        Set<String> ids = new TreeSet<>();
        difference.edits().forEach(edit -> ids.add(edit.name()));
        for (CaseDifference each : difference.cases()) {
            for (Change change : each.comparison().changes()) {
                ids.add(change.aspect().id());
                ids.add(change.aspect().other());
            }
        }
        return ids.stream()
                .flatMap(id -> CALLED.stream().map(kind -> new Mention(kind, id)))
                .filter(each -> find(each).isPresent())
                .toList();
    }

    private Optional<Named> find(Mention mention) {
        return difference.after().rules().catalogues().find(mention).or(() -> difference
                .before()
                .rules()
                .catalogues()
                .find(mention));
    }

    private ObjectNode named(Mention mention) {
        ObjectNode node = Json.object().put("kind", Json.word(mention.kind())).put("id", mention.id());
        node.set("name", Json.text(find(mention).orElseThrow().name()));
        return node;
    }

    private static ObjectNode edition(Edition edition) {
        return Json.object()
                .put("rules", edition.called())
                .put("ruleBase", edition.rules().hash());
    }

    private ObjectNode summary() {
        return Json.object()
                .put("edits", difference.edits().size())
                .put("cases", difference.cases().size())
                .put("changed", difference.changed().size())
                .put("changedAtTop3", difference.changedAtTop(TOP))
                .put("measuresGained", difference.gained(Kind.MEASURE))
                .put("measuresLost", difference.lost(Kind.MEASURE))
                .put("blameCut", difference.cut());
    }

    private ObjectNode edit(Edit edit) {
        ObjectNode node = Json.object();
        node.put("edit", number(edit));
        node.put("unit", Json.word(edit.unit()));
        node.put("kind", Json.word(edit.kind()));
        node.put("name", edit.name());
        node.put("formerName", edit.formerName());
        node.put("matters", edit.matters());
        node.set("at", place(Optional.of(edit.at())));
        node.set("before", place(edit.before()));
        node.set("after", place(edit.after()));
        node.set("pieces", Json.array(edit.pieces(), DiffJson::piece));
        return node;
    }

    private int number(Edit edit) {
        return difference.edits().indexOf(edit) + 1;
    }

    private static ObjectNode piece(Edit.Piece piece) {
        ObjectNode node = Json.object();
        node.set("before", piece.before().map(at -> line(at, piece.old())).orElse(null));
        node.set("after", piece.after().map(at -> line(at, piece.now())).orElse(null));
        return node;
    }

    private static ObjectNode line(Location at, String text) {
        return location(at).put("text", text);
    }

    private static @Nullable ObjectNode place(Optional<Location> at) {
        return at.map(DiffJson::location).orElse(null);
    }

    private static ObjectNode location(Location at) {
        return Json.object().put("file", at.file()).put("line", at.line()).put("column", at.column());
    }

    private ObjectNode subject(CaseDifference each) {
        ObjectNode node = Json.object();
        node.put("case", each.comparison().after().subject().id());
        node.put("file", each.comparison().after().subject().file());
        node.set("changes", Json.array(each.comparison().changes(), change -> change(change, each)));
        return node;
    }

    private ObjectNode change(Change change, CaseDifference each) {
        Aspect aspect = change.aspect();
        ObjectNode node = Json.object();
        node.put("aspect", Json.word(aspect.kind()));
        node.put("id", aspect.id().isEmpty() ? null : aspect.id());
        node.put("other", aspect.other().isEmpty() ? null : aspect.other());
        node.set("before", number(change.before()));
        node.set("after", number(change.after()));
        node.set("rank", rank(change, each.comparison()));
        node.set("blame", blame(each.blames().get(change)));
        return node;
    }

    /** Of a measure that comes or goes, the place that it takes or had. */
    private static @Nullable JsonNode rank(Change change, Comparison comparison) {
        if (change.aspect().kind() != Kind.MEASURE) {
            return null;
        }
        Advice advice = change.isGain() ? comparison.after() : comparison.before();
        return Comparison.recommendation(advice, change.aspect().id())
                .map(measure -> Json.number(measure.rank()))
                .orElse(null);
    }

    private static @Nullable JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : null;
    }

    private @Nullable JsonNode blame(@Nullable Blame blame) {
        if (blame == null) {
            return null;
        }
        List<Integer> numbers = blame.edits().stream().map(this::number).toList();
        ObjectNode node = Json.object();
        node.put("ground", Json.word(blame.ground()));
        numbers.forEach(node.putArray("edits")::add);
        return node;
    }
}
