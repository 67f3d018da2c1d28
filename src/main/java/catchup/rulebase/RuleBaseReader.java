package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Followers;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.rulebase.RuleReader.Title;
import catchup.source.Reasons;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a folder of rules. Files are taken in the order of their names; links out of the folder are not followed. Where a
 * file cannot be read at all, that alone is reported, not everything in other files that refers to it.
 */
public final class RuleBaseReader {

    private static final List<String> FOLDERS = List.of("diagnose", "recommend", "coordinate");

    private static final String SCALES = "indicators.test.yaml";

    private final Path folder;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Followers followers = new Followers();
    private final MessageDigest digest = sha256();

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
        Catalogues catalogues = catalogues();
        Optional<RankingSettings> ranking = file("ranking.yaml").flatMap(new RankingReader(diagnostics)::read);
        Vocabulary vocabulary = part(
                "vocabulary.dsl",
                Problem.UNKNOWN_SENTENCE,
                file -> Vocabulary.read(file, diagnostics, followers),
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
                catalogues, ranking, content.rules(), content.names(), phrases, complete, RuleTests.NONE, followers));
    }

    private RuleBaseDraft withTests(RuleBaseDraft draft) {
        RuleTestReader reader = new RuleTestReader(draft, diagnostics);
        List<SourceFile> files = new ArrayList<>();
        if (Files.exists(folder.resolve(SCALES), LinkOption.NOFOLLOW_LINKS)) {
            file(SCALES).ifPresent(files::add);
        }
        for (Path path : files("*.test.yaml")) {
            file(folder.relativize(path).toString().replace('\\', '/')).ifPresent(files::add);
        }
        return draft.with(files.stream().map(reader::read).reduce(RuleTests.NONE, RuleTests::and));
    }

    private Catalogues catalogues() {
        CatalogueReader reader = new CatalogueReader(diagnostics, followers);
        Catalogue<Label> dimensions = catalogue("dimensions.csv", Problem.UNKNOWN_DIMENSION, reader::dimensions);
        Catalogue<Setting> settings = catalogue("settings.csv", Problem.UNKNOWN_SETTING, reader::settings);
        Map<String, Principle> principles =
                part("principles.csv", Problem.UNKNOWN_PRINCIPLE, reader::principles, Map.of(), Map::isEmpty);
        Catalogue<Indicator> indicators =
                catalogue("indicators.csv", Problem.UNKNOWN_INDICATOR, file -> reader.indicators(file, dimensions));
        MeasureReader measures =
                new MeasureReader(dimensions, settings, indicators, principles, diagnostics, followers);
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
     * @param follower the problem of everything that refers to the file if it cannot be read, or not to its end
     */
    private <T> T part(String name, Problem follower, Function<SourceFile, T> read, T nothing, Predicate<T> isNothing) {
        int before = diagnostics.size();
        T part = file(name).map(read).orElse(nothing);
        if (diagnostics.size() > before && (isNothing.test(part) || isCut(name))) {
            followers.addAll(follower);
        }
        return part;
    }

    /** Whether a file was not read to its end. */
    private boolean isCut(String name) {
        String shown = shown(folder.resolve(name));
        return diagnostics.all().stream()
                .anyMatch(found ->
                        found.problem() == Problem.SYNTAX && found.at().file().equals(shown));
    }

    private RuleReader.Content rules(Vocabulary vocabulary, Catalogues catalogues) {
        List<Rule> rules = new ArrayList<>();
        List<Title> titles = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Path path : files("*.dslr")) {
            Optional<SourceFile> file = file(folder.relativize(path).toString().replace('\\', '/'));
            if (file.isEmpty()) {
                followers.addAll(Problem.UNKNOWN_RULE);
                continue;
            }
            RuleReader.Content content = RuleReader.read(file.get(), vocabulary, catalogues, diagnostics);
            rules.addAll(content.rules());
            titles.addAll(content.titles());
            names.addAll(content.names());
        }
        List<Rule> links = Links.rules(catalogues);
        rules.addAll(links);
        links.forEach(link -> titles.add(new Title(link.name(), link.at())));
        titles.forEach(title -> names.add(title.name()));
        checkNames(titles);
        RuleOrder.check(rules, diagnostics);
        rules.sort(Comparator.comparing(Rule::layer).thenComparing(Rule::name));
        return new RuleReader.Content(List.copyOf(rules), titles, names);
    }

    private void checkNames(List<Title> titles) {
        Map<String, Location> seen = new HashMap<>();
        for (Title title : titles) {
            Location first = seen.putIfAbsent(title.name(), title.at());
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_RULE, title.at(), first, title.name());
            }
        }
    }

    /** The files of the folders of rules with such a name, in order; a test may be of a rule in a folder that is not there. */
    private List<Path> files(String name) {
        List<Path> files = new ArrayList<>();
        for (String each : FOLDERS) {
            Path part = folder.resolve(each);
            if (Files.isSymbolicLink(part)) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(shown(part)), Reasons.link());
                followers.addAll(Problem.UNKNOWN_RULE);
                continue;
            }
            if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                diagnostics.add(Problem.FILE_MISSING, Location.of(shown(part)));
                followers.addAll(Problem.UNKNOWN_RULE);
                continue;
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(part, name)) {
                found.forEach(files::add);
            } catch (IOException | DirectoryIteratorException unreadable) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(shown(part)), Reasons.of(unreadable));
                followers.addAll(Problem.UNKNOWN_RULE);
            }
        }
        files.sort(null);
        return files;
    }

    /** A file of the folder; empty if it cannot be read, which is reported. Every text read goes into the hash. */
    private Optional<SourceFile> file(String name) {
        Path path = folder.resolve(name);
        String shown = shown(path);
        if (Files.isSymbolicLink(path)) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(shown), Reasons.link());
            return Optional.empty();
        }
        Optional<SourceFile> file = SourceFile.read(path, shown, diagnostics);
        file.ifPresent(read -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(read.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return file;
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
