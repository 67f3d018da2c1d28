package catchup.bench.floor;

import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the rules of a rule base as ordinary Java, as one would write them by hand who wants no engine: each rule an if over
 * arrays, each conclusion a method that puts its evidence together.
 */
@SuppressWarnings("EnumOrdinal") // arrays go by numbers
final class FloorSource {

    static final String PACKAGE = "catchup.bench.written";
    static final String NAME = "WrittenRules";

    /** So many in one method, for methods that are too long are never compiled to machine code. */
    private static final int IN_ONE = 20;

    private final Numbers numbers;
    private final RuleBase rules;
    private final List<Rule> planned;
    private final int[][] supports;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> sets = new HashMap<>();
    private final Set<Integer> asked = new LinkedHashSet<>();

    FloorSource(Numbers numbers, Tables tables) {
        this.numbers = numbers;
        this.rules = numbers.rules();
        this.planned = numbers.byLayerAndName();
        this.supports = tables.supports();
    }

    String text() {
        line("package " + PACKAGE + ";");
        line("import catchup.bench.floor.*;");
        line("public final class " + NAME + " extends Reference {");
        line("public " + NAME + "(Tables tables) { super(tables); }");
        fire();
        for (int r = 0; r < planned.size(); r++) {
            rule(r);
        }
        for (int n = 0; n < supports.length; n++) {
            conclusion(n);
        }
        rank();
        believe();
        openness();
        sets.forEach((numbers, name) -> line("private static final int[] " + name + " = {" + numbers + "};"));
        line("}");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** A method that calls for each of many things what is written for it, in pieces. */
    private void inPieces(String head, String parameters, String arguments, List<String> pieces) {
        int methods = (pieces.size() + IN_ONE - 1) / IN_ONE;
        line("@Override protected void " + head + "(" + parameters + ") {");
        for (int i = 0; i < methods; i++) {
            line("    " + head + i + "(" + arguments + ");");
        }
        line("}");
        for (int i = 0; i < methods; i++) {
            line("private void " + head + i + "(" + parameters + ") {");
            line("    final boolean[] is = this.is;");
            line("    final byte[] severity = this.severity;");
            line("    final byte[] ahead = this.ahead;");
            line("    final byte[] lag = this.lag;");
            line("    final long tags = this.tags;");
            pieces.subList(i * IN_ONE, Math.min(pieces.size(), (i + 1) * IN_ONE)).forEach(this::line);
            line("}");
        }
    }

    private void fire() {
        List<String> pieces = new ArrayList<>();
        for (Rule rule : inOrder()) {
            String met = rule.conditions().stream().map(this::met).distinct().collect(Collectors.joining("\n        && "));
            String says = rule.conclusions().stream()
                    .map(each -> "is[" + numbers.of(each) + "] = true; ")
                    .collect(Collectors.joining());
            pieces.add("    // " + rule.name() + "\n    if (" + (met.isEmpty() ? "true" : met) + ") { fired["
                    + planned.indexOf(rule) + "] = true; " + says + "}");
        }
        inPieces("fire", "", "", pieces);
    }

    /** By layer, and within a layer so that what a rule looks at is settled before it. */
    private List<Rule> inOrder() {
        List<Rule> left = new ArrayList<>(planned);
        List<Rule> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Conclusion> unsettled = new HashSet<>();
            left.forEach(rule -> unsettled.addAll(rule.conclusions()));
            Rule next = left.stream()
                    .filter(rule -> rule.layer() == left.get(0).layer())
                    .filter(rule -> rule.conditions().stream()
                            .noneMatch(condition -> unsettled.stream().anyMatch(condition.pattern()::matches)))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private String met(Condition condition) {
        Pattern pattern = condition.pattern();
        if (condition instanceof Condition.AtLeast least) {
            return count(pattern) + " >= " + least.count();
        } else if (condition instanceof Condition.AtMost most) {
            return count(pattern) + " <= " + most.count();
        } else if (condition instanceof Condition.Absent) {
            return pattern.key().isPresent() ? "!" + holds(pattern) : count(pattern) + " == 0";
        }
        return holds(pattern);
    }

    private String holds(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            String severity = "severity[" + numbers.indicator(key(pattern)) + "]";
            String most = gap.to() == Severity.CRITICAL ? "" : " && " + severity + " <= " + gap.to().ordinal();
            return "(" + severity + " >= " + gap.from().ordinal() + most + ")";
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return "(ahead[" + numbers.indicator(key(pattern)) + "] >= " + (strength.clear() ? 2 : 1) + ")";
        } else if (pattern instanceof Pattern.OfUnknown) {
            return "(severity[" + numbers.indicator(key(pattern)) + "] < 0)";
        } else if (pattern instanceof Pattern.OfLag lag) {
            return "(lag[" + numbers.dimension(key(pattern)) + "] >= " + lag.from().ordinal() + ")";
        } else if (pattern instanceof Pattern.OfProfile) {
            return "((tags & " + numbers.tags(List.of(key(pattern))) + "L) != 0)";
        }
        int[] meant = conclusions(pattern);
        return meant.length == 0 ? "false" : "is[" + meant[0] + "]";
    }

    private static String key(Pattern pattern) {
        return pattern.key().orElseThrow();
    }

    private String count(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            boolean all = gap.isOfKnown() && gap.key().isEmpty() && gap.dimension().isEmpty();
            return all
                    ? "known"
                    : "gaps(" + set(pattern) + ", " + gap.from().ordinal() + ", "
                            + gap.to().ordinal() + ")";
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return "strengths(" + set(pattern) + ", " + (strength.clear() ? 2 : 1) + ")";
        } else if (pattern instanceof Pattern.OfUnknown) {
            return "(" + rules.indicators().all().size() + " - known)";
        } else if (pattern instanceof Pattern.OfLag lag) {
            return "lags(" + set(pattern) + ", " + lag.from().ordinal() + ")";
        }
        return "concluded(" + set(pattern) + ")";
    }

    /** A constant with the numbers of all that a pattern can match, by key. */
    private String set(Pattern pattern) {
        String joined = Arrays.stream(candidates(pattern)).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return sets.computeIfAbsent(joined, text -> "SET_" + sets.size());
    }

    private int[] candidates(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return indicators(each -> gap.dimension().isEmpty()
                    || gap.dimension().get().equals(each.dimension()));
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return indicators(each -> strength.dimension().isEmpty()
                    || strength.dimension().get().equals(each.dimension()));
        } else if (pattern instanceof Pattern.OfLag) {
            return rules.dimensions().all().stream()
                    .map(Label::id)
                    .sorted()
                    .mapToInt(numbers::dimension)
                    .toArray();
        }
        return conclusions(pattern);
    }

    private int[] indicators(Predicate<Indicator> wanted) {
        return rules.indicators().all().stream()
                .filter(wanted)
                .map(Indicator::id)
                .sorted()
                .mapToInt(numbers::indicator)
                .toArray();
    }

    private int[] conclusions(Pattern pattern) {
        List<Conclusion> all = numbers.conclusions();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).getClass() == pattern.type())
                .filter(i -> pattern.matches(all.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> key(all.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String key(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Recommendation recommendation
                ? recommendation.measure()
                : conclusion.toString();
    }

    private void rule(int r) {
        Rule rule = planned.get(r);
        List<String> premises = new ArrayList<>();
        List<String> caps = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            premise(condition, premises, caps);
        }
        String cap = caps.isEmpty()
                ? "1"
                : "(" + String.join(" || ", caps) + " ? " + rules.ranking().assumedAbsence() + " : 1)";
        line("// " + rule.name());
        line("private Line[] rule" + r + "() {");
        line("    Line[] known = ofRule[" + r + "];");
        line("    if (known == null) {");
        for (int i = 0; i < premises.size(); i++) {
            line("        Line[] p" + i + " = " + premises.get(i) + ";");
        }
        String arguments =
                IntStream.range(0, premises.size()).mapToObj(i -> ", p" + i).collect(Collectors.joining());
        line("        known = together(" + r + ", " + rule.certainty() + ", " + cap + arguments + ");");
        line("        ofRule[" + r + "] = known;");
        line("    }");
        line("    return known;");
        line("}");
    }

    private void premise(Condition condition, List<String> premises, List<String> caps) {
        Pattern pattern = condition.pattern();
        if (condition instanceof Condition.Absent) {
            if (pattern instanceof Pattern.OfDiagnosis) {
                int diagnosis = conclusions(pattern)[0];
                ask(diagnosis);
                caps.add("couldBe" + diagnosis + "()");
            }
        } else if (condition instanceof Condition.Holds) {
            holding(pattern, premises);
        } else if (condition instanceof Condition.AtLeast least && !pattern.isOfKnown()) {
            counted(pattern, least.count(), premises);
        }
    }

    private void holding(Pattern pattern, List<String> premises) {
        if (pattern instanceof Pattern.OfGap) {
            premises.add("gap(" + numbers.indicator(key(pattern)) + ")");
        } else if (pattern instanceof Pattern.OfStrength) {
            premises.add("strength(" + numbers.indicator(key(pattern)) + ")");
        } else if (pattern instanceof Pattern.OfLag) {
            premises.add("lag(" + numbers.dimension(key(pattern)) + ")");
        } else if (!(pattern instanceof Pattern.OfUnknown || pattern instanceof Pattern.OfProfile)) {
            premises.add("conclusion" + conclusions(pattern)[0] + "()");
        }
    }

    private void counted(Pattern pattern, int needed, List<String> premises) {
        if (pattern instanceof Pattern.OfGap gap) {
            premises.add("countedGaps(" + set(pattern) + ", " + gap.from().ordinal() + ", "
                    + gap.to().ordinal() + ", " + needed + ")");
        } else if (pattern instanceof Pattern.OfStrength strength) {
            premises.add("countedStrengths(" + set(pattern) + ", " + (strength.clear() ? 2 : 1) + ", " + needed + ")");
        } else if (pattern instanceof Pattern.OfLag lag) {
            premises.add("countedLags(" + set(pattern) + ", " + lag.from().ordinal() + ", " + needed + ")");
        } else if (!(pattern instanceof Pattern.OfUnknown)) {
            premises.add("counted(" + set(pattern) + ", " + needed + ")");
        }
    }

    private void conclusion(int n) {
        if (supports[n].length == 0) {
            return;
        }
        line("// " + numbers.conclusions().get(n));
        line("private Line[] conclusion" + n + "() {");
        line("    Line[] known = ofConclusion[" + n + "];");
        line("    if (known == null) {");
        for (int r : supports[n]) {
            line("        if (fired[" + r + "]) { known = merged(known, rule" + r + "()); }");
        }
        line(supports[n].length == 1 ? "" : "        known = best(known);");
        line("        ofConclusion[" + n + "] = known;");
        line("    }");
        line("    return known;");
        line("}");
    }

    private void rank() {
        int first = numbers.firstMeasure();
        List<String> pieces = new ArrayList<>();
        for (int m = 0; m < rules.measures().all().size(); m++) {
            if (supports[first + m].length > 0) {
                pieces.add("    if (is[" + (first + m) + "]) { rank(" + m + ", conclusion" + (first + m) + "()); }");
            }
        }
        inPieces("rankAll", "", "", pieces);
    }

    private void believe() {
        List<String> pieces = new ArrayList<>();
        for (int n = 0; n < supports.length; n++) {
            if (supports[n].length > 0) {
                pieces.add("    if (is[" + n + "]) { beliefs[" + n + "] = belief(" + n + ", conclusion" + n + "()); }");
            }
        }
        inPieces("believeAll", "Answer.Belief[] beliefs", "beliefs", pieces);
        counting();
    }

    /** The strongest line of each of several conclusions, counted. */
    private void counting() {
        SortedSet<Integer> meant = new TreeSet<>();
        for (Rule rule : planned) {
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.AtLeast && isOfConclusions(condition.pattern())) {
                    Arrays.stream(candidates(condition.pattern()))
                            .filter(n -> supports[n].length > 0)
                            .forEach(meant::add);
                }
            }
        }
        line("private Line[] counted(int[] of, int needed) {");
        line("    Line[] counted = new Line[of.length];");
        line("    int count = 0;");
        line("    for (int n : of) { if (is[n]) { counted[count++] = of(n)[0]; } }");
        line("    return choices(counted, count, needed);");
        line("}");
        line("private Line[] of(int n) {");
        line("    return switch (n) {");
        meant.forEach(n -> line("        case " + n + " -> conclusion" + n + "();"));
        line("        default -> throw new IllegalArgumentException();");
        line("    };");
        line("}");
    }

    private static boolean isOfConclusions(Pattern pattern) {
        return pattern instanceof Pattern.OfDiagnosis
                || pattern instanceof Pattern.OfRecommendation
                || pattern instanceof Pattern.OfCoverage;
    }

    private void ask(int diagnosis) {
        if (asked.add(diagnosis)) {
            for (int r : supports[diagnosis]) {
                for (Condition condition : planned.get(r).conditions()) {
                    if (condition instanceof Condition.Holds
                            && condition.pattern() instanceof Pattern.OfDiagnosis pattern) {
                        ask(conclusions(pattern)[0]);
                    }
                }
            }
        }
    }

    private void openness() {
        for (int diagnosis : asked) {
            line("private boolean couldBe" + diagnosis + "() {");
            line("    if (open[" + diagnosis + "] == 0) {");
            String any = Arrays.stream(supports[diagnosis])
                    .mapToObj(r -> planned.get(r).conditions().stream()
                            .map(this::couldBeMet)
                            .distinct()
                            .collect(Collectors.joining(" && ", "(", ")")))
                    .collect(Collectors.joining("\n            || "));
            line("        boolean could = !is[" + diagnosis + "] && (" + (any.isEmpty() ? "false" : any) + ");");
            line("        open[" + diagnosis + "] = (byte) (could ? 2 : 1);");
            line("    }");
            line("    return open[" + diagnosis + "] == 2;");
            line("}");
        }
    }

    private String couldBeMet(Condition condition) {
        Pattern pattern = condition.pattern();
        boolean figures = pattern instanceof Pattern.OfGap || pattern instanceof Pattern.OfStrength;
        if (condition instanceof Condition.Holds && figures) {
            return "(" + met(condition) + " || severity[" + numbers.indicator(key(pattern)) + "] < 0)";
        } else if (condition instanceof Condition.Holds && pattern instanceof Pattern.OfDiagnosis) {
            return "(" + met(condition) + " || couldBe" + conclusions(pattern)[0] + "())";
        } else if (condition instanceof Condition.AtLeast least && figures) {
            return "(" + met(condition) + " || (" + count(pattern) + " >= " + (least.count() - 1) + " && anyUnknown("
                    + set(pattern) + ")))";
        }
        return met(condition);
    }

}
