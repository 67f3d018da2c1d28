package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a folder of rules. Files are taken in the order of their names; links out of the folder are not followed. Where a
 * file cannot be read at all, that alone is reported, not everything in other files that refers to it.
 */
public final class RuleBaseReader {

    private static final String SCALES = "indicators.test.yaml";

    /** What is read from the folder itself. */
    private static final List<String> FILES = List.of(
            "dimensions.csv",
            "settings.csv",
            "principles.csv",
            "indicators.csv",
            "diagnoses.csv",
            "measures.yaml",
            "cautions.csv",
            "ranking.yaml",
            "vocabulary.dsl",
            SCALES);

    /** All texts of a folder together. */
    private static final long MOST_TEXT = 8L * SourceFile.LARGEST;

    private final Path folder;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<Problem> followers = EnumSet.noneOf(Problem.class);
    private final MessageDigest digest = sha256();
    private List<Path> files = List.of();
    private long textRead;

    private RuleBaseReader(Path folder) {
        this.folder = folder;
    }

    /** The rule base of a folder; empty if anything is wrong in it, which is then reported, all of it. */
    public static Optional<RuleBase> read(Path folder, Diagnostics diagnostics) {
        RuleBaseReader reader = new RuleBaseReader(folder);
        Optional<RuleBase> rules = reader.read().flatMap(RuleBaseDraft::complete);
        diagnostics.addAll(reader.diagnostics.without(reader.followers));
        return rules;
    }

    /**
     * A folder as far as it can be read, with the tests of its rules; empty if there is no such folder. What is wrong in it
     * is reported, all of it.
     */
    public static Optional<RuleBaseDraft> draft(Path folder, Diagnostics diagnostics) {
        RuleBaseReader reader = new RuleBaseReader(folder);
        Optional<RuleBaseDraft> draft = reader.read().map(reader::withTests);
        diagnostics.addAll(reader.diagnostics.without(reader.followers));
        return draft;
    }

    private Optional<RuleBaseDraft> read() {
        if (!Files.isDirectory(folder)) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(folder.toString()));
            return Optional.empty();
        }
        files = RuleFiles.in(folder, FILES, this::shown, diagnostics);
        Catalogues catalogues = catalogues();
        Optional<RankingSettings> ranking = file("ranking.yaml").flatMap(new RankingReader(diagnostics)::read);
        Vocabulary vocabulary = part(
                "vocabulary.dsl",
                Problem.UNKNOWN_SENTENCE,
                file -> Vocabulary.read(file, diagnostics),
                Vocabulary.none(),
                read -> read.conditions().isEmpty() && read.consequences().isEmpty());
        RuleReader.Content content = rules(vocabulary, catalogues);
        Phrasebook phrases = new Phrasebook(vocabulary, catalogues);
        Optional<RuleBase> complete = ranking.filter(read -> diagnostics.isEmpty())
                .map(read -> new RuleBase(
                        catalogues,
                        read,
                        content.rules(),
                        phrases,
                        HexFormat.of().formatHex(digest.digest())));
        return Optional.of(new RuleBaseDraft(
                catalogues, ranking, content.rules(), content.names(), phrases, complete, RuleTests.NONE));
    }

    private RuleBaseDraft withTests(RuleBaseDraft draft) {
        RuleTestReader reader = new RuleTestReader(draft, diagnostics);
        List<SourceFile> texts = new ArrayList<>();
        if (Files.exists(folder.resolve(SCALES), LinkOption.NOFOLLOW_LINKS)) {
            file(SCALES).ifPresent(texts::add);
        }
        files(RuleFiles.TESTS).forEach(texts::add);
        return draft.with(texts.stream().map(reader::read).reduce(RuleTests.NONE, RuleTests::and));
    }

    private Catalogues catalogues() {
        CatalogueReader reader = new CatalogueReader(diagnostics);
        Catalogue<Label> dimensions = catalogue("dimensions.csv", Problem.UNKNOWN_DIMENSION, reader::dimensions);
        Catalogue<Setting> settings = catalogue("settings.csv", Problem.UNKNOWN_SETTING, reader::settings);
        Map<String, Principle> principles =
                part("principles.csv", Problem.UNKNOWN_PRINCIPLE, reader::principles, Map.of(), Map::isEmpty);
        Catalogue<Indicator> indicators =
                catalogue("indicators.csv", Problem.UNKNOWN_INDICATOR, file -> reader.indicators(file, dimensions));
        MeasureReader measures = new MeasureReader(dimensions, settings, indicators, principles, diagnostics);
        return new Catalogues(
                dimensions,
                settings,
                indicators,
                catalogue(
                        "diagnoses.csv",
                        Problem.UNKNOWN_DIAGNOSIS,
                        file -> reader.diagnoses(file, dimensions, principles)),
                catalogue("measures.yaml", Problem.UNKNOWN_MEASURE, measures::read),
                catalogue("cautions.csv", Problem.UNKNOWN_CAUTION, file -> reader.cautions(file, principles)),
                principles);
    }

    private <T extends Named> Catalogue<T> catalogue(
            String name, Problem follower, Function<SourceFile, Catalogue<T>> read) {
        Catalogue<T> none = new Catalogue<>(List.of());
        return part(name, follower, read, none, catalogue -> catalogue.ids().isEmpty());
    }

    /**
     * What a file of the folder holds.
     *
     * @param follower the problem of everything that refers to the file if nothing can be read of it
     */
    private <T> T part(String name, Problem follower, Function<SourceFile, T> read, T nothing, Predicate<T> isNothing) {
        int before = diagnostics.size();
        T part = file(name).map(read).orElse(nothing);
        if (diagnostics.size() > before && isNothing.test(part)) {
            followers.add(follower);
        }
        return part;
    }

    private RuleReader.Content rules(Vocabulary vocabulary, Catalogues catalogues) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        files(RuleFiles.RULES).takeWhile(file -> rules.size() <= RuleCounts.MOST_RULES).forEach(file -> {
            RuleReader.Content content = RuleReader.read(file, vocabulary, catalogues, diagnostics);
            rules.addAll(content.rules());
            names.addAll(content.names());
        });
        rules.addAll(Links.rules(catalogues));
        RuleCounts.check(rules, diagnostics);
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.name(), rule);
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_RULE, rule.at(), first.at(), rule.name());
            }
        }
        RuleOrder.check(rules, diagnostics);
        rules.sort(Comparator.comparing(Rule::layer).thenComparing(Rule::name));
        rules.forEach(rule -> names.add(rule.name()));
        return new RuleReader.Content(List.copyOf(rules), names);
    }

    /** The files of rules or tests, each read when it is its turn. */
    private Stream<SourceFile> files(String ending) {
        return files.stream()
                .filter(path -> path.toString().endsWith(ending))
                .flatMap(path -> file(folder.relativize(path).toString().replace('\\', '/')).stream());
    }

    /** A file of the folder; empty if it cannot be read, which is reported. Every text read goes into the hash. */
    private Optional<SourceFile> file(String name) {
        Path path = folder.resolve(name);
        if (textRead > MOST_TEXT) {
            return Optional.empty();
        }
        Optional<SourceFile> file = SourceFile.readUnlinked(path, shown(path), diagnostics);
        file.ifPresent(read -> {
            count(read);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(read.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return file;
    }

    private void count(SourceFile read) {
        textRead += read.text().length();
        if (textRead > MOST_TEXT) {
            diagnostics.add(Problem.TOO_MANY, read.whole(), MOST_TEXT, new Text("characters in all files together", "全部文件的字符"));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** How messages and reports call a file: as the folder was given, or by its last name where it was given from the root, so
     * that a report reads the same on every machine. */
    private String shown(Path path) {
        Path name = folder.getFileName();
        Path start = folder.isAbsolute() && name != null ? name : folder;
        return start.resolve(folder.relativize(path)).toString().replace('\\', '/');
    }
}
