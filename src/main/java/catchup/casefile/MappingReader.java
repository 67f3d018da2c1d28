package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the mapping of a table; goes on after whatever is wrong, so that the table's columns can be checked as well. */
final class MappingReader {

    private static final Set<String> KEYS = Set.of(
            "table",
            "case",
            "key",
            "name",
            "industry",
            "year",
            "sector",
            "setting",
            "traits",
            "budget",
            "benchmark",
            "columns",
            "left-out");
    private static final Set<String> COLUMN =
            Set.of("column", "per", "factor", "unit", "year", "quality", "source", "note");
    private static final Set<String> YES_NO_COLUMN = Set.of("column", "unit", "year", "quality", "source", "note");

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;
    private final List<Tree.Scalar> lost = new ArrayList<>();

    MappingReader(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.indicators = indicators;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    Mapping read(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        Optional<Fields> names = fields.required("name").map(name -> Fields.of(name, Set.of("en", "zh"), diagnostics));
        fields.required("year");
        int year = Years.read(fields, "year", diagnostics).orElse(Years.NONE);
        return new Mapping(
                word(fields, "table"),
                id(fields),
                word(fields, "key"),
                names.map(name -> word(name, "en")).orElse(nothing(fields)),
                names.map(name -> word(name, "zh")).orElse(nothing(fields)),
                fields.text("industry"),
                year,
                word(fields, "setting"),
                tags(fields),
                word(fields, "benchmark"),
                fields.required("columns")
                        .map(columns -> columns(columns, year))
                        .orElse(List.of()),
                lost,
                fields.optional("left-out").map(this::leftOut).orElse(List.of()));
    }

    private Tree.Scalar id(Fields fields) {
        Tree.Scalar id = word(fields, "case");
        if (!id.text().isEmpty() && !id.text().contains(Mapping.KEY)) {
            diagnostics.add(Problem.NO_KEY_IN_ID, id.at(), id.text());
        } else if (!id.text().isEmpty()) {
            Ids.check(id.text().replace(Mapping.KEY, "key"), id.at(), diagnostics);
        }
        return id;
    }

    private Set<String> tags(Fields fields) {
        fields.required("sector");
        return new Tags(settings, diagnostics)
                .add(Setting.Kind.SECTOR, fields.scalar("sector").stream().toList())
                .add(Setting.Kind.TRAIT, fields.words("traits"))
                .addBudget(fields)
                .ids();
    }

    private List<Tree.Scalar> leftOut(Tree tree) {
        Fields fields = Fields.open(tree, diagnostics);
        fields.entries().forEach(entry -> fields.text(entry.key().text()));
        return fields.entries().stream().map(Tree.Entry::key).toList();
    }

    private List<MappedColumn> columns(Tree tree, int year) {
        List<MappedColumn> columns = new ArrayList<>();
        Map<String, Tree.Scalar> seen = new HashMap<>();
        for (Tree.Entry entry : Fields.open(tree, diagnostics).entries()) {
            Tree.Scalar key = entry.key();
            Optional<Indicator> indicator = indicators.find(key.text());
            if (indicator.isEmpty()) {
                diagnostics.unknown(Problem.UNKNOWN_INDICATOR, key.at(), key.text(), indicators.words());
                lose(entry.value());
                continue;
            }
            Tree.Scalar first = seen.putIfAbsent(indicator.get().id(), key);
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_KEY, key.at(), first.at(), key.text());
            }
            columns.add(column(indicator.get(), entry, year));
        }
        return columns;
    }

    private void lose(Tree column) {
        Fields fields = Fields.of(column, COLUMN, diagnostics);
        fields.scalar("column").ifPresent(lost::add);
        fields.scalar("per").ifPresent(lost::add);
    }

    private MappedColumn column(Indicator indicator, Tree.Entry entry, int year) {
        boolean yesNo = indicator.scale() == Scale.YES_NO;
        Fields fields = Fields.of(entry.value(), yesNo ? YES_NO_COLUMN : COLUMN, diagnostics);
        Provenance provenance = Provenance.read(fields, diagnostics).orYear(Optional.of(year));
        provenance.require(indicator.id(), entry.key().at(), diagnostics);
        return new MappedColumn(
                indicator,
                word(fields, "column"),
                fields.scalar("per"),
                fields.scalar("factor")
                        .flatMap(new Amounts(diagnostics)::number)
                        .orElse(BigDecimal.ONE),
                unit(indicator, fields, entry.key()),
                provenance,
                entry.key().at());
    }

    private Optional<Tree.Scalar> unit(Indicator indicator, Fields fields, Tree.Scalar key) {
        Optional<Tree.Scalar> unit = fields.scalar("unit");
        if (unit.isEmpty() && indicator.scale() != Scale.YES_NO) {
            diagnostics.add(Problem.MISSING_UNIT, key.at(), indicator.id(), indicator.unit());
        }
        return unit.filter(given -> new Amounts(diagnostics).unitFits(indicator, given));
    }

    /** A required word; an empty one stands in for what is missing and reported. */
    private static Tree.Scalar word(Fields fields, String key) {
        return fields.required(key).flatMap(fields::asScalar).orElse(nothing(fields));
    }

    private static Tree.Scalar nothing(Fields fields) {
        return new Tree.Scalar("", true, fields.at());
    }
}
