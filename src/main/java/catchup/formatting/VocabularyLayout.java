package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.Vocabulary;
import catchup.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the vocabulary is laid out: every line at the margin, sentences spelled as in rules, no blank beside the brackets and
 * the equals sign, never two blank lines in a row, one above the heading of a group.
 */
final class VocabularyLayout implements Layout {

    private static final String HEADING = "# ---";
    private static final String BRACKETS = "][]";

    private record Said(Vocabulary vocabulary, List<String> comments) {}

    @Override
    public Optional<?> meaning(SourceFile file, Diagnostics diagnostics) {
        List<String> comments = file.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .toList();
        return Optional.of(new Said(Vocabulary.read(file, diagnostics), comments));
    }

    @Override
    public String layOut(SourceFile file) {
        List<String> page = new ArrayList<>();
        boolean apart = false;
        for (String line : file.lines()) {
            String text = spelled(line.strip());
            if (!text.isEmpty()) {
                if ((apart || text.startsWith(HEADING)) && !page.isEmpty()) {
                    page.add("");
                }
                page.add(text);
            }
            apart = text.isEmpty();
        }
        return page.isEmpty() ? "" : String.join("\n", page) + "\n";
    }

    private static String spelled(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return line;
        }
        int start = line.indexOf(BRACKETS) + BRACKETS.length();
        int equals = line.indexOf('=', start);
        String left = line.substring(start, equals).strip();
        String sentence = SentenceLayout.of(left);
        return line.substring(0, start)
                + (sentence.indexOf('=') < 0 ? sentence : left)
                + "="
                + oneBlank(line.substring(equals + 1).strip());
    }

    /** Runs of blanks outside of quotes as one blank. */
    private static String oneBlank(String pattern) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean blank = !quoted && (c == ' ' || c == '\t');
            if (!blank || text.charAt(text.length() - 1) != ' ') {
                text.append(blank ? ' ' : c);
            }
            quoted ^= c == '"';
        }
        return text.toString();
    }
}
