package catchup.peers;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import catchup.rulebase.RuleBase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped cases, and advice on some of them. */
public final class Histories {

    public static final RuleBase RULES = Shipped.rules();
    public static final Adviser ADVISER = new Adviser(new DirectReasoner(RULES));

    private static final List<Case> ALL = read();

    private Histories() {}

    /** All of them, provinces included. */
    public static List<Case> all() {
        return ALL;
    }

    public static Case named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    public static List<Advice> advice(String... ids) {
        return Stream.of(ids).map(Histories::named).map(ADVISER::advise).toList();
    }

    private static List<Case> read() {
        Diagnostics diagnostics = new Diagnostics();
        List<Case> read = new CaseFiles(RULES.indicators(), RULES.settings(), RULES.measures())
                .read(Path.of("cases"), diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all().toString());
        }
        return read;
    }
}
