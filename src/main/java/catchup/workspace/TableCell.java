package catchup.workspace;

import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cell of a catalogue in which the cursor stands.
 *
 * @param column its heading; empty where the line has more cells than the first
 * @param typed what stands in it before the cursor, without the quote that opens it
 */
record TableCell(Optional<String> column, String typed) {

    /** What authors call the columns, and what belongs there. */
    private static final Map<String, Text> COLUMNS = Map.ofEntries(
            Map.entry("id", new Text("id: lower case, words joined by hyphens", "编号：小写英文，用连字符连接")),
            Map.entry("kind", new Text("kind", "类别")),
            Map.entry("theme", new Text("dimension it belongs to", "所属维度")),
            Map.entry("dimension", new Text("dimension it belongs to", "所属维度")),
            Map.entry("name_en", new Text("name in English", "英文名称")),
            Map.entry("name_zh", new Text("name in Chinese", "中文名称")),
            Map.entry("meaning_en", new Text("what it means, in English", "英文含义")),
            Map.entry("meaning_zh", new Text("what it means, in Chinese", "中文含义")),
            Map.entry("text_en", new Text("what is said, in English", "英文内容")),
            Map.entry("text_zh", new Text("what is said, in Chinese", "中文内容")),
            Map.entry("en", new Text("the claim in English", "英文论断")),
            Map.entry("zh", new Text("the claim in Chinese", "中文论断")),
            Map.entry("note_en", new Text("how it is measured, in English", "英文口径说明")),
            Map.entry("note_zh", new Text("how it is measured, in Chinese", "中文口径说明")),
            Map.entry("principles", new Text("principles it rests on, parted by spaces", "所依据的原理，以空格分隔")),
            Map.entry("unit", new Text("unit", "单位")),
            Map.entry("direction", new Text("up if more is better, down if less", "越高越好写 up，越低越好写 down")),
            Map.entry("scale", new Text("how distances are measured", "差距的计量方式")),
            Map.entry("min", new Text("smallest plausible value", "合理的最小值")),
            Map.entry("max", new Text("largest plausible value", "合理的最大值")),
            Map.entry("mild", new Text("distance from which a gap is mild", "差距达到多少算轻微")),
            Map.entry("moderate", new Text("distance from which a gap is moderate", "差距达到多少算中等")),
            Map.entry("severe", new Text("distance from which a gap is severe", "差距达到多少算严重")),
            Map.entry("critical", new Text("distance from which a gap is critical", "差距达到多少算危急")),
            Map.entry("first_tier", new Text("first-tier value, if there is one", "一线水平（如有）")),
            Map.entry("source", new Text("where thresholds and values come from", "阈值与数值的来源")),
            Map.entry("step", new Text("smallest change worth speaking of", "值得一提的最小变动")),
            Map.entry("years", new Text("years that a change takes", "改变所需年数")),
            Map.entry("change", new Text("what it takes to change it", "改变的难度")),
            Map.entry("asking", new Text("what it takes to find it out", "查明的难度")));

    /** @param header the first line of the file; {@code before} the line as far as the cursor */
    static TableCell at(String header, String before) {
        List<String> cells = cells(before);
        List<String> columns = columns(header);
        int number = cells.size() - 1;
        return new TableCell(
                number < columns.size() ? Optional.of(columns.get(number)) : Optional.empty(),
                cells.get(number).stripLeading().replaceFirst("^\"", ""));
    }

    static List<String> columns(String header) {
        return cells(header).stream().map(String::strip).toList();
    }

    /** What belongs into a column; its heading where nothing is known of it. */
    static Text meaning(String column) {
        return COLUMNS.getOrDefault(column, Text.same(column));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean isQuoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (line.charAt(i) == ',' && !isQuoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
