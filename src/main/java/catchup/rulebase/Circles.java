package catchup.rulebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds circles among things that lead to others. Walks with a stack of its own, as a hostile file may chain more of them
 * than the stack of a thread holds.
 *
 * @param <T> what the things are
 */
public final class Circles<T> {

    /** A circle of more than this is named by its beginning. */
    private static final int LONGEST = 20;

    private final Function<T, ? extends Collection<? extends T>> next;
    private final Map<T, Iterator<? extends T>> path = new LinkedHashMap<>();
    private final Deque<T> top = new ArrayDeque<>();
    private final Set<T> seen = new HashSet<>();
    private final Set<T> found = new HashSet<>();
    private final List<List<T>> circles = new ArrayList<>();

    private Circles(Function<T, ? extends Collection<? extends T>> next) {
        this.next = next;
    }

    /**
     * Circles, each from one of its members along what they lead to; every one has a member that is in none before it.
     *
     * @param next what a thing leads to
     */
    public static <T> List<List<T>> among(
            Collection<? extends T> things, Function<T, ? extends Collection<? extends T>> next) {
        Circles<T> search = new Circles<>(next);
        things.forEach(search::walk);
        return search.circles;
    }

    /** The names of a circle's members in order, with the first again at the end. */
    public static <T> String named(List<T> circle, Function<T, String> name) {
        List<String> names =
                new ArrayList<>(circle.stream().limit(LONGEST).map(name).toList());
        if (circle.size() > LONGEST) {
            names.add("…");
        }
        names.add(name.apply(circle.get(0)));
        return String.join(" → ", names);
    }

    private void walk(T start) {
        enter(start);
        while (!top.isEmpty()) {
            Iterator<? extends T> rest = path.get(top.peek());
            if (rest != null && rest.hasNext()) {
                enter(rest.next());
            } else {
                path.remove(top.pop());
            }
        }
    }

    private void enter(T thing) {
        if (path.containsKey(thing)) {
            if (!found.contains(thing) || !found.contains(top.element())) {
                close(thing);
            }
        } else if (seen.add(thing)) {
            path.put(thing, next.apply(thing).iterator());
            top.push(thing);
        }
    }

    private void close(T first) {
        List<T> circle = new ArrayList<>();
        for (T member : top) {
            circle.add(member);
            if (member.equals(first)) {
                break;
            }
        }
        Collections.reverse(circle);
        found.addAll(circle);
        circles.add(List.copyOf(circle));
    }
}
