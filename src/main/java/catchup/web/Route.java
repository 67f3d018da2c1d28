package catchup.web;

import java.util.function.Function;

/**
 * Something that can be asked.
 *
 * @param path as the contract has it, below {@code /api/v1}
 */
record Route(String method, String path, Function<Ask, Reply> answer) {

    static final String API = "/api/v1";
    private static final String PATH = "{path}";

    static Route get(String path, Function<Ask, Reply> answer) {
        return new Route("GET", API + path, answer);
    }

    static Route post(String path, Function<Ask, Reply> answer) {
        return new Route("POST", API + path, answer);
    }

    static Route put(String path, Function<Ask, Reply> answer) {
        return new Route("PUT", API + path, answer);
    }

    static Route delete(String path, Function<Ask, Reply> answer) {
        return new Route("DELETE", API + path, answer);
    }

    /** The path as Javalin has it: a path in a folder may hold slashes. */
    String pattern() {
        return path.replace(PATH, "<path>");
    }
}
