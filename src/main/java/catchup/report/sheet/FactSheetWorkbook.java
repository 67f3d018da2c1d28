package catchup.report.sheet;

import catchup.casefile.Decimals;
import catchup.casefile.FactSheet;
import catchup.casefile.Units;
import catchup.fact.Direction;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.report.sheet.Book.Look;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A {@link FactSheet} as a workbook to fill in, made from the catalogues of a rule base. The same form gives the same bytes. */
public final class FactSheetWorkbook {

    private static final Messages WORDS = new Messages("catchup/report/sheet/form");
    private static final int VALUES_FROM = 6;
    private static final int BLANK_ROWS = 20;
    private static final int HELP_WIDTH = 110;

    private final RuleBase rules;
    private final Lang lang;
    private final FactSheet form;
    private final Book book;
    private final Choices choices;
    private final Map<String, List<String>> units = new HashMap<>();

    private FactSheetWorkbook(RuleBase rules, Lang lang, FactSheet form, Book book) {
        this.rules = rules;
        this.lang = lang;
        this.form = form;
        this.book = book;
        this.choices = new Choices(book.workbook());
    }

    /** Writes a form in the words of a language, with what is filled in on it already. */
    public static void write(FactSheet form, RuleBase rules, Lang lang, OutputStream out) throws IOException {
        try (Book book = new Book(WORDS.get(lang, "title"))) {
            FactSheetWorkbook workbook = new FactSheetWorkbook(rules, lang, form, book);
            workbook.head();
            workbook.facts();
            workbook.disagreements();
            workbook.help();
            workbook.choices.write(WORDS.get(lang, "sheet.choices"));
            book.write(out);
        }
    }

    private void head() {
        Tab tab = new Tab(book, FactSheet.CASE.in(lang), List.of(40, 40, 46, 60));
        keys(tab, List.of(FactSheet.ID, "", FactSheet.VALUE, ""));
        tab.head(
                List.of("", WORDS.get(lang, "head.what"), WORDS.get(lang, "head.value"), WORDS.get(lang, "head.help")),
                0);
        for (String key : FactSheet.HEAD) {
            headRow(tab, key, WORDS.get(lang, "case." + key), WORDS.get(lang, "case." + key + ".help"));
            if (key.equals("region.sector")) {
                choices.list(tab.sheet(), tab.row() - 1, 2, "sectors", names(Setting.Kind.SECTOR));
            } else if (key.equals("region.budget")) {
                choices.list(tab.sheet(), tab.row() - 1, 2, "budgets", FactSheet.BUDGETS);
            }
        }
        ticks(tab, Setting.Kind.SETTING);
        ticks(tab, Setting.Kind.TRAIT);
        tab.sheet().setColumnHidden(0, true);
    }

    private void ticks(Tab tab, Setting.Kind kind) {
        String group = "case." + kind.name().toLowerCase(Locale.ROOT);
        for (Setting setting : rules.settings().all()) {
            if (setting.kind() == kind) {
                String key = FactSheet.tick(setting).orElseThrow();
                headRow(tab, key, WORDS.get(lang, group, setting.name()), WORDS.get(lang, group + ".help"));
                choices.list(tab.sheet(), tab.row() - 1, 2, "yes-no", yesNo());
            }
        }
    }

    private void headRow(Tab tab, String key, String label, String help) {
        tab.cells(List.of(key, label, "", help), Look.FIXED);
        String value = form.head().getOrDefault(key, "");
        cell(tab.sheet(), tab.row() - 1, 2, shown(key, value));
    }

    /** What a cell says, in the language of the form where readers know the word in both. */
    private String shown(String key, String value) {
        if (value.isEmpty()) {
            return "";
        } else if (key.equals("region.sector")) {
            return rules.settings()
                    .find(value)
                    .map(setting -> setting.name().in(lang))
                    .orElse(value);
        }
        return word(value);
    }

    private String word(String value) {
        return Stream.of(new Text("yes", "是"), new Text("no", "否"), new Text(FactSheet.UNKNOWN, "未知"))
                .filter(text -> text.reads(value))
                .findFirst()
                .map(text -> text.in(lang))
                .orElse(value);
    }

    private List<String> yesNo() {
        return List.of(word("yes"), word("no"));
    }

    private List<String> names(Setting.Kind kind) {
        return rules.settings().all().stream()
                .filter(setting -> setting.kind() == kind)
                .map(setting -> setting.name().in(lang))
                .toList();
    }

    private void facts() {
        List<Integer> widths = new ArrayList<>(List.of(22, 32, 16, 12, 14, 60));
        List<String> keys = new ArrayList<>(List.of(FactSheet.ID, "", "", "", "", ""));
        List<String> heads = new ArrayList<>(Stream.of("id", "indicator", "unit", "range", "better", "help")
                .map(key -> WORDS.get(lang, "facts." + key))
                .toList());
        for (String side : FactSheet.SIDES) {
            for (String part : FactSheet.PARTS) {
                keys.add(FactSheet.key(side, part));
                heads.add(WORDS.get(lang, "facts." + side + "." + part));
                widths.add(part.equals("source") || part.startsWith("note") ? 36 : 13);
            }
        }
        Tab tab = new Tab(book, FactSheet.FACTS.in(lang), widths);
        keys(tab, keys);
        tab.head(heads, 0);
        tab.sheet().createFreezePane(2, tab.row());
        for (Label dimension : rules.dimensions().all()) {
            tab.line("", Look.HEADING);
            book.put(
                    tab.sheet().getRow(tab.row() - 1).createCell(1),
                    dimension.name().in(lang),
                    Look.HEADING);
            rules.indicators().all().stream()
                    .filter(indicator -> indicator.dimension().equals(dimension.id()))
                    .forEach(indicator -> fact(tab, indicator));
        }
    }

    private void fact(Tab tab, Indicator indicator) {
        boolean yesNo = indicator.scale() == Scale.YES_NO;
        tab.cells(
                List.of(
                        indicator.id(),
                        indicator.name().in(lang),
                        yesNo ? String.join(" / ", yesNo()) : unit(indicator.unit()),
                        range(indicator),
                        WORDS.get(lang, indicator.direction() == Direction.UP ? "better.up" : "better.down"),
                        indicator.note().in(lang)),
                Look.FIXED);
        book.put(tab.sheet().getRow(tab.row() - 1).getCell(1), indicator.name().in(lang), Look.STRONG);
        Map<String, String> said = form.facts().getOrDefault(indicator.id(), Map.of());
        int row = tab.row() - 1;
        int column = VALUES_FROM;
        for (String side : FactSheet.SIDES) {
            for (String part : FactSheet.PARTS) {
                String value = said.getOrDefault(FactSheet.key(side, part), "");
                cell(tab.sheet(), row, column, part.equals("quality") ? quality(value) : word(value));
                choose(tab.sheet(), row, column, part, indicator);
                column++;
            }
        }
    }

    private void choose(XSSFSheet sheet, int row, int column, String part, Indicator indicator) {
        boolean yesNo = indicator.scale() == Scale.YES_NO;
        switch (part) {
            case "value" -> {
                String prompt = WORDS.get(
                        lang,
                        yesNo ? "prompt.yes-no" : "prompt.value",
                        unit(indicator.unit()),
                        range(indicator),
                        word(FactSheet.UNKNOWN));
                if (yesNo) {
                    choices.list(
                            sheet,
                            row,
                            column,
                            "yes-no-unknown",
                            List.of(word("yes"), word("no"), word(FactSheet.UNKNOWN)));
                } else {
                    choices.number(
                            sheet,
                            row,
                            column,
                            word(FactSheet.UNKNOWN),
                            indicator.name().in(lang),
                            prompt);
                }
            }
            case "unit" -> {
                if (!yesNo) {
                    choices.list(
                            sheet,
                            row,
                            column,
                            "unit " + indicator.unit(),
                            units.computeIfAbsent(indicator.unit(), own -> FactSheet.units(indicator).stream()
                                    .map(this::unit)
                                    .toList()));
                }
            }
            case "quality" ->
                choices.list(
                        sheet,
                        row,
                        column,
                        "qualities",
                        FactSheet.qualities().stream()
                                .map(text -> text.in(lang))
                                .toList());
            default -> {}
        }
    }

    private String unit(String unit) {
        return Units.name(unit).in(lang);
    }

    private String quality(String value) {
        return FactSheet.qualities().stream()
                .filter(text -> text.reads(value))
                .findFirst()
                .map(text -> text.in(lang))
                .orElse(value);
    }

    private static String range(Indicator indicator) {
        if (indicator.scale() == Scale.YES_NO
                || (indicator.smallest().isEmpty() && indicator.largest().isEmpty())) {
            return "";
        }
        return bound(indicator.smallest(), "−∞") + " – " + bound(indicator.largest(), "∞");
    }

    private static String bound(OptionalDouble bound, String none) {
        return bound.isPresent() ? Decimals.text(bound.getAsDouble()) : none;
    }

    private void disagreements() {
        Tab tab = new Tab(book, FactSheet.DISAGREEMENTS.in(lang), List.of(34, 14, 60, 60, 24, 14));
        keys(tab, FactSheet.OBJECTION);
        tab.head(
                FactSheet.OBJECTION.stream()
                        .map(key -> WORDS.get(lang, "objection." + key))
                        .toList(),
                0);
        List<String> measures = rules.measures().all().stream().map(Named::id).toList();
        List<String> says = Stream.of(Disagreement.Says.values())
                .map(each -> each.text().in(lang))
                .toList();
        for (int i = 0; i < form.disagreements().size() + BLANK_ROWS; i++) {
            Map<String, String> said =
                    i < form.disagreements().size() ? form.disagreements().get(i) : Map.of();
            tab.cells(FactSheet.OBJECTION.stream().map(key -> "").toList(), Look.TEXT);
            for (int column = 0; column < FactSheet.OBJECTION.size(); column++) {
                String key = FactSheet.OBJECTION.get(column);
                String value = said.getOrDefault(key, "");
                text(tab.sheet(), tab.row() - 1, column, key.equals("says") ? says(value) : value);
            }
            choices.list(tab.sheet(), tab.row() - 1, 0, "measures", measures);
            choices.list(tab.sheet(), tab.row() - 1, 1, "says", says);
        }
    }

    private String says(String value) {
        return Stream.of(Disagreement.Says.values())
                .map(Disagreement.Says::text)
                .filter(text -> text.reads(value))
                .findFirst()
                .map(text -> text.in(lang))
                .orElse(value);
    }

    private void help() {
        Tab tab = new Tab(book, WORDS.get(lang, "sheet.help"), List.of(HELP_WIDTH));
        tab.line(WORDS.get(lang, "title"), Look.TITLE);
        tab.skip();
        for (int i = 1; WORDS.has(lang, "help." + i); i++) {
            tab.row(WORDS.get(lang, "help." + i));
        }
        tab.skip();
        tab.line(WORDS.get(lang, "help.measures"), Look.HEADING);
        for (Measure measure : rules.measures().all()) {
            tab.row(measure.id() + "  " + measure.name().in(lang));
        }
    }

    /** The row of keys by which the form is read again; nobody need see it. */
    private static void keys(Tab tab, List<String> keys) {
        tab.cells(keys, Look.NOTE);
        tab.sheet().getRow(tab.row() - 1).setZeroHeight(true);
    }

    /** A cell to fill in: a number where the text is one as spreadsheets would show it, otherwise the text. */
    private void cell(XSSFSheet sheet, int row, int column, String text) {
        Optional<Double> number = number(text);
        if (number.isPresent()) {
            book.put(place(sheet, row, column), number.get(), Look.INPUT);
        } else {
            text(sheet, row, column, text);
        }
    }

    private void text(XSSFSheet sheet, int row, int column, String text) {
        XSSFCell cell = place(sheet, row, column);
        if (text.isEmpty()) {
            cell.setBlank();
            book.style(cell, Look.INPUT);
        } else {
            book.put(cell, text, Look.INPUT);
        }
    }

    private static XSSFCell place(XSSFSheet sheet, int row, int column) {
        XSSFRow cells = sheet.getRow(row);
        return cells.getCell(column) == null ? cells.createCell(column) : cells.getCell(column);
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Decimals.text(number).equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
