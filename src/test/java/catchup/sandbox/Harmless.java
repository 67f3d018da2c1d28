package catchup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.inference.Firing;
import catchup.inference.StockDrools;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.rulebase.PlainDrl;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Unseen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is accepted is but text wherever it goes: into plain DRL for stock Drools, and into the four reports. */
final class Harmless {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern FOREIGN =
            Pattern.compile("<\\s*(script|img|iframe|object|embed|base|link|form|b\\W)|\\son\\w+\\s*=");
    private static final Pattern ADDRESS = Pattern.compile("(href|src)=\"(?!#|https?://)");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(|(?<!\\\\)<|(?<!\\\\)`");

    private final Attack attack;
    private final RuleBase rules;
    private final List<Advice> advices;

    Harmless(Attack attack, RuleBase rules, List<Advice> advices) {
        this.attack = attack;
        this.rules = rules;
        this.advices = advices;
    }

    void check() {
        assertThat(advices).isNotEmpty();
        firesTheSameInStockDrools();
        for (Lang lang : Lang.values()) {
            html(render(Format.HTML, lang));
            markdown(render(Format.MARKDOWN, lang));
            assertThat(unseen(render(Format.TEXT, lang))).isEmpty();
        }
        reachesTheReports(render(Format.JSON, Lang.EN));
    }

    private String render(Format format, Lang lang) {
        return Reports.render(advices, format, Options.in(lang));
    }

    /** The exported rules fire as here, with the same names: so nothing broke out of its place. */
    private void firesTheSameInStockDrools() {
        Map<String, String> files = new LinkedHashMap<>();
        new PlainDrl(rules).files().forEach((name, text) -> files.put(name.substring(name.lastIndexOf('/') + 1), text));
        files.remove("kmodule.xml");
        StockDrools stock = new StockDrools(rules, files);
        for (Advice advice : advices) {
            List<String> fired = advice.derivation().firings().stream()
                    .map(Firing::rule)
                    .map(rule -> rule.name())
                    .sorted()
                    .toList();
            assertThat(stock.run(advice.derivation().findings()).fired()).isEqualTo(fired);
        }
    }

    private static void html(String page) {
        List<String> tags = TAG.matcher(page.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tags).isNotEmpty().noneMatch(tag -> FOREIGN.matcher(tag).find());
        assertThat(tags).noneMatch(tag -> ADDRESS.matcher(tag).find());
        assertThat(unseen(page)).isEmpty();
    }

    private static void markdown(String text) {
        assertThat(LINK.matcher(text).find()).as("markup in " + text).isFalse();
        assertThat(unseen(text)).isEmpty();
    }

    /** What the attack says it shows is there, as a whole: otherwise nothing would have been tried. */
    private void reachesTheReports(String json) {
        List<String> texts = new ArrayList<>();
        texts(tree(json), texts);
        for (String shown : attack.shows()) {
            assertThat(texts).as(shown).anyMatch(text -> text.contains(shown));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(each -> texts(each, texts));
    }

    private static String unseen(String text) {
        StringBuilder found = new StringBuilder();
        text.codePoints().filter(c -> c != '\n' && Unseen.is(c)).forEach(c -> found.append(Unseen.code(c))
                .append(' '));
        return found.toString();
    }
}
