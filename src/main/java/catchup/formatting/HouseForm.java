package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one form in which an authored file is laid out, whoever wrote it. */
public final class HouseForm {

    private static final Map<String, Layout> LAYOUTS = new TreeMap<>(Map.of(
            ".dslr", new RuleLayout(),
            ".dsl", new VocabularyLayout(),
            ".csv", new TableLayout(),
            ".yaml", new YamlLayout(),
            ".yml", new YamlLayout()));

    private HouseForm() {}

    /** Whether files of this name have a house form; it goes by how the name ends. */
    public static boolean exists(String name) {
        return layout(name).isPresent();
    }

    /** The text of a file in house form; empty if anything is wrong with the file, which is reported. */
    public static Optional<String> of(SourceFile file, Diagnostics diagnostics) {
        Optional<Layout> layout = layout(file.name());
        if (layout.isEmpty()) {
            diagnostics.add(Problem.NO_HOUSE_FORM, file.whole(), String.join(", ", LAYOUTS.keySet()));
        }
        return layout.flatMap(each -> of(file, each, diagnostics));
    }

    private static Optional<String> of(SourceFile file, Layout layout, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<?> meaning = layout.meaning(file, found);
        if (meaning.isEmpty() || !found.isEmpty()) {
            diagnostics.addAll(found);
            return Optional.empty();
        }
        SourceFile formatted = new SourceFile(file.name(), layout.layOut(file));
        if (!isReadable(formatted) || !layout.meaning(formatted, found).equals(meaning) || !found.isEmpty()) {
            diagnostics.add(Problem.MEANING_AT_RISK, file.whole());
            return Optional.empty();
        }
        return Optional.of(formatted.text());
    }

    /** A file just below the limit may grow beyond it, and nobody could read it again. */
    private static boolean isReadable(SourceFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8).length <= SourceFile.LARGEST;
    }

    private static Optional<Layout> layout(String name) {
        return LAYOUTS.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
