package catchup.report;

/** A form in which advice can be handed on. */
public enum Format {
    TEXT("txt", "text/plain; charset=utf-8"),
    MARKDOWN("md", "text/markdown; charset=utf-8"),
    HTML("html", "text/html; charset=utf-8"),
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The usual ending of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** How a server announces it. */
    public String mediaType() {
        return mediaType;
    }
}
