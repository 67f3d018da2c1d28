package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Disagreement;
import catchup.fact.Disagreement.Says;
import catchup.fact.Measure;
import catchup.source.Fields;
import catchup.source.Tree;
import catchup.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the section of a case file in which advisors disagree with what is recommended. */
final class DisagreementReader {

    private static final Set<String> KEYS = Set.copyOf(CaseKeys.DISAGREEMENT);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<Text> WORDS =
            Stream.of(Says.values()).map(Says::text).toList();

    /** More than anybody would discuss one case. */
    private static final int MOST = 200;

    private final Optional<Catalogue<Measure>> measures;
    private final Diagnostics diagnostics;

    /** @param measures empty where nobody knows what measures there are: then any is taken */
    DisagreementReader(Optional<Catalogue<Measure>> measures, Diagnostics diagnostics) {
        this.measures = measures;
        this.diagnostics = diagnostics;
    }

    /** The disagreements of a list; what is wrong in them is reported. */
    List<Disagreement> read(Fields fields) {
        List<Tree> items =
                diagnostics.atMost(MOST, fields.list("disagreements"), Tree::at, new Text("disagreements", "异议"));
        List<Disagreement> read = new ArrayList<>();
        items.stream().limit(MOST).forEach(item -> read(item).ifPresent(read::add));
        return List.copyOf(read);
    }

    private Optional<Disagreement> read(Tree item) {
        Fields fields = Fields.of(item, KEYS, diagnostics);
        Optional<String> measure =
                fields.required("measure").flatMap(fields::asScalar).flatMap(this::measure);
        Optional<Says> says = fields.required("says").flatMap(fields::asScalar).flatMap(this::says);
        Text reason =
                fields.required("reason").map(tree -> reason(fields, tree)).orElse(Text.same(""));
        String by = fields.string("by");
        Optional<LocalDate> date =
                fields.required("date").flatMap(fields::asScalar).flatMap(this::date);
        return measure.isEmpty() || says.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Disagreement(measure.get(), says.get(), reason, by, date.get(), item.at()));
    }

    private Optional<String> measure(Tree.Scalar word) {
        if (measures.isEmpty()) {
            return Optional.of(word.text());
        }
        Optional<String> id = measures.get().find(word.text()).map(Measure::id);
        if (id.isEmpty()) {
            diagnostics.unknown(
                    Problem.UNKNOWN_MEASURE,
                    word.at(),
                    word.text(),
                    measures.get().words());
        }
        return id;
    }

    private Optional<Says> says(Tree.Scalar scalar) {
        Optional<Says> meant = Stream.of(Says.values())
                .filter(says -> says.text().reads(scalar.text()))
                .findFirst();
        if (meant.isEmpty()) {
            List<String> known = WORDS.stream()
                    .flatMap(word -> Stream.of(word.en(), word.zh()))
                    .toList();
            diagnostics.unknown(Problem.NOT_ONE_OF, scalar.at(), scalar.text(), known, Text.each(WORDS));
        }
        return meant;
    }

    /** In both languages, or one text for both. */
    private Text reason(Fields fields, Tree tree) {
        if (tree instanceof Tree.Scalar) {
            return Text.same(fields.string("reason"));
        }
        return fields.text("reason");
    }

    private Optional<LocalDate> date(Tree.Scalar scalar) {
        try {
            if (DATE.matcher(scalar.text()).matches()) {
                return Optional.of(LocalDate.parse(scalar.text()));
            }
        } catch (DateTimeException noSuchDay) {
            // Reported below, like what is no date at all.
        }
        diagnostics.add(Problem.NOT_A_DATE, scalar.at(), scalar.text());
        return Optional.empty();
    }
}
