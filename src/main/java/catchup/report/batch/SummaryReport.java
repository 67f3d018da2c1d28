package catchup.report.batch;

import catchup.batch.Summary;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;
import catchup.rulebase.RuleBase;

/** The summary of a batch; in JSON as {@code summary.schema.json} describes it. */
public record SummaryReport(Summary summary, RuleBase rules, String input) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? SummaryJson.of(summary, rules, input)
                : Documents.render(new SummaryWriter(this, options).document(), format, options);
    }
}
