package catchup.bench.job;

import java.util.List;

/**
 * @param severities of the gaps, 0–3
 * @param top the ten best levers
 */
public record JobAnswer(String severities, List<Lever> top) {

    public static final int TOP = 10;

    /** @param because names of the rules that added support, by name */
    public record Lever(String lever, int support, List<String> because) {}
}
