package catchup.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Entries of one kind, in the order of their file, found by id or by exact name in either language.
 *
 * @param <T> what the entries are
 */
public final class Catalogue<T extends Named> {

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final List<T> all;

    /** A catalogue of these entries; of two with the same id or name the first counts. */
    public Catalogue(Collection<T> entries) {
        for (T entry : entries) {
            byId.putIfAbsent(entry.id(), entry);
        }
        for (T entry : entries) {
            byName.putIfAbsent(entry.id(), entry);
            byName.putIfAbsent(entry.name().en(), entry);
            byName.putIfAbsent(entry.name().zh(), entry);
        }
        all = List.copyOf(byId.values());
    }

    /** The same without some of its entries. */
    public Catalogue<T> without(Predicate<T> left) {
        return new Catalogue<>(
                byId.values().stream().filter(Predicate.not(left)).toList());
    }

    /** The entry that an author calls by id or name. */
    public Optional<T> find(String idOrName) {
        return Optional.ofNullable(byName.get(idOrName));
    }

    /** The entry with an id that is known to exist. */
    public T get(String id) {
        T entry = byId.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + id);
        }
        return entry;
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    public List<T> all() {
        return all;
    }

    /** All ids and names, for suggestions. */
    public Collection<String> words() {
        return byName.keySet();
    }

    /** The ids alone, for suggestions in files that know no names. */
    public Collection<String> ids() {
        return byId.keySet();
    }
}
