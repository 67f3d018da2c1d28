package catchup.report.sensitivity;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;
import catchup.sensitivity.WhatIf;
import java.util.List;

/** What changes in the advice on one case under each of some scenarios; there is at least one. */
public record WhatIfAnswer(List<WhatIf> all) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? WhatIfJson.of(all)
                : Documents.render(new WhatIfWriter(all, options).document(), format, options);
    }
}
