package catchup.verification;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Margins;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleTest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the chain of rules nobody can tell as long as some of it cannot be read: everything that what is missing speaks of,
 * whatever may follow from that, and whatever that may follow from.
 */
final class Touched {

    /** With more errors than this there is enough to do without reminders. */
    private static final int MOST = 30;

    private static final String TESTS = ".test.yaml";

    private static final Set<Problem> OF_TESTS =
            EnumSet.of(Problem.RULE_WITHOUT_FIRING_TEST, Problem.RULE_WITHOUT_NEAR_MISS);
    private static final Set<Problem> OF_SENTENCES =
            EnumSet.of(Problem.SENTENCE_WITHOUT_PARTNER, Problem.SENTENCES_DIFFER);

    /** Where rules that can be read do not make a chain, or it is not known what a file says. */
    private static final Set<Problem> OF_ALL = EnumSet.of(
            Problem.RULE_CYCLE,
            Problem.RULE_CHAIN_TOO_LONG,
            Problem.TOO_MANY,
            Problem.TOO_MANY_CONDITIONS,
            Problem.TOO_MANY_SENTENCES,
            Problem.UNREAD_FILE,
            Problem.DUPLICATE_RULE,
            Problem.HEADER_MISSING,
            Problem.UNKNOWN_LAYER,
            Problem.MISSING_COLUMN,
            Problem.UNKNOWN_COLUMN);

    private final RuleBaseDraft draft;
    private final RuleBase readable;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Set<String> ids;
    private final Map<String, String> words = new HashMap<>();
    private final boolean sentences;
    private final Set<String> untold;

    /** Files of tests with errors, and rules with errors. */
    private final Set<String> broken;

    private Touched(RuleBaseDraft draft, RuleBase readable, Diagnostics errors) {
        this.draft = draft;
        this.readable = readable;
        errors.texts().forEach((file, text) -> lines.put(file, text.lines().toList()));
        entries().forEach(entry -> {
            words.put(entry.id(), entry.id());
            words.put(entry.name().en(), entry.id());
            words.put(entry.name().zh(), entry.id());
        });
        draft.catalogues().principles().keySet().forEach(id -> words.put(id, id));
        this.sentences = errors.all().stream().anyMatch(each -> each.at().file().endsWith(".dsl"));
        this.ids = spreading(missing(errors));
        this.untold = rulesWithLostTests();
        this.broken = errors.all().stream()
                .map(Diagnostic::at)
                .map(at -> at.file().endsWith(TESTS) ? at.file() : block(at))
                .collect(Collectors.toSet());
    }

    /** Empty where nobody can say what is missing, or what there is makes no chain. */
    static Optional<Touched> by(RuleBaseDraft draft, Diagnostics errors) {
        boolean tellable = errors.size() <= MOST
                && hangsTogether(draft.catalogues())
                && !draft.followers().isOfWholeFiles()
                && errors.all().stream().allMatch(each -> isTellable(each, errors));
        return draft.ranking()
                .filter(read -> tellable)
                .map(read -> draft.complete()
                        .orElseGet(() -> new RuleBase(
                                draft.catalogues(), read, Margins.NONE, draft.rules(), draft.phrases(), "")))
                .map(readable -> new Touched(draft, readable, errors));
    }

    /** Whether everything that entries refer to is there. */
    private static boolean hangsTogether(Catalogues all) {
        return all.indicators().all().stream().allMatch(each -> all.dimensions().has(each.dimension()))
                && all.diagnoses().all().stream()
                        .allMatch(each -> all.dimensions().has(each.theme()))
                && all.measures().all().stream()
                        .allMatch(each -> all.dimensions().has(each.theme())
                                && Stream.of(each.prerequisites(), each.conflicts(), each.synergies())
                                        .flatMap(List::stream)
                                        .allMatch(all.measures()::has));
    }

    private static boolean isTellable(Diagnostic error, Diagnostics errors) {
        return error.at().line() > 0
                && errors.texts().containsKey(error.at().file())
                && !OF_ALL.contains(error.problem());
    }

    /** What can be read, as if it were everything. */
    RuleBaseDraft readable() {
        return new RuleBaseDraft(
                draft.catalogues(),
                draft.ranking(),
                draft.rules(),
                draft.names(),
                draft.phrases(),
                Optional.of(readable),
                draft.tests(),
                draft.followers());
    }

    /** Whether a reminder may only follow from what cannot be read. */
    boolean includes(Diagnostic reminder) {
        Problem problem = reminder.problem();
        if (OF_TESTS.contains(problem)) {
            return reminder.arguments().stream().anyMatch(untold::contains)
                    || broken.contains(reminder.at().file().replaceFirst("\\.dslr$", TESTS))
                    || broken.contains(block(reminder.at()));
        }
        return OF_SENTENCES.contains(problem)
                ? sentences
                : subjects(reminder.at()).stream().anyMatch(ids::contains);
    }

    private Stream<Named> entries() {
        return Stream.of(Mention.Kind.values()).flatMap(kind -> draft.catalogues().of(kind).all().stream());
    }

    /** What the entries and rules speak of that cannot be read. */
    private Set<String> missing(Diagnostics errors) {
        Set<String> missing = new HashSet<>();
        errors.all().stream()
                .filter(each -> !each.at().file().endsWith(TESTS))
                .forEach(each -> missing.addAll(named(block(each.at()))));
        Set<String> read = draft.rules().stream().map(Rule::name).collect(Collectors.toSet());
        Set<String> lost = new HashSet<>(draft.names());
        lost.removeAll(read);
        lines.forEach((file, text) -> {
            for (int i = 0; i < text.size() && !lost.isEmpty() && file.endsWith(".dslr"); i++) {
                String line = text.get(i);
                if (lost.stream().anyMatch(line::contains)) {
                    missing.addAll(named(block(new Location(file, i + 1, 1, 1))));
                }
            }
        });
        return missing;
    }

    /** The same with what follows from it, and what it follows from, by the rules that can be read. */
    private Set<String> spreading(Set<String> missing) {
        Set<String> all = new HashSet<>(missing);
        for (Indicator each : draft.catalogues().indicators().all()) {
            if (missing.contains(each.dimension())) {
                all.add(each.id());
            }
        }
        Set<String> before = new HashSet<>(all);
        Set<String> after = new HashSet<>(all);
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : draft.rules()) {
                Set<String> conditions = looked(rule);
                Set<String> conclusions = concluded(rule);
                more |= conditions.stream().anyMatch(after::contains) && after.addAll(conclusions);
                more |= conclusions.stream().anyMatch(before::contains) && before.addAll(conditions);
            }
        }
        all.addAll(before);
        all.addAll(after);
        return all;
    }

    private static Set<String> looked(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> Mention.in(condition.pattern()).stream())
                .map(Mention::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> concluded(Rule rule) {
        return rule.conclusions().stream()
                .flatMap(conclusion -> Mention.in(conclusion).stream())
                .map(Mention::id)
                .collect(Collectors.toSet());
    }

    /** The rules of which more tests are written than can be read. */
    private Set<String> rulesWithLostTests() {
        Map<String, Long> read =
                draft.tests().rules().stream().collect(Collectors.groupingBy(RuleTest::rule, Collectors.counting()));
        Map<String, Long> written = lines.entrySet().stream()
                .filter(file -> file.getKey().endsWith(TESTS))
                .flatMap(file -> file.getValue().stream())
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> line.startsWith("rule:"))
                .map(line -> line.substring("rule:".length()).strip().replaceAll("^[\"']|[\"']$", ""))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return written.entrySet().stream()
                .filter(each -> each.getValue() > read.getOrDefault(each.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The ids of everything that a text names. */
    private Set<String> named(String text) {
        return words.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** What a reminder at a place is about. */
    private Set<String> subjects(Location at) {
        String block = block(at);
        if (at.file().endsWith(".csv")) {
            return Set.of(block.split(",", 2)[0]);
        } else if (at.file().endsWith(".yaml")) {
            block = block.lines()
                    .filter(line -> line.strip().matches("(?:- id|kpis|prerequisites|conflicts|synergies):.*"))
                    .collect(Collectors.joining("\n"));
        }
        return named(block);
    }

    /** The rule, the fiche or the row that a place belongs to. */
    private String block(Location at) {
        List<String> text = lines.getOrDefault(at.file(), List.of());
        if (at.line() < 1 || at.line() > text.size()) {
            return "";
        }
        int start = at.line() - 1;
        int end = at.line();
        if (at.file().endsWith(".dslr")) {
            while (start > 0 && !isEnd(text.get(start - 1)) && !text.get(start).startsWith("rule ")) {
                start--;
            }
            while (end < text.size()
                    && !isEnd(text.get(end - 1))
                    && !text.get(end).startsWith("rule ")) {
                end++;
            }
        } else if (at.file().endsWith(".yaml")) {
            while (start > 0 && !text.get(start).startsWith("- ")) {
                start--;
            }
            while (end < text.size() && !text.get(end).startsWith("- ")) {
                end++;
            }
        }
        return String.join("\n", text.subList(start, end));
    }

    private static boolean isEnd(String line) {
        return line.strip().equals("end");
    }
}
