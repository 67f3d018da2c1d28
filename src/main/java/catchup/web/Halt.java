package catchup.web;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.report.Json;
import catchup.report.findings.FindingsReports;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import catchup.text.Unseen;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a request cannot be answered for, as a problem of RFC 9457 in both languages. */
final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Messages WORDS = new Messages("catchup/web/problems");

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private transient Diagnostics found = new Diagnostics();
    private transient Function<Location, Optional<String>> pointer = at -> Optional.empty();
    private transient ObjectNode more = Json.object();

    /** @param code what went wrong; the words for it stand under this key */
    Halt(int status, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A word that means nothing that can be asked about, or may mean several things, by what was found about it. */
    static Halt word(String word, Diagnostics found) {
        boolean several = found.all().stream().anyMatch(each -> each.problem() == Problem.PART_OF_SEVERAL);
        return new Halt(422, several ? "several-meant" : "unknown-word", word);
    }

    /** The same because of what was found in authored texts. */
    Halt because(Diagnostics diagnostics) {
        return because(diagnostics, at -> Optional.empty());
    }

    /** The same where places are fields of a sheet. */
    Halt because(Diagnostics diagnostics, Function<Location, Optional<String>> field) {
        found = diagnostics;
        pointer = field;
        return this;
    }

    /** The same with more to tell. */
    Halt with(ObjectNode members) {
        more = members;
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The problem as it is sent. */
    ObjectNode problem(Lang lang) {
        Text detail = shown(WORDS.text(code, arguments.toArray()));
        ObjectNode node = Json.object()
                .put("type", "urn:catchup:problem:" + code)
                .put("title", WORDS.get(lang, code + ".title"))
                .put("status", status)
                .put("detail", detail.in(lang))
                .put("code", code);
        node.set("message", Json.text(detail));
        node.set("diagnostics", FindingsReports.nodes(found, pointer));
        node.setAll(more);
        return node;
    }

    private static Text shown(Text text) {
        return new Text(Unseen.shown(text.en()), Unseen.shown(text.zh()));
    }
}
