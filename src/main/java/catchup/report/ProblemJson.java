package catchup.report;

import catchup.diagnostic.Explanation;
import catchup.diagnostic.Explanation.Example;
import catchup.diagnostic.Problem;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** The pages about kinds of problems for programs, such as an editor that shows them: everything, in both languages. */
public final class ProblemJson {

    private final Problem problem;
    private final Explanation en;
    private final Explanation zh;

    private ProblemJson(Problem problem) {
        this.problem = problem;
        this.en = Explanation.of(problem, Lang.EN);
        this.zh = Explanation.of(problem, Lang.ZH);
    }

    /** One page, as an object. */
    public static String of(Problem problem) {
        return Json.write(new ProblemJson(problem).tree());
    }

    /** All pages, as an array. */
    public static String all() {
        return Json.write(Json.array(List.of(Problem.values()), problem -> new ProblemJson(problem).tree()));
    }

    private ObjectNode tree() {
        ObjectNode node = Json.object();
        node.put("code", problem.code());
        node.put("topic", Json.word(problem.topic()));
        node.set("title", both(Explanation::title));
        node.set("means", both(Explanation::means));
        node.set("mend", both(Explanation::mend));
        node.set("example", en.example().isPresent() ? example() : null);
        return node;
    }

    private ObjectNode example() {
        ObjectNode node = Json.object();
        node.set("wrong", both(page -> page.example().map(Example::wrong).orElse("")));
        node.set("right", both(page -> page.example().map(Example::right).orElse("")));
        return node;
    }

    private ObjectNode both(Function<Explanation, String> part) {
        return Json.text(new Text(part.apply(en), part.apply(zh)));
    }
}
