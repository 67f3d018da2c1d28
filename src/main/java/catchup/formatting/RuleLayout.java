package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleOutline;
import catchup.rulebase.RuleOutline.Line;
import catchup.rulebase.RuleOutline.Part;
import catchup.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How rule files are laid out: header, rules with a blank line between them, annotations in their order, keywords at the
 * margin, sentences four columns in. Comments stay where they stand; only the blank lines that set a comment off from what
 * follows are the author's choice.
 */
final class RuleLayout implements Layout {

    /**
     * @param code all lines but annotations
     * @param annotations of each rule, in an order of their own
     * @param comments in an order of their own, for a comment moves with its annotation
     */
    private record Said(List<String> code, List<List<String>> annotations, List<String> comments) {}

    @Override
    public Optional<?> meaning(SourceFile file, Diagnostics diagnostics) {
        return RuleOutline.read(file, diagnostics).map(RuleLayout::said);
    }

    @Override
    public String layOut(SourceFile file) {
        RulePage page = new RulePage();
        RuleOutline.read(file, new Diagnostics()).orElseThrow().forEach(page::add);
        return page.text();
    }

    private static Said said(List<Line> lines) {
        Said said = new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Line line : lines) {
            if (line.part() == Part.ANNOTATION) {
                List<String> annotations =
                        said.annotations().get(said.annotations().size() - 1);
                AnnotationLayout.each(line).forEach(each -> annotations.add(AnnotationLayout.meaning(each)));
            } else if (line.part() != Part.BLANK) {
                said.code().add(line.part() + " " + line.plain());
            }
            if (line.part() == Part.RULE) {
                said.annotations().add(new ArrayList<>());
            }
            if (!line.comment().isEmpty()) {
                said.comments().add(line.comment());
            }
        }
        said.annotations().forEach(each -> each.sort(Comparator.naturalOrder()));
        said.comments().sort(Comparator.naturalOrder());
        return said;
    }
}
