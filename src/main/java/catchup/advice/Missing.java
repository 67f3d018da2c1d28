package catchup.advice;

import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import java.util.List;

/**
 * An indicator that is not known and would decide rules that are open.
 *
 * @param regionMissing the region's value is missing; otherwise only a benchmark is
 * @param rules how many open rules it would help to decide
 * @param diagnoses what those rules might conclude; {@code measures} what they might recommend, directly or through those
 */
public record Missing(
        Indicator indicator,
        boolean regionMissing,
        boolean benchmarkMissing,
        int rules,
        List<DiagnosisEntry> diagnoses,
        List<Measure> measures) {}
