package catchup.report.peers;

import catchup.advice.Advice;
import catchup.fact.Conclusion;
import catchup.inference.Firing;
import catchup.inference.Judgement;
import catchup.peers.Contrast;
import catchup.peers.Lack;
import catchup.report.Phrases;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Line;
import catchup.report.trial.Lacks;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words why some cases have something and others have not. */
final class ContrastWriter {

    private static final String HAS = "+";
    private static final String LACKS = "–";
    private static final String OPEN = "?";

    /** Of cases in which a rule fired, so many are told; the others saw much the same. */
    private static final int TOLD = 2;

    private final List<Advice> advices;
    private final Words words;
    private final Lacks lacks;

    ContrastWriter(List<Advice> advices, Words words) {
        this.advices = advices;
        this.words = words;
        this.lacks = new Lacks(advices.get(0).rules(), words.labels().lang());
    }

    /** A contrast under its name: what was seen where it is concluded, and what failed where it is not. */
    Branch branch(Contrast contrast, String name) {
        List<Branch> branches = new ArrayList<>(fired(contrast));
        branches.addAll(lacking(contrast.lacks()));
        return new Branch("", Line.of(name), branches);
    }

    private List<Branch> fired(Contrast contrast) {
        List<Branch> branches = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < contrast.fired().size(); i++) {
            Optional<Firing> firing = contrast.fired().get(i);
            if (firing.isPresent() && branches.size() < TOLD) {
                branches.add(new Branch(HAS, Line.of(said(List.of(i), seen(i, firing.get()))), List.of()));
            } else if (firing.isPresent()) {
                more.add(i);
            }
        }
        if (!more.isEmpty()) {
            branches.add(new Branch(HAS, Line.of(words.get("also", words.letters(more))), List.of()));
        }
        return branches;
    }

    private String seen(int there, Firing firing) {
        Advice advice = advices.get(there);
        return new Phrases(advice, words.labels()).seen(firing.premises());
    }

    /** What failed, once for all cases in which the same did. */
    private List<Branch> lacking(List<Lack> all) {
        Map<List<Branch>, List<Lack>> alike = new LinkedHashMap<>();
        all.forEach(lack ->
                alike.computeIfAbsent(missed(lack), key -> new ArrayList<>()).add(lack));
        List<Branch> branches = new ArrayList<>();
        alike.forEach((missed, cases) -> {
            String letters = words.letters(cases.stream().map(Lack::subject).toList());
            Lack first = cases.get(0);
            if (missed.size() == 1) {
                Branch only = missed.get(0);
                branches.add(new Branch(
                        mark(first), Line.of(said(letters, only.line().text())), only.branches()));
            } else {
                branches.add(new Branch(mark(first), Line.of(words.get("failed", letters, missed.size())), missed));
            }
        });
        return branches;
    }

    /** The conditions that failed, each with why, where it asks for something that is concluded elsewhere. */
    List<Branch> missed(Lack lack) {
        return lack.missed().stream()
                .map(each -> new Branch(
                        each.isOpen() ? OPEN : LACKS,
                        Line.of(said(each.judgement())),
                        each.below().map(this::missed).orElse(List.of())))
                .toList();
    }

    private String said(Judgement judgement) {
        RuleBase rules = advices.get(0).rules();
        return judgement.shortfall() instanceof Judgement.Shortfall.NotConcluded none
                        && none.conclusion() instanceof Conclusion.Diagnosis diagnosis
                ? words.labels()
                        .get(
                                "saw.diagnosis.not",
                                rules.diagnoses().get(diagnosis.id()).name())
                : lacks.of(judgement);
    }

    static String mark(Lack lack) {
        return lack.isOpen() ? OPEN : LACKS;
    }

    private String said(List<Integer> cases, String text) {
        return said(words.letters(cases), text);
    }

    private String said(String letters, String text) {
        return words.labels().get("colon", letters, text);
    }

    /** The conclusions that are explained on the way to others. */
    static Set<Conclusion> explained(List<Contrast> contrasts) {
        Set<Conclusion> explained = new HashSet<>();
        contrasts.forEach(contrast -> contrast.lacks().forEach(lack -> below(lack, explained)));
        return explained;
    }

    private static void below(Lack lack, Set<Conclusion> explained) {
        for (Lack.Missed missed : lack.missed()) {
            missed.below().ifPresent(deeper -> {
                explained.addAll(deeper.fired().rule().conclusions());
                below(deeper, explained);
            });
        }
    }
}
