package catchup.web;

import catchup.fact.Case;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What files are called that people take home: by region, industry, year and what they are. */
final class FileNames {

    private static final Text ADVICE = new Text("advice", "建议");
    private static final Text FACTS = new Text("facts", "资料");
    private static final int LONGEST = 80;

    private FileNames() {}

    /** A document with the advice on cases. */
    static String advice(List<Case> subjects, Lang lang) {
        return subjects.size() == 1 ? called(subjects.get(0), ADVICE, lang) : ADVICE.in(lang);
    }

    /** The fact sheet of a case. */
    static String facts(Case subject, Lang lang) {
        return called(subject, FACTS, lang);
    }

    private static String called(Case subject, Text what, Lang lang) {
        Case.Region region = subject.region();
        String name = Stream.of(region.name().in(lang), region.industry().in(lang), String.valueOf(region.year()))
                .map(FileNames::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return name + "-" + what.in(lang);
    }

    /** Letters and digits only, as every system takes them. */
    private static String plain(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
    }
}
