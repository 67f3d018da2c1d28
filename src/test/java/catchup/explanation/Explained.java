package catchup.explanation;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import catchup.rulebase.Mention;
import catchup.rulebase.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Cases to explain, shipped ones and random ones. */
public final class Explained {

    public static final RuleBase RULES = Shipped.rules();
    private static final Adviser ADVISER = new Adviser(new DirectReasoner(RULES));
    private static final double KNOWN = 0.4;

    private Explained() {}

    public static Advice advice(Case subject) {
        return ADVISER.advise(subject);
    }

    public static Advice advice(String name) {
        return advice(read(Path.of("cases", name + ".yaml")).get(0));
    }

    /** All shipped cases. */
    public static List<Case> shipped() {
        try (Stream<Path> files = Files.list(Path.of("cases"))) {
            List<Case> cases = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> cases.addAll(read(file)));
            return cases;
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A case with random figures on about four in ten indicators, of a region of random kinds. */
    public static Case random(long seed) {
        Random random = new Random(seed);
        Case subject = read(Path.of("cases", "teaching-coastal-food-town.yaml")).get(0);
        subject = subject.withTags(Shipped.tags(random));
        for (Indicator indicator : RULES.indicators().all()) {
            for (Side side : Side.values()) {
                boolean known = random.nextDouble() < (side == Side.REGION ? KNOWN : 1 - KNOWN / 2);
                subject = subject.with(
                        indicator.id(), side, known ? Optional.of(figure(indicator, random)) : Optional.empty());
            }
        }
        return subject;
    }

    /** What can be asked about an advice: every measure, diagnosis and caution there is. */
    public static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        RULES.measures().ids().forEach(id -> subjects.add(new Subject(new Mention(Mention.Kind.MEASURE, id))));
        RULES.diagnoses().ids().forEach(id -> subjects.add(new Subject(new Mention(Mention.Kind.DIAGNOSIS, id))));
        RULES.cautions().ids().forEach(id -> subjects.add(new Subject(new Mention(Mention.Kind.CAUTION, id))));
        return subjects;
    }

    public static Subject measure(String id) {
        return new Subject(new Mention(Mention.Kind.MEASURE, id));
    }

    public static Subject diagnosis(String id) {
        return new Subject(new Mention(Mention.Kind.DIAGNOSIS, id));
    }

    static Observation figure(double value) {
        return new Observation(
                value,
                Optional.of(2020),
                Quality.MEASURED,
                "drawn at random",
                Optional.empty(),
                Optional.empty(),
                Location.of("random"));
    }

    private static Observation figure(Indicator indicator, Random random) {
        double low = indicator.smallest().orElse(0);
        double high = indicator.largest().orElse(100);
        double value = low + random.nextDouble() * (high - low);
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO;
        return figure(whole ? Math.rint(value) : Math.rint(value * 100) / 100);
    }

    private static List<Case> read(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        List<Case> cases = new CaseFiles(RULES.indicators(), RULES.settings()).read(file, diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all());
        }
        return cases;
    }
}
