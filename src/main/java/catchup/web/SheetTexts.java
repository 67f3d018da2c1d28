package catchup.web;

import catchup.casefile.CaseEdit;
import catchup.casefile.CaseWriter;
import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.report.Json;
import catchup.report.workbench.SheetEdit;
import catchup.report.workbench.SheetJson;
import catchup.report.workbench.SheetText;
import catchup.rulebase.RuleBase;
import catchup.source.YamlEdit;
import catchup.workspace.CaseShelf;
import catchup.workspace.Serving;
import catchup.workspace.Stored;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Structured sheets as the texts of case files. */
final class SheetTexts {

    private static final String SHEET = "sheet.json";

    private final CaseShelf shelf;
    private final Serving serving;
    private final RuleBase rules;

    SheetTexts(Workspace workspace, Serving serving) {
        this.shelf = workspace.shelf(serving);
        this.serving = serving;
        this.rules = serving.rules();
    }

    /** A sheet, and what is wrong in it. */
    CaseShelf.Read read(ObjectNode sheet) {
        return shelf.read(Json.write(sheet), SHEET);
    }

    /** A sheet as the text of a new file: in house form where it can be used, else as it is. */
    String of(ObjectNode sheet) {
        return read(sheet)
                .subject()
                .map(new CaseWriter(rules.indicators(), rules.settings())::write)
                .orElseGet(() -> SheetText.of(sheet));
    }

    /** The same for a file of this name, which may be one of JSON. */
    String of(ObjectNode sheet, String path) {
        return isJson(path)
                ? Json.write(read(sheet).subject().map(new SheetJson(rules)::of).orElse(sheet))
                : of(sheet);
    }

    /** The text of a file, changed where a sheet says something else: its comments, its order and its author's words stay. */
    String over(Stored before, ObjectNode sheet) {
        if (isJson(before.path())) {
            return of(sheet, before.path());
        }
        CaseShelf.Read old = shelf.read(before.text(), shelf.called(before.path()));
        if (old.tree().isEmpty() && !before.text().isBlank()) {
            throw new Halt(409, "unreadable-file", before.path()).because(old.problems());
        }
        return edited(old, sheet).orElseGet(() -> withComments(old, of(sheet)));
    }

    /** The text of a new file of this name that was made from another one. */
    String like(Stored other, ObjectNode sheet, String path) {
        return isJson(path) || isJson(other.path()) ? of(sheet, path) : over(other, sheet);
    }

    private Optional<String> edited(CaseShelf.Read old, ObjectNode sheet) {
        Optional<Case> now = read(sheet).subject();
        if (old.tree().isEmpty()) {
            return Optional.empty();
        } else if (old.subject().isPresent() && now.isPresent()) {
            return new CaseEdit(rules.indicators(), rules.settings(), serving.caseReader())
                    .edited(old.file(), now.get());
        }
        return Given.sheet(old, rules) instanceof ObjectNode former
                ? SheetEdit.edited(old.file(), former, sheet, key -> rules.indicators()
                        .find(key)
                        .map(Indicator::id))
                : Optional.empty();
    }

    /** A text that is written anew keeps the comments of the former one at its head. */
    private static String withComments(CaseShelf.Read old, String text) {
        if (old.tree().isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        new YamlEdit(old.file()).comments().forEach(comment -> whole.append(comment)
                .append('\n'));
        return whole.append(text).toString();
    }

    private static boolean isJson(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
