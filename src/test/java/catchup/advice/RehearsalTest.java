package catchup.advice;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The made-up advice has one of everything, so that nothing is left to be set up when the real one is given. */
final class RehearsalTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aRehearsalHasOneOfEverythingAndCanBeWritten(Lang lang) {
        Advice advice = Adviser.rehearse();
        assertThat(advice.recommendations()).hasSizeGreaterThan(1);
        assertThat(advice.diagnoses()).isNotEmpty();
        assertThat(advice.gaps()).isNotEmpty();
        assertThat(advice.strengths()).isNotEmpty();
        assertThat(advice.cautions()).isNotEmpty();
        assertThat(advice.unknowns()).isNotEmpty();
        assertThat(Reports.render(advice, Format.TEXT, Options.in(lang))).isNotBlank();
    }
}
