package catchup.handbook;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Handbooks of the shipped rules, as they are and with other names. */
public final class Books {

    private static final Path RULES = Path.of("rules");
    private static final Handbook SHIPPED = read(RULES);

    private Books() {}

    public static Handbook shipped() {
        return SHIPPED;
    }

    /** The handbook of a folder, which must be in order. */
    public static Handbook read(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleBaseDraft draft = RuleBaseReader.draft(folder, diagnostics).orElseThrow();
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all().stream()
                    .map(each -> Wording.of(each, Lang.EN))
                    .toList());
        }
        return Handbook.of(draft.complete().orElseThrow(), draft.tests());
    }

    /** The handbook of the shipped rules with a text replaced wherever it stands in a file. */
    public static Handbook renamed(Path empty, String file, String old, String text) {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = empty.resolve(RULES.relativize(each).toString());
                Files.createDirectories(target.getParent());
                String content = Files.readString(each);
                Files.writeString(target, each.endsWith(file) ? content.replace(old, text) : content);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read(empty);
    }
}
