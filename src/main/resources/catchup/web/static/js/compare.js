// Cases side by side.
import { html, useState, w, t, useAsked, Busy, Trouble, Told, Chips, toggled } from "./ui.js";
import { get, post } from "./api.js";

const MOST = 5;

export function ComparePage({ catalogue, lang, revision }) {
  const [chosen, choose] = useState([]);
  const cases = useAsked((signal) => get("cases", { signal }), [revision]);
  const key = chosen.join("|");
  const compared = useAsked((signal) => (chosen.length > 1 ? post("compare", { cases: chosen.map((path) => ({ path })), top: 12, page: true }, { signal }) : null), [key, revision, lang]);
  const files = cases.answer ? cases.answer.files.filter((file) => file.kind === "case" && file.case) : [];
  return html`<section class="page"><h1>${w("compare")}</h1><p>${w("compare-text")}</p><${Trouble} problem=${cases.problem || compared.problem} />
    <fieldset class="chips"><legend>${w("cases")}</legend><${Chips} all=${files.map((file) => ({ ...file, id: file.path }))} chosen=${chosen} onToggle=${(path) => choose(toggled(chosen, path).slice(-MOST))}
      label=${(file) => `${t(file.region)} · ${t(file.industry)} ${file.year}`} /></fieldset>
    <div aria-live="polite">${chosen.length > 1 && compared.busy ? html`<${Busy} />` : null}${compared.answer ? html`<${Table} answer=${compared.answer} />` : null}</div>
    ${chosen.length > 1 && compared.answer ? html`<div class="card"><${Told} page=${compared.answer.page} open=${2} /></div>` : null}</section>`;
}

/** Not recommended, or open as long as facts are missing: a sign for the eye, the words of its legend for who listens. */
function Absent({ open }) {
  return html`<span class=${open ? "absent open" : "absent"} title=${w(open ? "compare-open" : "compare-no")}><span aria-hidden="true">${open ? "?" : "–"}</span><span class="hidden">${w(open ? "compare-open" : "compare-no")}</span></span>`;
}

function Table({ answer }) {
  return html`<p class="faint legend"><span><b aria-hidden="true">–</b> ${w("compare-no")}</span> · <span><b aria-hidden="true">?</b> ${w("compare-open")}</span></p><div class="scroll"><table class="grid"><thead><tr><th scope="col">${w("measure")}</th>${answer.cases.map((each) => html`<th scope="col">${t(each.region)}<br /><span class="faint">${t(each.industry)} ${each.year}</span></th>`)}</tr></thead>
    <tbody>${answer.measures.map((each) => html`<tr><th scope="row">${t(each.name)}</th>${each.said.map((said, at) => html`<td>${said ? html`<b>${said.rank}</b> <span class="faint">${said.score.toFixed(1)}</span><span class="track wide"><i style=${{ width: said.score + "%" }}></i></span>` : html`<${Absent} open=${each.open[at]} />`}</td>`)}</tr>`)}</tbody></table></div>`;
}
