package catchup.report.handout;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.fact.Case;
import catchup.report.AdviceView;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Advice handed over, and what it has to say. */
final class Handed {

    static final Advice COFFEE = Explained.advice("puer-coffee-2021");

    /** Markup, a formula, an entity, a control character and a letter beyond the first plane. */
    static final String HOSTILE =
            "=cmd|'/C calc'!A1 <img src=\"file:///etc/passwd\"/><script>a</script> &xxe; ]]> \u0001\u202E𠮷";

    private Handed() {}

    static byte[] bytes(Advice advice, Handout form, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Handouts.write(advice, form, Options.in(lang), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Advice on a case in which a stranger chose the words. */
    static Advice hostile() {
        Case subject = COFFEE.subject();
        Case.Region region = new Case.Region(
                Text.same(HOSTILE),
                Text.same("@SUM(1+1)*" + HOSTILE),
                subject.region().tags(),
                subject.region().year());
        return Explained.advice(new Case(
                subject.id(),
                subject.file(),
                region,
                new Case.Benchmark(Text.same("+" + HOSTILE), subject.benchmark().year()),
                subject.readings()));
    }

    /** Advice on a region of that name. */
    static Advice named(String name) {
        Case subject = COFFEE.subject();
        Case.Region region = subject.region();
        return Explained.advice(new Case(
                subject.id(),
                subject.file(),
                new Case.Region(Text.same(name), region.industry(), region.tags(), region.year()),
                subject.benchmark(),
                subject.readings()));
    }

    /** What must be found in a document, whatever it looks like. */
    static List<String> said(AdviceView view) {
        List<String> said =
                new ArrayList<>(List.of(view.title(), view.engine(), view.head().caseId()));
        view.head().fields().forEach(field -> said.add(field.value()));
        said.addAll(view.summary());
        view.ranking().forEach(each -> said.addAll(List.of(each.name(), each.score(), each.lead())));
        view.recommendations().forEach(each -> {
            said.add(each.mechanism());
            said.addAll(each.steps());
            each.why()
                    .forEach(chain -> chain.steps().forEach(step -> said.addAll(List.of(step.seen(), step.reason()))));
            each.waterfall().forEach(part -> said.addAll(List.of(part.criterion(), part.points())));
            each.targets().forEach(target -> said.addAll(List.of(target.indicator(), target.target())));
            each.risks().forEach(risk -> said.addAll(List.of(risk.risk(), risk.mitigation())));
            each.cautions().forEach(caution -> said.add(caution.text()));
        });
        view.diagnoses().forEach(each -> said.addAll(List.of(each.name(), each.meaning(), each.standing())));
        view.advantages().forEach(each -> said.addAll(List.of(each.name(), each.meaning())));
        view.gaps().forEach(each -> said.addAll(List.of(each.indicator(), each.region(), each.standing())));
        view.strengths().forEach(each -> said.addAll(List.of(each.indicator(), each.benchmark())));
        view.cautions().forEach(each -> said.addAll(List.of(each.name(), each.text())));
        view.roadmap()
                .forEach(phase -> phase.measures().forEach(each -> said.addAll(List.of(each.name(), each.horizon()))));
        view.unknowns().forEach(each -> said.addAll(List.of(each.indicator(), each.decides())));
        view.sources().forEach(each -> said.add(each.text()));
        said.addAll(view.method());
        return said;
    }

    /** A text without blanks, as lines break anywhere. */
    static String solid(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
