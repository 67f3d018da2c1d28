package catchup.report.dossier;

import catchup.comparison.Difference;
import catchup.dossier.Content;
import catchup.dossier.Deviation;
import catchup.dossier.Replay;
import catchup.report.Format;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.diff.DiffReports;
import catchup.text.Lang;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A replay for programs. The names are a contract, described by {@code replay.schema.json}. */
final class ReplayJson {

    private ReplayJson() {}

    static String of(Replay replay) {
        ObjectNode root = Json.object();
        root.put("case", replay.manifest().subject());
        root.put("engine", replay.manifest().engine());
        root.put("ruleBase", replay.manifest().ruleBase());
        root.put("same", replay.isSame());
        root.put("derived", replay.again().isPresent());
        root.set("deviations", Json.array(replay.deviations(), ReplayJson::deviation));
        root.set("today", replay.today().map(ReplayJson::today).orElse(null));
        return Json.write(root);
    }

    private static ObjectNode deviation(Deviation deviation) {
        ObjectNode node = Json.object();
        node.put("path", deviation.path());
        node.put("kind", Json.word(deviation.kind()));
        node.put("key", deviation.about().isEmpty() ? null : deviation.about());
        node.put("stored", deviation.stored().map(Content::digest).orElse(null));
        node.put("derived", deviation.derived().map(Content::digest).orElse(null));
        node.set("parts", Json.array(parts(deviation), ReplayJson::part));
        return node;
    }

    /** In which parts of the advice a deviation shows; none where that cannot be told. */
    static List<JsonParts.Part> parts(Deviation deviation) {
        Optional<String> stored = deviation.stored().map(Content::text);
        Optional<String> derived = deviation.derived().map(Content::text);
        return deviation.path().endsWith(".json")
                        && stored.isPresent()
                        && derived.isPresent()
                        && deviation.about().isEmpty()
                ? JsonParts.of(stored.get(), derived.get()).orElse(List.of())
                : List.of();
    }

    private static ObjectNode part(JsonParts.Part part) {
        return Json.object().put("at", part.at()).put("stored", part.stored()).put("derived", part.derived());
    }

    private static JsonNode today(Difference difference) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(DiffReports.render(difference, Format.JSON, Options.in(Lang.EN)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
