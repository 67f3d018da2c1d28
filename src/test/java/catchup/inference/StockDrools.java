package catchup.inference;

import catchup.fact.Finding;
import catchup.fact.Finding.Gap;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.Layer;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaGroup;

/**
 * Drools as anyone has it: rule files go through the classic builder, facts are of the types that facts.drl declares. It
 * knows nothing of the product's own reading of rules, and so can tell whether that is right.
 */
public final class StockDrools {

    private static final String PACKAGE = "catchup.rules";

    private final RuleBase rules;
    private final KieBase knowledge;

    /** @param files DRL, DSL and DSLR texts by file name */
    public StockDrools(RuleBase rules, Map<String, String> files) {
        this.rules = rules;
        KieServices services = KieServices.Factory.get();
        KieFileSystem system = services.newKieFileSystem();
        files.forEach((name, text) -> system.write("src/main/resources/catchup/rules/" + name, text));
        KieBuilder builder = services.newKieBuilder(system).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.toString());
        }
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        this.knowledge =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(configuration);
    }

    /**
     * @param fired names of the rules that fired, one entry a firing
     * @param concluded what was concluded, in a form to compare
     */
    public record Outcome(List<String> fired, SortedSet<String> concluded) {}

    public Outcome run(List<Finding> findings) {
        KieSession session = knowledge.newKieSession();
        List<String> fired = new ArrayList<>();
        try {
            setGlobals(session);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch().getRule().getName());
                }
            });
            findings.forEach(finding -> insert(session, finding));
            focusOnLayers(session);
            session.fireAllRules(10_000);
            SortedSet<String> concluded = new TreeSet<>();
            session.getObjects().forEach(object -> conclusion(object).ifPresent(concluded::add));
            fired.sort(null);
            return new Outcome(fired, concluded);
        } finally {
            session.dispose();
        }
    }

    /** The first layer gets the focus last, and so first; an export has no groups, its layers are told by salience. */
    private static void focusOnLayers(KieSession session) {
        List<Layer> layers = new ArrayList<>(Arrays.asList(Layer.values()));
        Collections.reverse(layers);
        for (Layer layer : layers) {
            AgendaGroup group = session.getAgenda().getAgendaGroup(layer.code());
            if (group != null) {
                group.setFocus();
            }
        }
    }

    private void setGlobals(KieSession session) {
        Map<String, Map<String, ?>> globals = new HashMap<>();
        globals.put("diagnoses", names(rules.diagnoses().all()));
        globals.put("measures", names(rules.measures().all()));
        globals.put("cautions", names(rules.cautions().all()));
        Map<String, Collection<String>> themes = new HashMap<>();
        rules.measures().all().forEach(measure -> called(measure)
                .forEach(name -> themes.put(name, called(rules.dimensions().get(measure.theme())))));
        globals.put("themes", themes);
        globals.forEach((name, value) -> {
            boolean declared = knowledge.getKiePackage(PACKAGE).getGlobalVariables().stream()
                    .anyMatch(global -> global.getName().equals(name));
            if (declared) {
                session.setGlobal(name, value);
            }
        });
    }

    private static Map<String, Collection<String>> names(List<? extends Named> entries) {
        Map<String, Collection<String>> names = new HashMap<>();
        entries.forEach(entry -> called(entry).forEach(name -> names.put(name, called(entry))));
        return names;
    }

    private static List<String> called(Named entry) {
        return List.of(entry.id(), entry.name().en(), entry.name().zh());
    }

    private void insert(KieSession session, Finding finding) {
        if (finding instanceof Gap gap) {
            fact(
                    session,
                    "Gap",
                    Map.of(
                            "called", called(gap.indicator()),
                            "dimension", dimension(gap.indicator()),
                            "reaches", words(severity -> gap.severity().isAtLeast(severity)),
                            "within", words(severity -> severity.isAtLeast(gap.severity()))));
        } else if (finding instanceof Finding.Strength strength) {
            fact(
                    session,
                    "Strength",
                    Map.of(
                            "called", called(strength.indicator()),
                            "dimension", dimension(strength.indicator()),
                            "clear", strength.clear()));
        } else if (finding instanceof Finding.Unknown unknown) {
            fact(session, "Unknown", Map.of("called", called(unknown.indicator())));
        } else if (finding instanceof Finding.Lag lag) {
            fact(
                    session,
                    "Lag",
                    Map.of(
                            "called", called(lag.dimension()),
                            "reaches", words(severity -> lag.severity().isAtLeast(severity))));
        } else if (finding instanceof Finding.Profile profile) {
            List<String> tags = new ArrayList<>();
            profile.tags().forEach(tag -> tags.addAll(called(rules.settings().get(tag))));
            fact(session, "Profile", Map.of("tags", tags));
        }
    }

    private List<String> dimension(Indicator indicator) {
        return called(rules.dimensions().get(indicator.dimension()));
    }

    private static List<String> words(Predicate<Severity> wanted) {
        return Arrays.stream(Severity.values())
                .filter(wanted)
                .flatMap(severity ->
                        Stream.of(severity.text().en(), severity.text().zh()))
                .toList();
    }

    private void fact(KieSession session, String type, Map<String, ?> fields) {
        try {
            FactType declared = knowledge.getFactType(PACKAGE, type);
            Object fact = declared.newInstance();
            fields.forEach((name, value) -> declared.set(fact, name, value));
            session.insert(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type, impossible);
        }
    }

    /** {@code Diagnosis weak-logistics}: the type and the first name, which is the id, of each thing it speaks of. */
    private Optional<String> conclusion(Object object) {
        String type = object.getClass().getSimpleName();
        if (List.of("Gap", "Strength", "Unknown", "Lag", "Profile").contains(type)) {
            return Optional.empty();
        }
        FactType declared = knowledge.getFactType(PACKAGE, type);
        List<String> words = new ArrayList<>(List.of(type));
        declared.getFields().forEach(field -> {
            Object value = declared.get(object, field.getName());
            words.add(
                    value instanceof Collection<?> names
                            ? String.valueOf(names.iterator().next())
                            : String.valueOf(value));
        });
        return Optional.of(String.join(" ", words));
    }
}
