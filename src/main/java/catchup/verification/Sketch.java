package catchup.verification;

import catchup.fact.Setting;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
    private final Standings standings;
    private final Map<String, Boolean> tags = new LinkedHashMap<>();
    private final Map<Pattern, Boolean> others = new LinkedHashMap<>();
    private final Map<Pattern, Demand> counted = new LinkedHashMap<>();
    private final Deque<Pattern> wanted = new ArrayDeque<>();

    Sketch(Catalogues catalogues) {
        this(catalogues, new Scope(catalogues), new Standings(catalogues.indicators()));
    }

    private Sketch(Catalogues catalogues, Scope scope, Standings standings) {
        this.catalogues = catalogues;
        this.scope = scope;
        this.standings = standings;
    }

    Sketch copy() {
        Sketch copy = new Sketch(catalogues, scope, standings.copy());
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
            return standings.narrow(single, matches);
        }
        Boolean before = others.putIfAbsent(single, matches);
        if (before == null && matches) {
            wanted.add(single);
        }
        return before == null || before == matches;
    }

    /** The standings that are left. */
    Standings standings() {
        return standings;
    }

    /** Whether a pattern about a single thing surely matches, or surely does not; empty if that is still open. */
    Optional<Boolean> settled(Pattern single) {
        if (single instanceof Pattern.OfProfile profile) {
            return Optional.ofNullable(tags.get(profile.tag()));
        } else if (Scope.isOfIndicator(single)) {
            return standings.settled(single);
        }
        return Optional.ofNullable(others.get(single));
    }

    /** All that is settled: two sketches that settle the same are the same. */
    Object settled() {
        return List.of(
                standings.asMap(),
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
        return standings
                .stands()
                .map(stands -> new Given(
                        present(tags),
                        stands,
                        supposing ? concluded(Pattern.OfDiagnosis.class) : List.of(),
                        supposing ? concluded(Pattern.OfRecommendation.class) : List.of()));
    }

    /** The ids of what must be concluded, of one type. */
    private List<String> concluded(Class<? extends Pattern> type) {
        return present(others).stream()
                .filter(type::isInstance)
                .map(pattern -> pattern.key().orElseThrow())
                .toList();
    }

    private static <T> Set<T> present(Map<T, Boolean> settled) {
        Set<T> present = new LinkedHashSet<>(settled.keySet());
        present.removeIf(each -> !settled.getOrDefault(each, false));
        return present;
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
