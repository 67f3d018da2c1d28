package catchup.web;

import catchup.report.Json;
import catchup.workspace.Folder;
import catchup.workspace.Refused;
import catchup.workspace.Stored;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What saving files has in common: conflicts with both texts, and commits where they are asked for. */
final class Saves {

    private final Folder folder;
    private final Optional<String> message;

    /** @param message of the commit; empty if none is asked for */
    Saves(Folder folder, Optional<String> message) {
        this.folder = folder;
        this.message = message;
    }

    /** Does the saving. */
    interface Saving {
        Stored save(String path, String text, Optional<String> expected);
    }

    static Optional<String> message(Body body) {
        return body.object("commit").flatMap(commit -> {
            String message = commit.needed("message");
            if (message.isBlank() || message.length() > 2_000) {
                commit.wrong("message", "a-message");
            }
            return Optional.of(message);
        });
    }

    Stored save(String path, String text, Optional<String> expected, Saving saving) {
        if (message.isPresent()) {
            folder.history()
                    .orElseThrow(() -> new Halt(422, "no-repository", path))
                    .close();
        }
        try {
            return saving.save(path, text, expected);
        } catch (Refused refused) {
            throw refused.reason() == Refused.Reason.CONFLICT
                    ? conflict(409, refused, path, Optional.of(text))
                    : refused;
        }
    }

    /** The commit, if one was asked for. */
    Optional<String> commit(String path) {
        return message.map(words -> {
            try (catchup.workspace.History history =
                    folder.history().orElseThrow(() -> new Halt(422, "no-repository", path))) {
                return history.commit(path, words);
            }
        });
    }

    static void delete(Folder folder, String path, Optional<String> expected) {
        try {
            folder.delete(path, expected);
        } catch (Refused refused) {
            throw refused.reason() == Refused.Reason.CONFLICT
                    ? conflict(412, refused, path, Optional.empty())
                    : refused;
        }
    }

    private static Halt conflict(int status, Refused refused, String path, Optional<String> text) {
        ObjectNode more = Json.object();
        ObjectNode current = more.putObject("current").put("path", path);
        refused.current().ifPresent(stored -> current.put("text", stored.text()).put("revision", stored.revision()));
        text.ifPresent(yours -> more.putObject("yours").put("path", path).put("text", yours));
        return new Halt(status, "conflict", path).with(more);
    }
}
