package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a folder of rules. Files are taken in the order of their names; links out of the folder are not followed. */
public final class RuleBaseReader {

    private static final List<String> FOLDERS = List.of("diagnose", "recommend", "coordinate");

    private final Path folder;
    private final Diagnostics diagnostics;
    private final MessageDigest digest = sha256();

    private RuleBaseReader(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The rule base of a folder; empty if anything is wrong in it, which is then reported, all of it. */
    public static Optional<RuleBase> read(Path folder, Diagnostics diagnostics) {
        int before = diagnostics.size();
        Optional<RuleBase> rules = new RuleBaseReader(folder, diagnostics).read();
        return diagnostics.size() > before ? Optional.empty() : rules;
    }

    private Optional<RuleBase> read() {
        if (!Files.isDirectory(folder)) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(folder.toString()));
            return Optional.empty();
        }
        CatalogueReader reader = new CatalogueReader(diagnostics);
        Catalogue<Label> dimensions = reader.dimensions(file("dimensions.csv"));
        Catalogue<Setting> settings = reader.settings(file("settings.csv"));
        Map<String, Principle> principles = reader.principles(file("principles.csv"));
        Catalogue<Indicator> indicators = reader.indicators(file("indicators.csv"), dimensions);
        Catalogue<DiagnosisEntry> diagnoses = reader.diagnoses(file("diagnoses.csv"), dimensions, principles);
        Catalogue<CautionEntry> cautions = reader.cautions(file("cautions.csv"), principles);
        Catalogue<Measure> measures = new MeasureReader(dimensions, settings, indicators, principles, diagnostics)
                .read(file("measures.yaml"));
        Optional<RankingSettings> ranking = new RankingReader(diagnostics).read(file("ranking.yaml"));
        Catalogues catalogues =
                new Catalogues(dimensions, settings, indicators, diagnoses, measures, cautions, principles);
        Vocabulary vocabulary = Vocabulary.read(file("vocabulary.dsl"), diagnostics);
        List<Rule> rules = rules(vocabulary, catalogues);
        if (!diagnostics.isEmpty() || ranking.isEmpty()) {
            return Optional.empty();
        }
        rules.addAll(Links.rules(catalogues));
        rules.sort(Comparator.comparing(Rule::layer).thenComparing(Rule::name));
        String hash = HexFormat.of().formatHex(digest.digest());
        return Optional.of(new RuleBase(
                dimensions,
                settings,
                indicators,
                diagnoses,
                measures,
                cautions,
                principles,
                ranking.get(),
                List.copyOf(rules),
                hash));
    }

    private List<Rule> rules(Vocabulary vocabulary, Catalogues catalogues) {
        List<Rule> rules = new ArrayList<>();
        for (Path path : ruleFiles()) {
            SourceFile file = file(folder.relativize(path).toString().replace('\\', '/'));
            rules.addAll(RuleReader.read(file, vocabulary, catalogues, diagnostics));
        }
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.name(), rule);
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_RULE, rule.at(), first.at(), rule.name());
            }
        }
        RuleOrder.check(rules, diagnostics);
        return rules;
    }

    private List<Path> ruleFiles() {
        List<Path> files = new ArrayList<>();
        for (String name : FOLDERS) {
            Path part = folder.resolve(name);
            if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                diagnostics.add(Problem.FILE_MISSING, Location.of(part.toString()));
                continue;
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(part, "*.dslr")) {
                found.forEach(files::add);
            } catch (IOException unreadable) {
                diagnostics.add(
                        Problem.FILE_UNREADABLE,
                        Location.of(part.toString()),
                        unreadable.getClass().getSimpleName());
            }
        }
        files.sort(null);
        return files;
    }

    /** The text of a file of the folder, empty if it cannot be read; every text goes into the hash. */
    private SourceFile file(String name) {
        Path path = folder.resolve(name);
        String shown = path.toString();
        Optional<SourceFile> file = Optional.empty();
        if (Files.isSymbolicLink(path)) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(shown), "symbolic link");
        } else {
            file = SourceFile.read(path, shown, diagnostics);
        }
        String text = file.map(SourceFile::text).orElse("");
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return file.orElse(new SourceFile(shown, ""));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
