package catchup.formatting;

import java.util.List;
import java.util.Random;

/** The ways in which editors end lines and begin files. */
final class LineEnds {

    private LineEnds() {}

    static String any(String text, Random random) {
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        return mark + text.replace("\n", List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
    }
}
