package catchup.casefile;

import catchup.text.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The units that values may be given in, by every spelling that authors use, and exact conversion between those that
 * measure the same thing. Money of different currencies, ratings of different scales, and anything per head against
 * anything per area never convert. Months do not convert to days, as no exact factor exists.
 *
 * <p>The library behind conversions is loaded at the first real conversion only, since most cases need none.
 */
public final class Units {

    /** Each line: the unit as the catalogue writes it, then its other spellings. Blanks and case make no difference. */
    private static final String SPELLINGS = """
            % = percent, per cent, pct, 百分之, 百分比
            ‰ = permille, per mille, 千分之
            share = 0-1
            %/yr = %/year, % per year, % a year, %/年
            days = day, d, 天, 日
            hours = hour, h, 小时
            weeks = week, 周
            months = month, 月, 个月
            years = year, yr, 年
            km = 公里, 千米
            m = metre, metres, meter, meters, 米
            km/100km² = 公里/百平方公里, 公里/100平方公里, km per 100 km²
            km/km² = 公里/平方公里, km per km²
            km/10k km² = 公里/万平方公里, km per 10k km²
            km/10k people = 公里/万人, km per 10k people
            mu = 亩
            10k mu = 万亩
            ha = 公顷, hectare, hectares
            km² = 平方公里, sq km
            kg = 公斤, 千克
            t = 吨, tonne, tonnes
            kt = 千吨
            10kt = 万吨, 10,000 t
            million t = m t, 百万吨
            yuan = 元, CNY, RMB
            10k yuan = 万元, 10,000 yuan
            m yuan = 百万元, million yuan
            100m yuan = 亿元, 100 million yuan
            bn yuan = 十亿元, billion yuan
            USD = 美元, US$
            10k USD = 万美元
            m USD = 百万美元, million USD
            100m USD = 亿美元
            bn USD = 十亿美元, billion USD
            t/m yuan = t/百万元, 吨/百万元
            t/100m yuan = t/亿元, 吨/亿元
            kg/10k yuan = kg/万元, 公斤/万元, 千克/万元
            number = count, 个, 家, 项, 所, 座
            number/yr = number/year, number per year, 个/年, 人/年
            per 100 = per 100 people, 每百人
            per 1k people = per 1,000 people, per thousand people, 每千人
            per 10k people = per 10,000 people, 每万人
            per 100k people = per 100,000 people, 每十万人
            per million people = per 1,000,000 people, 每百万人
            index = 指数
            1-5
            1-7
            0-100
            yes/no = 是/否
            ratio = 比值
            z-score = z 值
            """;

    private Units() {}

    /** The spellings looked up; nobody asks where a case gives each figure in the catalogue's own unit. */
    private static final class Spelled {
        private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();
        private static final Map<String, String> WORDS = new LinkedHashMap<>();

        static {
            for (String line : SPELLINGS.lines().toList()) {
                String[] sides = line.split(" = ", 2);
                add(sides[0], sides[0]);
                if (sides.length > 1) {
                    List.of(sides[1].split(", ")).forEach(word -> add(word, sides[0]));
                }
                Text name = UnitNames.of(sides[0]);
                add(name.en(), sides[0]);
                add(name.zh(), sides[0]);
            }
        }

        private static void add(String word, String symbol) {
            WORDS.put(word, symbol);
            SYMBOLS.put(plain(word), symbol);
        }
    }

    /** The unit that a spelling means, as the catalogue writes it; empty if none is known. */
    public static Optional<String> symbol(String word) {
        return Optional.ofNullable(Spelled.SYMBOLS.get(plain(word)));
    }

    /** Whether two spellings mean the same unit. */
    public static boolean same(String one, String other) {
        return one.equals(other) || (symbol(one).isPresent() && symbol(one).equals(symbol(other)));
    }

    /** The amount in another unit, exact up to 34 digits; empty if the units are unknown or measure different things. */
    public static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (same(from, to)) {
            return Optional.of(amount);
        }
        return symbol(from)
                .flatMap(source -> symbol(to).flatMap(target -> UnitLibrary.convert(amount, source, target)));
    }

    /** Every spelling of the units that convert to this one, for suggestions. */
    public static Collection<String> wordsFor(String unit) {
        return Spelled.WORDS.keySet().stream()
                .filter(word -> convert(BigDecimal.ONE, word, unit).isPresent())
                .toList();
    }

    /** What people call a unit, however it is spelled; a unit that is not known by its own spelling. */
    public static Text name(String unit) {
        return symbol(unit).map(UnitNames::of).orElseGet(() -> Text.same(unit));
    }

    /** All units, as the catalogue writes them. */
    public static Collection<String> symbols() {
        return List.copyOf(new LinkedHashSet<>(Spelled.WORDS.values()));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
