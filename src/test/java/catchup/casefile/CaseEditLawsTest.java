package catchup.casefile;

import static catchup.casefile.Samples.INDICATORS;
import static catchup.casefile.Samples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A file that is brought to say another case keeps the comments, the order and the words of what says the same. */
class CaseEditLawsTest {

    private static final Pattern COMMENT = Pattern.compile("# ([a-z0-9-]+) [0-9]+");

    private final CaseWriter writer = new CaseWriter(INDICATORS, SETTINGS);
    private final CaseReader reader = new CaseReader(INDICATORS, SETTINGS);
    private final CaseEdit edit = new CaseEdit(INDICATORS, SETTINGS, reader);

    @Property(tries = 1500)
    void whatSaysTheSameStaysAsItsAuthorWroteIt(@ForAll Random random) {
        Case before = CaseWriterLawsTest.some(random, new Text("A # “b”", "甲: {乙}"));
        Author author = new Author(random, before, writer);
        String text = author.text();
        assertThat(Samples.read(reader, text).diagnostics()).as(text).isEmpty();
        Case now = changed(random, before);
        String edited = edit.edited(new SourceFile("case.yaml", text), now).orElseThrow(() -> new AssertionError(text));

        Samples.Read read = Samples.read(reader, edited);
        assertThat(read.diagnostics()).as(edited).isEmpty();
        assertThat(said(read.result().orElseThrow())).as(edited).isEqualTo(said(now));
        List<String> kept = before.readings().keySet().stream()
                .filter(now.readings()::containsKey)
                .toList();
        assertThat(comments(edited, kept)).as(text + "\n→\n" + edited).containsAll(comments(text, kept));
        assertThat(keys(edited))
                .containsSubsequence(keys(text).stream()
                        .filter(key ->
                                kept.contains(INDICATORS.find(key).orElseThrow().id()))
                        .toList());
        boolean sameYears = before.region().year() == now.region().year()
                && before.benchmark().year().equals(now.benchmark().year());
        for (String id : kept) {
            boolean same = line(before, id).equals(line(now, id));
            if (same && sameYears) {
                assertThat(edited).as(id).contains(author.block(id));
            }
        }
    }

    @Property(tries = 200)
    void whatSaysTheSameThroughoutIsNotTouched(@ForAll Random random) {
        Case before = CaseWriterLawsTest.some(random, new Text("A", "甲"));
        String text = new Author(random, before, writer).text();
        assertThat(edit.edited(new SourceFile("case.yaml", text), before)).contains(text);
    }

    private static String line(Case subject, String id) {
        return FactWriter.line(
                INDICATORS.get(id), Objects.requireNonNull(subject.readings().get(id)));
    }

    /** All that a case says, facts in the order of their ids. */
    private String said(Case subject) {
        return writer.write(
                new Case(subject.id(), "", subject.region(), subject.benchmark(), new TreeMap<>(subject.readings())));
    }

    /** The comments, but for those within facts that are gone. */
    private static List<String> comments(String text, List<String> kept) {
        Matcher found = COMMENT.matcher(text);
        List<String> comments = new ArrayList<>();
        while (found.find()) {
            String about = found.group(1);
            if (about.equals("own") || kept.contains(about)) {
                comments.add(found.group());
            }
        }
        return comments;
    }

    /** The keys of facts in the order of a text. */
    private static List<String> keys(String text) {
        Matcher found = Pattern.compile("(?m)^ {2,4}(\\S+):").matcher(text.substring(text.indexOf("\nfacts:")));
        List<String> keys = new ArrayList<>();
        while (found.find()) {
            if (INDICATORS.find(found.group(1)).isPresent()) {
                keys.add(found.group(1));
            }
        }
        return keys;
    }

    /** A case that says some things otherwise. */
    private static Case changed(Random random, Case before) {
        Case other = CaseWriterLawsTest.some(random, new Text("C", "丙"));
        Map<String, Reading> readings = new LinkedHashMap<>();
        before.readings().forEach((id, reading) -> {
            int lot = random.nextInt(10);
            if (lot < 5) {
                readings.put(id, reading);
            } else if (lot < 7) {
                readings.put(id, changed(random, reading, other.readings().getOrDefault(id, reading)));
            } else if (lot < 9) {
                readings.put(id, other.readings().getOrDefault(id, reading));
            }
        });
        other.readings().forEach((id, reading) -> {
            if (!before.readings().containsKey(id) && random.nextBoolean()) {
                readings.put(id, reading);
            }
        });
        return new Case(
                random.nextInt(4) == 0 ? "another-case" : before.id(),
                "",
                random.nextInt(4) == 0 ? other.region() : before.region(),
                random.nextInt(4) == 0 ? other.benchmark() : before.benchmark(),
                readings);
    }

    /** The same figures with something else said of one of them, as somebody does in a form. */
    private static Reading changed(Random random, Reading before, Reading other) {
        Optional<Observation> region = random.nextBoolean() ? before.region() : other.region();
        if (random.nextBoolean()) {
            return new Reading(before.indicator(), region, before.benchmark(), before.at());
        }
        Optional<Observation> told = region.map(each -> new Observation(
                each.value(),
                random.nextBoolean() ? each.year() : Optional.of(1999),
                random.nextBoolean() ? each.quality() : Quality.JUDGED,
                random.nextBoolean() ? each.source() : "another source # here",
                random.nextBoolean() ? each.note() : Optional.of(new Text("n", "注")),
                each.given(),
                each.at()));
        return new Reading(before.indicator(), told, before.benchmark(), before.at());
    }

    /** Somebody who writes a case file in any of the ways there are, and many comments. */
    private static final class Author {
        private final Random random;
        private final Case subject;
        private final CaseWriter writer;
        private final Map<String, String> blocks = new LinkedHashMap<>();
        private int number;

        Author(Random random, Case subject, CaseWriter writer) {
            this.random = random;
            this.subject = subject;
            this.writer = writer;
        }

        /** How a fact was written, from its key to its last line. */
        String block(String id) {
            return blocks.getOrDefault(id, "");
        }

        String text() {
            StringBuilder text = new StringBuilder();
            own(text, "");
            text.append("case:  ").append(subject.id()).append(behind("own")).append('\n');
            own(text, "");
            keys(text, "region", writer.region(subject.region()));
            own(text, "");
            keys(text, "benchmark", CaseWriter.benchmark(subject.benchmark()));
            text.append("facts:").append(behind("own")).append('\n');
            String indent = random.nextBoolean() ? "  " : "    ";
            for (Reading reading : subject.readings().values()) {
                own(text, random.nextBoolean() ? indent : "");
                String block = fact(reading, indent);
                blocks.put(reading.indicator(), block);
                text.append(block).append('\n');
            }
            own(text, indent);
            return text.toString();
        }

        private void keys(StringBuilder text, String section, Map<String, String> keys) {
            if (random.nextBoolean()) {
                YamlLine line = new YamlLine();
                keys.forEach(line::plain);
                text.append(section)
                        .append(": ")
                        .append(line)
                        .append(behind("own"))
                        .append('\n');
                return;
            }
            text.append(section).append(":\n");
            keys.forEach((key, value) ->
                    text.append("   ").append(key).append(":  ").append(value).append('\n'));
        }

        private void own(StringBuilder text, String indent) {
            while (random.nextInt(3) == 0) {
                text.append(indent).append("# own ").append(++number).append('\n');
                text.append(random.nextInt(4) == 0 ? "\n" : "");
            }
        }

        private String behind(String about) {
            return random.nextInt(3) == 0 ? "   # " + about + " " + ++number : "";
        }

        private String fact(Reading reading, String indent) {
            Indicator indicator = INDICATORS.get(reading.indicator());
            String key = indent + (random.nextInt(3) == 0 ? indicator.name().zh() : indicator.id()) + ":";
            int style = random.nextInt(3);
            if (style == 0) {
                return key + " " + FactWriter.line(indicator, reading) + behind(indicator.id());
            }
            List<String> lines = style == 1 ? FactWriter.lines(indicator, reading) : full(indicator, reading);
            if (style == 1 && lines.size() == 1) {
                return key + " " + lines.get(0) + behind(indicator.id());
            }
            StringBuilder block = new StringBuilder(key).append(behind(indicator.id()));
            for (String line : lines) {
                block.append('\n').append(indent).append("  ").append(line).append(behind(indicator.id()));
                if (random.nextInt(6) == 0) {
                    block.append("\n# ").append(indicator.id()).append(' ').append(++number);
                }
            }
            return block.toString().replaceFirst("\n# \\S+ [0-9]+$", "");
        }

        /** Every key on a line of its own; a year that is that of the case is left out. */
        private List<String> full(Indicator indicator, Reading reading) {
            List<String> lines = new ArrayList<>();
            side(
                    lines,
                    "region",
                    FactWriter.side(indicator, reading.region()),
                    Optional.of(subject.region().year()));
            boolean standsIn = reading.benchmark()
                    .filter(each -> each.quality() == Quality.CATALOGUE)
                    .isPresent();
            if (!standsIn) {
                side(
                        lines,
                        "benchmark",
                        FactWriter.side(indicator, reading.benchmark()),
                        subject.benchmark().year());
            }
            return lines;
        }

        private static void side(List<String> lines, String name, Map<String, String> keys, Optional<Integer> year) {
            lines.add(name + ":" + (keys.isEmpty() ? " unknown" : ""));
            keys.forEach((key, value) -> {
                if (!key.equals("year") || !year.map(String::valueOf).equals(Optional.of(value))) {
                    lines.add("  " + key + ":   " + value);
                }
            });
        }
    }
}
