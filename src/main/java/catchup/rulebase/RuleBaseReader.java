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
import catchup.source.NearFolders;
import catchup.source.Sha256;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** The folders in which rules stand. */
    public static final List<String> FOLDERS = List.of("diagnose", "recommend", "coordinate");

    private static final String MARGINS = "margins.yaml";
    private static final String EFFORTS = "efforts.csv";
    static final String SCALES = "indicators.test.yaml";

    /** What is read from the folder itself. */
    public static final List<String> FILES = List.of(
            "dimensions.csv",
            "settings.csv",
            "principles.csv",
            "indicators.csv",
            "diagnoses.csv",
            "measures.yaml",
            "cautions.csv",
            "ranking.yaml",
            "vocabulary.dsl",
            MARGINS,
            EFFORTS,
            SCALES);

    /** All texts of a folder together. */
    private static final long MOST_TEXT = 8L * SourceFile.LARGEST;

    private static final Text A_NAME = new Text("the name of the rule: which evidence leads to what", "规则名：由什么证据得出什么");

    private final Path folder;
    private final String called;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Followers followers = new Followers();
    private final Gaps gaps = new Gaps();
    private final MessageDigest digest = Sha256.digest();
    private List<Path> files = List.of();
    private long textRead;

    private RuleBaseReader(Path folder, String called) {
        this.folder = folder;
        this.called = called;
    }

    /** Whether rules are read from a file, given from the folder of rules: notes, hidden files and left-overs are not. */
    public static boolean readsRulesFrom(Path inside) {
        return inside.getNameCount() == 2
                && FOLDERS.contains(inside.getName(0).toString())
                && RuleFiles.isRuleFile(inside.getFileName().toString());
    }

    /** The rule base of a folder; empty if anything is wrong in it, which is then reported, all of it. */
    public static Optional<RuleBase> read(Path folder, Diagnostics diagnostics) {
        return read(folder, called(folder), diagnostics);
    }

    /** The same where messages and reports call the folder by another name, such as a revision that it is a copy of. */
    public static Optional<RuleBase> read(Path folder, String called, Diagnostics diagnostics) {
        RuleBaseReader reader = new RuleBaseReader(folder, called);
        Optional<RuleBase> rules = reader.read().flatMap(RuleBaseDraft::complete);
        diagnostics.addAll(reader.found());
        return rules;
    }

    /**
     * A folder as far as it can be read, with the tests of its rules; empty if there is no such folder. What is wrong in it
     * is reported, all of it.
     */
    public static Optional<RuleBaseDraft> draft(Path folder, Diagnostics diagnostics) {
        return draft(folder, called(folder), diagnostics);
    }

    /** The same where messages and reports call the folder by another name, such as the one that it is a copy of. */
    public static Optional<RuleBaseDraft> draft(Path folder, String called, Diagnostics diagnostics) {
        RuleBaseReader reader = new RuleBaseReader(folder, called);
        Optional<RuleBaseDraft> draft = reader.read().map(reader::withTests);
        diagnostics.addAll(reader.found());
        return draft;
    }

    private Diagnostics found() {
        return gaps.withoutFollowers(diagnostics.without(followers));
    }

    private Optional<RuleBaseDraft> read() {
        if (!Files.isDirectory(folder)) {
            NearFolders.missing(folder.toString(), diagnostics);
            return Optional.empty();
        }
        int before = diagnostics.size();
        files = RuleFiles.in(folder, FILES, this::shown, diagnostics);
        if (diagnostics.size() > before) {
            followers.addAll(Problem.UNKNOWN_RULE);
        }
        Catalogues catalogues = catalogues();
        Optional<RankingSettings> ranking = file("ranking.yaml").flatMap(new RankingReader(diagnostics)::read);
        Vocabulary vocabulary = part(
                "vocabulary.dsl",
                Problem.UNKNOWN_SENTENCE,
                file -> Vocabulary.read(file, diagnostics, followers),
                Vocabulary.none(),
                read -> read.conditions().isEmpty() && read.consequences().isEmpty());
        Margins margins = margins(catalogues);
        RuleReader.Content content = rules(vocabulary, catalogues);
        Phrasebook phrases = new Phrasebook(vocabulary, catalogues);
        Optional<RuleBase> complete = ranking.filter(read -> diagnostics.isEmpty())
                .map(read ->
                        new RuleBase(catalogues, read, margins, content.rules(), phrases, Sha256.hex(digest.digest())));
        return Optional.of(new RuleBaseDraft(
                catalogues, ranking, content.rules(), content.names(), phrases, complete, RuleTests.NONE, followers));
    }

    private RuleBaseDraft withTests(RuleBaseDraft draft) {
        RuleTestReader reader = new RuleTestReader(draft, diagnostics);
        List<SourceFile> texts = new ArrayList<>();
        present(SCALES).ifPresent(texts::add);
        for (Path path : files(RuleFiles.TESTS)) {
            file(folder.relativize(path).toString().replace('\\', '/')).ifPresent(texts::add);
        }
        return draft.with(texts.stream().map(reader::read).reduce(RuleTests.NONE, RuleTests::and));
    }

    /** The margins, as far as there are any: both files may be left out. */
    private Margins margins(Catalogues catalogues) {
        MarginsReader reader = new MarginsReader(diagnostics);
        Margins read = present(MARGINS).map(reader::margins).orElse(Margins.NONE);
        return present(EFFORTS)
                .map(file -> new Margins(read.spread(), read.weights(), reader.efforts(file, catalogues.indicators())))
                .orElse(read);
    }

    /** A file that may be left out. */
    private Optional<SourceFile> present(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS) ? file(name) : Optional.empty();
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
        for (Path path : files(RuleFiles.RULES)) {
            if (rules.size() > RuleCounts.MOST_RULES) {
                break;
            }
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
        RuleCounts.check(rules, diagnostics);
        checkNames(titles);
        RuleOrder.check(rules, diagnostics);
        rules.sort(Comparator.comparing(Rule::layer).thenComparing(Rule::name));
        return new RuleReader.Content(List.copyOf(rules), titles, names);
    }

    private void checkNames(List<Title> titles) {
        Map<String, Location> seen = new HashMap<>();
        for (Title title : titles) {
            if (Interpreter.isBlank(title.name())) {
                diagnostics.add(Problem.NOT_FILLED_IN, title.at(), A_NAME);
                continue;
            }
            Location first = seen.putIfAbsent(title.name(), title.at());
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_RULE, title.at(), first, title.name());
            }
        }
    }

    /** The files of rules or tests. */
    private List<Path> files(String ending) {
        return files.stream().filter(path -> path.toString().endsWith(ending)).toList();
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
            gaps.report(read, diagnostics);
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
            diagnostics.add(
                    Problem.TOO_MANY, read.whole(), MOST_TEXT, new Text("characters in all files together", "全部文件的字符"));
        }
    }

    /** How messages and reports call a folder: as it was given, or by its last name where it was given from the root, so that a
     * report reads the same on every machine. */
    public static String called(Path folder) {
        Path name = folder.getFileName();
        return (folder.isAbsolute() && name != null ? name : folder).toString().replace('\\', '/');
    }

    private String shown(Path path) {
        String inside = folder.relativize(path).toString().replace('\\', '/');
        return called.isEmpty() ? inside : called.endsWith(":") ? called + inside : called + "/" + inside;
    }
}
