package catchup.report;

/**
 * An answer to a question about a case, laid out to stand behind the advice on it.
 *
 * @param html for a page: finished and escaped; {@code plain} for text and Markdown
 */
public record Attachment(String title, String html, String plain) {}
