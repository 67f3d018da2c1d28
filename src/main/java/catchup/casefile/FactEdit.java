package catchup.casefile;

import catchup.fact.Indicator;
import catchup.fact.Reading;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single values in what a case file says of an indicator. What is said of both sides together is changed there if it
 * changes for both, and otherwise said beside the side that it changes for.
 */
final class FactEdit {

    private static final String VALUE = "value";
    private static final List<String> SIDES = FactSheet.SIDES;

    private final YamlEdit text;
    private final Node fact;
    private final Indicator indicator;

    FactEdit(YamlEdit text, Node fact, Indicator indicator) {
        this.text = text;
        this.fact = fact;
        this.indicator = indicator;
    }

    /** What is said of one side, by key, in the former case and now. */
    private record Side(String name, Map<String, String> before, Map<String, String> now, boolean absent) {

        boolean isKnown() {
            return !now.isEmpty();
        }

        boolean isChanged(String key) {
            return isKnown() && !now.getOrDefault(key, "").equals(before.getOrDefault(key, ""));
        }
    }

    /** Whether everything could be changed in this way; if not, nothing has been. */
    boolean edit(Reading before, Reading now) {
        List<Side> sides = List.of(
                new Side(
                        SIDES.get(0),
                        FactWriter.side(indicator, before.region()),
                        FactWriter.side(indicator, now.region()),
                        false),
                new Side(SIDES.get(1), benchmark(before), benchmark(now), now.isBenchmarkFromCatalogue()));
        Map<String, String> together = together(sides);
        List<Runnable> changes = new ArrayList<>();
        for (Side side : sides) {
            if (!edit(side, together, changes)) {
                return false;
            }
        }
        together.forEach((key, value) ->
                changes.add(() -> new Said(value).into(text, fact.entry(key).orElseThrow())));
        changes.forEach(Runnable::run);
        return true;
    }

    private Map<String, String> benchmark(Reading reading) {
        return reading.isBenchmarkFromCatalogue() ? Map.of() : FactWriter.side(indicator, reading.benchmark());
    }

    /** What is said of both sides together, is changed, and is to be the same for all that is known. */
    private Map<String, String> together(List<Side> sides) {
        List<Side> known = sides.stream().filter(Side::isKnown).toList();
        Map<String, String> together = new LinkedHashMap<>();
        for (Entry entry : fact.entries()) {
            String key = entry.key().text();
            boolean own = SIDES.stream().anyMatch(side -> fact.entry(side)
                    .flatMap(said -> said.value().entry(key))
                    .isPresent());
            List<String> values = known.stream()
                    .map(side -> side.now().getOrDefault(key, ""))
                    .distinct()
                    .toList();
            boolean changed = known.stream().anyMatch(side -> side.isChanged(key));
            boolean one = values.size() == 1 && !values.get(0).isEmpty();
            if (!own && changed && one && !new Said(values.get(0)).is(entry.value())) {
                together.put(key, values.get(0));
            }
        }
        SIDES.forEach(together::remove);
        return together;
    }

    /** Collects the changes of one side; false if there is no way to make them one by one. */
    private boolean edit(Side side, Map<String, String> together, List<Runnable> changes) {
        Optional<Entry> entry = fact.entry(side.name());
        if (side.absent()) {
            entry.ifPresent(gone -> changes.add(() -> text.remove(fact, List.of(gone))));
        } else if (entry.isEmpty()) {
            Optional<Entry> region = fact.entry(SIDES.get(0));
            region.ifPresent(first ->
                    changes.add(() -> text.put(fact, first, side.name(), List.of(written(side.now(), together)))));
            return region.isPresent();
        } else if (side.now().isEmpty() != side.before().isEmpty()) {
            changes.add(() -> text.replace(entry.get(), written(side.now(), together)));
        } else if (!side.before().equals(side.now())) {
            return entry.get().value().isScalar()
                    ? besideScalar(entry.get(), side, together, changes)
                    : within(entry.get().value(), side, together, changes);
        }
        return true;
    }

    /** Changes a bare figure, and what is said of it where it is another than of both sides. */
    private boolean besideScalar(Entry entry, Side side, Map<String, String> together, List<Runnable> changes) {
        if (!side.now().keySet().containsAll(side.before().keySet())) {
            return false;
        }
        Map<String, String> beside = changed(side, together);
        String value =
                Optional.ofNullable(beside.remove(VALUE)).orElse(entry.value().text());
        YamlLine line = new YamlLine().plain(VALUE, value);
        beside.forEach(line::plain);
        if (beside.isEmpty() && side.isChanged(VALUE)) {
            changes.add(() -> text.replace(entry, value));
        } else if (!beside.isEmpty()) {
            changes.add(() -> text.replace(entry, line.toString()));
        }
        return true;
    }

    private boolean within(Node said, Side side, Map<String, String> together, List<Runnable> changes) {
        List<Entry> gone = said.entries().stream()
                .filter(entry -> side.before().containsKey(entry.key().text())
                        && !side.now().containsKey(entry.key().text()))
                .toList();
        List<Entry> kept =
                said.entries().stream().filter(entry -> !gone.contains(entry)).toList();
        boolean elsewhere = side.before().keySet().stream()
                .anyMatch(key -> !side.now().containsKey(key) && said.entry(key).isEmpty());
        if (kept.isEmpty() || elsewhere) {
            return false;
        }
        changes.add(() -> text.remove(said, gone));
        changed(side, together).forEach((key, value) -> {
            Optional<Entry> own = said.entry(key);
            changes.add(
                    own.isPresent()
                            ? () -> new Said(value).into(text, own.get())
                            : () -> text.put(said, kept.get(kept.size() - 1), key, List.of(value)));
        });
        return true;
    }

    /** What is said otherwise of a side, but for what is changed for both together. */
    private static Map<String, String> changed(Side side, Map<String, String> together) {
        Map<String, String> changed = new LinkedHashMap<>(side.now());
        changed.keySet().removeIf(key -> !side.isChanged(key) || together.containsKey(key));
        return changed;
    }

    /** All that is said of a side, but for what is said of both in the same words. */
    private String written(Map<String, String> side, Map<String, String> together) {
        if (side.isEmpty()) {
            return FactSheet.UNKNOWN;
        }
        Map<String, String> own = new LinkedHashMap<>(side);
        own.entrySet()
                .removeIf(said -> together.containsKey(said.getKey())
                        || fact.entry(said.getKey())
                                .filter(entry -> new Said(said.getValue()).is(entry.value()))
                                .isPresent());
        return YamlLine.of(own);
    }
}
