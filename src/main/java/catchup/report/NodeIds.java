package catchup.report;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.inference.Firing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids of the nodes of a derivation: made of the names of things, so that they stay the same from case to case. */
public final class NodeIds {

    static final String REGION = "region";
    static final String BENCHMARK = "benchmark";

    private final Map<Firing, String> firings = new HashMap<>();

    NodeIds(List<Firing> firings) {
        Map<String, Integer> met = new HashMap<>();
        for (Firing firing : firings) {
            String name = firing.rule().name();
            int count = met.merge(name, 1, Integer::sum);
            this.firings.put(firing, "firing:" + name + (count == 1 ? "" : "#" + count));
        }
    }

    /** The id of a rule that fired; a firing that is not of this derivation goes by its rule's name. */
    String of(Firing firing) {
        return firings.getOrDefault(firing, "firing:" + firing.rule().name());
    }

    static String observation(String indicator, String side) {
        return "observation:" + indicator + ":" + side;
    }

    /** The id of a fact, the same in every answer. */
    public static String of(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return "gap:" + gap.indicator().id();
        } else if (fact instanceof Finding.Strength strength) {
            return "strength:" + strength.indicator().id();
        } else if (fact instanceof Finding.Unknown unknown) {
            return "unknown:" + unknown.indicator().id();
        } else if (fact instanceof Finding.Lag lag) {
            return "lag:" + lag.dimension().id();
        } else if (fact instanceof Conclusion conclusion) {
            return conclusion(conclusion);
        }
        return "profile";
    }

    /** What kind of node a fact is: the first part of its id. */
    public static String kind(Fact fact) {
        String id = of(fact);
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    private static String conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return "diagnosis:" + diagnosis.id();
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return "recommendation:" + recommendation.measure();
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            return "coverage:" + coverage.theme();
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return "warning:" + warning.caution()
                    + warning.measure().map(measure -> ":" + measure).orElse("");
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return "synergy:" + synergy.measure() + ":" + synergy.other();
        } else if (conclusion instanceof Conclusion.Order order) {
            return "order:" + order.first() + ":" + order.then();
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return "conflict:" + conflict.measure() + ":" + conflict.other();
        }
        return pacing(conclusion);
    }

    private static String pacing(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Hold hold) {
            return "hold:" + hold.measure() + ":" + hold.phase();
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return "advance:" + advance.measure() + ":" + advance.phase();
        } else if (conclusion instanceof Conclusion.Stage stage) {
            return "stage:" + stage.phase();
        }
        throw new IllegalArgumentException("no node for " + conclusion);
    }
}
