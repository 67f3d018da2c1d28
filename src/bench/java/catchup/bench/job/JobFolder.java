package catchup.bench.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the common job as an expert would write it for the product: catalogues, fiches, rules in sentences. Three things are
 * said by way of figures: the mean gap of a dimension is an indicator of its own, and so is each bound on a value of the region,
 * with the bound as its benchmark.
 */
public final class JobFolder {

    private static final double HALF = 0.5;

    private final Job job;
    private final StringBuilder rules = new StringBuilder();

    private JobFolder(Job job) {
        this.job = job;
    }

    /** @param shipped the folder whose vocabulary, settings and ranking are taken over */
    public static void write(Job job, Path shipped, Path folder) throws IOException {
        JobFolder writer = new JobFolder(job);
        Files.createDirectories(folder);
        for (String name : new String[] {"vocabulary.dsl", "settings.csv", "ranking.yaml"}) {
            Files.writeString(folder.resolve(name), Files.readString(shipped.resolve(name)));
        }
        Files.writeString(folder.resolve("principles.csv"), "id,kind,en,zh\nP1.1,cause,The common job,共同任务\n");
        Files.writeString(folder.resolve("cautions.csv"), "id,name_en,name_zh,text_en,text_zh,principles\n");
        Files.writeString(folder.resolve("dimensions.csv"), dimensions());
        Files.writeString(folder.resolve("indicators.csv"), writer.indicators());
        Files.writeString(folder.resolve("diagnoses.csv"), diagnoses());
        Files.writeString(folder.resolve("measures.yaml"), writer.measures());
        writer.rules(folder);
    }

    private static String dimensions() {
        StringBuilder text = new StringBuilder("id,name_en,name_zh\nmeans,Means,均值\nbounds,Bounds,界限\n");
        for (int d = 0; d < Job.DIMENSIONS; d++) {
            text.append(Job.name('d', d)).append(",Dimension ").append(d + 1).append(",维度").append(d + 1).append('\n');
        }
        return text.toString();
    }

    private String indicators() {
        StringBuilder text = new StringBuilder("id,dimension,name_en,name_zh,unit,direction,scale,min,max,mild,moderate,severe,"
                + "critical,first_tier,source,note_en,note_zh\n");
        for (int i = 0; i < Job.INDICATORS; i++) {
            Job.Gap gap = job.gaps().get(i);
            // Values are halves: larger than 4 is at least 4.5.
            indicator(text, Job.name('i', i), Job.name('d', i / Job.IN_DIMENSION), "up",
                    (gap.mild() + HALF) + "," + (gap.moderate() + HALF) + "," + (gap.severe() + HALF));
        }
        for (int d = 0; d < Job.DIMENSIONS; d++) {
            // Means of five halves are tenths: above 20 is at least 20.1.
            indicator(text, mean(d), "means", "up", "5,10," + (Job.MEAN_GAP + 0.1));
        }
        for (int r = 0; r < Job.RECOMMENDATIONS; r++) {
            Job.Recommendation rule = job.recommendations().get(r);
            if (rule.indicator() >= 0) {
                indicator(text, bound(r), "bounds", rule.below() ? "down" : "up", "5,10,20");
            }
        }
        return text.toString();
    }

    private static void indicator(StringBuilder text, String id, String dimension, String direction, String thresholds) {
        text.append(id).append(',').append(dimension).append(",Indicator ").append(id).append(",指标").append(id)
                .append(",%,").append(direction).append(",interval,0,100,").append(thresholds)
                .append(",,,the common job,,\n");
    }

    static String mean(int dimension) {
        return "mean-" + Job.name('d', dimension);
    }

    static String bound(int recommendation) {
        return "bound-" + Job.name('r', recommendation);
    }

    private static String diagnoses() {
        StringBuilder text = new StringBuilder("id,kind,theme,name_en,name_zh,meaning_en,meaning_zh,principles\n");
        for (int n = 0; n < 2 * Job.DIMENSIONS; n++) {
            String id = Job.diagnosis(n);
            text.append(id).append(n < Job.DIMENSIONS ? ",simple," : ",compound,")
                    .append(Job.name('d', n % Job.DIMENSIONS)).append(",Diagnosis ").append(id).append(",诊断")
                    .append(id).append(",Something is weak,有所不足,P1.1\n");
        }
        return text.toString();
    }

    private String measures() {
        StringBuilder text = new StringBuilder();
        for (int l = 0; l < Job.LEVERS; l++) {
            String id = Job.name('l', l);
            text.append("""
                    - id: %s
                      theme: %s
                      name: { en: "Lever %s", zh: "抓手%s" }
                      steps:
                        en: ["Do it."]
                        zh: ["办理。"]
                      why: { en: "It helps.", zh: "有用。" }
                      lead: government
                      support: [firms]
                      horizon: 1-3
                      phase: 1
                      cost: medium
                      kpis: [%s]
                      suits: []
                      unsuited: []
                      builds-on: []
                      prerequisites: []
                      conflicts: []
                      synergies: []
                      risks:
                        - risk: { en: "It fails.", zh: "落空。" }
                          mitigation: { en: "Try again.", zh: "重来。" }
                      principles: [P1.1]
                    """.formatted(id, Job.name('d', l % Job.DIMENSIONS), id, id, Job.name('i', l)));
        }
        return text.toString();
    }

    private void rules(Path folder) throws IOException {
        for (int d = 0; d < Job.DIMENSIONS; d++) {
            String says = "diagnose \"" + Job.diagnosis(d) + "\"";
            rule(Job.name('w', d) + " by severe gaps", says,
                    "at least " + Job.SEVERE_GAPS + " gaps in the dimension \"" + Job.name('d', d) + "\" are at least severe");
            rule(Job.name('w', d) + " by the mean gap", says, "the gap in \"" + mean(d) + "\" is at least severe");
        }
        flush(folder.resolve("diagnose"), "weak.dslr", "diagnose");
        for (int k = 0; k < Job.DIMENSIONS; k++) {
            Job.Pair pair = job.compounds().get(k);
            rule(Job.name('c', k), "diagnose \"" + Job.diagnosis(Job.DIMENSIONS + k) + "\"", made(pair.one()), made(pair.other()));
        }
        flush(folder.resolve("diagnose"), "compound.dslr", "compound");
        for (int r = 0; r < Job.RECOMMENDATIONS; r++) {
            Job.Recommendation rule = job.recommendations().get(r);
            List<String> when = new ArrayList<>();
            rule.diagnoses().forEach(each -> when.add(made(each)));
            if (rule.indicator() >= 0) {
                when.add("the region is level or ahead in \"" + bound(r) + "\"");
            }
            rule(Job.name('r', r), "recommend \"" + Job.name('l', rule.lever()) + "\"", when.toArray(String[]::new));
        }
        flush(folder.resolve("recommend"), "levers.dslr", "recommend");
        for (int s = 0; s < Job.SYNERGIES; s++) {
            Job.Pair pair = job.synergies().get(s);
            String one = "\"" + Job.name('l', pair.one()) + "\"";
            String other = "\"" + Job.name('l', pair.other()) + "\"";
            rule(Job.name('s', s), one + " reinforces " + other,
                    "the measure " + one + " is recommended", "the measure " + other + " is recommended");
        }
        flush(folder.resolve("coordinate"), "synergies.dslr", "coordinate");
    }

    private static String made(int diagnosis) {
        return "the diagnosis \"" + Job.diagnosis(diagnosis) + "\" is made";
    }

    private void rule(String name, String says, String... when) {
        rules.append("rule \"").append(name).append("\"\n    @principle( \"P1.1\" )\n    @certainty( 0.9 )\n")
                .append("    @reason( en = \"The common job\", zh = \"共同任务\" )\nwhen\n");
        for (String line : when) {
            rules.append("    ").append(line).append('\n');
        }
        rules.append("then\n    ").append(says).append("\nend\n\n");
    }

    private void flush(Path folder, String file, String layer) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(file), "package catchup.rules\nagenda-group \"" + layer + "\"\n\n" + rules);
        rules.setLength(0);
    }
}
