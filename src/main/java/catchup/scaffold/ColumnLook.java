package catchup.scaffold;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is met in the cells of a column: numbers and how they are written, or texts. */
final class ColumnLook {

    private static final Set<String> NOTHING = Set.of(
            "..", ".", "...", "…", "n/a", "N/A", "NA", "na", "#N/A", "-", "--", "—", "–", ":", "null", "NULL", "NaN",
            "nan", "x", "无", "暂无", "缺失", "未公布", "*");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(([,.' \u00A0\u202F’])\\d{3})(\\2\\d{3})*([.,]\\d+)?");
    private static final Pattern MARKED = Pattern.compile("([+-]?[\\d.,]*\\d)\\s*([a-z]{1,3}|%|％|\\*)");
    private static final Pattern MARKED_NOTHING = Pattern.compile("(:)\\s*([a-z]{1,3})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final double MOSTLY = 0.8;
    private static final int MOST_DISTINCT = 20_000;

    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int numbers;
    private int years;
    private int empty;
    private int commas;
    private int points;
    private char thousands;
    private int figureless;
    private Optional<Odd> odd = Optional.empty();
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private double latest = Double.NEGATIVE_INFINITY;

    /** A cell that is no figure. */
    record Odd(int line, String text) {}

    /** Looks at a cell, blanks around it stripped. */
    void add(String text, int line) {
        if (text.isEmpty()) {
            empty++;
            return;
        }
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(text);
        }
        if (NOTHING.contains(text)) {
            missing.add(text);
            return;
        }
        Matcher nothing = MARKED_NOTHING.matcher(text);
        if (nothing.matches()) {
            missing.add(nothing.group(1));
            nothing.group(2).chars().forEach(c -> marks.add(String.valueOf((char) c)));
            return;
        }
        filled++;
        years += YEAR.matcher(text).matches() ? 1 : 0;
        if (!number(text)) {
            Matcher marked = MARKED.matcher(text);
            if (marked.matches() && number(marked.group(1))) {
                marked.group(2).chars().forEach(c -> marks.add(String.valueOf((char) c)));
            } else {
                figureless++;
                odd = odd.or(() -> Optional.of(new Odd(line, text)));
            }
        }
    }

    private boolean number(String text) {
        Matcher grouped = GROUPED.matcher(text);
        if (PLAIN.matcher(text).matches()) {
            points += text.contains(".") ? 1 : 0;
            met(Double.parseDouble(text));
        } else if (COMMA.matcher(text).matches()) {
            commas++;
            met(Double.parseDouble(text.replace(',', '.')));
        } else if (grouped.matches()) {
            char mark = grouped.group(2).charAt(0);
            thousands = Character.isSpaceChar(mark) ? ' ' : mark;
            String rest = grouped.group(4) == null ? "" : grouped.group(4);
            commas += rest.startsWith(",") ? 1 : 0;
            points += rest.startsWith(".") ? 1 : 0;
            String whole = text.substring(0, text.length() - rest.length()).replaceAll("[^\\d+-]", "");
            met(Double.parseDouble(whole + rest.replace(',', '.')));
        } else {
            return false;
        }
        return true;
    }

    private void met(double number) {
        numbers++;
        smallest = Math.min(smallest, number);
        largest = Math.max(largest, number);
        latest = Math.max(latest, number);
    }

    boolean isNumeric() {
        return filled > 0 && numbers >= MOSTLY * filled;
    }

    /** Whether most cells are figures, though too many others may stand among them for the column to be one of numbers at sight. */
    boolean isMostlyFigures() {
        return 2 * numbers > filled;
    }

    /** Whether there is any figure. */
    boolean hasFigures() {
        return numbers > 0;
    }

    /** How many cells are no figures. */
    int figureless() {
        return figureless;
    }

    /** The first cell that is no figure. */
    Optional<Odd> odd() {
        return odd;
    }

    boolean isYears() {
        return filled > 0 && years == filled;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether every cell is filled, each with another text. */
    boolean isKey() {
        return empty == 0 && missing.isEmpty() && filled == distinct.size() && filled > 1;
    }

    int filled() {
        return filled;
    }

    int all() {
        return filled + empty + (missing.isEmpty() ? 0 : 1);
    }

    Set<String> distinct() {
        return distinct;
    }

    double smallest() {
        return smallest;
    }

    double largest() {
        return largest;
    }

    int latest() {
        return (int) latest;
    }

    Set<String> missing() {
        return isMostlyFigures() ? missing : Set.of();
    }

    Set<String> marks() {
        return isMostlyFigures() ? marks : Set.of();
    }

    /** Whether fractions are parted off by a comma. */
    boolean hasDecimalComma() {
        return isMostlyFigures() && commas > 0 && points == 0;
    }

    /** What parts groups of three digits; nothing if it is not met, or if it may as well part off fractions. */
    List<Character> thousands() {
        boolean clear = thousands != 0 && (thousands != '.' || commas > 0) && (thousands != ',' || commas == 0);
        return isMostlyFigures() && clear ? List.of(thousands) : List.of();
    }
}
