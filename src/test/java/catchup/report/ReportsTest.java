package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportsTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"x\" | *y* `z` [a](javascript:b)";

    @ParameterizedTest
    @EnumSource
    void theSameAdviceGivesTheSameTextEverywhere(Format format) {
        String usual = both(format);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(both(format)).isEqualTo(usual).doesNotContain("\r");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdviceAboutNothingCanBeRead(Format format) {
        for (Lang lang : Lang.values()) {
            assertThat(Reports.render(Sample.empty(), format, Options.in(lang))).isNotBlank();
        }
    }

    @Test
    void nothingFromACaseBecomesMarkupInHtml() {
        String html = Reports.render(Sample.named(HOSTILE), Format.HTML, Options.in(Lang.EN));
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void nothingFromACaseBecomesMarkupInMarkdown() {
        String markdown = Reports.render(Sample.named(HOSTILE), Format.MARKDOWN, Options.in(Lang.EN));
        assertThat(markdown)
                .doesNotContain("<script")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" \\| \\*y\\* \\`z\\` \\[a\\](javascript:b)");
    }

    @Test
    void markdownThatWouldBeginAListOrAHeadingDoesNot() {
        assertThat(List.of(
                        Markdown.escape("# a"),
                        Markdown.escape("- a"),
                        Markdown.escape("1. a"),
                        Markdown.escape("1.5"),
                        Markdown.escape("a\nb")))
                .containsExactly("\\# a", "\\- a", "1\\. a", "1.5", "a b");
    }

    @ParameterizedTest
    @EnumSource
    void thePageAsksForNothingElse(Lang lang) {
        String html = Reports.render(Sample.advice(), Format.HTML, Options.in(lang));
        assertThat(html)
                .contains("lang=\"" + lang.locale().toLanguageTag() + "\"")
                .doesNotContain("src=", "@import", "<link", "url(http");
    }

    @ParameterizedTest
    @EnumSource
    void everyDrawingHasATitleAndADescription(Lang lang) {
        String html = Reports.render(Sample.advice(), Format.HTML, Options.in(lang));
        int drawings = html.split("role=\"img\"", -1).length - 1;
        assertThat(drawings).isPositive();
        assertThat(html.split("<title>", -1)).hasSize(drawings + 2);
        assertThat(html.split("<desc>", -1)).hasSize(drawings + 1);
    }

    @Test
    void idsStayUniqueWhenSeveralAdvicesShareAPage() {
        String html = Reports.render(List.of(Sample.advice(), Sample.advice()), Format.HTML, Options.in(Lang.EN));
        List<String> ids = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("a1", "a2");
        assertThat(html).contains("href=\"#a2\"");
    }

    @ParameterizedTest
    @EnumSource(names = "JSON", mode = EnumSource.Mode.EXCLUDE)
    void onlySoManyMeasuresAreToldInDetail(Format format) {
        String one = Reports.render(Sample.advice(), format, new Options(Lang.EN, 1, 100, false));
        String all = Reports.render(Sample.advice(), format, new Options(Lang.EN, 9, 100, false));
        assertThat(one).contains("Joint research centre").hasSizeLessThan(all.length());
    }

    @Test
    void labelsAreCompleteInBothLanguages() throws IOException {
        Properties english = labels("en");
        assertThat(english.keySet()).isEqualTo(labels("zh").keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            for (Lang lang : Lang.values()) {
                assertThat(new Labels(lang).get(key, "a", "b", "c", "d", "e")).isNotBlank();
            }
        });
    }

    private static String both(Format format) {
        return Reports.render(Sample.advice(), format, Options.in(Lang.EN))
                + Reports.render(Sample.advice(), format, Options.in(Lang.ZH));
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Reports.class.getResourceAsStream("labels_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
