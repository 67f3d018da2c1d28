package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.source.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads assignments as people type them: {@code logistics-cost-share=12}, {@code output=100 kt}, {@code
 * benchmark:logistics-cost-share=9}, {@code rail-freight-access=yes}, {@code price-premium=unknown}, {@code low-budget=no}. An
 * indicator or a setting is called by its id or by its name in either language.
 */
public final class Assignments {

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:(benchmark|标杆)\\s*[:：])?([^=＝]*)[=＝](.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\s*(?:benchmark|标杆)\\s*[:：]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern AMOUNT =
            Pattern.compile("([-−+]?[0-9.,]+(?:[eE][-+]?[0-9]+)?)\\s*(.*)", Pattern.DOTALL);
    private static final String SUPPOSED = "supposed";

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;
    private final Predicate<Tree.Scalar> isOther;
    private final Amounts amounts;

    public Assignments(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this(indicators, settings, diagnostics, name -> false);
    }

    /** @param isOther whether a name that is none of an indicator or a setting is one of something else, which it then reports */
    public Assignments(
            Catalogue<Indicator> indicators,
            Catalogue<Setting> settings,
            Diagnostics diagnostics,
            Predicate<Tree.Scalar> isOther) {
        this.indicators = indicators;
        this.settings = settings;
        this.diagnostics = diagnostics;
        this.isOther = isOther;
        this.amounts = new Amounts(diagnostics);
    }

    /**
     * Reads assignments for a case; those that are wrong are reported and left out. A figure keeps the provenance of the one in
     * its place; where there is none it counts as measured.
     *
     * @param from what messages call the place they were typed in, such as {@code --set}; each stands on a line of its own
     */
    public List<Assignment> read(List<String> typed, Case subject, String from) {
        List<String> lines =
                typed.stream().map(text -> text.replaceAll("\\R", " ")).toList();
        diagnostics.keep(from, String.join("\n", lines));
        List<Assignment> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), subject, from, i + 1).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<Assignment> read(String text, Case subject, String from, int number) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            diagnostics.add(Problem.NOT_AN_ASSIGNMENT, at(from, number, 0, text.length()), text);
            return Optional.empty();
        }
        Side side = form.group(1) == null ? Side.REGION : Side.BENCHMARK;
        return read(scalar(form, 2, from, number), side, scalar(form, 3, from, number), subject);
    }

    /** Reads what an entry of a file supposes of a case; reported and empty if it is wrong. */
    public Optional<Assignment> read(Tree.Scalar key, Tree.Scalar value, Case subject) {
        Matcher form = KEY.matcher(key.text());
        return form.matches()
                ? read(new Tree.Scalar(form.group(1), key.quoted(), key.at()), Side.BENCHMARK, value, subject)
                : read(key, Side.REGION, value, subject);
    }

    private Optional<Assignment> read(Tree.Scalar name, Side side, Tree.Scalar value, Case subject) {
        Optional<Indicator> indicator = indicators.find(name.text());
        if (indicator.isPresent()) {
            return figure(indicator.get(), side, value, subject);
        }
        Optional<Setting> setting = settings.find(name.text());
        if (setting.isPresent() && side == Side.REGION) {
            return kind(setting.get(), value);
        }
        if (!isOther.test(name)) {
            Set<String> known = new HashSet<>(indicators.words());
            known.addAll(settings.words());
            diagnostics.unknown(Problem.UNKNOWN_INDICATOR, name.at(), name.text(), known);
        }
        return Optional.empty();
    }

    private Optional<Assignment> figure(Indicator indicator, Side side, Tree.Scalar value, Case subject) {
        if (Amounts.isUnknown(value)) {
            return Optional.of(new Assignment.OfFigure(indicator, side, Optional.empty()));
        }
        return amount(indicator, value)
                .map(amount -> observation(amount, subject.observation(indicator.id(), side), value.at()))
                .map(observation -> new Assignment.OfFigure(indicator, side, Optional.of(observation)));
    }

    private Optional<Amount> amount(Indicator indicator, Tree.Scalar value) {
        Matcher parts = AMOUNT.matcher(value.text());
        if (indicator.scale() == Scale.YES_NO || !parts.matches()) {
            return amounts.read(indicator, value, unit(indicator.unit(), value.at()), value.at());
        }
        String unit =
                parts.group(2).isBlank() ? indicator.unit() : parts.group(2).strip();
        String number = parts.group(1).replace('−', '-').replace(",", "");
        return amounts.read(indicator, new Tree.Scalar(number, false, value.at()), unit(unit, value.at()), value.at());
    }

    private static Optional<Tree.Scalar> unit(String unit, Location at) {
        return Optional.of(new Tree.Scalar(unit, false, at));
    }

    private static Observation observation(Amount amount, Optional<Observation> before, Location at) {
        return before.map(old -> new Observation(
                        amount.value(), old.year(), old.quality(), old.source(), old.note(), amount.given(), at))
                .orElseGet(() -> new Observation(
                        amount.value(),
                        Optional.empty(),
                        Quality.MEASURED,
                        SUPPOSED,
                        Optional.empty(),
                        amount.given(),
                        at));
    }

    private Optional<Assignment> kind(Setting setting, Tree.Scalar value) {
        Optional<Boolean> present = amounts.yesNo(value).map(amount -> amount.value() == 1);
        return present.map(is -> new Assignment.OfKind(setting, is));
    }

    private static Tree.Scalar scalar(Matcher form, int group, String from, int number) {
        String text = form.group(group);
        int start = form.start(group) + (text.length() - text.stripLeading().length());
        return new Tree.Scalar(
                text.strip(),
                false,
                at(from, number, start, start + text.strip().length()));
    }

    private static Location at(String from, int number, int start, int end) {
        return new Location(from, number, start + 1, end + 1);
    }
}
