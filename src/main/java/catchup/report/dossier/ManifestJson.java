package catchup.report.dossier;

import catchup.dossier.Manifest;
import catchup.report.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes manifests, always alike. The names are a contract, described by {@code manifest.schema.json}. */
final class ManifestJson {

    private ManifestJson() {}

    static String of(Manifest manifest) {
        ObjectNode root = Json.object();
        root.put("format", Manifest.FORMAT);
        root.put("case", manifest.subject());
        root.set("region", Json.text(manifest.region()));
        root.put("year", manifest.year());
        root.put("input", manifest.input().path());
        manifest.input().row().ifPresent(row -> root.put("row", row));
        root.put("engine", manifest.engine());
        root.put("ruleBase", manifest.ruleBase());
        root.put("top", manifest.settings().top());
        root.put("seed", manifest.settings().seed());
        root.put("draws", manifest.settings().draws());
        root.set("parts", Json.strings(manifest.parts()));
        root.set("files", Json.array(manifest.files(), ManifestJson::entry));
        return Json.write(root);
    }

    private static ObjectNode entry(Manifest.Entry entry) {
        return Json.object().put("path", entry.path()).put("size", entry.size()).put("sha256", entry.digest());
    }
}
