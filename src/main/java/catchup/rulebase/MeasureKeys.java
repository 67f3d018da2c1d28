package catchup.rulebase;

import java.util.List;

/** What may stand in the fiche of a measure, in the order in which authors write it. */
public final class MeasureKeys {
    public static final List<String> ALL = List.of(
            "id",
            "theme",
            "name",
            "steps",
            "why",
            "lead",
            "support",
            "horizon",
            "phase",
            "cost",
            "kpis",
            "suits",
            "unsuited",
            "builds-on",
            "prerequisites",
            "conflicts",
            "synergies",
            "risks",
            "principles");

    private MeasureKeys() {}
}
