package catchup.sensitivity;

import catchup.comparison.Comparison;
import catchup.fact.Assignment;
import catchup.fact.Indicator;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.inference.Judgement;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.sensitivity.Turn.Flip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rules that fire in only one of two derivations, and which of their conditions that hangs on. */
final class Turns {

    private final List<Assignment> supposed;
    private final Judge before;
    private final Judge after;
    private final List<Rule> turned = new ArrayList<>();
    private final Set<Rule> firesNow;

    Turns(List<Supposed> supposed, Comparison comparison) {
        this.supposed = supposed.stream()
                .filter(Supposed::isChange)
                .map(Supposed::after)
                .toList();
        this.before = new Judge(comparison.before().derivation(), List.of());
        this.after = new Judge(comparison.after().derivation(), List.of());
        Set<Rule> firedBefore = fired(comparison.before().derivation());
        this.firesNow = fired(comparison.after().derivation());
        for (Rule rule : comparison.after().rules().rules()) {
            if (firedBefore.contains(rule) != firesNow.contains(rule)) {
                turned.add(rule);
            }
        }
        turned.sort(Comparator.comparing((Rule rule) -> !rule.isWritten()));
    }

    private static Set<Rule> fired(Derivation derivation) {
        Set<Rule> rules = new HashSet<>();
        derivation.firings().stream().map(Firing::rule).forEach(rules::add);
        return rules;
    }

    List<Turn> all() {
        return turned.stream()
                .map(rule -> new Turn(rule, firesNow.contains(rule), flips(rule)))
                .toList();
    }

    private List<Flip> flips(Rule rule) {
        List<Judgement> was = before.of(rule);
        List<Judgement> is = after.of(rule);
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i).isMet() != is.get(i).isMet()) {
                flips.add(flip(was.get(i), is.get(i)));
            }
        }
        return List.copyOf(flips);
    }

    private Flip flip(Judgement was, Judgement is) {
        Pattern pattern = is.condition().pattern();
        List<Assignment> touching =
                supposed.stream().filter(each -> touches(each, pattern)).toList();
        List<Rule> concluding = turned.stream()
                .filter(rule -> rule.conclusions().stream()
                        .anyMatch(conclusion -> pattern.type().isInstance(conclusion) && pattern.matches(conclusion)))
                .toList();
        return new Flip(was, is, touching, concluding);
    }

    /** Whether what is supposed is something that a pattern looks at. */
    private boolean touches(Assignment assignment, Pattern pattern) {
        if (assignment instanceof Assignment.OfKind kind) {
            return pattern instanceof Pattern.OfProfile profile
                    && profile.tag().equals(kind.setting().id());
        }
        Indicator indicator = ((Assignment.OfFigure) assignment).indicator();
        if (pattern instanceof Pattern.OfGap gap) {
            return isNamed(gap.key(), indicator.id()) && isNamed(gap.dimension(), indicator.dimension());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return isNamed(strength.key(), indicator.id()) && isNamed(strength.dimension(), indicator.dimension());
        } else if (pattern instanceof Pattern.OfUnknown unknown) {
            return isNamed(unknown.key(), indicator.id());
        }
        return pattern instanceof Pattern.OfLag lag && isNamed(lag.key(), indicator.dimension());
    }

    private static boolean isNamed(Optional<String> asked, String id) {
        return asked.map(id::equals).orElse(true);
    }
}
