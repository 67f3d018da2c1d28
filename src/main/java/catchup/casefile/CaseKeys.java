package catchup.casefile;

import java.util.List;

/** What may stand in a case file, part by part, in the order in which authors write it. */
public final class CaseKeys {
    public static final List<String> CASE = List.of("case", "region", "benchmark", "facts", "disagreements");
    public static final List<String> REGION =
            List.of("name", "industry", "sector", "setting", "traits", "budget", "year");
    public static final List<String> BENCHMARK = List.of("name", "year");
    public static final List<String> FACT = List.of("region", "benchmark", "unit", "year", "quality", "source", "note");
    public static final List<String> SIDE = List.of("value", "unit", "year", "quality", "source", "note");
    public static final List<String> DISAGREEMENT = List.of("measure", "says", "reason", "by", "date");

    private CaseKeys() {}
}
