package catchup.app;

import java.util.List;
import java.util.Optional;

/**
 * The commands by name. A run sets up the one it is about alone: reading the options of all of them takes longer than many a
 * command.
 */
final class Commands {

    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "advise",
            "why",
            "why-not",
            "robust",
            "unknowns",
            "ask",
            "what-if",
            "tipping",
            "reach",
            "compare",
            "peers",
            "batch",
            "map",
            "dossier",
            "replay",
            "check",
            "rules",
            "test",
            "mutate",
            "diff",
            "watch",
            "new",
            "fmt",
            "export",
            "explain",
            "completion");

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
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--lang") || argument.equals("-l")) {
                i++;
            } else if (!argument.startsWith("--lang=") && !argument.startsWith("-l=")) {
                return NAMES.contains(argument) ? Optional.of(argument) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A command that has not run yet. */
    static Object make(String name) {
        return switch (name) {
            case "advise" -> new AdviseCommand();
            case "why" -> new WhyCommand();
            case "why-not" -> new WhyNotCommand();
            case "robust" -> new RobustCommand();
            case "unknowns" -> new UnknownsCommand();
            case "ask" -> new AskCommand();
            case "what-if" -> new WhatIfCommand();
            case "tipping" -> new TippingCommand();
            case "reach" -> new ReachCommand();
            case "compare" -> new CompareCommand();
            case "peers" -> new PeersCommand();
            case "batch" -> new BatchCommand();
            case "map" -> new MapCommand();
            case "dossier" -> new DossierCommand();
            case "replay" -> new ReplayCommand();
            case "check" -> new CheckCommand();
            case "rules" -> new RulesCommand();
            case "test" -> new TestCommand();
            case "mutate" -> new MutateCommand();
            case "diff" -> new DiffCommand();
            case "watch" -> new WatchCommand();
            case "new" -> new NewCommand();
            case "fmt" -> new FmtCommand();
            case "export" -> new ExportCommand();
            case "explain" -> new ExplainCommand();
            case "completion" -> new CompletionCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
