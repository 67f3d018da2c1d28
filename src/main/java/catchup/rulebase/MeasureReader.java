package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Followers;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fiches of measures. */
final class MeasureReader {

    private static final Set<String> KEYS = Set.copyOf(MeasureKeys.ALL);

    private final Catalogue<Label> dimensions;
    private final Catalogue<Setting> settings;
    private final Text allSettings;
    private final Catalogue<Indicator> indicators;
    private final Map<String, Principle> principles;
    private final Diagnostics diagnostics;
    private final Followers followers;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> withoutPhase = new HashSet<>();

    MeasureReader(
            Catalogue<Label> dimensions,
            Catalogue<Setting> settings,
            Catalogue<Indicator> indicators,
            Map<String, Principle> principles,
            Diagnostics diagnostics,
            Followers followers) {
        this.dimensions = dimensions;
        this.settings = settings;
        this.allSettings = Text.listed(settings.ids());
        this.indicators = indicators;
        this.principles = principles;
        this.diagnostics = diagnostics;
        this.followers = followers;
    }

    Catalogue<Measure> read(SourceFile file) {
        List<Measure> measures = new ArrayList<>();
        Yaml.read(file, diagnostics).ifPresent(tree -> {
            if (tree instanceof Tree.Sequence sequence) {
                diagnostics
                        .atMost(CatalogueReader.MOST, sequence.items(), Tree::at, CatalogueReader.ENTRIES)
                        .forEach(item -> measures.add(measure(item)));
            } else {
                diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), new Text("a list of measures", "措施列表"));
            }
        });
        CatalogueReader.unique(measures, diagnostics);
        Catalogue<Measure> catalogue = new Catalogue<>(measures);
        checkLinks(catalogue);
        return catalogue;
    }

    private Measure measure(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        String id = fields.string("id");
        Location at = fields.scalar("id").map(Tree.Scalar::at).orElse(tree.at());
        if (id.isBlank()) {
            fields.entries().forEach(this::lose);
        } else {
            CatalogueReader.checkId(id, at, diagnostics);
        }
        return new Measure(
                id,
                theme(fields),
                fields.text("name"),
                steps(fields),
                fields.text("why"),
                fields.oneOf("lead", Measure.Party.class).orElse(Measure.Party.GOVERNMENT),
                support(fields),
                horizon(fields),
                phase(fields, id),
                fields.oneOf("cost", Measure.Cost.class).orElse(Measure.Cost.LOW),
                known(fields, "kpis", indicators.ids(), Problem.UNKNOWN_INDICATOR),
                known(fields, "suits", settings.ids(), Problem.UNKNOWN_SETTING, allSettings),
                known(fields, "unsuited", settings.ids(), Problem.UNKNOWN_SETTING, allSettings),
                known(fields, "builds-on", indicators.ids(), Problem.UNKNOWN_INDICATOR),
                linked(fields, id, "prerequisites"),
                linked(fields, id, "conflicts"),
                linked(fields, id, "synergies"),
                risks(fields),
                known(fields, "principles", principles.keySet(), Problem.UNKNOWN_PRINCIPLE),
                at);
    }

    private String theme(Fields fields) {
        String theme = fields.string("theme");
        if (!theme.isBlank() && !dimensions.has(theme)) {
            fields.scalar("theme")
                    .ifPresent(scalar ->
                            diagnostics.unknown(Problem.UNKNOWN_DIMENSION, scalar.at(), theme, dimensions.ids()));
        }
        return theme;
    }

    private Measure.Horizon horizon(Fields fields) {
        Optional<Tree.Scalar> scalar = fields.required("horizon").flatMap(fields::asScalar);
        Optional<Measure.Horizon> horizon = scalar.flatMap(word -> Arrays.stream(Measure.Horizon.values())
                .filter(candidate -> candidate.toString().equals(word.text()))
                .findFirst());
        if (scalar.isPresent() && horizon.isEmpty()) {
            List<String> known = Arrays.stream(Measure.Horizon.values())
                    .map(Measure.Horizon::toString)
                    .toList();
            diagnostics.unknown(
                    Problem.NOT_ONE_OF, scalar.get().at(), scalar.get().text(), known, Text.listed(known));
        }
        return horizon.orElse(Measure.Horizon.SHORT);
    }

    /** Any text in a fiche without an id may be what others call it by. */
    private void lose(Tree.Entry entry) {
        followers.add(Problem.UNKNOWN_MEASURE, List.of(entry.key().text()));
        if (entry.value() instanceof Tree.Scalar text) {
            followers.add(Problem.UNKNOWN_MEASURE, List.of(text.text()));
        } else if (entry.key().text().equals("name") && entry.value() instanceof Tree.Mapping names) {
            names.entries().forEach(this::lose);
        }
    }

    private int phase(Fields fields, String id) {
        Optional<Tree.Scalar> scalar = fields.required("phase").flatMap(fields::asScalar);
        Optional<Integer> phase = scalar.filter(word -> List.of("1", "2", "3").contains(word.text()))
                .map(word -> Integer.parseInt(word.text()));
        if (scalar.isPresent() && phase.isEmpty()) {
            diagnostics.add(Problem.BAD_COUNT, scalar.get().at(), scalar.get().text(), 1, 3);
        }
        if (phase.isEmpty()) {
            withoutPhase.add(id);
        }
        return phase.orElse(1);
    }

    private List<Measure.Party> support(Fields fields) {
        return fields.words("support").stream()
                .flatMap(word -> fields.constant(word, Measure.Party.class).stream())
                .toList();
    }

    private List<Text> steps(Fields fields) {
        Optional<Tree> tree = fields.required("steps");
        if (tree.isEmpty()) {
            return List.of();
        }
        Fields both = Fields.of(tree.get(), Set.of("en", "zh"), diagnostics);
        if (both.required("en").isEmpty() || both.required("zh").isEmpty()) {
            return List.of();
        }
        List<Tree.Scalar> en = both.words("en");
        List<Tree.Scalar> zh = both.words("zh");
        if (en.isEmpty() || en.size() != zh.size()) {
            diagnostics.add(
                    Problem.WRONG_SHAPE,
                    both.at(),
                    new Text(en.size() + " and " + zh.size() + " steps", en.size() + " 步与 " + zh.size() + " 步"),
                    new Text("as many steps in English as in Chinese", "中英文步骤数相同"));
            return List.of();
        }
        List<Text> steps = new ArrayList<>();
        for (int i = 0; i < en.size(); i++) {
            steps.add(new Text(en.get(i).text(), zh.get(i).text()));
        }
        return List.copyOf(steps);
    }

    private List<Measure.Risk> risks(Fields fields) {
        return fields.list("risks").stream()
                .map(tree -> Fields.of(tree, Set.of("risk", "mitigation"), diagnostics))
                .map(risk -> new Measure.Risk(risk.text("risk"), risk.text("mitigation")))
                .toList();
    }

    /** @param more what the wording needs besides the word that is not known */
    private List<String> known(Fields fields, String key, Collection<String> known, Problem unknown, Object... more) {
        List<String> ids = new ArrayList<>();
        for (Tree.Scalar word : fields.words(key)) {
            if (known.contains(word.text())) {
                ids.add(word.text());
            } else {
                diagnostics.unknown(unknown, word.at(), word.text(), known, more);
            }
        }
        return List.copyOf(ids);
    }

    private List<String> linked(Fields fields, String from, String key) {
        Map<String, Location> seen = new LinkedHashMap<>();
        for (Tree.Scalar word : fields.words(key)) {
            Location first = seen.putIfAbsent(word.text(), word.at());
            if (first == null) {
                links.add(new Link(from, word, key.equals("prerequisites")));
            } else {
                diagnostics.conflict(Problem.DUPLICATE_ID, word.at(), first, word.text());
            }
        }
        return List.copyOf(seen.keySet());
    }

    private void checkLinks(Catalogue<Measure> measures) {
        for (Link link : links) {
            String id = link.to().text();
            if (id.equals(link.from())) {
                diagnostics.add(Problem.LINKED_TO_ITSELF, link.to().at(), id);
            } else if (!measures.has(id)) {
                diagnostics.unknown(Problem.UNKNOWN_MEASURE, link.to().at(), id, measures.ids());
            } else if (link.prerequisite() && measures.has(link.from())) {
                checkPhases(
                        measures.get(link.from()), measures.get(id), link.to().at());
            }
        }
        for (List<String> circle : Circles.among(measures.ids(), id -> needed(id, measures))) {
            if (circle.size() > 1) {
                Location at = measures.get(circle.get(0)).at();
                diagnostics.add(Problem.PREREQUISITE_LOOP, at, Circles.named(circle, id -> id));
            }
        }
    }

    private void checkPhases(Measure measure, Measure needed, Location at) {
        boolean known = !withoutPhase.contains(measure.id()) && !withoutPhase.contains(needed.id());
        if (known && needed.phase() > measure.phase()) {
            diagnostics.add(Problem.PREREQUISITE_LATER, at, needed.id(), needed.phase(), measure.phase());
        }
    }

    private static List<String> needed(String id, Catalogue<Measure> measures) {
        return measures.get(id).prerequisites().stream().filter(measures::has).toList();
    }

    private record Link(String from, Tree.Scalar to, boolean prerequisite) {}
}
