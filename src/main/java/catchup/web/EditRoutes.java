package catchup.web;

import catchup.report.Json;
import catchup.workspace.Completions;
import catchup.workspace.Overlay;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What helps an author while he writes. */
final class EditRoutes {

    private static final int MOST_TEXTS = 200;

    private final Workspace workspace;
    private final Work quick;

    EditRoutes(Workspace workspace, Work quick) {
        this.workspace = workspace;
        this.quick = quick;
    }

    List<Route> all() {
        return List.of(Route.post("/rules/complete", this::complete), Route.post("/rules/hover", this::hover));
    }

    private record Place(String path, String text, int line, int column, Overlay others) {}

    private static Place place(Ask ask) {
        Body body = ask.body();
        Place place = new Place(
                body.needed("path"),
                body.needed("text"),
                body.number("line", 1, 1, Integer.MAX_VALUE),
                body.number("column", 1, 1, Integer.MAX_VALUE),
                new Overlay(body.named("overlay", MOST_TEXTS)));
        body.done();
        return place;
    }

    private Completions completions(Ask ask, Place place) {
        return new Completions(workspace.terms(place.others(), ask.serving()), ask.lang());
    }

    private Reply complete(Ask ask) {
        Place place = place(ask);
        Completions.Found found = quick.of(ask::isGone, stop -> completions(ask, place)
                .at(place.path(), place.text(), place.line(), place.column()));
        ObjectNode node = Json.object();
        node.set("span", span(found.span()));
        node.set("items", Json.array(found.items(), item -> Json.object()
                .put("label", item.label())
                .put("insert", item.insert())
                .put("kind", item.kind())
                .put("detail", item.detail())));
        return Reply.json(node);
    }

    private static ObjectNode span(Completions.Span span) {
        return Json.object()
                .put("line", span.line())
                .put("column", span.column())
                .put("endColumn", span.endColumn());
    }

    private Reply hover(Ask ask) {
        Place place = place(ask);
        ObjectNode node = Json.object();
        node.set("hover", NullNode.getInstance());
        quick.of(ask::isGone, stop -> completions(ask, place)
                        .hover(place.path(), place.text(), place.line(), place.column()))
                .ifPresent(hover -> {
                    ObjectNode told = node.putObject("hover");
                    told.set("span", span(hover.span()));
                    told.put("kind", hover.kind())
                            .put("id", hover.id().orElse(null))
                            .put("title", hover.title());
                    told.set("lines", Json.strings(hover.lines()));
                    told.set("at", NullNode.getInstance());
                    hover.at().ifPresent(at -> told.putObject("at")
                            .put("file", at.file())
                            .put("line", at.line() == 0 ? null : at.line())
                            .put("column", at.line() == 0 ? null : at.column())
                            .put("endColumn", at.line() == 0 ? null : at.endColumn())
                            .put("text", (String) null));
                });
        return Reply.json(node);
    }
}
