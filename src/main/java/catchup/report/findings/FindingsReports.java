package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.report.Options;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.function.Function;

/** Puts findings into the form asked for. The same findings and options always give the same text. */
public final class FindingsReports {

    private FindingsReports() {}

    /** One document with all findings, however many. */
    public static String render(Check check, FindingsFormat format, Options options) {
        return switch (format) {
            case TEXT -> TextFindings.of(check, options);
            case JSON -> JsonFindings.of(check);
            case SARIF -> SarifFindings.of(check, options.lang());
            case JUNIT -> JunitFindings.of(check, options.lang());
        };
    }

    /**
     * Findings as JSON, each as in {@code findings.schema.json}.
     *
     * @param pointer where a place stands in a structured text, as a JSON Pointer; empty where there is none
     */
    public static ArrayNode nodes(Diagnostics found, Function<Location, Optional<String>> pointer) {
        return JsonFindings.of(found, pointer);
    }

    /** Findings for the terminal one after the other, each with the line it speaks of, and nothing else. */
    public static String listing(Diagnostics found, Options options) {
        return TextFindings.listing(found, options);
    }
}
