package catchup.workspace;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an author can write with while texts are not saved. What was read last is kept, for all that is typed in one file is asked
 * about with the same texts of the others. Safe for use by several threads.
 */
final class DraftedTerms {

    private static final int MOST = 4;

    private final Workspace workspace;
    private final Map<Key, Terms> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    DraftedTerms(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The texts, and the look at the folder that they stand in the place of. */
    private record Key(Overlay overlay, Looked looked) {}

    /** @param serving the rules that have what cannot be read of the texts */
    Terms of(Overlay overlay, RuleBase serving) {
        if (overlay.texts().isEmpty()) {
            return Terms.of(serving);
        }
        Key key = new Key(overlay, workspace.looked());
        return find(key).orElseGet(() -> keep(key, read(overlay, serving)));
    }

    private Terms read(Overlay overlay, RuleBase serving) {
        Diagnostics found = new Diagnostics();
        return workspace
                .drafting()
                .draft(overlay, found)
                .map(draft -> Terms.of(found.isEmpty() ? draft : draft.besides(serving)))
                .orElseGet(() -> Terms.of(serving));
    }

    private synchronized Optional<Terms> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized Terms keep(Key key, Terms terms) {
        kept.put(key, terms);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return terms;
    }
}
