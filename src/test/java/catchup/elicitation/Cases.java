package catchup.elicitation;

import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.casefile.CaseWriter;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.inference.Shipped;
import catchup.rulebase.RuleBase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A shipped case on the shipped rules with the indicators of a few dimensions only, and more or fewer facts missing. */
final class Cases {

    private static final Set<String> DIMENSIONS = Set.of("logistics", "brand", "standards");

    static final RuleBase RULES = few(Shipped.rules());
    static final Probe PROBE = new Probe(RULES);
    static final Case LUOCHUAN = read("cases/luochuan-apples-2008.yaml");

    private Cases() {}

    private static RuleBase few(RuleBase rules) {
        return rules.with(rules.catalogues()
                .with(rules.indicators().without(indicator -> !DIMENSIONS.contains(indicator.dimension()))));
    }

    private static Case read(String file) {
        Case whole = new CaseFiles(Shipped.rules().indicators(), RULES.settings())
                .read(Path.of(file), new Diagnostics())
                .get(0);
        Map<String, Reading> some = new LinkedHashMap<>(whole.readings());
        some.keySet().removeIf(id -> !RULES.indicators().has(id));
        return new Case(whole.id(), whole.file(), whole.region(), whole.benchmark(), some);
    }

    /** A case in which all but a few facts are known, filled in at random. */
    static Case allBut(Set<String> missing, Case subject, Random random) {
        Map<String, Reading> known = new LinkedHashMap<>();
        for (OpenFact open : OpenFact.of(subject, RULES)) {
            List<Reading> readings = List.copyOf(open.readings().values());
            known.put(open.indicator().id(), readings.get(random.nextInt(readings.size())));
        }
        Case filled = OpenFact.known(subject, known);
        Map<String, Reading> some = new LinkedHashMap<>(filled.readings());
        missing.forEach(some::remove);
        return new Case(filled.id(), filled.file(), filled.region(), filled.benchmark(), some);
    }

    /** What is read from the file that is written of a case. */
    static Case written(Case subject) {
        Diagnostics diagnostics = new Diagnostics();
        String file = new CaseWriter(RULES.indicators(), RULES.settings()).write(subject);
        Optional<Case> read = new CaseReader(RULES.indicators(), RULES.settings())
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), diagnostics);
        return read.orElseThrow(() -> new AssertionError(Found.in(diagnostics) + "\n" + file));
    }

    /** A case without the places in which it was read. */
    static Case placeless(Case subject) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        subject.readings()
                .forEach((id, reading) -> readings.put(
                        id,
                        new Reading(
                                id,
                                reading.region().map(Cases::placeless),
                                reading.benchmark().map(Cases::placeless),
                                Location.of(""))));
        return new Case(subject.id(), "", subject.region(), subject.benchmark(), readings);
    }

    private static Observation placeless(Observation of) {
        return new Observation(
                of.value(), of.year(), of.quality(), of.source(), of.note(), of.given(), Location.of(""));
    }
}
