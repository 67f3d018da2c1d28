package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.source.SourceFile;
import catchup.source.YamlEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the text of a case file to say another case by changing only what is said otherwise: comments, order, blanks and ways of
 * writing stay its author's. What comes of that is read again, and what is still said otherwise is written anew as a whole.
 */
public final class CaseEdit {

    /** First value by value, twice, for what facts rest on may be changed, such as the year of the region; then whole facts. */
    private static final int SINGLE = 2;

    private static final int ROUNDS = 4;

    private final Catalogue<Indicator> indicators;
    private final CaseWriter writer;
    private final CaseReader reader;

    /** @param reader of cases about the same indicators and settings */
    public CaseEdit(Catalogue<Indicator> indicators, Catalogue<Setting> settings, CaseReader reader) {
        this.indicators = indicators;
        this.writer = new CaseWriter(indicators, settings);
        this.reader = reader;
    }

    /** A text so that it says a case; empty if it cannot be read as a case itself, or not be brought to. */
    public Optional<String> edited(SourceFile before, Case now) {
        SourceFile file = before;
        for (int round = 0; round <= ROUNDS; round++) {
            Optional<Case> read = reader.read(file, new Diagnostics());
            if (read.isEmpty()) {
                return Optional.empty();
            } else if (isSame(read.get(), now)) {
                return Optional.of(file.text());
            }
            EditRound edit = new EditRound(new YamlEdit(file), indicators, writer, round >= SINGLE);
            Optional<String> edited = edit.edited(read.get(), now);
            if (edited.isEmpty()) {
                return Optional.empty();
            }
            file = new SourceFile(before.name(), edited.get());
        }
        return Optional.empty();
    }

    /** Whether two cases say the same, in whatever order and words. */
    private boolean isSame(Case one, Case other) {
        return one.id().equals(other.id())
                && writer.region(one.region()).equals(writer.region(other.region()))
                && CaseWriter.benchmark(one.benchmark()).equals(CaseWriter.benchmark(other.benchmark()))
                && facts(one).equals(facts(other))
                && disagreements(one).equals(disagreements(other));
    }

    private Map<String, String> facts(Case subject) {
        Map<String, String> facts = new HashMap<>();
        subject.readings().forEach((id, reading) -> facts.put(id, FactWriter.line(indicators.get(id), reading)));
        return facts;
    }

    /** What advisors have objected, each as it is written. */
    static List<String> disagreements(Case subject) {
        return subject.disagreements().stream().map(CaseWriter::disagreement).toList();
    }
}
