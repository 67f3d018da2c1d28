package catchup.dossier;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the manifest of a dossier, which may be a stranger's: all that is wrong in it is reported. */
final class ManifestReader {

    private static final Set<String> KEYS = Set.of(
            "format",
            "case",
            "region",
            "year",
            "input",
            "row",
            "engine",
            "ruleBase",
            "top",
            "seed",
            "draws",
            "parts",
            "files");
    private static final Set<String> ENTRY = Set.of("path", "size", "sha256");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final String DIGITS = "64 × 0–9, a–f";

    private final Diagnostics diagnostics = new Diagnostics();

    private ManifestReader() {}

    /** The manifest; empty if anything is wrong in it, which is then reported. */
    static Optional<Manifest> read(SourceFile file, Diagnostics diagnostics) {
        ManifestReader reader = new ManifestReader();
        Optional<Manifest> read = Yaml.read(file, reader.diagnostics).flatMap(reader::read);
        diagnostics.addAll(reader.diagnostics);
        return reader.diagnostics.isEmpty() ? read : Optional.empty();
    }

    private Optional<Manifest> read(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        Optional<Tree.Scalar> format = fields.required("format").flatMap(fields::asScalar);
        format.filter(scalar -> !scalar.text().equals(Manifest.FORMAT))
                .ifPresent(scalar -> diagnostics.add(Problem.NOT_ONE_OF, scalar.at(), scalar.text(), Manifest.FORMAT));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(
                fields.string("case"),
                fields.text("region"),
                (int) whole(fields, "year"),
                new Input(path(fields, "input"), fields.scalar("row").map(Tree.Scalar::text)),
                fields.string("engine"),
                digest(fields, "ruleBase"),
                new Settings(
                        (int) Math.min(Integer.MAX_VALUE, whole(fields, "top")), whole(fields, "seed"), draws(fields)),
                parts(fields),
                entries(fields)));
    }

    private List<String> parts(Fields fields) {
        fields.required("parts");
        return fields.words("parts").stream().map(Tree.Scalar::text).toList();
    }

    private List<Manifest.Entry> entries(Fields fields) {
        fields.required("files");
        List<Tree> items =
                diagnostics.atMost(StoredFiles.MOST_FILES, fields.list("files"), Tree::at, new Text("files", "文件"));
        List<Manifest.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Tree item : items) {
            Fields each = Fields.of(item, ENTRY, diagnostics);
            Manifest.Entry entry = new Manifest.Entry(path(each, "path"), whole(each, "size"), digest(each, "sha256"));
            if (!seen.add(entry.path())) {
                diagnostics.conflict(Problem.DUPLICATE_ID, item.at(), fields.at(), entry.path());
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private String path(Fields fields, String key) {
        Optional<Tree.Scalar> path = fields.required(key).flatMap(fields::asScalar);
        path.filter(scalar -> !Paths.isPlain(scalar.text()))
                .ifPresent(scalar -> diagnostics.add(Problem.PATH_OUTSIDE, scalar.at(), scalar.text()));
        return path.map(Tree.Scalar::text).orElse("");
    }

    private String digest(Fields fields, String key) {
        Optional<Tree.Scalar> digest = fields.required(key).flatMap(fields::asScalar);
        digest.filter(scalar -> !DIGEST.matcher(scalar.text()).matches())
                .ifPresent(scalar -> diagnostics.add(Problem.NOT_ONE_OF, scalar.at(), scalar.text(), DIGITS));
        return digest.map(Tree.Scalar::text).orElse("");
    }

    /** So many that a stranger’s dossier takes no longer to replay than one of ours. */
    private int draws(Fields fields) {
        long draws = whole(fields, "draws");
        if (draws < 0 || draws > Settings.MOST_DRAWS) {
            fields.scalar("draws")
                    .ifPresent(scalar ->
                            diagnostics.add(Problem.OUT_OF_RANGE, scalar.at(), "draws", draws, 0, Settings.MOST_DRAWS));
            return 0;
        }
        return (int) draws;
    }

    private long whole(Fields fields, String key) {
        Optional<Tree.Scalar> number = fields.required(key).flatMap(fields::asScalar);
        boolean good =
                number.filter(scalar -> WHOLE.matcher(scalar.text()).matches()).isPresent();
        if (!good) {
            number.ifPresent(scalar -> diagnostics.add(Problem.NOT_A_NUMBER, scalar.at(), scalar.text()));
        }
        return good ? Long.parseLong(number.get().text()) : 0;
    }
}
