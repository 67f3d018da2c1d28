package catchup.casefile;

import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Reading;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One pass over the text of a case file that changes what another case says otherwise. */
final class EditRound {

    private final YamlEdit text;
    private final Node root;
    private final Catalogue<Indicator> indicators;
    private final CaseWriter writer;
    private final boolean whole;

    /** @param whole whether facts that are said otherwise are written anew, rather than single values of them */
    EditRound(YamlEdit text, Catalogue<Indicator> indicators, CaseWriter writer, boolean whole) {
        this.text = text;
        this.root = text.root();
        this.indicators = indicators;
        this.writer = writer;
        this.whole = whole;
    }

    /** The text after the pass, which said the former case; empty if it cannot be changed so. */
    Optional<String> edited(Case before, Case now) {
        if (!before.id().equals(now.id())) {
            root.entry("case").ifPresent(entry -> text.replace(entry, now.id()));
        }
        keys("region", writer.region(before.region()), writer.region(now.region()));
        keys("benchmark", CaseWriter.benchmark(before.benchmark()), CaseWriter.benchmark(now.benchmark()));
        root.entry("facts").ifPresent(entry -> facts(entry, before.readings(), now.readings()));
        disagreements(CaseEdit.disagreements(before), CaseEdit.disagreements(now));
        return text.text();
    }

    // --- who is compared with whom ---

    private void keys(String section, Map<String, String> before, Map<String, String> now) {
        Optional<Entry> entry = root.entry(section);
        if (entry.isPresent() && !before.equals(now)) {
            if (whole) {
                text.replace(entry.get(), YamlLine.of(now));
            } else {
                keys(entry.get().value(), before, now);
            }
        }
    }

    /** Changes the values of a mapping that are said otherwise, by key. */
    private void keys(Node mapping, Map<String, String> before, Map<String, String> now) {
        List<Entry> gone = mapping.entries().stream()
                .filter(entry -> before.containsKey(entry.key().text())
                        && !now.containsKey(entry.key().text()))
                .toList();
        text.remove(mapping, gone);
        List<Entry> kept = mapping.entries().stream()
                .filter(entry -> !gone.contains(entry))
                .toList();
        now.forEach((key, value) -> {
            Optional<Entry> entry = mapping.entry(key);
            if (value.equals(before.get(key)) || kept.isEmpty()) {
                return;
            } else if (entry.isPresent()) {
                new Said(value).into(text, entry.get());
            } else {
                text.put(mapping, kept.get(kept.size() - 1), key, List.of(value));
            }
        });
    }

    // --- facts ---

    private void facts(Entry facts, Map<String, Reading> before, Map<String, Reading> now) {
        Node mapping = facts.value();
        Map<String, Entry> written = new LinkedHashMap<>();
        mapping.entries()
                .forEach(entry ->
                        indicators.find(entry.key().text()).ifPresent(indicator -> written.put(indicator.id(), entry)));
        List<Entry> gone = written.entrySet().stream()
                .filter(entry -> !now.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (gone.size() == mapping.entries().size()) {
            anew(facts, now);
            return;
        }
        text.drop(mapping, gone);
        Entry after = mapping.entries().stream()
                .filter(entry -> !gone.contains(entry))
                .reduce((one, other) -> other)
                .orElseThrow();
        for (Map.Entry<String, Reading> each : now.entrySet()) {
            Indicator indicator = indicators.get(each.getKey());
            Entry entry = written.get(each.getKey());
            if (entry == null) {
                text.put(mapping, after, each.getKey(), lines(mapping, indicator, each.getValue()));
            } else {
                after = entry;
                Reading former = Objects.requireNonNull(before.get(each.getKey()), each.getKey());
                fact(mapping, entry, indicator, former, each.getValue());
            }
        }
    }

    /** All facts in the place of none, or of some that are all gone. */
    private void anew(Entry facts, Map<String, Reading> now) {
        if (now.isEmpty()) {
            text.replace(facts, "{}");
            return;
        }
        List<String> lines = new ArrayList<>();
        now.forEach((id, reading) -> {
            List<String> said = FactWriter.lines(indicators.get(id), reading);
            lines.add(id + ":" + (said.size() == 1 ? " " + said.get(0) : ""));
            if (said.size() > 1) {
                said.forEach(line -> lines.add("  " + line));
            }
        });
        text.rewrite(facts, lines);
    }

    private static List<String> lines(Node mapping, Indicator indicator, Reading reading) {
        return mapping.flow() ? List.of(FactWriter.line(indicator, reading)) : FactWriter.lines(indicator, reading);
    }

    private void fact(Node mapping, Entry entry, Indicator indicator, Reading before, Reading now) {
        if (FactWriter.line(indicator, before).equals(FactWriter.line(indicator, now))) {
            return;
        }
        if (whole || !entry.value().isMapping() || !new FactEdit(text, entry.value(), indicator).edit(before, now)) {
            List<String> lines = lines(mapping, indicator, now);
            if (lines.size() == 1) {
                text.replace(entry, lines.get(0));
            } else {
                text.rewrite(entry, lines);
            }
        }
    }

    // --- disagreements ---

    private void disagreements(List<String> before, List<String> now) {
        Optional<Entry> entry = root.entry("disagreements");
        if (before.equals(now)) {
            return;
        } else if (entry.isEmpty()) {
            Entry last = root.entries().get(root.entries().size() - 1);
            text.put(
                    root,
                    last,
                    "disagreements",
                    now.size() == 1 || root.flow() ? List.of("[" + String.join(", ", now) + "]") : items(now));
        } else if (now.isEmpty()) {
            text.remove(root, List.of(entry.get()));
        } else if (!before.isEmpty()
                && now.size() > before.size()
                && now.subList(0, before.size()).equals(before)) {
            now.subList(before.size(), now.size())
                    .forEach(item -> text.add(entry.get().value(), item));
        } else if (root.flow()) {
            text.replace(entry.get(), "[" + String.join(", ", now) + "]");
        } else {
            text.rewrite(entry.get(), items(now));
        }
    }

    private static List<String> items(List<String> disagreements) {
        return disagreements.stream().map(each -> "- " + each).toList();
    }
}
