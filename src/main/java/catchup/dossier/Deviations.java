package catchup.dossier;

import catchup.dossier.Deviation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds all that is not as it should be in a stored dossier. */
final class Deviations {

    private final StoredDossier stored;
    private final Optional<Assembly> again;
    private final Form form;
    private final Map<String, Manifest.Entry> listed = new HashMap<>();
    private final List<Deviation> found = new ArrayList<>();

    Deviations(StoredDossier stored, Optional<Assembly> again, Form form) {
        this.stored = stored;
        this.again = again;
        this.form = form;
        stored.manifest().files().forEach(entry -> listed.put(entry.path(), entry));
    }

    List<Deviation> all() {
        Set<String> paths = new TreeSet<>(stored.files().keySet());
        paths.addAll(listed.keySet());
        again.ifPresent(own -> paths.addAll(own.files().keySet()));
        paths.remove(Manifest.FILE);
        paths.forEach(this::file);
        manifest();
        found.sort(Comparator.comparing(Deviation::kind));
        return List.copyOf(found);
    }

    private void file(String path) {
        Optional<Content> there = Optional.ofNullable(stored.files().get(path));
        Optional<Content> derived = again.map(own -> own.files().get(path));
        kind(path, there, derived).ifPresent(kind -> found.add(new Deviation(path, kind, "", there, derived)));
    }

    private Optional<Kind> kind(String path, Optional<Content> there, Optional<Content> derived) {
        Manifest.Entry entry = listed.get(path);
        if (there.isEmpty()) {
            return Optional.of(entry == null ? Kind.OTHERWISE : Kind.LOST);
        } else if (entry == null) {
            return Optional.of(Kind.ADDED);
        }
        boolean asListed = entry.digest().equals(there.get().digest())
                && entry.size() == there.get().size();
        if (Paths.isAuthored(path)) {
            return asListed ? Optional.empty() : Optional.of(Kind.CHANGED);
        } else if (again.isEmpty() || derived.equals(there)) {
            return asListed ? Optional.empty() : Optional.of(again.isEmpty() ? Kind.ALTERED : Kind.MANIFEST);
        }
        return Optional.of(asListed ? Kind.OTHERWISE : Kind.ALTERED);
    }

    /** Whether the manifest says what follows, in the form in which manifests are written. */
    private void manifest() {
        Manifest said = stored.manifest();
        if (!Content.of(form.manifest().apply(said)).equals(stored.written())) {
            report(Kind.MANIFEST, "", "", "");
        }
        again.map(Assembly::manifest).ifPresent(own -> {
            check(Kind.MANIFEST, "case", said.subject(), own.subject());
            check(
                    Kind.MANIFEST,
                    "region",
                    said.region().en() + " / " + said.region().zh(),
                    own.region().en() + " / " + own.region().zh());
            check(Kind.MANIFEST, "year", said.year(), own.year());
            check(Kind.MANIFEST, "ruleBase", said.ruleBase(), own.ruleBase());
            check(Kind.ENGINE, "engine", said.engine(), own.engine());
            check(Kind.MANIFEST, "parts", said.parts(), own.parts());
        });
    }

    private void check(Kind kind, String key, Object said, Object follows) {
        if (!Objects.equals(said, follows)) {
            report(kind, key, said.toString(), follows.toString());
        }
    }

    private void report(Kind kind, String key, String said, String follows) {
        found.add(new Deviation(
                Manifest.FILE,
                kind,
                key,
                Optional.of(said).filter(text -> !text.isEmpty()).map(Content::of),
                Optional.of(follows).filter(text -> !text.isEmpty()).map(Content::of)));
    }
}
