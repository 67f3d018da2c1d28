package catchup.text;

/** A text in English and Chinese. */
public record Text(String en, String zh) {

    /** A text that reads the same in both languages, such as an id or a number. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
