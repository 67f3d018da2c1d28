package catchup.report.explanation;

import catchup.explanation.Claim;
import catchup.explanation.Claim.Argument;
import catchup.explanation.Claim.Ground;
import catchup.explanation.Claim.Step;
import catchup.fact.Finding;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Line;
import catchup.rulebase.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Words proofs as trees: a rule with its reason, its conditions with what met them, and so on down to the figures. A number
 * is written with as many digits as it takes to compute what stands above it.
 */
final class ProofWriter {

    private static final String BACK = "←";
    private static final String MET = "·";

    private final Words words;
    private final Speech speech;
    private final Citations citations;

    ProofWriter(Words words, Speech speech, Citations citations) {
        this.words = words;
        this.speech = speech;
        this.citations = citations;
    }

    /** An argument under a heading of its own. */
    Branch branch(String mark, String heading, Argument argument, int digits) {
        return new Branch(mark, Line.of(heading), List.of(branch(argument, digits)));
    }

    /** The arguments for a claim that has not been told yet. */
    List<Branch> branches(Claim claim) {
        return claim.arguments().stream()
                .map(argument -> branch(argument, Digits.FEWEST))
                .toList();
    }

    private Branch branch(Argument argument, int digits) {
        int below = digitsBelow(argument, digits);
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch("§", Line.of(speech.place(argument.rule())), List.of()));
        branches.add(new Branch("=", Line.of(sum(argument, below, digits)), List.of()));
        argument.steps().forEach(step -> branches.add(branch(step, below)));
        String reason = speech.reason(argument.rule());
        String line = argument.counts() ? reason : words.get("proof.idle", reason);
        return new Branch(BACK, Line.of(line), branches);
    }

    /** How the rule's degree and certainty come from those of its conditions. */
    private String sum(Argument argument, int below, int digits) {
        String certainty = words.get(
                "proof.certainty",
                Digits.print(weakest(argument), below),
                Digits.print(argument.rule().certainty(), Digits.FEWEST),
                Digits.print(argument.certainty(), digits));
        List<Double> degrees = degrees(argument);
        String degree = Digits.print(argument.degree(), digits);
        if (degrees.isEmpty()) {
            return words.get("proof.sum", words.get("proof.degree.none", degree), certainty);
        } else if (degrees.size() == 1) {
            return words.get("proof.sum", words.get("proof.degree.one", degree), certainty);
        }
        String mean = words.get(
                "proof.degree",
                words.labels()
                        .commas(degrees.stream()
                                .map(each -> Digits.print(each, below))
                                .toList()),
                degree);
        return words.get("proof.sum", mean, certainty);
    }

    private Branch branch(Step step, int digits) {
        List<Branch> below = new ArrayList<>();
        String said = speech.condition(step.condition());
        String numbers = numbers(step, digits);
        List<Ground> grounds = step.grounds();
        boolean single = grounds.size() == 1;
        String told = "";
        for (Ground ground : grounds) {
            if (ground instanceof Ground.Concluded concluded) {
                if (!single) {
                    below.add(new Branch(MET, Line.of(named(concluded, digits)), branches(concluded.claim(), digits)));
                } else if (concluded.claim().told()) {
                    told = words.get("told");
                } else {
                    below.addAll(branches(concluded.claim(), digits));
                }
            } else if (ground instanceof Ground.Read read) {
                below.addAll(read(read, digits));
            }
        }
        return new Branch(MET, Line.of(counted(step, said) + told + numbers), below);
    }

    /** A condition that counts and rests on nothing that it counted, with how many there are. */
    private String counted(Step step, String said) {
        if (step.condition() instanceof Condition.AtMost most) {
            return words.get("proof.most", said, step.counted().size(), most.count(), names(step));
        } else if (step.grounds().isEmpty() && step.condition() instanceof Condition.AtLeast least) {
            return words.get("proof.least", said, step.counted().size(), least.count(), names(step));
        }
        return said;
    }

    private String names(Step step) {
        return step.counted().isEmpty()
                ? ""
                : words.get("proof.counted", speech.some(step.condition(), step.counted()));
    }

    private List<Branch> branches(Claim claim, int digits) {
        return claim.arguments().stream()
                .map(argument -> branch(argument, digits))
                .toList();
    }

    private String named(Ground.Concluded concluded, int digits) {
        return speech.name(concluded.fact())
                + (concluded.claim().told() ? words.get("told") : "")
                + numbers(concluded.degree(), concluded.certainty(), digits);
    }

    /** What was read off the case: nothing for the profile, which the condition says all of. */
    private List<Branch> read(Ground.Read read, int digits) {
        Finding finding = read.fact();
        if (finding instanceof Finding.Profile) {
            return List.of();
        }
        String line = speech.fact(finding) + numbers(read.degree(), read.certainty(), digits);
        return List.of(
                read.told()
                        ? new Branch("", Line.of(line + words.get("told")), List.of())
                        : new Branch("", Line.of(line), figures(finding)));
    }

    private List<Branch> figures(Finding finding) {
        List<Finding.Gap> gaps = finding instanceof Finding.Gap gap
                ? List.of(gap)
                : finding instanceof Finding.Strength strength
                        ? List.of(strength.level())
                        : finding instanceof Finding.Lag lag ? lag.gaps() : List.of();
        boolean several = gaps.size() > 1;
        List<Branch> lines = new ArrayList<>();
        for (Finding.Gap gap : gaps) {
            List<Branch> figures = citations.figures(gap).stream()
                    .map(line -> new Branch("", line, List.of()))
                    .toList();
            if (several) {
                lines.add(new Branch("", Line.of(speech.fact(gap)), figures));
            } else {
                lines.addAll(figures);
            }
        }
        return lines;
    }

    private String numbers(Step step, int digits) {
        if (step.assumed()) {
            return words.get("proof.assumed", Digits.print(step.certainty(), digits));
        }
        boolean shownBelow = step.grounds().size() == 1 && step.grounds().get(0) instanceof Ground.Read;
        return shownBelow || step.grounds().isEmpty() ? "" : numbers(step.degree(), step.certainty(), digits);
    }

    private String numbers(OptionalDouble degree, double certainty, int digits) {
        String sure = Digits.print(certainty, digits);
        return degree.isPresent() ? words.get("proof.numbers", Digits.print(degree.getAsDouble(), digits), sure) : "";
    }

    /** How many digits the steps need for the argument's numbers to follow from them. */
    private static int digitsBelow(Argument argument, int digits) {
        List<Double> degrees = degrees(argument);
        BigDecimal degree = Digits.rounded(argument.degree(), digits);
        return Digits.enough(
                digits,
                each -> Digits.isProduct(
                                weakest(argument), argument.rule().certainty(), each, argument.certainty(), digits)
                        && (degrees.isEmpty()
                                || Digits.mean(degrees, each, digits).compareTo(degree) == 0));
    }

    private static List<Double> degrees(Argument argument) {
        return argument.steps().stream()
                .flatMap(step -> step.degree().stream().boxed())
                .toList();
    }

    private static double weakest(Argument argument) {
        return argument.steps().stream().mapToDouble(Step::certainty).min().orElse(1);
    }
}
