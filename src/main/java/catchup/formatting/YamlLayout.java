package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * How YAML files are laid out, line by line, so that comments, columns and the way of quoting stay their author's: no tabs
 * but in texts, no blanks at the end of a line, {@code { a: b }} and {@code [c, d]} with blanks as here, never two blank
 * lines in a row, one between the items of the outermost list. Texts of several lines are not touched.
 */
final class YamlLayout implements Layout {

    private record Said(Object tree, List<String> comments) {}

    private record Word(String text, boolean quoted) {}

    private record Entry(Word key, Object value) {}

    private record Entries(List<Entry> entries) {}

    private record Items(List<Object> items) {}

    @Override
    public Optional<?> meaning(SourceFile file, Diagnostics diagnostics) {
        int before = diagnostics.size();
        Optional<Tree> tree = Yaml.read(file, diagnostics);
        return diagnostics.size() > before
                ? Optional.empty()
                : tree.map(root -> new Said(said(root), new YamlLines(file).comments()));
    }

    @Override
    public String layOut(SourceFile file) {
        Tree root = Yaml.read(file, new Diagnostics()).orElseThrow();
        return new YamlPage(new YamlLines(file), items(root)).text();
    }

    /** A tree without its places. */
    private static Object said(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return new Entries(mapping.entries().stream()
                    .map(entry -> new Entry(word(entry.key()), said(entry.value())))
                    .toList());
        } else if (tree instanceof Tree.Sequence sequence) {
            return new Items(sequence.items().stream().map(YamlLayout::said).toList());
        }
        return word((Tree.Scalar) tree);
    }

    private static Word word(Tree.Scalar scalar) {
        return new Word(scalar.text(), scalar.quoted());
    }

    /** The lines, counted from 0, on which the second and later items of the outermost list begin, where they are mappings. */
    private static List<Integer> items(Tree root) {
        Tree outermost =
                root instanceof Tree.Mapping mapping && mapping.entries().size() == 1
                        ? mapping.entries().get(0).value()
                        : root;
        if (!(outermost instanceof Tree.Sequence list)
                || !list.items().stream().allMatch(Tree.Mapping.class::isInstance)) {
            return List.of();
        }
        return list.items().stream().skip(1).map(item -> item.at().line() - 1).toList();
    }
}
