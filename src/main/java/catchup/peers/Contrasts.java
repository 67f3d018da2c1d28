package catchup.peers;

import catchup.advice.Advice;
import catchup.fact.Conclusion;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds why cases differ in what is concluded: of the rules that fired in one, the nearest in the other and the conditions
 * that failed there, followed down through diagnoses to the figures.
 */
final class Contrasts {

    private record Support(int there, Firing firing, List<Judgement> unmet) {}

    private static final Comparator<Support> NEAREST = Comparator.comparingInt(
                    (Support each) -> each.unmet().size())
            .thenComparing(each -> -each.firing().degree() * each.firing().certainty())
            .thenComparingInt(Support::there)
            .thenComparing(each -> each.firing().rule().name());

    private final List<Derivation> derivations;
    private final List<Judge> judges;

    Contrasts(List<Advice> advices) {
        this.derivations = advices.stream().map(Advice::derivation).toList();
        this.judges = derivations.stream()
                .map(derivation -> new Judge(derivation, List.of()))
                .toList();
    }

    /** Why some of the cases have something and the others have not; empty if all have it, or none has. */
    Optional<Contrast> of(Conclusion conclusion) {
        List<Optional<Firing>> fired = derivations.stream()
                .map(derivation -> derivation.supports(conclusion).stream().findFirst())
                .toList();
        List<Lack> lacks = new ArrayList<>();
        for (int i = 0; i < fired.size(); i++) {
            if (fired.get(i).isEmpty()) {
                lack(i, conclusion).ifPresent(lacks::add);
            }
        }
        return lacks.isEmpty() ? Optional.empty() : Optional.of(new Contrast(conclusion, fired, List.copyOf(lacks)));
    }

    /** Why a case does not have what others have; empty if none of them has it. */
    Optional<Lack> lack(int subject, Conclusion conclusion) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < derivations.size(); i++) {
            others.add(i);
        }
        return lack(subject, others, conclusion, new HashSet<>());
    }

    /** @param above what is being explained already, so that no circle is followed */
    private Optional<Lack> lack(int subject, List<Integer> others, Conclusion conclusion, Set<Conclusion> above) {
        if (!above.add(conclusion)) {
            return Optional.empty();
        }
        Optional<Lack> found = others.stream()
                .filter(there -> there != subject)
                .flatMap(there -> derivations.get(there).supports(conclusion).stream()
                        .map(firing -> new Support(there, firing, unmet(subject, firing))))
                .min(NEAREST)
                .map(support -> lack(subject, support, above));
        above.remove(conclusion);
        return found;
    }

    private Lack lack(int subject, Support support, Set<Conclusion> above) {
        List<Lack.Missed> missed = new ArrayList<>();
        for (Judgement judgement : support.unmet()) {
            Optional<Lack> below = wanted(judgement, support.there())
                    .flatMap(conclusion -> lack(subject, List.of(support.there()), conclusion, above));
            missed.add(new Lack.Missed(judgement, below));
        }
        return new Lack(subject, support.there(), support.firing(), List.copyOf(missed));
    }

    private List<Judgement> unmet(int subject, Firing firing) {
        return judges.get(subject).of(firing.rule()).stream()
                .filter(judgement -> !judgement.isMet())
                .toList();
    }

    /** What a condition asks for that is concluded there. */
    private Optional<Conclusion> wanted(Judgement judgement, int there) {
        if (!(judgement.shortfall() instanceof Shortfall.NotConcluded none)) {
            return Optional.empty();
        }
        return derivations.get(there).concluded().stream()
                .filter(conclusion -> isMeant(none.conclusion(), conclusion))
                .findFirst();
    }

    private static boolean isMeant(Conclusion asked, Conclusion concluded) {
        return asked.equals(concluded)
                || (asked instanceof Conclusion.Recommendation one
                        && concluded instanceof Conclusion.Recommendation other
                        && one.measure().equals(other.measure()));
    }
}
