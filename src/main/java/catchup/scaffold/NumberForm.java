package catchup.scaffold;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the numbers of a table are written, as far as its cells say so without doubt. Where they may be read in two ways, nothing is
 * said, and their rows are refused until somebody says it.
 *
 * @param missing what stands for a number that there is not
 * @param marks what stands behind numbers, those that others end in first
 * @param thousands what parts groups of three digits
 * @param commas whether a comma parts off fractions
 */
record NumberForm(Set<String> missing, List<String> marks, Optional<Character> thousands, boolean commas) {

    /**
     * @param columns those of figures
     * @param separator what parts the cells of a text; one that is no comma leaves the comma to the numbers
     */
    static NumberForm of(Collection<ColumnLook> columns, Optional<Character> separator) {
        Set<Character> groups = new HashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> marks = new LinkedHashSet<>();
        for (ColumnLook column : columns) {
            groups.addAll(column.thousands());
            missing.addAll(column.missing());
            marks.addAll(column.flags());
            marks.addAll(column.units());
        }
        columns.forEach(column -> marks.removeAll(column.doubtfulUnits()));
        boolean others = separator.filter(each -> each == ';' || each == '\t').isPresent();
        boolean commas = commas(columns, groups, others);
        return new NumberForm(
                missing,
                marks.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                thousands(columns, groups, commas, others),
                commas);
    }

    private static boolean commas(Collection<ColumnLook> columns, Set<Character> groups, boolean others) {
        boolean met = columns.stream().anyMatch(ColumnLook::hasDecimalComma);
        boolean points = columns.stream().anyMatch(ColumnLook::hasDecimalPoint);
        boolean unclearPoint = !groups.contains('.') && columns.stream().anyMatch(ColumnLook::hasPointOrGroup);
        boolean unclearComma =
                !others && columns.stream().anyMatch(each -> each.hasCommaOrGroup() && !each.hasDecimalComma());
        return met && !points && !groups.contains(',') && !unclearPoint && !unclearComma;
    }

    private static Optional<Character> thousands(
            Collection<ColumnLook> columns, Set<Character> clear, boolean commas, boolean others) {
        Set<Character> groups = new HashSet<>(clear);
        boolean points = columns.stream().anyMatch(ColumnLook::hasDecimalPoint);
        boolean decimals = columns.stream().anyMatch(ColumnLook::hasDecimalComma);
        if (columns.stream().anyMatch(ColumnLook::hasCommaOrGroup) && !decimals && (points || !others)) {
            groups.add(',');
        }
        groups.remove(commas ? ',' : '.');
        return groups.size() == 1 ? Optional.of(groups.iterator().next()) : Optional.empty();
    }
}
