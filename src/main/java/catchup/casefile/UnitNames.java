package catchup.casefile;

import catchup.text.Text;
import java.util.HashMap;
import java.util.Map;

/** What people call the units, in both languages; {@link Units} reads each name as a spelling, too. */
final class UnitNames {

    /** Each line: the unit as the catalogue writes it, its English name, its Chinese name. */
    private static final String NAMES = """
            % = % = %
            ‰ = ‰ = ‰
            share = share (0-1) = 比例（0-1）
            %/yr = % a year = %/年
            days = days = 天
            hours = hours = 小时
            weeks = weeks = 周
            months = months = 个月
            years = years = 年
            km = km = 公里
            m = metres = 米
            km/100km² = km per 100 km² = 公里/百平方公里
            km/km² = km per km² = 公里/平方公里
            km/10k km² = km per 10,000 km² = 公里/万平方公里
            km/10k people = km per 10,000 people = 公里/万人
            mu = mu = 亩
            10k mu = 10,000 mu = 万亩
            ha = hectares = 公顷
            km² = km² = 平方公里
            kg = kg = 公斤
            t = tonnes = 吨
            kt = thousand tonnes = 千吨
            10kt = 10,000 tonnes = 万吨
            million t = million tonnes = 百万吨
            yuan = yuan = 元
            10k yuan = 10,000 yuan = 万元
            m yuan = million yuan = 百万元
            100m yuan = 100 million yuan = 亿元
            bn yuan = billion yuan = 十亿元
            USD = US dollars = 美元
            10k USD = 10,000 US dollars = 万美元
            m USD = million US dollars = 百万美元
            100m USD = 100 million US dollars = 亿美元
            bn USD = billion US dollars = 十亿美元
            t/m yuan = tonnes per million yuan = 吨/百万元
            t/100m yuan = tonnes per 100 million yuan = 吨/亿元
            kg/10k yuan = kg per 10,000 yuan = 公斤/万元
            number = number = 个
            number/yr = number per year = 个/年
            per 100 = per 100 people = 每百人
            per 1k people = per 1,000 people = 每千人
            per 10k people = per 10,000 people = 每万人
            per 100k people = per 100,000 people = 每十万人
            per million people = per million people = 每百万人
            index = index = 指数
            1-5 = rating from 1 to 5 = 1-5分
            1-7 = rating from 1 to 7 = 1-7分
            0-100 = score from 0 to 100 = 0-100分
            yes/no = yes or no = 是/否
            ratio = ratio = 比值
            z-score = standard score = 标准分
            """;

    private static final Map<String, Text> BY_SYMBOL = new HashMap<>();

    static {
        for (String line : NAMES.lines().toList()) {
            String[] parts = line.split(" = ", -1);
            BY_SYMBOL.put(parts[0], new Text(parts[1], parts[2]));
        }
    }

    private UnitNames() {}

    static Text of(String symbol) {
        return BY_SYMBOL.getOrDefault(symbol, Text.same(symbol));
    }
}
