package catchup.verification;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which single things a pattern may be about: a pattern without a key stands for many with one. */
final class Scope {

    private final Catalogues catalogues;

    Scope(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** A pattern for each thing whose fact may match; of two patterns about the same thing in the same way there is one. */
    List<Pattern> of(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return indicators(gap.key(), gap.dimension())
                    .map(id -> (Pattern) new Pattern.OfGap(Optional.of(id), Optional.empty(), gap.from(), gap.to()))
                    .toList();
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return indicators(strength.key(), strength.dimension())
                    .map(id -> (Pattern) new Pattern.OfStrength(Optional.of(id), Optional.empty(), strength.clear()))
                    .toList();
        } else if (pattern instanceof Pattern.OfUnknown unknown) {
            return indicators(unknown.key(), Optional.empty())
                    .map(id -> (Pattern) new Pattern.OfUnknown(Optional.of(id)))
                    .toList();
        } else if (pattern instanceof Pattern.OfLag lag) {
            return keys(lag.key(), catalogues.dimensions().all())
                    .map(id -> (Pattern) new Pattern.OfLag(Optional.of(id), lag.from()))
                    .toList();
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
            return keys(diagnosis.key(), catalogues.diagnoses().all())
                    .map(Scope::diagnosis)
                    .toList();
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            return within(recommendation.key(), recommendation.theme(), catalogues.measures(), Measure::theme)
                    .map(Scope::measure)
                    .toList();
        } else if (pattern instanceof Pattern.OfCoverage coverage) {
            return keys(coverage.key(), catalogues.dimensions().all())
                    .map(id -> (Pattern) new Pattern.OfCoverage(Optional.of(id)))
                    .toList();
        }
        return List.of(pattern);
    }

    static Pattern diagnosis(String id) {
        return new Pattern.OfDiagnosis(Optional.of(id));
    }

    static Pattern measure(String id) {
        return new Pattern.OfRecommendation(Optional.of(id), Optional.empty());
    }

    /** A pattern about a single measure, whatever it says of its theme; any other as it is. */
    static Pattern plain(Pattern pattern) {
        return pattern instanceof Pattern.OfRecommendation
                ? pattern.key().map(Scope::measure).orElse(pattern)
                : pattern;
    }

    /** Whether a pattern is about how a region stands on indicators. */
    static boolean isOfIndicator(Pattern pattern) {
        return pattern instanceof Pattern.OfGap
                || pattern instanceof Pattern.OfStrength
                || pattern instanceof Pattern.OfUnknown;
    }

    /** The indicators of a dimension. */
    List<Indicator> indicators(String dimension) {
        return catalogues.indicators().all().stream()
                .filter(indicator -> indicator.dimension().equals(dimension))
                .toList();
    }

    private Stream<String> indicators(Optional<String> key, Optional<String> dimension) {
        return within(key, dimension, catalogues.indicators(), Indicator::dimension);
    }

    /** The ids of the entries of a group, or of one of them. */
    private static <T extends Named> Stream<String> within(
            Optional<String> key, Optional<String> group, Catalogue<T> all, Function<T, String> groupOf) {
        Stream<T> entries = key.map(id -> all.has(id) ? Stream.of(all.get(id)) : Stream.<T>empty())
                .orElseGet(() -> all.all().stream());
        return entries.filter(entry -> group.map(groupOf.apply(entry)::equals).orElse(true))
                .map(Named::id);
    }

    private static Stream<String> keys(Optional<String> key, Collection<? extends Named> all) {
        return key.map(Stream::of).orElseGet(() -> all.stream().map(Named::id));
    }
}
