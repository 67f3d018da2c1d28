package catchup.report.explanation;

import catchup.explanation.Attempt;
import catchup.explanation.Attempt.Checked;
import catchup.explanation.Attempt.Nearby;
import catchup.explanation.Attempt.Unconcluded;
import catchup.explanation.Claim;
import catchup.explanation.Needed;
import catchup.fact.Finding;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.inference.Judgement.Shortfall;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Line;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words rules that did not fire as trees: what held, what failed and by how much, and what is not known. */
final class AttemptWriter {

    private static final String MET = "✓";
    private static final String FAILED = "✗";
    private static final String OPEN = "?";

    private final Words words;
    private final Labels labels;
    private final Speech speech;
    private final Figures figures;

    AttemptWriter(Words words, Speech speech) {
        this.words = words;
        this.labels = words.labels();
        this.speech = speech;
        this.figures = new Figures(labels);
    }

    /** The rules, and how many more there are. */
    List<Branch> branches(List<Attempt> attempts, int omitted) {
        List<Branch> branches = new ArrayList<>();
        attempts.forEach(attempt -> branches.add(branch(attempt)));
        if (omitted > 0) {
            branches.add(new Branch("…", Line.of(words.count("attempts.omitted", omitted)), List.of()));
        }
        return branches;
    }

    private Branch branch(Attempt attempt) {
        List<Branch> below = new ArrayList<>();
        below.add(new Branch("§", Line.of(speech.place(attempt.rule())), List.of()));
        attempt.conditions().forEach(checked -> below.add(branch(checked)));
        String mark = attempt.distance().isOpen() ? OPEN : FAILED;
        return new Branch(mark, Line.of(words.get("attempt", score(attempt), speech.reason(attempt.rule()))), below);
    }

    /** How many conditions are met, and how many wait for facts. */
    String score(Attempt attempt) {
        String met =
                words.get("attempt.met", attempt.met(), attempt.conditions().size());
        int missing = attempt.distance().missing();
        return missing == 0 ? met : met + words.count("attempt.open", missing);
    }

    private Branch branch(Checked checked) {
        String said = speech.condition(checked.judgement().condition());
        if (checked.judgement().isMet()) {
            return new Branch(MET, Line.of(said), List.of());
        }
        List<Branch> below = new ArrayList<>();
        checked.because().ifPresent(claim -> below.add(because(claim)));
        checked.nearby().forEach(nearby -> below.add(nearby(nearby)));
        checked.below().ifPresent(not -> below.addAll(branches(not.attempts(), not.omitted())));
        return new Branch(checked.open() ? OPEN : FAILED, Line.of(words.get("lack", said, lack(checked))), below);
    }

    private String lack(Checked checked) {
        Shortfall shortfall = checked.judgement().shortfall();
        Pattern pattern = checked.judgement().condition().pattern();
        if (shortfall instanceof Shortfall.Missing missing) {
            return missing(missing.unknown(), checked.needed());
        } else if (shortfall instanceof Shortfall.Degree degree) {
            return degree(degree, pattern, checked.needed());
        } else if (shortfall instanceof Shortfall.NotAhead behind) {
            String fact = behind.gap().distance() <= 0
                    ? words.get("lack.level", speech.fact(behind.gap()))
                    : speech.fact(behind.gap());
            return withNeeded(fact, checked.needed());
        } else if (shortfall instanceof Shortfall.NotConcluded) {
            return notConcluded(checked);
        } else if (shortfall instanceof Shortfall.Present present) {
            return present(present);
        } else if (shortfall instanceof Shortfall.Count count) {
            return count(checked.judgement().condition(), count);
        } else if (shortfall instanceof Shortfall.Known known) {
            return words.get("lack.known", speech.fact(known.gap()));
        }
        return words.get(shortfall instanceof Shortfall.NothingKnown ? "lack.nothing-known" : "lack.kind");
    }

    private String missing(Finding.Unknown unknown, Optional<Needed> needed) {
        String side = unknown.regionMissing() && unknown.benchmarkMissing()
                ? "both"
                : unknown.regionMissing() ? "region" : "benchmark";
        String missing = words.get("lack.missing." + side);
        return needed.map(value -> words.get("lack.would-need", missing, bound(value)))
                .orElse(missing);
    }

    private String degree(Shortfall.Degree degree, Pattern pattern, Optional<Needed> needed) {
        boolean low = degree.met() < degree.from();
        double bound = low ? degree.from() : degree.to();
        Severity asked = low ? Severity.of(bound) : Severity.of(Math.nextDown(bound));
        String lack = words.get(
                low ? "lack.degree" : "lack.less",
                speech.fact(degree.fact()),
                Figures.share(degree.met()),
                asked.text(),
                Figures.share(bound));
        return pattern instanceof Pattern.OfGap ? withNeeded(lack, needed) : lack;
    }

    private String withNeeded(String lack, Optional<Needed> needed) {
        return needed.map(value -> words.get("lack.needs", lack, bound(value)))
                .orElseGet(() -> words.get("lack.cannot", lack));
    }

    /** The nearest value that would do, and on which side of it others do. */
    private String bound(Needed needed) {
        String value = figures.of(needed.indicator(), needed.value());
        if (needed.indicator().scale() == Scale.YES_NO) {
            return value;
        }
        return words.get(needed.orMore() ? "bound.more" : "bound.less", value);
    }

    private String notConcluded(Checked checked) {
        boolean told = checked.below().filter(Unconcluded::told).isPresent();
        return words.get(checked.open() ? "lack.conclusion.open" : "lack.conclusion") + (told ? words.get("told") : "");
    }

    private String present(Shortfall.Present present) {
        return present.fact() instanceof Finding.Profile
                ? words.get("lack.is-kind")
                : words.get("lack.present", speech.fact(present.fact()));
    }

    private Branch because(Claim claim) {
        String reasons = labels.semicolons(claim.arguments().stream()
                .map(argument -> labels.get("aside", speech.reason(argument.rule()), speech.place(argument.rule())))
                .toList());
        String name = speech.name(claim.conclusion());
        return new Branch(
                "←", Line.of(claim.told() ? name + words.get("told") : words.get("because", name, reasons)), List.of());
    }

    private String count(Condition condition, Shortfall.Count count) {
        if (count.met().isEmpty()) {
            return words.get("lack.none", count.needed());
        }
        String some = speech.some(condition, count.met());
        return words.get(count.atLeast() ? "lack.few" : "lack.many", count.met().size(), count.needed(), some);
    }

    private Branch nearby(Nearby nearby) {
        if (nearby.finding() instanceof Finding.Gap gap) {
            String value = nearby.needed().map(this::bound).orElse("");
            return new Branch("+", Line.of(words.get("nearby", speech.fact(gap), value)), List.of());
        }
        String name = speech.shortly(nearby.finding());
        String line = nearby.needed()
                .map(value -> words.get("nearby.unknown.needs", name, bound(value)))
                .orElseGet(() -> words.get("nearby.unknown", name));
        return new Branch(OPEN, Line.of(line), List.of());
    }
}
