package catchup.workspace;

import catchup.text.Lang;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule file says of itself, and how many rules it has, whether or not they can be read.
 *
 * @param about the comments that stand together below its head, in English and in Chinese; where one is missing the other stands
 *     for it
 */
public record Theme(Optional<Text> about, int rules) {

    private static final String HEAD = "agenda-group";
    private static final String COMMENT = "//";
    private static final Pattern RULE = Pattern.compile("^rule\\s*[\"“].*");

    static Theme of(String text) {
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        int rules = 0;
        boolean begun = false;
        for (String line : text.lines().toList()) {
            boolean isComment = line.startsWith(COMMENT);
            if (RULE.matcher(line).matches()) {
                rules++;
            } else if (line.startsWith(HEAD)) {
                begun = true;
            } else if (begun && isComment) {
                String said = line.substring(COMMENT.length()).strip();
                (Lang.of(said) == Lang.ZH ? chinese : english).add(said);
            }
            begun = begun && rules == 0 && (isComment || (english.isEmpty() && chinese.isEmpty()));
        }
        String en = String.join(" ", english).strip();
        String zh = String.join("", chinese).strip();
        return new Theme(
                en.isEmpty() && zh.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh)),
                rules);
    }
}
