package catchup.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of HTML pages, which are compiled when Catchup is built and escape whatever they are given. */
public final class Templates {

    private static final String PACKAGE = "catchup.report.template";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    private Templates() {}

    /** A page, without characters that hide text or turn its direction. */
    public static String fill(String template, Map<String, Object> parameters) {
        TemplateOutput output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return Columns.visible(output.toString());
    }
}
