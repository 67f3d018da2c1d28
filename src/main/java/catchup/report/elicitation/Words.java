package catchup.report.elicitation;

import catchup.casefile.Units;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.report.Figures;
import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.verification.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words about missing facts in one language, beside those that all reports share. */
final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/elicitation/words");
    private static final double HALF_A_PERCENT = 0.005;

    private final Figures figures;

    Words(Lang lang) {
        super(MESSAGES, lang);
        this.figures = new Figures(labels());
    }

    Figures figures() {
        return figures;
    }

    String word(String group, Enum<?> constant) {
        return get(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String percent(double share) {
        return share > 0 && share < HALF_A_PERCENT
                ? get("under-one")
                : figures.percent(Math.round(share * 100) / 100.0);
    }

    /** Standings as one text, those that stand side by side as a range. */
    String standings(List<Standing> standings) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < standings.size()) {
            int end = at;
            while (end + 1 < standings.size() && standings.get(end + 1).distanceTo(standings.get(end)) == 1) {
                end++;
            }
            if (end - at >= 2) {
                parts.add(get(
                        "standing.range", word("standing", standings.get(at)), word("standing", standings.get(end))));
            } else {
                standings.subList(at, end + 1).forEach(each -> parts.add(word("standing", each)));
            }
            at = end + 1;
        }
        return labels().commas(parts);
    }

    /** In what an indicator is answered, and from where to where it can reasonably lie. */
    String unit(Indicator indicator) {
        if (indicator.scale() == Scale.YES_NO) {
            return get("unit.yes-no");
        } else if (indicator.smallest().isEmpty() || indicator.largest().isEmpty()) {
            return unitName(indicator);
        }
        return get(
                "unit.range",
                unitName(indicator),
                number(indicator.smallest().getAsDouble()),
                number(indicator.largest().getAsDouble()));
    }

    private String unitName(Indicator indicator) {
        return indicator.unit().matches("\\d+-\\d+") ? get("unit.rating") : labels().in(Units.name(indicator.unit()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : String.valueOf(value);
    }

    List<String> columns(String... keys) {
        return Arrays.stream(keys).map(key -> get("col." + key)).toList();
    }
}
