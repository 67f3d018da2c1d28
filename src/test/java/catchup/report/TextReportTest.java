package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextReportTest {

    @Property(tries = 150)
    void noLineIsWiderThanAsked(
            @ForAll @IntRange(min = 40, max = 220) int width,
            @ForAll Lang lang,
            @ForAll boolean colour,
            @ForAll String name) {
        String text = Reports.render(Sample.named(name), Format.TEXT, new Options(lang, 3, width, colour));
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(AttributedString.fromAnsi(line).columnLength())
                        .isLessThanOrEqualTo(width));
    }

    @Property
    void wrappingLosesNoWord(@ForAll @IntRange(min = 2, max = 90) int columns, @ForAll String text) {
        String wrapped = String.join("", Columns.wrap(text, columns));
        assertThat(wrapped.replace(" ", "")).isEqualTo(Columns.clean(text).replace(" ", ""));
    }

    @ParameterizedTest
    @EnumSource
    void colourChangesNoWord(Lang lang) {
        String plain = Reports.render(Sample.advice(), Format.TEXT, new Options(lang, 5, 100, false));
        String coloured = Reports.render(Sample.advice(), Format.TEXT, new Options(lang, 5, 100, true));
        assertThat(AttributedString.fromAnsi(coloured).toString()).isEqualTo(plain);
        assertThat(coloured).isNotEqualTo(plain);
    }

    @Test
    void nothingFromACaseSteersTheTerminal() {
        String text = Reports.render(Sample.named("a\u001B[31mb\u202Ec\r\nd"), Format.TEXT, Options.in(Lang.EN));
        assertThat(text).doesNotContain("\u001B").doesNotContain("\u202E").doesNotContain("\r");
    }

    @Test
    void chinesePunctuationBeginsNoLine() {
        String text = Reports.render(Sample.advice(), Format.TEXT, new Options(Lang.ZH, 5, 43, false));
        assertThat(text.lines().map(String::strip)).noneMatch(line -> line.matches("^[，。；：、）”].*"));
    }
}
