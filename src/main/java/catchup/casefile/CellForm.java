package catchup.casefile;

import catchup.source.Table;
import catchup.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a table writes figures. What is read is a number as authors write it; whatever does not fit is left as it stands, so that it is
 * reported as it was met.
 *
 * @param missing what stands in a cell of which the value is not known, besides nothing at all
 * @param thousands what parts groups of three digits, if anything does
 * @param decimal what parts the fraction off
 * @param marks what may stand behind a number and says nothing about its size, such as the flags of Eurostat
 */
record CellForm(Set<String> missing, Optional<Character> thousands, char decimal, List<String> marks) {

    /** Figures as in case files. */
    static final CellForm PLAIN = new CellForm(Set.of(), Optional.empty(), '.', List.of());

    private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}(_\\d{3})+([.]\\d*)?");

    /** What stands in a cell; empty if nothing does, or that it is not known. */
    Optional<Tree.Scalar> read(Table.Cell cell) {
        String text = withoutMarks(cell.text());
        Tree.Scalar written = new Tree.Scalar(plain(text), false, cell.at());
        return text.isEmpty() || missing.contains(text) || missing.contains(cell.text()) || Amounts.isUnknown(written)
                ? Optional.empty()
                : Optional.of(written);
    }

    /** The text without marks at its end; several may stand there. */
    private String withoutMarks(String text) {
        String rest = text;
        boolean found = true;
        while (found && !missing.contains(rest)) {
            found = false;
            for (String mark : marks) {
                if (rest.endsWith(mark)
                        && isBeforeMark(
                                rest.substring(0, rest.length() - mark.length()).strip())) {
                    rest = rest.substring(0, rest.length() - mark.length()).strip();
                    found = true;
                }
            }
        }
        return rest;
    }

    /** Whether a mark may stand behind this: a number, or what says that there is none, or other marks. */
    private boolean isBeforeMark(String text) {
        return text.isEmpty() || missing.contains(text) || text.chars().anyMatch(Character::isDigit);
    }

    /** A number in the form of case files; anything else as it is. */
    private String plain(String text) {
        if (decimal == '.' && thousands.isEmpty()) {
            return text;
        }
        String pointed = thousands
                .map(mark -> text.replace(mark == ' ' ? '\u00A0' : mark, mark)
                        .replace('\u202F', ' ')
                        .replace(mark, '_'))
                .orElse(text);
        if (decimal != '.') {
            if (pointed.indexOf('.') >= 0) {
                return text;
            }
            pointed = pointed.replace(decimal, '.');
        }
        if (pointed.indexOf('_') < 0) {
            return pointed;
        }
        return GROUPS.matcher(pointed).matches() ? pointed.replace("_", "") : text;
    }
}
