package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.source.Tree;
import catchup.source.rows.Grid;
import catchup.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a filled-in {@link FactSheet}: turns its cells into what a case file would say, each at its place, so that a case is read
 * and checked in one way wherever it stands. A figure without a unit is in the indicator's own, as the form says; where the other
 * side of an indicator is filled in, a blank value of the region is unknown.
 */
final class FactSheetReader {

    private static final Map<Text, String> SHEETS =
            Map.of(FactSheet.CASE, FactSheet.ID, FactSheet.FACTS, FactSheet.ID, FactSheet.DISAGREEMENTS, "measure");

    /** What cannot be left blank; of a name, one language can. */
    private static final Set<String> NEEDED =
            Set.of("case", "region.year", "region.sector", "region.name.en", "region.industry.en", "benchmark.name.en");

    private static final Text A_TICK = new Text("yes, no or nothing", "yes（是）、no（否）或留空");

    private final Catalogue<Indicator> indicators;
    private final CaseReader cases;

    FactSheetReader(Catalogue<Indicator> indicators, CaseReader cases) {
        this.indicators = indicators;
        this.cases = cases;
    }

    static boolean isFactSheet(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** The case in a workbook; empty if anything is wrong with it, which is then reported. */
    Optional<Case> read(Path path, String called, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Case> read = Grid.read(path, called, SHEETS, found)
                .filter(sheets -> hasSheets(sheets, called, found))
                .map(sheets -> cases.read(tree(sheets, called, found), called, found));
        diagnostics.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    private static boolean hasSheets(Map<String, Grid> sheets, String called, Diagnostics diagnostics) {
        for (Text needed : List.of(FactSheet.CASE, FactSheet.FACTS)) {
            if (!sheets.containsKey(needed.en())) {
                diagnostics.add(Problem.MISSING_KEY, Location.of(called), needed);
            }
        }
        return diagnostics.isEmpty();
    }

    private Tree tree(Map<String, Grid> sheets, String called, Diagnostics diagnostics) {
        Branch root = new Branch(Location.of(called));
        head(sheets.getOrDefault(FactSheet.CASE.en(), Grid.none(called)), root, diagnostics);
        facts(sheets.getOrDefault(FactSheet.FACTS.en(), Grid.none(called)), root);
        Optional.ofNullable(sheets.get(FactSheet.DISAGREEMENTS.en())).ifPresent(grid -> disagreements(grid, root));
        return root.tree();
    }

    private void head(Grid grid, Branch root, Diagnostics diagnostics) {
        Map<String, List<Tree>> ticked = new LinkedHashMap<>();
        Map<String, Location> blank = new LinkedHashMap<>();
        for (Map<String, Tree.Scalar> row : grid.rows()) {
            Optional<Tree.Scalar> id = Optional.ofNullable(row.get(FactSheet.ID));
            Optional<Tree.Scalar> value = Optional.ofNullable(row.get(FactSheet.VALUE));
            if (id.isPresent() && value.isPresent()) {
                String key = id.get().text();
                if (isTick(key)) {
                    tick(id.get(), value.get(), ticked, diagnostics);
                } else {
                    root.put(key, value.get());
                }
            } else if (id.isPresent() && NEEDED.contains(id.get().text())) {
                blank.put(id.get().text(), grid.at(id.get(), FactSheet.VALUE));
            }
        }
        Branch region = root.branch("region", grid.at());
        Branch benchmark = root.branch("benchmark", grid.at());
        region.bothLanguages("name");
        region.bothLanguages("industry");
        benchmark.bothLanguages("name");
        blank.forEach(root::putIfMissing);
        region.bothLanguages("name");
        region.bothLanguages("industry");
        benchmark.bothLanguages("name");
        ticked.forEach((key, words) ->
                root.put("region." + key, new Tree.Sequence(words, words.get(0).at())));
    }

    private static boolean isTick(String key) {
        return key.startsWith(FactSheet.SETTING) || key.startsWith(FactSheet.TRAIT);
    }

    /** A setting or trait that is said to fit, or not. */
    private static void tick(
            Tree.Scalar id, Tree.Scalar value, Map<String, List<Tree>> ticked, Diagnostics diagnostics) {
        int dot = id.text().indexOf('.');
        Optional<Amount> said = new Amounts(diagnostics).yesNo(value, A_TICK);
        if (said.filter(amount -> amount.value() == 1).isPresent()) {
            ticked.computeIfAbsent(id.text().substring(0, dot), key -> new ArrayList<>())
                    .add(new Tree.Scalar(id.text().substring(dot + 1), false, value.at()));
        }
    }

    private void facts(Grid grid, Branch root) {
        Branch facts = new Branch(grid.at());
        for (Map<String, Tree.Scalar> row : grid.rows()) {
            Optional.ofNullable(row.get(FactSheet.ID)).ifPresent(id -> fact(id, row, facts));
        }
        root.put("facts", facts.tree());
    }

    private void fact(Tree.Scalar id, Map<String, Tree.Scalar> row, Branch facts) {
        boolean said = row.keySet().stream()
                .anyMatch(key -> FactSheet.SIDES.stream().anyMatch(side -> key.startsWith(side + "."))
                        && !key.endsWith(".unit"));
        if (!said) {
            return;
        }
        Branch fact = new Branch(id.at());
        for (String side : FactSheet.SIDES) {
            side(id, side, row).ifPresent(tree -> fact.put(side, tree));
        }
        if (!fact.has(FactSheet.SIDES.get(0))) {
            fact.put(FactSheet.SIDES.get(0), new Tree.Scalar(FactSheet.UNKNOWN, false, id.at()));
        }
        facts.add(id, fact.tree());
    }

    private Optional<Tree> side(Tree.Scalar id, String side, Map<String, Tree.Scalar> row) {
        Map<String, Tree.Scalar> parts = new LinkedHashMap<>();
        for (String part : FactSheet.PARTS) {
            Optional.ofNullable(row.get(FactSheet.key(side, part))).ifPresent(cell -> parts.put(part, cell));
        }
        Tree.Scalar value = parts.get(FactSheet.VALUE);
        if (value == null) {
            return parts.keySet().stream().anyMatch(part -> !part.equals("unit"))
                    ? Optional.of(said(parts, parts.values().iterator().next().at(), Optional.empty()))
                    : Optional.empty();
        }
        return Optional.of(
                Amounts.isUnknown(value)
                        ? value
                        : said(parts, value.at(), indicators.find(id.text()).map(Indicator::unit)));
    }

    /** A side with all that is said of it, in the indicator's own unit where none is. */
    private static Tree said(Map<String, Tree.Scalar> parts, Location at, Optional<String> unit) {
        Branch branch = new Branch(at);
        parts.forEach(branch::put);
        branch.bothLanguages("note");
        if (!parts.containsKey("unit")) {
            unit.ifPresent(own -> branch.put("unit", new Tree.Scalar(own, true, at)));
        }
        return branch.tree();
    }

    private static void disagreements(Grid grid, Branch root) {
        List<Tree> items = new ArrayList<>();
        for (Map<String, Tree.Scalar> row : grid.rows()) {
            if (!row.isEmpty()) {
                Branch item = new Branch(row.values().iterator().next().at());
                row.forEach(item::put);
                item.bothLanguages("reason");
                items.add(item.tree());
            }
        }
        if (!items.isEmpty()) {
            root.put("disagreements", new Tree.Sequence(items, items.get(0).at()));
        }
    }

    /** A mapping that is put together from keys with dots. */
    private static final class Branch {
        private final Location at;
        private final Map<String, Tree.Entry> leaves = new LinkedHashMap<>();
        private final Map<String, Branch> branches = new HashMap<>();

        Branch(Location at) {
            this.at = at;
        }

        boolean has(String key) {
            return leaves.containsKey(key);
        }

        void put(String key, Tree value) {
            int dot = key.indexOf('.');
            if (dot < 0) {
                leaves.put(key, new Tree.Entry(new Tree.Scalar(key, false, value.at()), value));
            } else {
                branch(key.substring(0, dot), value.at()).put(key.substring(dot + 1), value);
            }
        }

        /** Adds an entry with a key of the author's choice, of which there may be several. */
        void add(Tree.Scalar key, Tree value) {
            String place = key.text() + " " + key.at();
            leaves.put(place, new Tree.Entry(key, value));
        }

        /** Puts nothing under a key that says nothing, so that what is missing is reported at its cell. */
        void putIfMissing(String key, Location blank) {
            int dot = key.indexOf('.');
            if (dot >= 0) {
                branch(key.substring(0, dot), blank).putIfMissing(key.substring(dot + 1), blank);
            } else if (!leaves.containsKey(key)) {
                put(key, new Tree.Scalar("", false, blank));
            }
        }

        private Branch branch(String key, Location first) {
            Branch branch = branches.get(key);
            if (branch == null) {
                branch = new Branch(first);
                branches.put(key, branch);
                leaves.put(key, new Tree.Entry(new Tree.Scalar(key, false, first), new Tree.Mapping(List.of(), first)));
            }
            return branch;
        }

        /** Lets a text that is said in one language count for both. */
        void bothLanguages(String key) {
            Branch languages = branches.get(key);
            if (languages != null && languages.leaves.size() == 1) {
                Tree.Entry only = languages.leaves.values().iterator().next();
                languages.put(only.key().text().equals("en") ? "zh" : "en", only.value());
            }
        }

        Tree tree() {
            List<Tree.Entry> entries = new ArrayList<>();
            leaves.forEach((key, entry) -> {
                Branch branch = branches.get(key);
                entries.add(branch == null ? entry : new Tree.Entry(entry.key(), branch.tree()));
            });
            return new Tree.Mapping(entries, at);
        }
    }
}
