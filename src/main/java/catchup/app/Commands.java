package catchup.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The commands by name. A run sets up the one it is about alone: reading the options of all of them takes longer than many a
 * command.
 */
final class Commands {

    private static final Map<String, Class<?>> ALL = all();

    /** In the order of the help. */
    static final List<String> NAMES = List.copyOf(ALL.keySet());

    private static final List<String> VERSION = List.of("--version", "-V");

    private Commands() {}

    /** Those that arguments can be about: the one they name, or all where they ask for help or name none. */
    static List<String> meant(String... arguments) {
        boolean isOfTheWhole = arguments.length > 0 && VERSION.contains(arguments[0]);
        return isOfTheWhole ? List.of() : named(arguments).map(List::of).orElse(NAMES);
    }

    /** Whether the texts of the help are wanted: where it is asked for, and where no command is named. */
    static boolean isHelpMeant(String... arguments) {
        return named(arguments).isEmpty()
                || List.of(arguments).contains("--help")
                || List.of(arguments).contains("-h");
    }

    /** The command that stands before anything but a choice of language. */
    private static Optional<String> named(String... arguments) {
        int first = 0;
        while (first < arguments.length && LanguageOption.length(arguments[first]) > 0) {
            first += LanguageOption.length(arguments[first]);
        }
        return first < arguments.length ? Optional.of(arguments[first]).filter(ALL::containsKey) : Optional.empty();
    }

    /** The class of a command, of which the parser makes one. */
    static Class<?> of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("advise", AdviseCommand.class);
        all.put("why", WhyCommand.class);
        all.put("why-not", WhyNotCommand.class);
        all.put("robust", RobustCommand.class);
        all.put("unknowns", UnknownsCommand.class);
        all.put("ask", AskCommand.class);
        all.put("what-if", WhatIfCommand.class);
        all.put("tipping", TippingCommand.class);
        all.put("reach", ReachCommand.class);
        all.put("compare", CompareCommand.class);
        all.put("peers", PeersCommand.class);
        all.put("batch", BatchCommand.class);
        all.put("map", MapCommand.class);
        all.put("template", TemplateCommand.class);
        all.put("dossier", DossierCommand.class);
        all.put("replay", ReplayCommand.class);
        all.put("check", CheckCommand.class);
        all.put("rules", RulesCommand.class);
        all.put("test", TestCommand.class);
        all.put("mutate", MutateCommand.class);
        all.put("diff", DiffCommand.class);
        all.put("watch", WatchCommand.class);
        all.put("new", NewCommand.class);
        all.put("fmt", FmtCommand.class);
        all.put("serve", ServeCommand.class);
        all.put("export", ExportCommand.class);
        all.put("explain", ExplainCommand.class);
        all.put("completion", CompletionCommand.class);
        return Collections.unmodifiableMap(all);
    }
}
