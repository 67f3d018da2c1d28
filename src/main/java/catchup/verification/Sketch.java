package catchup.verification;

import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of a region as far as they are settled: which standings each indicator may still have, which tags it has or lacks,
 * what must be concluded and what must not. What is demanded narrows it; when it cannot be narrowed so far there are no such
 * facts.
 */
final class Sketch {

    private final Catalogues catalogues;
    private final Scope scope;
    private final Map<String, Set<Standing>> standings = new LinkedHashMap<>();
    private final Map<String, Boolean> tags = new LinkedHashMap<>();
    private final Map<Pattern, Boolean> others = new LinkedHashMap<>();
    private final Map<Pattern, Demand> counted = new LinkedHashMap<>();
    private final Deque<Pattern> wanted = new ArrayDeque<>();

    Sketch(Catalogues catalogues) {
        this.catalogues = catalogues;
        this.scope = new Scope(catalogues);
    }

    Sketch copy() {
        Sketch copy = new Sketch(catalogues);
        copy.standings.putAll(standings);
        copy.tags.putAll(tags);
        copy.others.putAll(others);
        copy.counted.putAll(counted);
        copy.wanted.addAll(wanted);
        return copy;
    }

    /** Narrows the sketch to facts that meet a demand; false if it leaves none. */
    boolean add(Demand demand) {
        List<Pattern> each = scope.of(demand.pattern());
        if (demand.least() > each.size()) {
            return false;
        }
        if (demand.least() == 0 && demand.most() >= each.size()) {
            return true;
        }
        if (demand.most() == 0) {
            return each.stream().allMatch(pattern -> set(pattern, false));
        }
        if (demand.least() == each.size()) {
            return each.stream().allMatch(pattern -> set(pattern, true));
        }
        Demand both = counted.merge(demand.pattern(), demand, Demand::and);
        return both.least() <= both.most() && isPossible(both);
    }

    /** Whether every count can still come out as demanded. */
    boolean isPossible() {
        return counted.values().stream().allMatch(this::isPossible);
    }

    private boolean isPossible(Demand count) {
        int surely = 0;
        int perhaps = 0;
        for (Pattern single : scope.of(count.pattern())) {
            Optional<Boolean> matches = settled(single);
            surely += matches.orElse(false) ? 1 : 0;
            perhaps += matches.orElse(true) ? 1 : 0;
        }
        return perhaps >= count.least() && surely <= count.most();
    }

    /** Narrows the sketch to facts on which a pattern about a single thing matches, or does not; false if it leaves none. */
    boolean set(Pattern single, boolean matches) {
        if (single instanceof Pattern.OfProfile profile) {
            return setTag(profile.tag(), matches);
        } else if (Scope.isOfIndicator(single)) {
            String id = single.key().orElseThrow();
            Set<Standing> left = EnumSet.noneOf(Standing.class);
            standings(id).stream()
                    .filter(standing -> standing.meets(single) == matches)
                    .forEach(left::add);
            return narrow(id, left);
        }
        Boolean before = others.putIfAbsent(single, matches);
        if (before == null && matches) {
            wanted.add(single);
        }
        return before == null || before == matches;
    }

    /** Leaves an indicator no other standings than these; false if that leaves none. */
    boolean narrow(String indicator, Set<Standing> to) {
        Set<Standing> left = EnumSet.copyOf(standings(indicator));
        left.retainAll(to);
        standings.put(indicator, left);
        return !left.isEmpty();
    }

    /** The standings that an indicator may still have. */
    Set<Standing> standings(String indicator) {
        Set<Standing> left = standings.get(indicator);
        return left == null ? Standing.possible(catalogues.indicators().get(indicator)) : left;
    }

    /** Whether a pattern about a single thing surely matches, or surely does not; empty if that is still open. */
    Optional<Boolean> settled(Pattern single) {
        if (single instanceof Pattern.OfProfile profile) {
            return Optional.ofNullable(tags.get(profile.tag()));
        } else if (Scope.isOfIndicator(single)) {
            Set<Standing> left = standings(single.key().orElseThrow());
            boolean some = left.stream().anyMatch(standing -> standing.meets(single));
            boolean all = left.stream().allMatch(standing -> standing.meets(single));
            return some == all ? Optional.of(all) : Optional.empty();
        }
        return Optional.ofNullable(others.get(single));
    }

    /** All that is settled: two sketches that settle the same are the same. */
    Object settled() {
        return List.of(
                new LinkedHashMap<>(standings),
                new LinkedHashMap<>(tags),
                new LinkedHashMap<>(others),
                new LinkedHashMap<>(counted),
                new ArrayList<>(wanted));
    }

    /** The next thing that must be concluded and for which it is not yet said how. */
    Optional<Pattern> nextWanted() {
        return Optional.ofNullable(wanted.poll());
    }

    /** Demands that count several things, one for each pattern. */
    Collection<Demand> counted() {
        return counted.values();
    }

    /** Conclusions that must be there or must not, and lags of dimensions. */
    Map<Pattern, Boolean> others() {
        return others;
    }

    /** Whether nothing is left that only the facts themselves can show: no count, no lag, nothing to be concluded. */
    boolean isPlain() {
        return counted.isEmpty() && others.keySet().stream().noneMatch(Pattern.OfLag.class::isInstance);
    }

    Scope scope() {
        return scope;
    }

    /**
     * Facts that fit, as a test would give them; empty where a standing can only be said in figures.
     *
     * @param supposing whether what must be concluded is taken as given
     */
    Optional<Given> facts(boolean supposing) {
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (Map.Entry<String, Set<Standing>> entry : standings.entrySet()) {
            Optional<Stand> stand = typical(catalogues.indicators().get(entry.getKey()), entry.getValue());
            if (stand.isEmpty()) {
                return Optional.empty();
            }
            if (!(stand.get() instanceof Stand.Unknown) || entry.getValue().size() == 1) {
                stands.put(entry.getKey(), stand.get());
            }
        }
        return Optional.of(new Given(
                keys(Pattern.OfProfile.class),
                stands,
                supposing ? List.copyOf(keys(Pattern.OfDiagnosis.class)) : List.of(),
                supposing ? List.copyOf(keys(Pattern.OfRecommendation.class)) : List.of()));
    }

    /** What must be, of one type, by key. */
    private Set<String> keys(Class<? extends Pattern> type) {
        Set<String> keys = new LinkedHashSet<>();
        if (type == Pattern.OfProfile.class) {
            tags.forEach((tag, present) -> {
                if (present) {
                    keys.add(tag);
                }
            });
        }
        others.forEach((pattern, matches) -> {
            if (matches && type.isInstance(pattern)) {
                keys.add(pattern.key().orElseThrow());
            }
        });
        return keys;
    }

    /**
     * One of several standings: unknown where that is possible, or else one at the edge of what is possible, so that the next
     * better or worse figure would not do.
     */
    private static Optional<Stand> typical(Indicator indicator, Set<Standing> left) {
        if (left.contains(Standing.UNKNOWN)) {
            return Standing.UNKNOWN.stand();
        }
        List<Standing> scale = new ArrayList<>(Standing.KNOWN);
        scale.retainAll(Standing.possible(indicator));
        List<Standing> sayable = left.stream()
                .filter(standing -> standing.stand().isPresent())
                .sorted()
                .toList();
        return sayable.stream()
                .filter(standing ->
                        scale.indexOf(standing) > 0 && !left.contains(scale.get(scale.indexOf(standing) - 1)))
                .findFirst()
                .or(() -> sayable.stream().reduce((first, last) -> last))
                .flatMap(Standing::stand);
    }

    private boolean setTag(String tag, boolean present) {
        Boolean before = tags.putIfAbsent(tag, present);
        if (before != null || !present) {
            return before == null || before == present;
        }
        Optional<Setting> setting = catalogues.settings().find(tag);
        return setting.isEmpty() || isOnlyOne(setting.get());
    }

    /** Whether no other tag excludes this one: a region has one sector and one budget. */
    private boolean isOnlyOne(Setting setting) {
        return switch (setting.kind()) {
            case SETTING, TRAIT -> true;
            case SECTOR, BUDGET ->
                catalogues.settings().all().stream()
                        .filter(other ->
                                other.kind() == setting.kind() && !other.id().equals(setting.id()))
                        .allMatch(other -> setTag(other.id(), false));
        };
    }
}
