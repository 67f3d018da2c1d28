package catchup.report.dossier;

import catchup.diagnostic.Diagnostics;
import catchup.dossier.Assembly;
import catchup.dossier.DossierWriter;
import catchup.dossier.Form;
import catchup.dossier.Replay;
import catchup.dossier.Settings;
import catchup.rulebase.RuleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A dossier of a shipped case under few of the shipped rules, quickly written and derived again. */
final class SmallDossier {

    static final Settings SETTINGS = new Settings(3, 7, 20);
    static final Form FORM = DossierForm.with(List.of(new FactsPart(), new AdvicePart()));

    private static final List<String> RULES =
            List.of("diagnose/chain.dslr", "diagnose/supply.dslr", "recommend/chain-and-processing.dslr");

    private final Path folder;
    private final Optional<RuleFolder> rules;
    private final Diagnostics diagnostics = new Diagnostics();

    private SmallDossier(Path folder, Optional<RuleFolder> rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** Nothing but a place. */
    static SmallDossier at(Path folder) {
        return new SmallDossier(folder, Optional.empty());
    }

    /** A copy of a dossier that has been written, without the rules and the case that it was made from. */
    static SmallDossier copy(Path original, Path folder) {
        SmallDossier copy = at(folder);
        Path from = at(original).path();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.path().resolve(from.relativize(file).toString()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }

    /** Rules and case in a folder of their own; no dossier yet. */
    static SmallDossier in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("own"));
            RuleFolder rules = RuleFolder.bare(Files.createDirectories(folder.resolve("own/rules")));
            for (String name : RULES) {
                Files.copy(Path.of("rules").resolve(name), rules.path(name));
            }
            Files.copy(Path.of("cases", "luochuan-apples-2008.yaml"), folder.resolve("own/case.yaml"));
            return new SmallDossier(folder, Optional.of(rules));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path path() {
        return folder.resolve("dossier");
    }

    Path file(String name) {
        return path().resolve(name);
    }

    RuleFolder rules() {
        return rules.orElseThrow();
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    SmallDossier written() {
        if (write(folder.resolve("own/case.yaml").toString(), false).isEmpty()) {
            throw new AssertionError(diagnostics.all().toString());
        }
        return this;
    }

    Optional<Assembly> write(String subject, boolean replace) {
        return new DossierWriter(rules().path(""), FORM, diagnostics).write(subject, path(), replace, SETTINGS);
    }

    Optional<Replay> replay() {
        return Replay.of(path(), Optional.empty(), FORM, diagnostics);
    }
}
