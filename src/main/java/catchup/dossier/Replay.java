package catchup.dossier;

import catchup.casefile.CaseFiles;
import catchup.comparison.CasePair;
import catchup.comparison.Difference;
import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.rulebase.RuleBaseReader;
import catchup.source.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dossier derived again from its own case and rules.
 *
 * @param again what follows; empty if case or rules can no longer be read
 * @param deviations all that is not as it should be; none if everything is the same, bit for bit
 * @param today what other rules say otherwise, where they were given
 */
public record Replay(
        Manifest manifest, Optional<Assembly> again, List<Deviation> deviations, Optional<Difference> today) {

    /** Whether everything could be derived again and is the same, and other rules, where given, say the same. */
    public boolean isSame() {
        return again.isPresent()
                && deviations.isEmpty()
                && today.map(difference -> difference.changed().isEmpty()).orElse(true);
    }

    /**
     * Derives a dossier again; empty if there is none or anything in it is refused, which is then reported. What keeps case or
     * rules from being read is reported, too.
     *
     * @param other rules under which the case is to be looked at as well
     */
    public static Optional<Replay> of(Path folder, Optional<Edition> other, Form form, Diagnostics diagnostics) {
        return StoredDossier.read(folder, diagnostics).map(stored -> {
            try (TemporaryFolder copy = new TemporaryFolder()) {
                return of(stored, copy.path(), other, form, diagnostics);
            } catch (IOException failed) {
                throw new UncheckedIOException(folder.toString(), failed);
            }
        });
    }

    private static Replay of(
            StoredDossier stored, Path copy, Optional<Edition> other, Form form, Diagnostics diagnostics)
            throws IOException {
        Manifest manifest = stored.manifest();
        Staging.put(copy, stored.authored());
        for (String name : RuleBaseReader.FOLDERS) {
            Files.createDirectories(copy.resolve(Paths.RULES).resolve(name));
        }
        Optional<Assembly> again = Optional.empty();
        if (stored.authored().containsKey(manifest.input().path())) {
            again = Assembly.of(copy, stored.authored(), manifest.input(), manifest.settings(), form, diagnostics);
        } else {
            diagnostics.add(Problem.FILE_MISSING, Location.of(manifest.input().path()));
        }
        Optional<Difference> today =
                again.flatMap(own -> other.flatMap(edition -> difference(own, edition, copy, diagnostics)));
        return new Replay(manifest, again, new Deviations(stored, again, form).all(), today);
    }

    /** What other rules say of the case; empty if it cannot be read with them, which is reported. */
    private static Optional<Difference> difference(Assembly own, Edition other, Path copy, Diagnostics diagnostics) {
        Edition before = own.rules();
        Input input = own.manifest().input();
        CaseFiles old = before.cases(other);
        CaseFiles now = other.cases(before);
        Optional<Case> former = input.read(copy, old, diagnostics);
        Optional<Case> current = input.read(copy, now, diagnostics);
        return former.flatMap(
                first -> current.map(second -> Difference.of(before, other, List.of(new CasePair(first, second)))));
    }
}
