package catchup.report;

import catchup.diagnostic.Explanation;
import catchup.diagnostic.Explanation.Example;
import catchup.diagnostic.Problem;
import java.util.Arrays;
import java.util.List;

/** The pages about kinds of problems, for the terminal. */
public final class ProblemPages {

    private static final int INDENT = 2;
    private static final int INNER = 4;

    private final Labels labels;
    private final TextPage page;

    private ProblemPages(Options options) {
        this.labels = new Labels(options.lang());
        this.page = new TextPage(options.width(), options.colour());
    }

    /** What one problem means, how to mend it, and an example. */
    public static String page(Problem problem, Options options) {
        ProblemPages pages = new ProblemPages(options);
        pages.write(Explanation.of(problem, options.lang()));
        return pages.page.toString();
    }

    /** The codes and titles of all problems, by topic. */
    public static String list(Options options) {
        ProblemPages pages = new ProblemPages(options);
        pages.list();
        return pages.page.toString();
    }

    private void write(Explanation explanation) {
        Problem problem = explanation.problem();
        page.title(explanation.title());
        String topic = Explanation.heading(problem.topic(), labels.lang());
        page.paragraph(0, labels.get("aside", problem.code(), topic), Style.FAINT);
        page.heading(labels.get("heading.problem-means"));
        page.paragraph(0, explanation.means(), Style.PLAIN);
        page.heading(labels.get("heading.problem-mend"));
        page.paragraph(0, explanation.mend(), Style.PLAIN);
        explanation.example().ifPresent(this::example);
    }

    private void example(Example example) {
        page.heading(labels.get("heading.problem-example"));
        page.paragraph(INDENT, labels.get("problem.wrong"), Style.BAD);
        page.verbatim(INNER, example.wrong());
        page.blank();
        page.paragraph(INDENT, labels.get("problem.right"), Style.GOOD);
        page.verbatim(INNER, example.right());
    }

    private void list() {
        int widest = Arrays.stream(Problem.values())
                .mapToInt(problem -> problem.code().length())
                .max()
                .orElse(0);
        page.title(labels.get("heading.problems"));
        for (Problem.Topic topic : Problem.Topic.values()) {
            page.heading(Explanation.heading(topic, labels.lang()));
            of(topic).forEach(problem -> item(problem, widest + 1));
        }
        page.blank();
        page.paragraph(0, labels.get("problem.more"), Style.FAINT);
    }

    private void item(Problem problem, int column) {
        String title = Explanation.of(problem, labels.lang()).title();
        page.item(0, Columns.pad(problem.code(), column, false), title, Style.PLAIN);
    }

    private static List<Problem> of(Problem.Topic topic) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.topic() == topic)
                .toList();
    }
}
