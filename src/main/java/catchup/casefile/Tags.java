package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import catchup.text.Text;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what kind of region it is: its settings, sector, traits and budget, as ids of the catalogue. */
final class Tags {

    private static final List<String> BUDGETS = List.of("low", "medium", "high");

    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;
    private final Set<String> ids = new LinkedHashSet<>();

    Tags(Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** Adds the settings of one kind that words mean, by id or name; reports those that are none. */
    Tags add(Setting.Kind kind, List<Tree.Scalar> words) {
        words.forEach(word -> add(kind, word));
        return this;
    }

    /** Adds what an optional key {@code budget} says; medium is no tag. */
    Tags addBudget(Fields fields) {
        Optional<Tree.Scalar> budget = fields.scalar("budget");
        budget.ifPresent(word -> {
            if (!BUDGETS.contains(word.text())) {
                diagnostics.unknown(Problem.NOT_ONE_OF, word.at(), word.text(), BUDGETS, Text.listed(BUDGETS));
            } else if (!word.text().equals("medium")) {
                ids.add(word.text() + "-budget");
            }
        });
        return this;
    }

    private void add(Setting.Kind kind, Tree.Scalar word) {
        Optional<Setting> setting = settings.find(word.text());
        if (setting.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_SETTING, word.at(), word.text(), words(kind), Setting.listed(of(kind)));
        } else if (setting.get().kind() != kind) {
            diagnostics.add(
                    Problem.OTHER_KIND,
                    word.at(),
                    word.text(),
                    text(setting.get().kind()),
                    text(kind));
        } else {
            ids.add(setting.get().id());
        }
    }

    private List<Setting> of(Setting.Kind kind) {
        return settings.all().stream().filter(setting -> setting.kind() == kind).toList();
    }

    private List<String> words(Setting.Kind kind) {
        return of(kind).stream()
                .flatMap(setting -> List.of(
                        setting.id(), setting.name().en(), setting.name().zh())
                        .stream())
                .toList();
    }

    private static Text text(Setting.Kind kind) {
        return switch (kind) {
            case SETTING -> new Text("a setting", "区位（setting）");
            case SECTOR -> new Text("a sector", "部门（sector）");
            case TRAIT -> new Text("a trait", "产品特性（traits）");
            case BUDGET -> new Text("a budget", "预算（budget）");
        };
    }
}
