// Cases side by side.
import { html, useState, w, t, useAsked, Busy, Trouble, Told } from "./ui.js";
import { get, post } from "./api.js";

const MOST = 5;

export function ComparePage({ catalogue, lang, revision }) {
  const [chosen, choose] = useState([]);
  const cases = useAsked((signal) => get("cases", { signal }), [revision]);
  const key = chosen.join("|");
  const compared = useAsked((signal) => (chosen.length > 1 ? post("compare", { cases: chosen.map((path) => ({ path })), top: 12 }, { signal }) : null), [key, revision]);
  const told = useAsked((signal) => (chosen.length > 1 ? post("compare?format=html", { cases: chosen.map((path) => ({ path })), top: 12 }, { signal, as: "text" }) : null), [key, revision, lang]);
  const toggle = (path) => choose(chosen.includes(path) ? chosen.filter((each) => each !== path) : [...chosen, path].slice(-MOST));
  const files = cases.answer ? cases.answer.files.filter((file) => file.kind === "case" && file.case) : [];
  return html`<section class="page"><h1>${w("compare")}</h1><p>${w("compare-text")}</p><${Trouble} problem=${cases.problem || compared.problem} />
    <fieldset class="chips"><legend>${w("cases")}</legend>${files.map((file) => html`<label class="chip"><input type="checkbox" checked=${chosen.includes(file.path)} onChange=${() => toggle(file.path)} /><span>${t(file.region)} · ${t(file.industry)} ${file.year}</span></label>`)}</fieldset>
    <div aria-live="polite">${chosen.length > 1 && compared.busy ? html`<${Busy} />` : null}${compared.answer ? html`<${Table} answer=${compared.answer} />` : null}</div>
    ${chosen.length > 1 && told.answer ? html`<div class="card"><${Told} page=${told.answer} open=${2} /></div>` : null}</section>`;
}

function Table({ answer }) {
  return html`<div class="scroll"><table class="grid"><thead><tr><th scope="col">${w("measure")}</th>${answer.cases.map((each) => html`<th scope="col">${t(each.region)}<br /><span class="faint">${t(each.industry)} ${each.year}</span></th>`)}</tr></thead>
    <tbody>${answer.measures.map((each) => html`<tr><th scope="row">${t(each.name)}</th>${each.said.map((said) => html`<td>${said ? html`<b>${said.rank}</b> <span class="faint">${said.score.toFixed(1)}</span><span class="track wide"><i style=${{ width: said.score + "%" }}></i></span>` : "–"}</td>`)}</tr>`)}</tbody></table></div>`;
}
