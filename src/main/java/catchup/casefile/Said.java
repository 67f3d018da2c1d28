package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as a case is written with it: a word, a text in quotes, a list, or a text in both languages. */
record Said(String written) {

    private static final List<String> LANGUAGES = List.of("en", "zh");

    /** Whether a node says it, whatever the quotes. */
    boolean is(Node node) {
        Map<String, String> texts = texts();
        if (texts.isEmpty() || node.isScalar()) {
            return node.isScalar()
                    && (node.text().equals(written)
                            || YamlLine.quote(node.text()).equals(written));
        }
        return texts.entrySet().stream().allMatch(text -> node.entry(text.getKey())
                .filter(entry -> new Said(text.getValue()).is(entry.value()))
                .isPresent());
    }

    /** Writes it in the place of the value of an entry; of a text in both languages only the one that is another. */
    void into(YamlEdit text, Entry entry) {
        Map<String, String> texts = texts();
        boolean both = !texts.isEmpty()
                && LANGUAGES.stream().allMatch(lang -> entry.value().entry(lang).isPresent());
        if (!both) {
            text.replace(entry, written);
            return;
        }
        texts.forEach((lang, said) -> {
            Entry language = entry.value().entry(lang).orElseThrow();
            if (!new Said(said).is(language.value())) {
                text.replace(language, said);
            }
        });
    }

    /** Each in quotes, by language; none of anything else. */
    private Map<String, String> texts() {
        Optional<Tree> tree =
                written.startsWith("{") ? Yaml.read(new SourceFile("", written), new Diagnostics()) : Optional.empty();
        Map<String, String> texts = new LinkedHashMap<>();
        if (tree.isPresent() && tree.get() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (LANGUAGES.contains(entry.key().text()) && entry.value() instanceof Tree.Scalar scalar) {
                    texts.put(entry.key().text(), YamlLine.quote(scalar.text()));
                }
            }
        }
        return texts.size() == LANGUAGES.size() ? texts : Map.of();
    }
}
