package catchup.report;

import static catchup.report.Sample.action;
import static catchup.report.Sample.condition;
import static catchup.report.Sample.rule;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Margins;
import catchup.rulebase.Pattern;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rule base that the sample advice is drawn from. */
final class SampleRules {

    private static final Location AT = Location.of("rules/sample");

    private SampleRules() {}

    static RuleBase rules() {
        Catalogues catalogues = new Catalogues(
                new Catalogue<>(List.of(
                        label("logistics", "Logistics", "物流"),
                        label("brand", "Brand", "品牌"),
                        label("chain", "Industry chain", "产业链"),
                        label("scale", "Scale", "规模"),
                        label("firms", "Firms", "企业"),
                        label("standards", "Standards", "标准"),
                        label("cost", "Cost", "成本"),
                        label("supply", "Supply", "供给"),
                        label("capital", "Capital", "资本"))),
                new Catalogue<>(List.of(
                        new Setting("inland", Setting.Kind.SETTING, new Text("inland", "内陆"), AT),
                        new Setting(
                                "origin-linked",
                                Setting.Kind.TRAIT,
                                new Text("origin-linked in quality", "原产地特色"),
                                AT))),
                new Catalogue<>(indicators()),
                new Catalogue<>(diagnoses()),
                new Catalogue<>(measures()),
                new Catalogue<>(List.of(
                        new CautionEntry(
                                "brand-before-supply",
                                new Text("Brand before supply", "品牌先于供给"),
                                new Text(
                                        "Supply is not steady yet: spend on volume and grade first.",
                                        "供给还没稳住，先把量和质稳住，再投品牌。"),
                                List.of("P2.4"),
                                AT),
                        new CautionEntry(
                                "recognition-takes-generations",
                                new Text("Recognition takes generations", "认知要靠几代人"),
                                new Text("One campaign builds no name: keep at it for years.", "一两次宣传成不了名，须长年坚持。"),
                                List.of("P2.4"),
                                AT))),
                principles());
        return new RuleBase(catalogues, ranking(), Margins.NONE, ruleList(), Phrasebook.none(catalogues), "3f9a1c0d");
    }

    private static Label label(String id, String en, String zh) {
        return new Label(id, new Text(en, zh), AT);
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator(
                        "logistics-cost-share",
                        "logistics",
                        "Logistics cost share",
                        "物流成本占比",
                        "%",
                        Direction.DOWN,
                        Scale.RATIO),
                indicator(
                        "days-to-main-market",
                        "logistics",
                        "Days to the main market",
                        "到主要市场的天数",
                        "days",
                        Direction.DOWN,
                        Scale.RATIO),
                indicator(
                        "rail-freight-access",
                        "logistics",
                        "Rail freight access",
                        "具备铁路货运条件",
                        "yes/no",
                        Direction.UP,
                        Scale.YES_NO),
                indicator(
                        "brand-recognition",
                        "brand",
                        "Consumer brand recognition",
                        "消费者品牌认知度",
                        "1-5",
                        Direction.UP,
                        Scale.INTERVAL),
                indicator(
                        "price-premium",
                        "brand",
                        "Price premium over the national mean",
                        "相对全国均价的溢价",
                        "%",
                        Direction.UP,
                        Scale.INTERVAL),
                indicator(
                        "research-institutes",
                        "chain",
                        "Specialised research institutes",
                        "专业科研机构数",
                        "number",
                        Direction.UP,
                        Scale.COUNT),
                indicator(
                        "output-value",
                        "scale",
                        "Industry output value",
                        "产业产值",
                        "100m yuan",
                        Direction.UP,
                        Scale.RATIO),
                indicator(
                        "organised-share",
                        "firms",
                        "Organised producers share",
                        "生产者组织化率",
                        "%",
                        Direction.UP,
                        Scale.INTERVAL),
                indicator(
                        "regional-standard",
                        "standards",
                        "Regional standard in place",
                        "有产区统一标准",
                        "yes/no",
                        Direction.UP,
                        Scale.YES_NO),
                indicator(
                        "land-price",
                        "cost",
                        "Industrial land price level",
                        "工业用地价格水平",
                        "%",
                        Direction.DOWN,
                        Scale.RATIO),
                indicator(
                        "natural-suitability",
                        "supply",
                        "Natural suitability",
                        "自然条件适宜度",
                        "1-5",
                        Direction.UP,
                        Scale.INTERVAL),
                indicator(
                        "credit-deposit-ratio",
                        "capital",
                        "Loans over deposits",
                        "存贷比",
                        "%",
                        Direction.UP,
                        Scale.INTERVAL));
    }

    static Indicator indicator(
            String id, String dimension, String en, String zh, String unit, Direction direction, Scale scale) {
        return new Indicator(
                id,
                dimension,
                new Text(en, zh),
                unit,
                direction,
                scale,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                thresholds(unit, scale),
                OptionalDouble.empty(),
                "catalogue",
                new Text("Take both figures on the same basis.", "两侧口径须一致。"),
                AT);
    }

    private static Thresholds thresholds(String unit, Scale scale) {
        return switch (scale) {
            case YES_NO -> new Thresholds(Map.of(Severity.SEVERE, 1.0));
            case INTERVAL -> unit.equals("%") ? from(5, 12, 25, 45) : from(0.5, 1, 2, 3);
            case RATIO, COUNT, Z_SCORE -> from(0.1, 0.25, 0.45, 0.7);
        };
    }

    private static Thresholds from(double mild, double moderate, double severe, double critical) {
        return new Thresholds(Map.of(
                Severity.MILD,
                mild,
                Severity.MODERATE,
                moderate,
                Severity.SEVERE,
                severe,
                Severity.CRITICAL,
                critical));
    }

    private static List<DiagnosisEntry> diagnoses() {
        return List.of(
                diagnosis(
                        "narrow-channels",
                        DiagnosisEntry.Kind.SIMPLE,
                        "brand",
                        new Text("Narrow channels", "渠道狭窄"),
                        new Text("Few ways lead to a buyer.", "通向买家的路不多。")),
                diagnosis(
                        "fragmented-without-standard",
                        DiagnosisEntry.Kind.COMPOUND,
                        "standards",
                        new Text("Fragmented without a standard", "小散且无标准"),
                        new Text(
                                "Small firms without a common standard cannot earn a common name.",
                                "企业小散又没有共同标准，树不起共同的名声。")),
                diagnosis(
                        "fragmented-firms",
                        DiagnosisEntry.Kind.SIMPLE,
                        "firms",
                        new Text("Fragmented small firms", "企业小散"),
                        new Text("Most producers buy and sell alone.", "多数生产者各自买卖，形不成合力。")),
                diagnosis(
                        "weak-logistics",
                        DiagnosisEntry.Kind.SIMPLE,
                        "logistics",
                        new Text("Weak logistics", "物流薄弱"),
                        new Text("Goods reach the market late and dear.", "货到市场又慢又贵。")),
                diagnosis(
                        "weak-recognition",
                        DiagnosisEntry.Kind.SIMPLE,
                        "brand",
                        new Text("Weak recognition", "认知薄弱"),
                        new Text("Consumers outside the province do not know the region.", "省外消费者不认识这个产区。")),
                diagnosis(
                        "cost-advantage",
                        DiagnosisEntry.Kind.ADVANTAGE,
                        "cost",
                        new Text("Cost advantage", "成本优势"),
                        new Text("Land and labour are cheaper than in first-tier regions.", "土地和劳动力比一线产区便宜。")));
    }

    private static DiagnosisEntry diagnosis(
            String id, DiagnosisEntry.Kind kind, String theme, Text name, Text meaning) {
        return new DiagnosisEntry(id, kind, theme, name, meaning, List.of("P1.2"), AT);
    }

    private static List<Measure> measures() {
        return List.of(
                measure(
                        "dry-port",
                        "logistics",
                        new Text("Dry port", "内陆港"),
                        new Text(
                                "Clearance and consolidation close to the producers save days and freight.",
                                "在产地就近通关、集拼，省时又省运费。"),
                        Measure.Horizon.MEDIUM,
                        1,
                        Measure.Cost.HIGH,
                        List.of("logistics-cost-share", "days-to-main-market")),
                measure(
                        "regional-standard",
                        "standards",
                        new Text("Regional standard", "产区统一标准"),
                        new Text("One checked standard lets small firms share one name.", "一套有核查的标准，让小企业共用一个名声。"),
                        Measure.Horizon.SHORT,
                        1,
                        Measure.Cost.LOW,
                        List.of("regional-standard", "organised-share")),
                measure(
                        "regional-brand",
                        "brand",
                        new Text("Regional brand", "区域公用品牌"),
                        new Text("A shared name earns a price that no small firm earns alone.", "共用的名号能卖出单家小企业卖不出的价。"),
                        Measure.Horizon.LONG,
                        3,
                        Measure.Cost.VERY_HIGH,
                        List.of("brand-recognition", "price-premium", "credit-deposit-ratio")),
                measure(
                        "joint-research-centre",
                        "chain",
                        new Text("Joint research centre", "联合研究中心"),
                        new Text("Firms and universities solve the chain’s own problems together.", "校企一起解决本地产业链的难题。"),
                        Measure.Horizon.LONG,
                        2,
                        Measure.Cost.MEDIUM,
                        List.of("research-institutes")));
    }

    private static Measure measure(
            String id,
            String theme,
            Text name,
            Text why,
            Measure.Horizon horizon,
            int phase,
            Measure.Cost cost,
            List<String> kpis) {
        return new Measure(
                id,
                theme,
                name,
                List.of(
                        new Text("Name a lead office and a budget line.", "明确牵头部门和预算科目。"),
                        new Text("Run it with three firms for one season.", "先与三家企业试行一个产季。"),
                        new Text("Publish the results, then open it to all.", "公布结果，再向全行业开放。")),
                why,
                Measure.Party.GOVERNMENT,
                List.of(Measure.Party.FIRMS, Measure.Party.ASSOCIATION),
                horizon,
                phase,
                cost,
                kpis,
                List.of("inland"),
                List.of(),
                List.of("land-price"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Measure.Risk(
                        new Text("Too little traffic to pay its way.", "货量不足，难以维持。"),
                        new Text("Sign volume contracts before building.", "开工前先签货量合同。"))),
                List.of("P1.2", "P2.4"),
                AT);
    }

    private static Map<String, Principle> principles() {
        Map<String, Principle> principles = new LinkedHashMap<>();
        principles.put(
                "P1.2",
                new Principle(
                        "P1.2",
                        Principle.Kind.CAUSE,
                        new Text("Ports, railways and motorways make goods cheaper and faster.", "港口、铁路、高速公路让货更便宜、更快。"),
                        AT));
        principles.put(
                "P2.4",
                new Principle(
                        "P2.4",
                        Principle.Kind.PACING,
                        new Text("Recognition grows over generations of products.", "认知要靠一代代产品积累。"),
                        AT));
        return principles;
    }

    private static RankingSettings ranking() {
        return new RankingSettings(
                Map.of(
                        Criterion.NEED,
                        0.4,
                        Criterion.REACH,
                        0.2,
                        Criterion.FIT,
                        0.15,
                        Criterion.FEASIBILITY,
                        0.15,
                        Criterion.TIMING,
                        0.1),
                3,
                0.5,
                new RankingSettings.Fit(0.5, 0.2, 0.2, 0.1),
                Map.of(Measure.Cost.LOW, 1.0),
                Map.of(),
                Map.of(Measure.Horizon.SHORT, 1.0),
                List.of(),
                Map.of(Quality.OFFICIAL, 1.0),
                0.7,
                0.3,
                Map.of(Measure.Horizon.SHORT, 0.3),
                0.2,
                List.of(
                        new RankingSettings.Band(0, new Text("very low", "很低")),
                        new RankingSettings.Band(0.2, new Text("low", "低")),
                        new RankingSettings.Band(0.4, new Text("medium", "中")),
                        new RankingSettings.Band(0.65, new Text("high", "高")),
                        new RankingSettings.Band(0.85, new Text("very high", "很高"))));
    }

    private static List<Rule> ruleList() {
        return List.of(
                rule(
                        "weak logistics: dear and slow",
                        Layer.DIAGNOSE,
                        new Text("Freight eats the margin and goods arrive late", "运费侵蚀利润，到货又慢"),
                        List.of(gap("logistics-cost-share"), gap("days-to-main-market")),
                        diagnose("weak-logistics"),
                        6),
                rule(
                        "weak logistics: the whole dimension",
                        Layer.DIAGNOSE,
                        new Text("Several weak links in one chain add up", "一条链上多处薄弱，损失叠加"),
                        List.of(
                                condition(
                                        "the dimension \"logistics\" lags at least severe",
                                        new Pattern.OfLag(Optional.of("logistics"), Severity.SEVERE)),
                                inland()),
                        diagnose("weak-logistics"),
                        16),
                rule(
                        "weak recognition",
                        Layer.DIAGNOSE,
                        new Text("Nobody pays more for a name nobody knows", "没人为不认识的名字多付钱"),
                        List.of(new Condition.AtLeast(
                                2,
                                new Pattern.OfGap(
                                        Optional.empty(), Optional.of("brand"), Severity.SEVERE, Severity.CRITICAL),
                                "\"品牌\"维度至少有2项差距达到严重",
                                AT)),
                        diagnose("weak-recognition"),
                        26),
                rule(
                        "fragmented small firms",
                        Layer.DIAGNOSE,
                        new Text("Firms that stand alone speak with no common voice", "企业各自为战，发不出共同的声音"),
                        List.of(gap("organised-share"), gap("regional-standard")),
                        diagnose("fragmented-firms"),
                        36),
                rule(
                        "cost advantage",
                        Layer.DIAGNOSE,
                        new Text("Cheap land leaves room for investment", "地价低，给投资留出余地"),
                        List.of(
                                condition(
                                        "the region is clearly ahead in \"land-price\"",
                                        new Pattern.OfStrength(Optional.of("land-price"), Optional.empty(), true)),
                                condition(
                                        "the figure for \"credit-deposit-ratio\" is not known",
                                        new Pattern.OfUnknown(Optional.of("credit-deposit-ratio")))),
                        diagnose("cost-advantage"),
                        46),
                rule(
                        "no standard behind the brand",
                        Layer.COMPOUND,
                        new Text("A name without a standard behind it is soon spoilt", "没有标准撑着的名声很快会砸"),
                        List.of(made("weak-recognition"), made("fragmented-firms")),
                        diagnose("fragmented-without-standard"),
                        56),
                rule(
                        "dry port for inland regions",
                        Layer.RECOMMEND,
                        new Text("Inland, the port has to come to the region", "身处内陆，就要把港口搬到家门口"),
                        List.of(made("weak-logistics"), inland()),
                        recommend("dry-port", "logistics"),
                        66),
                rule(
                        "standard for the fragmented",
                        Layer.RECOMMEND,
                        new Text("A standard is the cheapest way to act as one", "立标准是抱团最省钱的办法"),
                        List.of(made("fragmented-without-standard")),
                        recommend("regional-standard", "standards"),
                        76),
                rule(
                        "brand once recognition lacks",
                        Layer.RECOMMEND,
                        new Text("Goods can be delivered, but nobody asks for them", "货交得出，却没人点名要"),
                        List.of(
                                made("weak-recognition"),
                                new Condition.Absent(
                                        new Pattern.OfDiagnosis(Optional.of("narrow-channels")),
                                        "the diagnosis \"narrow-channels\" is not made",
                                        AT)),
                        recommend("regional-brand", "brand"),
                        86),
                rule(
                        "institute",
                        Layer.RECOMMEND,
                        new Text("No single firm can pay for research", "单家企业养不起研发"),
                        List.of(made("fragmented-firms")),
                        recommend("joint-research-centre", "chain"),
                        96),
                rule(
                        "brand needs long breath",
                        Layer.COORDINATE,
                        new Text("Names grow slowly", "名声长得慢"),
                        List.of(planned("regional-brand")),
                        action(
                                "warn \"recognition-takes-generations\" about \"regional-brand\"",
                                new Conclusion.Warning("recognition-takes-generations", Optional.of("regional-brand"))),
                        106),
                rule(
                        "brand before supply",
                        Layer.COORDINATE,
                        new Text("Buyers must not meet empty shelves", "不能让客人来了没有货"),
                        List.of(planned("regional-brand")),
                        action(
                                "warn \"brand-before-supply\"",
                                new Conclusion.Warning("brand-before-supply", Optional.empty())),
                        116),
                rule(
                        "standard before brand",
                        Layer.COORDINATE,
                        new Text("The standard gives the brand something to promise", "有了标准，品牌才有可承诺的东西"),
                        List.of(planned("regional-standard"), planned("regional-brand")),
                        action(
                                "do \"regional-standard\" before \"regional-brand\"",
                                new Conclusion.Order("regional-standard", "regional-brand")),
                        126));
    }

    private static Condition gap(String id) {
        return condition(
                "the gap in \"" + id + "\" is at least severe",
                new Pattern.OfGap(Optional.of(id), Optional.empty(), Severity.SEVERE, Severity.CRITICAL));
    }

    private static Condition inland() {
        return condition("产区属于\"内陆\"", new Pattern.OfProfile("inland"));
    }

    private static Condition made(String id) {
        return condition("the diagnosis \"" + id + "\" is made", new Pattern.OfDiagnosis(Optional.of(id)));
    }

    private static Condition planned(String id) {
        return condition(
                "the measure \"" + id + "\" is recommended",
                new Pattern.OfRecommendation(Optional.of(id), Optional.empty()));
    }

    private static catchup.rulebase.Action diagnose(String id) {
        return action("diagnose \"" + id + "\"", new Conclusion.Diagnosis(id));
    }

    private static catchup.rulebase.Action recommend(String id, String theme) {
        return action("recommend \"" + id + "\"", new Conclusion.Recommendation(id, theme));
    }
}
