package catchup.comparison;

import catchup.comparison.Edit.Kind;
import catchup.comparison.Edit.Unit;
import catchup.comparison.Inventory.Item;
import catchup.diagnostic.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The difference between two versions of the rules, thing by thing: what they mean is compared, so that layout, comments and
 * the place in a file are no edits.
 */
public final class Edits {

    private static final Set<Unit> ONLY_NAMES = Set.of(Unit.SETTING, Unit.DIMENSION, Unit.PRINCIPLE);

    private final EditedText text;
    private final Map<Inventory.Key, Item> before;
    private final Map<Inventory.Key, Item> after;

    private Edits(Edition before, Edition after) {
        this.text = new EditedText(before, after);
        this.before = Inventory.of(before);
        this.after = Inventory.of(after);
    }

    /** The edits that lead from one version to the other, in the order of places. */
    public static List<Edit> between(Edition before, Edition after) {
        if (before.rules().hash().equals(after.rules().hash())) {
            return List.of();
        }
        return new Edits(before, after).edits();
    }

    private List<Edit> edits() {
        Set<Inventory.Key> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<Inventory.Key, Inventory.Key> renamed = renamed();
        Set<Inventory.Key> formerNames = new HashSet<>(renamed.values());
        List<Edit> edits = new ArrayList<>();
        for (Inventory.Key key : keys) {
            Inventory.Key former = renamed.getOrDefault(key, key);
            if (formerNames.contains(key)) {
                continue;
            }
            Optional<Item> old = Optional.ofNullable(before.get(former));
            Optional<Item> now = Optional.ofNullable(after.get(key));
            if (old.isEmpty() || now.isEmpty() || differ(old.get(), now.get())) {
                edits.add(edit(former, key, old, now));
            }
        }
        edits.sort(Comparator.comparing((Edit edit) -> edit.unit()).thenComparing(Edit::at));
        return List.copyOf(edits);
    }

    private static boolean differ(Item old, Item now) {
        return !(old.key().equals(now.key())
                && old.effect().equals(now.effect())
                && old.wording().equals(now.wording()));
    }

    private Edit edit(Inventory.Key former, Inventory.Key key, Optional<Item> old, Optional<Item> now) {
        Optional<Location> from = old.map(Item::at);
        Optional<Location> to = now.map(Item::at);
        return new Edit(
                key.unit(),
                kind(former.equals(key), old, now),
                key.name(),
                former.name(),
                matters(key.unit(), old, now),
                from,
                to,
                text.pieces(key.unit(), key.name(), from, to));
    }

    private static Kind kind(boolean sameName, Optional<Item> old, Optional<Item> now) {
        if (old.isEmpty()) {
            return Kind.ADDED;
        } else if (now.isEmpty()) {
            return Kind.REMOVED;
        }
        return sameName ? Kind.CHANGED : Kind.RENAMED;
    }

    private static boolean matters(Unit unit, Optional<Item> old, Optional<Item> now) {
        if (old.isEmpty() || now.isEmpty()) {
            return !ONLY_NAMES.contains(unit);
        }
        return !old.get().effect().equals(now.get().effect());
    }

    /** The rules that have only got another name, by their new key: one that is gone and one that is new say the same. */
    private Map<Inventory.Key, Inventory.Key> renamed() {
        Map<Object, Deque<Inventory.Key>> gone = new HashMap<>();
        before.values().stream().filter(old -> isRuleOnlyIn(old, after)).forEach(old -> gone.computeIfAbsent(
                        said(old), said -> new ArrayDeque<>())
                .add(old.key()));
        Map<Inventory.Key, Inventory.Key> renamed = new LinkedHashMap<>();
        for (Item now : after.values()) {
            Deque<Inventory.Key> same = gone.get(said(now));
            if (isRuleOnlyIn(now, before) && same != null && !same.isEmpty()) {
                renamed.put(now.key(), same.remove());
            }
        }
        return renamed;
    }

    private static boolean isRuleOnlyIn(Item item, Map<Inventory.Key, Item> other) {
        return item.key().unit() == Unit.RULE && !other.containsKey(item.key());
    }

    private static Object said(Item item) {
        return List.of(item.effect(), item.wording());
    }
}
