package catchup.scaffold;

import catchup.casefile.Units;
import catchup.text.Lang;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is met in the cells of a column: numbers and how they are written, or texts. */
final class ColumnLook {

    private static final Set<String> NOTHING = Set.of(
            "..", ".", "...", "…", "……", "n/a", "N/A", "n.a.", "NA", "na", "#N/A", "-", "--", "—", "——", "–", ":", "/",
            "null", "NULL", "NaN", "nan", "x", "unknown", "未知", "无", "缺", "暂无", "缺失", "无数据", "不详", "未公布", "*");
    private static final String GROUP = "[+-]?[1-9]\\d{0,2}";
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern POINT_OR_GROUP = Pattern.compile(GROUP + "\\.\\d{3}");
    private static final Pattern COMMA_OR_GROUP = Pattern.compile(GROUP + ",\\d{3}");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPED =
            Pattern.compile(GROUP + "(([,.' \u00A0\u202F’])\\d{3})(\\2\\d{3})*((?!\\2)[.,]\\d+)?");
    private static final Pattern MARKED = Pattern.compile("([+-]?[\\d.,]*\\d)\\s*([^\\d\\s.,+-]\\S{0,11})");
    private static final Pattern FLAGS = Pattern.compile("[bcdefinprsuz]{1,3}|\\*");
    private static final Pattern MARKED_NOTHING = Pattern.compile("(:)\\s*([a-z]{1,3})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final double MOSTLY = 0.8;
    private static final int MOST_DISTINCT = 20_000;

    private final Set<String> nothing;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Set<String> distinct = new LinkedHashSet<>();
    private final Set<Character> thousands = new HashSet<>();
    private final Range pointed = new Range();
    private final Range withCommas = new Range();
    private int filled;
    private int chinese;
    private int numbers;
    private int years;
    private int empty;
    private int commas;
    private int points;
    private int pointsOrGroups;
    private int commasOrGroups;
    private int figureless;
    private Optional<Odd> odd = Optional.empty();

    /** A cell that is no figure. */
    record Odd(int line, String text) {}

    private static final class Range {
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        void met(double number) {
            smallest = Math.min(smallest, number);
            largest = Math.max(largest, number);
        }
    }

    /** Knows what usually stands for a figure that there is not. */
    ColumnLook() {
        this(NOTHING);
    }

    /** @param nothing what stands for a figure that there is not; a text like any other is none unless it is said here */
    ColumnLook(Set<String> nothing) {
        this.nothing = nothing;
    }

    /** Looks at a cell, blanks around it stripped. */
    void add(String text, int line) {
        if (text.isEmpty()) {
            empty++;
            return;
        }
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(text);
        }
        if (nothing.contains(text)) {
            missing.add(text);
            return;
        }
        Matcher none = MARKED_NOTHING.matcher(text);
        if (none.matches() && nothing.contains(none.group(1))) {
            missing.add(none.group(1));
            flag(none.group(2));
            return;
        }
        filled++;
        chinese += Lang.of(text) == Lang.ZH ? 1 : 0;
        years += YEAR.matcher(text).matches() ? 1 : 0;
        if (!number(text) && !marked(text)) {
            figureless++;
            odd = odd.or(() -> Optional.of(new Odd(line, text)));
        }
    }

    private void flag(String letters) {
        letters.chars().forEach(c -> flags.add(String.valueOf((char) c)));
    }

    /** A number with something behind it that is a flag or a unit; whatever else stands there may change its size. */
    private boolean marked(String text) {
        Matcher marked = MARKED.matcher(text);
        if (!marked.matches()) {
            return false;
        }
        String mark = marked.group(2);
        boolean isFlag = FLAGS.matcher(mark).matches();
        if ((!isFlag && Units.symbol(mark).isEmpty()) || !number(marked.group(1))) {
            return false;
        }
        if (isFlag) {
            flag(mark);
        } else {
            units.merge(mark, 1, Integer::sum);
        }
        return true;
    }

    private boolean number(String text) {
        Matcher grouped = GROUPED.matcher(text);
        if (POINT_OR_GROUP.matcher(text).matches()) {
            pointsOrGroups++;
            met(Double.parseDouble(text), Double.parseDouble(text.replace(".", "")));
        } else if (COMMA_OR_GROUP.matcher(text).matches()) {
            commasOrGroups++;
            met(Double.parseDouble(text.replace(",", "")), Double.parseDouble(text.replace(',', '.')));
        } else if (PLAIN.matcher(text).matches()) {
            points += text.contains(".") ? 1 : 0;
            met(Double.parseDouble(text));
        } else if (COMMA.matcher(text).matches()) {
            commas++;
            met(Double.parseDouble(text.replace(',', '.')));
        } else if (grouped.matches()) {
            char mark = grouped.group(2).charAt(0);
            thousands.add(Character.isSpaceChar(mark) ? ' ' : mark);
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
        met(number, number);
    }

    private void met(double number, double ifCommasAreDecimal) {
        numbers++;
        pointed.met(number);
        withCommas.met(ifCommasAreDecimal);
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

    /** Whether most cells have Chinese in them. */
    boolean isChinese() {
        return 2 * chinese > filled;
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

    /** The different texts, in the order in which they are met. */
    Set<String> distinct() {
        return distinct;
    }

    /** @param commas whether fractions are parted off by commas */
    double smallest(boolean commas) {
        return commas ? withCommas.smallest : pointed.smallest;
    }

    /** @param commas whether fractions are parted off by commas */
    double largest(boolean commas) {
        return commas ? withCommas.largest : pointed.largest;
    }

    Set<String> missing() {
        return isMostlyFigures() ? missing : Set.of();
    }

    Set<String> flags() {
        return isMostlyFigures() ? flags : Set.of();
    }

    /** The units behind numbers. */
    Set<String> units() {
        return units.keySet();
    }

    /** Those of which it cannot be told whether the numbers without them are meant in them too. */
    Set<String> doubtfulUnits() {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() < numbers && !Units.same(unit.getKey(), "%"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The unit that stands behind numbers, if there is just one. */
    Optional<String> unit() {
        List<String> met = List.copyOf(units.keySet());
        boolean one = !met.isEmpty() && met.stream().allMatch(each -> Units.same(each, met.get(0)));
        return one && doubtfulUnits().isEmpty() ? Optional.of(met.get(0)) : Optional.empty();
    }

    /** Whether a comma parts off a fraction that cannot be a group of three digits. */
    boolean hasDecimalComma() {
        return commas > 0;
    }

    /** Whether a point parts off a fraction that cannot be a group of three digits. */
    boolean hasDecimalPoint() {
        return points > 0;
    }

    /** Whether a point may part off a fraction as well as a group of three digits. */
    boolean hasPointOrGroup() {
        return pointsOrGroups > 0;
    }

    /** Whether a comma may part off a fraction as well as a group of three digits. */
    boolean hasCommaOrGroup() {
        return commasOrGroups > 0;
    }

    /** What parts groups of three digits and cannot part off a fraction. */
    Set<Character> thousands() {
        return thousands;
    }
}
