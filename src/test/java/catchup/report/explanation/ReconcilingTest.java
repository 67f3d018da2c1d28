package catchup.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.explanation.Why;
import catchup.report.Format;
import catchup.report.Options;
import catchup.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever computes with what is printed arrives at what is printed, to the last digit. */
class ReconcilingTest {

    private static final int WIDE = 1000;
    private static final Pattern EITHER =
            Pattern.compile("([\\d.]+) \\+ ([\\d.]+) − ([\\d.]+) × ([\\d.]+) = ([\\d.]+)");
    private static final Pattern STRENGTH = Pattern.compile("degree ([\\d.]+) × certainty ([\\d.]+) = ([\\d.]+)");
    private static final Pattern CERTAINTY =
            Pattern.compile("the weakest ([\\d.]+) × the rule’s ([\\d.]+) = ([\\d.]+)");
    private static final Pattern MEAN = Pattern.compile("mean of ([\\d., ]+) = ([\\d.]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\w+ +(\\d+)% +([\\d.]+)(…?) +\\+([\\d.]+) +([\\d.]+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +([\\d.]+)$");
    private static final Pattern SHARE =
            Pattern.compile("([\\d.]+) of the ([\\d.]+) at which reach is full = ([\\d.]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "puer-coffee-2021",
                "luochuan-apples-2008",
                "ethiopia-cut-flowers-2002",
                "bay-of-plenty-kiwifruit-1987",
                "teaching-inland-orchard-county",
                "yiwu-small-commodities-2013"
            })
    void everyEquationHolds(String name) {
        Advice advice = Explained.advice(name);
        int scores = 0;
        int endless = 0;
        for (var subject : Explained.subjects()) {
            for (boolean whole : new boolean[] {false, true}) {
                List<Why> answers = Why.of(advice, subject, whole).stream().toList();
                for (Why why : answers) {
                    String text = new WhyAnswer(why).in(Format.TEXT, new Options(Lang.EN, 0, WIDE, false));
                    assertEquations(text);
                    if (subject.isMeasure()) {
                        endless += assertWaterfall(text);
                        scores++;
                    }
                }
            }
        }
        assertThat(scores).isPositive();
        assertThat(endless).as("values that no number of digits reconciles").isLessThan(scores);
    }

    private static void assertEquations(String text) {
        hold(text, STRENGTH, met -> number(met, 1).multiply(number(met, 2)), 3);
        hold(text, CERTAINTY, met -> number(met, 1).multiply(number(met, 2)), 3);
        hold(text, MEAN, ReconcilingTest::mean, 2);
        hold(text, EITHER, ReconcilingTest::either, 5);
        hold(text, SHARE, met -> number(met, 1).divide(number(met, 2), 12, RoundingMode.HALF_UP), 3);
    }

    /** How many values go on for ever, so that no number of digits reconciles them. */
    private static int assertWaterfall(String text) {
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        assertThat(rows).hasSize(5);
        BigDecimal sum = BigDecimal.ZERO;
        for (MatchResult row : rows) {
            BigDecimal points = number(row, 1).multiply(number(row, 2));
            if (row.group(3).isEmpty()) {
                assertThat(points.setScale(1, RoundingMode.HALF_UP)).isEqualTo(number(row, 4));
            }
            sum = sum.add(number(row, 4));
            assertThat(sum).isEqualTo(number(row, 5));
        }
        List<MatchResult> total = TOTAL.matcher(text).results().toList();
        assertThat(total).hasSize(1);
        assertThat(number(total.get(0), 1)).isEqualTo(sum);
        return (int) rows.stream().filter(row -> !row.group(3).isEmpty()).count();
    }

    /** Every match of an equation gives what stands to the right of its sign, rounded to as many digits. */
    private static void hold(String text, Pattern equation, Function<MatchResult, BigDecimal> left, int right) {
        equation.matcher(text).results().forEach(met -> {
            BigDecimal printed = number(met, right);
            int digits = Math.max(printed.scale(), 2);
            assertThat(left.apply(met).subtract(printed).abs())
                    .as(met.group())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(5, Math.max(digits, scale(met, right)) + 1));
        });
    }

    /** Zeros at the end are not printed, so a result may have as many digits as what it is computed from. */
    private static int scale(MatchResult met, int right) {
        return right == 5
                ? Math.max(number(met, 1).scale(), number(met, 2).scale())
                : number(met, right).scale();
    }

    private static BigDecimal either(MatchResult met) {
        assertThat(met.group(3)).isEqualTo(met.group(1));
        assertThat(met.group(4)).isEqualTo(met.group(2));
        return number(met, 1).add(number(met, 2)).subtract(number(met, 1).multiply(number(met, 2)));
    }

    private static BigDecimal mean(MatchResult met) {
        List<BigDecimal> all = Pattern.compile(", ")
                .splitAsStream(met.group(1))
                .map(BigDecimal::new)
                .toList();
        BigDecimal sum = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(all.size()), 12, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(MatchResult met, int group) {
        return new BigDecimal(met.group(group));
    }
}
