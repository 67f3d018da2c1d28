package catchup.casefile;

import static catchup.casefile.Samples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Case;
import org.junit.jupiter.api.Test;

class CaseWriterTest {

    private final CaseWriter writer = new CaseWriter(Samples.INDICATORS, Samples.SETTINGS);

    @Test
    void writesWhatIsAlikeOnce() {
        String facts = """
                  fame: { region: 2, benchmark: 4.5, unit: "1-5", year: 2019, quality: judged, source: "a survey" }
                  transit-days:
                    region: { value: 36, unit: "hours", year: 2020 }
                    benchmark: { value: 1, unit: "days", year: 2018 }
                    quality: measured
                    source: "timetables"
                    note: { en: "by rail", zh: "铁路" }
                  bonded-zone: { region: no, benchmark: yes, year: 2020, quality: official, source: "a \\"law\\"" }
                  institutes: { region: 0, unit: "number", year: 2020, quality: official, source: "a list" }
                  growth: { region: unknown, benchmark: unknown }
                """;
        Case sheet = Samples.read(HEAD + facts).result().orElseThrow();
        assertThat(writer.write(sheet)).endsWith("facts:\n" + facts);
    }

    @Test
    void writesWhoIsComparedWithWhom() {
        String text = HEAD.replace("setting: inland", "setting: [border, inland], traits: bulky, budget: high");
        Case sheet =
                Samples.read(text.replace("facts:\n", "facts: {}\n")).result().orElseThrow();
        assertThat(writer.write(sheet)).isEqualTo("""
                        case: upland-2020
                        region: { name: { en: "Upland", zh: "高地" }, industry: { en: "fruit", zh: "水果" }, sector: food, setting: [inland, border], traits: [bulky], budget: high, year: 2020 }
                        benchmark: { name: { en: "Coast", zh: "海岸" }, year: 2021 }
                        facts: {}
                        """);
    }
}
