package catchup.source;

import catchup.text.Messages;
import catchup.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Why a file or a place in it cannot be read, in our own words: those of parsers and of the machine help no author. */
public final class Reasons {

    private static final Messages MESSAGES = new Messages("catchup/source/reading");
    private static final Pattern CHARACTER = Pattern.compile("found character '(.)'");

    /** By a piece of what the parser was doing and what it complains of; the first that is met counts. */
    private static final Map<String, String> YAML = yaml();

    private Reasons() {}

    /** A symbolic link, where none is followed. */
    public static Text link() {
        return MESSAGES.text("unreadable.link");
    }

    /** Something that is neither a file nor missing. */
    public static Text notAFile() {
        return MESSAGES.text("unreadable.not-a-file");
    }

    /** Something that does not come to its end, such as a pipe. */
    public static Text tooSlow() {
        return MESSAGES.text("unreadable.too-slow");
    }

    /** What kept a file or folder from being read. */
    public static Text of(Exception unreadable) {
        if (unreadable instanceof AccessDeniedException) {
            return MESSAGES.text("unreadable.no-permission");
        }
        boolean notAFolder = unreadable instanceof NotDirectoryException;
        return MESSAGES.text(notAFolder ? "unreadable.not-a-folder" : "unreadable.refused");
    }

    /** What is wrong with a text that is no YAML. */
    static Text of(MarkedYamlEngineException broken) {
        Matcher character = CHARACTER.matcher(complaint(broken));
        return character.find() ? MESSAGES.text("yaml.cannot-begin", character.group(1)) : MESSAGES.text(key(broken));
    }

    private static String complaint(MarkedYamlEngineException broken) {
        return Optional.ofNullable(broken.getContext()).orElse("") + ": " + broken.getProblem();
    }

    private static String key(MarkedYamlEngineException broken) {
        String complaint = complaint(broken);
        return YAML.entrySet().stream()
                .filter(known -> complaint.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yaml.other");
    }

    /** The marks of Chinese writing that may be to blame for what is wrong with a text, as their plain forms are missing. */
    static String wideMarks(MarkedYamlEngineException broken) {
        return switch (key(broken)) {
            case "yaml.no-colon" -> "：";
            case "yaml.open-bracket", "yaml.open-brace" -> "：，｝］";
            default -> "";
        };
    }

    /** A mark of Chinese writing where YAML needs its plain form. */
    static Text wide(String mark) {
        return MESSAGES.text("yaml.wide", mark);
    }

    /** A value right behind the colon of its key. */
    static Text glued() {
        return MESSAGES.text("yaml.glued");
    }

    /** What is wrong with a text that is no YAML from its first character. */
    static Text notYaml() {
        return MESSAGES.text("yaml.other");
    }

    /** A quote that takes in the rest of the file. */
    public static Text openQuote() {
        return MESSAGES.text("open-quote");
    }

    /** Why a row may have more cells than it should. */
    public static Text commas() {
        return MESSAGES.text("csv.commas");
    }

    /** What is wrong with a text that is no CSV. */
    public static Text of(CsvParseException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        boolean afterQuote = String.valueOf(cause.getMessage()).contains("after closing quote");
        return MESSAGES.text(afterQuote ? "csv.after-quote" : "csv.other");
    }

    private static Map<String, String> yaml() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("(TAB)", "yaml.tab");
        known.put("scanning a quoted scalar", "open-quote");
        known.put("double-quoted scalar", "yaml.escape");
        known.put("expected ',' or ']'", "yaml.open-bracket");
        known.put("expected ',' or '}'", "yaml.open-brace");
        known.put("mapping values are not allowed", "yaml.colon");
        known.put("could not find expected ':'", "yaml.no-colon");
        known.put("expected <block end>", "yaml.indentation");
        known.put("expected the node content", "yaml.no-value");
        known.put("are not allowed here", "yaml.new-line");
        known.put("expected '<document start>'", "yaml.after-the-end");
        known.put("scanning a block scalar", "yaml.block");
        known.put("directive", "yaml.percent");
        known.put("duplicate tag handle", "yaml.percent");
        known.put("scanning an a", "yaml.anchor");
        known.put("tag", "yaml.tag");
        return known;
    }
}
