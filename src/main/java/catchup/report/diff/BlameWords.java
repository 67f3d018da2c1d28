package catchup.report.diff;

import catchup.comparison.Blame;
import catchup.comparison.Edit;
import catchup.diagnostic.Location;
import catchup.report.Labels;
import java.util.List;
import java.util.Locale;

/** Puts blame into words, with the numbers of the edits. */
final class BlameWords {

    private static final int MOST_PLACES = 3;

    private final Labels labels;
    private final List<Edit> edits;
    private final boolean placed;

    /** @param placed whether places are told beside the numbers of edits */
    BlameWords(Labels labels, List<Edit> edits, boolean placed) {
        this.labels = labels;
        this.edits = edits;
        this.placed = placed;
    }

    /** The number by which an edit is called. */
    int number(Edit edit) {
        return edits.indexOf(edit) + 1;
    }

    /** Who is to blame, in one phrase: {@code 2 (logistics.dslr:12)}, or the number alone. */
    String of(Blame blame) {
        if (blame.edits().isEmpty()) {
            return labels.get("diff.blame.none");
        }
        boolean told = placed && blame.edits().size() <= MOST_PLACES;
        List<String> names = blame.edits().stream()
                .map(edit -> told ? labels.get("aside", number(edit), place(edit)) : String.valueOf(number(edit)))
                .toList();
        boolean one = names.size() == 1;
        if (one && blame.ground() != Blame.Ground.PART) {
            return names.get(0);
        }
        String ground = blame.ground().name().toLowerCase(Locale.ROOT);
        return labels.get("diff.blame." + ground + (one ? ".one" : ""), labels.commas(names));
    }

    /** The file without its folders, and the line. */
    private static String place(Edit edit) {
        Location at = edit.at();
        String name = at.file().substring(at.file().lastIndexOf('/') + 1);
        return at.line() == 0 ? name : name + ":" + at.line();
    }
}
