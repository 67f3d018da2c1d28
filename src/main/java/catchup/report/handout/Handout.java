package catchup.report.handout;

import catchup.report.Format;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form in which advice is handed over: as a text, or as a file that is printed or opened in an office program. */
public enum Handout {
    TEXT(Format.TEXT),
    MARKDOWN(Format.MARKDOWN),
    HTML(Format.HTML),
    JSON(Format.JSON),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final @Nullable Format text;
    private final String extension;
    private final String mediaType;

    Handout(Format text) {
        this.text = text;
        this.extension = text.extension();
        this.mediaType = text.mediaType();
    }

    Handout(String extension, String mediaType) {
        this.text = null;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The same form as a text; empty if it is none. */
    public Optional<Format> text() {
        return Optional.ofNullable(text);
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
