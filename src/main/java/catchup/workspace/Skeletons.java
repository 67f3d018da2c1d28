package catchup.workspace;

import catchup.text.Lang;
import catchup.text.Text;
import catchup.workspace.Completions.Item;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whole entries of rule files to begin with, one for each kind of file that has entries, with gaps to fill in as
 * <code>${name}</code>; no two gaps of an entry have the same name.
 */
final class Skeletons {

    /** The kind of an item that is a whole entry. */
    static final String KIND = "template";

    /** Columns of tables in which sentences stand, which may have commas in them. */
    private static final Set<String> PROSE =
            Set.of("text_en", "text_zh", "meaning_en", "meaning_zh", "note_en", "note_zh", "en", "zh", "source");

    /** Columns that most entries leave empty. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("first_tier");

    /** A gap that is called otherwise in Chinese. */
    private static final Pattern BOTH = Pattern.compile("\\$\\{([^|}]*)\\|([^}]*)\\}");

    private static final Text WHOLE = new Text("with gaps to fill in", "逐空填写");

    static final Text PRINCIPLE = gaps("@principle( \"${principle|原理}\" )");
    static final Text CERTAINTY = gaps("@certainty( ${how sure, 0.1 to 1|把握度，0.1至1} )");
    static final Text REASON = gaps("@reason( en = \"${why, in English}\", zh = \"${中文缘由}\" )");

    private static final Text RULE = gaps("""
            rule "${name|规则名}"
                %s
                %s
                %s
            when
                ${condition|条件句}
            then
                ${conclusion|结论句}
            end
            """);

    private static final Text MEASURE = gaps("""
            - id: ${id|编号}
              theme: ${dimension|维度}
              name: { en: "${name in English}", zh: "${中文名称}" }
              steps:
                en:
                  - "${first step in English}"
                  - "${second step in English}"
                zh:
                  - "${第一步}"
                  - "${第二步}"
              why:
                en: "${why in English}"
                zh: "${缘由}"
              lead: ${who leads|牵头方}
              support: [${who supports|配合方}]
              horizon: ${years|年限}
              phase: ${phase|阶段}
              cost: ${cost|成本}
              kpis: [${indicators|成效指标}]
              suits: [${kinds of region|适合的产区类型}]
              unsuited: []
              builds-on: []
              prerequisites: []
              conflicts: []
              synergies: []
              risks:
                - risk:
                    en: "${risk in English}"
                    zh: "${风险}"
                  mitigation:
                    en: "${what helps, in English}"
                    zh: "${对策}"
              principles: [${principles|原理}]
            """);

    private static final String TEST = """
            - test: "${what it shows|说明什么}"
              rule: "${rule|规则}"
              fires: ${yes or no|是或否}
            """;

    private static final Text FACTS_TEST = gaps(TEST + "  facts: { ${indicator|指标}: ${severity|程度} }\n");

    private static final Text GIVEN_TEST = gaps(TEST + "  given: { diagnoses: [${diagnosis|诊断}] }\n");

    private static final Text SCALE_TEST = gaps("""
            - indicator: ${indicator|指标}
              benchmark: ${figure of the benchmark|标杆数值}
              region: { ${figure of the region|产区数值}: ${severity|程度} }
            """);

    private static final Text SENTENCES = gaps("""
            [%1$s][]${sentence in English}=${what it means|含义}
            [%1$s][]${中文句式}=${the same meaning again|同一含义}
            """);

    private final Lang lang;

    Skeletons(Lang lang) {
        this.lang = lang;
    }

    /** An entry as it is begun in each language: of a gap that is written <code>${English|Chinese}</code> each has its half. */
    private static Text gaps(String entry) {
        Matcher both = BOTH.matcher(entry);
        return new Text(both.replaceAll("\\${$1}"), both.replaceAll("\\${$2}"));
    }

    /** A whole rule. */
    Item rule() {
        String rule = RULE.in(lang).formatted(PRINCIPLE.in(lang), CERTAINTY.in(lang), REASON.in(lang));
        return item("rule", Text.same(rule), new Text("a whole rule", "整条规则"));
    }

    /** A row of a table with these columns. */
    Item row(List<String> columns) {
        String cells = columns.stream().map(Skeletons::cell).collect(Collectors.joining(","));
        return item("…", Text.same(cells), new Text("a whole line", "整行"));
    }

    private static String cell(String column) {
        if (MAY_BE_EMPTY.contains(column)) {
            return "";
        }
        return PROSE.contains(column) ? "\"${" + column + "}\"" : "${" + column + "}";
    }

    /** A pair of sentences, one of each language. */
    List<Item> sentences() {
        return List.of(
                item(
                        "[condition]",
                        pair("condition"),
                        new Text("a pair of sentences for what a rule looks at", "一对条件句式")),
                item("[consequence]", pair("consequence"), new Text("a pair of sentences for what follows", "一对结论句式")));
    }

    private static Text pair(String side) {
        return new Text(
                SENTENCES.en().formatted(side).stripTrailing(),
                SENTENCES.zh().formatted(side).stripTrailing());
    }

    /**
     * A whole entry of a list.
     *
     * @param margin how many blanks stand before it
     */
    List<Item> entries(String path, int margin) {
        if (path.endsWith("measures.yaml")) {
            return margin == 0 ? List.of(item("- id", MEASURE, new Text("a whole measure", "整项措施"))) : List.of();
        } else if (!path.endsWith(".test.yaml") || margin > 2) {
            return List.of();
        }
        Item test = path.endsWith("indicators.test.yaml")
                ? item("- indicator", SCALE_TEST, new Text("a whole test of thresholds", "整项阈值测试"))
                : item(
                        "- test",
                        path.startsWith("diagnose/") ? FACTS_TEST : GIVEN_TEST,
                        new Text("a whole test", "整项测试"));
        return List.of(new Item(test.label(), test.insert().indent(2 - margin).stripTrailing(), KIND, test.detail()));
    }

    private Item item(String label, Text insert, Text what) {
        String detail = lang == Lang.ZH ? what.zh() + "，" + WHOLE.zh() : what.en() + ", " + WHOLE.en();
        return new Item(label, insert.in(lang), KIND, detail);
    }
}
