package catchup.text;

import java.util.Collection;

/** A text in English and Chinese. */
public record Text(String en, String zh) {

    /** A text that reads the same in both languages, such as an id or a number. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** Words in a row, with the commas of each language. */
    public static Text listed(Collection<String> words) {
        return new Text(String.join(", ", words), String.join("、", words));
    }

    /** Texts in a row, with the commas of each language. */
    public static Text each(Collection<Text> texts) {
        return new Text(
                String.join(", ", texts.stream().map(Text::en).toList()),
                String.join("、", texts.stream().map(Text::zh).toList()));
    }

    /** Whether a word is this one, in either language. */
    public boolean reads(String word) {
        return en.equals(word) || zh.equals(word);
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    /** Written out, as what a record does by itself has to be made at its first use, which a short run would wait for. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && en.equals(text.en) && zh.equals(text.zh);
    }

    @Override
    public int hashCode() {
        return 31 * en.hashCode() + zh.hashCode();
    }
}
