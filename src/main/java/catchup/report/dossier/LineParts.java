package catchup.report.dossier;

import java.util.List;

/** The first line in which two texts differ. */
record LineParts(int line, String stored, String derived) {

    private static final int LONGEST = 100;

    static LineParts of(String stored, String derived) {
        List<String> before = List.of(stored.split("\n", -1));
        List<String> after = List.of(derived.split("\n", -1));
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        return new LineParts(same + 1, around(before, after, same), around(after, before, same));
    }

    /** The line from a little before where it differs from the other's. */
    private static String around(List<String> lines, List<String> others, int index) {
        if (index >= lines.size()) {
            return "";
        }
        String line = lines.get(index);
        String other = index < others.size() ? others.get(index) : "";
        int same = 0;
        while (same < line.length() && same < other.length() && line.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = Math.max(0, Math.min(same - LONGEST / 2, line.length() - LONGEST));
        int end = Math.min(line.length(), start + LONGEST);
        return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }
}
