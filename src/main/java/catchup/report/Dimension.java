package catchup.report;

import catchup.report.AdviceView.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The indicators of one dimension that can be compared: where the region is behind, then where it is level or ahead. */
public record Dimension(String name, List<Comparison> comparisons) {

    /** Those of an advice, in the order of their worst gap. */
    public static List<Dimension> of(AdviceView view) {
        Map<String, List<Comparison>> byName = new LinkedHashMap<>();
        Stream.concat(view.gaps().stream(), view.strengths().stream())
                .forEach(each -> byName.computeIfAbsent(each.dimension(), name -> new ArrayList<>())
                        .add(each));
        List<Dimension> dimensions = new ArrayList<>();
        byName.forEach((name, comparisons) -> dimensions.add(new Dimension(name, List.copyOf(comparisons))));
        return dimensions;
    }
}
