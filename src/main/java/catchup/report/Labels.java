package catchup.report;

import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reports' own words in one language. */
public final class Labels {

    private static final Messages MESSAGES = new Messages("catchup/report/labels");

    private final Lang lang;

    public Labels(Lang lang) {
        this.lang = lang;
    }

    public Lang lang() {
        return lang;
    }

    /** A word or sentence by its key, with its braces filled. */
    public String get(String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }

    /** The word for a constant of an enum: {@code cost.very-high} for {@code VERY_HIGH}. */
    public String word(String group, Enum<?> constant) {
        return get(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A word that may not exist, such as the name of a unit that a newer catalogue brought in. */
    Optional<String> find(String key, Object... arguments) {
        return MESSAGES.has(lang, key) ? Optional.of(get(key, arguments)) : Optional.empty();
    }

    public String in(Text text) {
        return text.in(lang);
    }

    /** The headings of columns. */
    public List<String> columns(String... columns) {
        return Arrays.stream(columns).map(column -> get("col." + column)).toList();
    }

    /** “a, b and c”; nothing for an empty list. */
    public String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : commas(items.subList(0, last)) + get("list.and") + items.get(last);
    }

    /** “a, b, c”. */
    public String commas(List<String> items) {
        return String.join(get("list.comma"), items);
    }

    /** “a, b, c”, for clauses of a sentence, which in Chinese take another comma than the words of a list. */
    public String clauses(List<String> clauses) {
        return String.join(get("list.clause"), clauses);
    }

    /** “a; b; c”, for items that have commas of their own. */
    public String semicolons(List<String> items) {
        return String.join(get("list.semicolon"), items);
    }
}
