package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import catchup.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
            "left-out",
            "layout",
            "cells",
            "only",
            "long",
            "quality",
            "source");
    private static final Set<String> COLUMN =
            Set.of("column", "per", "factor", "unit", "year", "quality", "source", "note");
    private static final Set<String> YES_NO_COLUMN = Set.of("column", "unit", "year", "quality", "source", "note");

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;
    private final List<Tree.Scalar> lost = new ArrayList<>();
    private Provenance table = Provenance.NONE;

    MappingReader(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.indicators = indicators;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    Mapping read(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        table = Provenance.ofTable(fields, diagnostics);
        ChoiceReader choices = new ChoiceReader(fields, settings, diagnostics);
        Optional<Tree> name = fields.required("name");
        Optional<Tree.Scalar> yearColumn = choices.column("year");
        int year = choices.year();
        LayoutReader layout = new LayoutReader(fields, diagnostics);
        return new Mapping(
                fields.has("table") ? word(fields, "table") : nothing(fields),
                id(fields),
                word(fields, "key"),
                name.map(each -> name(each, "en")).orElse(nothing(fields)),
                name.map(each -> name(each, "zh")).orElse(nothing(fields)),
                choices.column("industry").isPresent() ? Text.same("") : industry(fields),
                choices.column("industry"),
                year,
                yearColumn,
                choices.tagColumns(),
                choices.tags(),
                choices.benchmark(),
                fields.required("columns")
                        .map(columns -> columns(columns, year))
                        .orElse(List.of()),
                lost,
                fields.optional("left-out").map(this::leftOut).orElse(List.of()),
                layout.layout(),
                layout.cells(),
                layout.only(),
                layout.tall());
    }

    /** What is made there; what was left open in a draft is no industry. */
    private Text industry(Fields fields) {
        Text industry = fields.text("industry");
        if (List.of(industry.en(), industry.zh()).contains(TableCases.FILL_IN)) {
            diagnostics.add(
                    Problem.EMPTY_TEXT,
                    fields.required("industry").orElseThrow().at(),
                    "industry");
        }
        return industry;
    }

    /** The column of a name in one language: one of two, or the one of both. */
    private Tree.Scalar name(Tree tree, String lang) {
        if (tree instanceof Tree.Scalar both) {
            return both;
        }
        Diagnostics once = lang.equals("en") ? diagnostics : new Diagnostics();
        Fields names = Fields.of(tree, Set.of("en", "zh"), once);
        return names.required(lang).flatMap(names::asScalar).orElse(nothing(names));
    }

    private Tree.Scalar id(Fields fields) {
        Tree.Scalar id = word(fields, "case");
        boolean tells = Stream.of(Mapping.KEY, Mapping.SLUG, Mapping.ROW)
                .anyMatch(part -> id.text().contains(part));
        if (!id.text().isEmpty() && !tells) {
            diagnostics.add(Problem.NO_KEY_IN_ID, id.at(), id.text());
        } else if (!id.text().isEmpty()) {
            Ids.check(
                    id.text()
                            .replace(Mapping.KEY, "key")
                            .replace(Mapping.SLUG, "key")
                            .replace(Mapping.ROW, "1"),
                    id.at(),
                    diagnostics);
        }
        return id;
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
        Provenance provenance = Provenance.read(fields, diagnostics).or(table);
        provenance.orYear(Optional.of(year)).require(indicator.id(), entry.key().at(), diagnostics);
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
