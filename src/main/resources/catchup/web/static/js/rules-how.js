// How rules are written on these pages: where one is begun, how it is filled in, what is shown of it, how it comes to serve.
import { html, w } from "./ui.js";
import { filePath } from "./api.js";

const EXAMPLE = {
  en: `rule "weak logistics: dear and slow"
    @principle( "P1.2, P5.2" )
    @certainty( 0.9 )
    @reason( en = "Freight eats the margin and goods arrive late", zh = "运费侵蚀利润，到货又慢" )
when
    the gap in "logistics-cost-share" is at least moderate
    the gap in "days-to-main-market" is at least moderate
then
    diagnose "weak-logistics"
end`,
  zh: `rule "物流薄弱：又贵又慢"
    @principle( "P1.2, P5.2" )
    @certainty( 0.9 )
    @reason( en = "Freight eats the margin and goods arrive late", zh = "运费侵蚀利润，到货又慢" )
when
    "物流成本占比"的差距至少为中等
    "到主要市场的天数"的差距至少为中等
then
    诊断为"物流薄弱"
end`,
};

const STEPS = [["begin", 3], ["gaps", 3], ["checks", 4], ["tests", 3], ["impact", 1], ["save", 3]];
const OF_A_RULE = ["name", "principle", "certainty", "reason", "when", "names", "numbers", "unknown"];
const LAYERS = ["diagnose", "compound", "recommend", "coordinate"];

export function HowTo({ lang, files }) {
  const notes = files.find((file) => file.path === "README.md");
  return html`<article class="how-to">
    <h1>${w("how-title")}</h1>
    <p>${w("how-text")}</p>
    <pre class="example" tabindex="0" role="region" aria-label=${w("how-example")}>${EXAMPLE[lang === "zh" ? "zh" : "en"]}</pre>
    <ul>${OF_A_RULE.map((each) => html`<li>${w("how-of-" + each)}</li>`)}</ul>
    ${STEPS.map(([step, count]) => html`<section><h2>${w("how-" + step)}</h2>
      <ol>${Array.from({ length: count }, (none, at) => html`<li>${w("how-" + step + "-" + (at + 1))}</li>`)}</ol></section>`)}
    <section><h2>${w("how-layers")}</h2>
      <dl>${LAYERS.map((each) => html`<dt>${w("r-layer-" + each)} <span class="faint">${each}</span></dt><dd>${w("how-layer-" + each)}</dd>`)}</dl></section>
    ${notes ? html`<p class="faint"><a href=${"#/rules/" + filePath(notes.path)}>${w("how-notes")}</a></p>` : null}
  </article>`;
}
