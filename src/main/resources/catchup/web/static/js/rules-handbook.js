// The rules to be read: the handbook, and questions about how they hang together.
import { html, useState, useEffect, useMemo, w, t, percent, Trouble, Busy, useAsked } from "./ui.js";
import { get } from "./api.js";
import * as store from "./rules-store.js";

export function Handbook({ lang, revision }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(false), [lang, revision]);
  return html`<div class="handbook">
    <div class="file-head"><h1>${w("r-handbook")}</h1>${ready ? null : html`<${Busy} />`}</div>
    <p class="faint">${w("r-handbook-text")} <a href=${"/api/v1/rules/handbook?lang=" + lang} target="_blank" rel="noopener">${w("r-open-alone")}</a></p>
    <iframe key=${lang + revision} title=${w("r-handbook")} sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer" src=${"/api/v1/rules/handbook?lang=" + lang} onLoad=${() => setReady(true)}></iframe>
  </div>`;
}

const QUESTIONS = ["leads-to", "from", "uses"];
const address = (question, id) => "#/rules/ask/" + question + "/" + encodeURIComponent(id);

/** What may be asked about; a measure and the indicator that tells its success may share an id. */
const KINDS = { "leads-to": ["measure", "diagnosis", "caution"], from: ["indicator", "diagnosis"], uses: ["measure", "diagnosis", "caution", "indicator"] };
function nameIn(known, id, kinds) {
  const found = [...kinds, ...KINDS.uses].map((kind) => known.get(kind + ":" + id)).find(Boolean);
  const called = found || [...known.values()].find((each) => each.name.en === id || each.name.zh === id);
  return called ? t(called.name) : id;
}

export function AskRules({ catalogue, lang, revision, rest, onPlace }) {
  const question = QUESTIONS.includes(rest[0]) ? rest[0] : "leads-to";
  const id = rest.slice(1).join("/");
  const [about, setAbout] = useState(question);
  const [typed, type] = useState("");
  const known = useMemo(() => {
    const all = new Map();
    const take = (list, kind) => list.forEach((each) => all.set(kind + ":" + each.id, { id: each.id, name: each.name, kind }));
    take(catalogue.measures, "measure"); take(catalogue.diagnoses, "diagnosis"); take(catalogue.cautions, "caution"); take(catalogue.indicators, "indicator");
    return all;
  }, [catalogue]);
  const kinds = KINDS[about];
  const proposals = [...known.values()].filter((each) => kinds.includes(each.kind));
  useEffect(() => { setAbout(question); type(id ? nameIn(known, id, KINDS[question]) : ""); }, [question, id, lang]);
  const ask = (event) => {
    event.preventDefault();
    const wanted = typed.trim();
    const one = proposals.find((each) => each.id === wanted || each.name.en === wanted || each.name.zh === wanted);
    if (wanted) location.hash = address(about, one ? one.id : wanted);
  };
  return html`<div class="ask-rules">
    <h1>${w("r-ask")}</h1>
    <form class="ask-form" onSubmit=${ask}>
      <fieldset class="choice row"><legend class="hidden">${w("r-question")}</legend>
        ${QUESTIONS.map((each) => html`<label><input type="radio" name="rules-question" checked=${about === each} onChange=${() => setAbout(each)} /> ${w("r-q-" + each)}</label>`)}</fieldset>
      <div class="row"><label class="grow"><span>${w("r-q-about-" + about)}</span>
        <input type="search" list="rules-known" required value=${typed} onInput=${(event) => type(event.target.value)} placeholder=${w("r-q-example")} /></label>
        <button class="main">${w("r-q-ask")}</button></div>
      <datalist id="rules-known">${proposals.map((each) => html`<option value=${t(each.name)}>${each.id}</option>`)}</datalist>
    </form>
    ${id ? html`<${Answer} key=${question + id + lang} question=${question} id=${id} revision=${revision} lang=${lang} known=${known} onPlace=${onPlace} />` : html`<p class="faint">${w("r-q-text")}</p>`}
  </div>`;
}

function Answer({ question, id, revision, lang, known, onPlace }) {
  const path = "rules/" + question + "?id=" + encodeURIComponent(id);
  const { answer, problem, busy } = useAsked((signal) => get(path, { signal }), [question, id, revision, lang]);
  const drawn = useAsked((signal) => (question === "uses" ? null : get(path + "&graph=svg", { signal, as: "text", headers: { Accept: "image/svg+xml" } })), [question, id, revision, lang]);
  const name = (of, kind) => nameIn(known, of, kind ? [kind] : KINDS[question]);
  const word = (each) => html`<a href=${address(each.kind === "indicator" ? "from" : "leads-to", each.id)}>${name(each.id, each.kind)}</a>`;
  const props = { name, word, onPlace };
  return html`<div aria-live="polite">
    ${problem ? html`${problem.code === "several-meant" ? null : html`<${Trouble} problem=${unhinted(problem)} />`}<${Instead} question=${question} id=${id} problem=${problem} name=${name} known=${known} />` : busy && !answer ? html`<${Busy} />` : null}
    ${answer ? html`<h2>${w("r-a-" + question, name(id))}</h2>` : null}
    ${drawn.answer ? html`<figure class="drawing" tabindex="0" role="region" aria-label=${w("r-drawing")}><img alt=${w("r-drawing-of", name(id))} src=${"data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.answer)} /></figure>` : null}
    ${answer && question === "leads-to" ? html`<${Ways} ways=${answer.ways} ...${props} />` : null}
    ${answer && question === "from" ? html`<${Reached} answer=${answer} ...${props} />` : null}
    ${answer && question === "uses" ? html`<${Places} answer=${answer} ...${props} />` : null}
  </div>`;
}

/** The problem without suggestions, which stand below as links. */
const unhinted = (problem) => ({ ...problem, message: problem.message, diagnostics: problem.diagnostics.map((each) => ({ ...each, suggestions: [], at: null })) });

/** What may have been meant, each a button that asks about it. */
function Instead({ question, id, problem, name, known }) {
  const several = problem.code === "several-meant";
  if (!several && problem.code !== "unknown-word") return null;
  const words = [...new Map(problem.diagnostics.flatMap((each) => each.suggestions).map((word) => [name(word), word])).values()];
  if (!words.length) return html`<p>${w("r-q-unlike")}</p>`;
  const kinds = (word) => [...new Set([...known.values()].filter((each) => each.id === word || t(each.name) === name(word)).map((each) => kindName(each.kind)))].join(w("r-comma"));
  return html`<p id="q-meant">${several ? w("r-q-several", id) : w("r-q-meant")}</p>
    <ul class="meant" aria-labelledby="q-meant">${words.map((each) => html`<li><button type="button" onClick=${() => { location.hash = address(question, each); }}>${name(each)} <span class="faint">${kinds(each)}</span></button></li>`)}</ul>`;
}

const Jump = ({ at, onPlace }) => html`<button type="button" class="place link" onClick=${() => onPlace(store.placeOf(at))}>${at}</button>`;

const ASKED = ["measure", "diagnosis", "caution", "indicator"];

function RuleCard({ rule, word, name, onPlace }) {
  return html`<li class="rule-card"><p><strong>${rule.rule}</strong> <${Jump} at=${rule.at} onPlace=${onPlace} /></p>
    <p>${t(rule.reason)} ${rule.certainty != null ? html`<span class="faint">${w("r-certainty", percent(rule.certainty))}</span>` : null}</p>
    ${(rule.conditions || []).length ? html`<p class="faint">${w("r-when-all")}</p><ul>${rule.conditions.map((each) => html`<li>${t(each.sentence)}
      ${(each.names || []).filter((one) => ASKED.includes(one.kind)).map((one) => html` · ${word(one)}`)}
      ${each.ways ? html`<${Behind} ways=${each.ways} word=${word} name=${name} onPlace=${onPlace} />` : null}</li>`)}</ul>` : null}
    ${(rule.bringsAbout || []).length ? html`<p class="faint">${w("r-then-all")}</p><ul>${rule.bringsAbout.map((each) => html`<li>${ASKED.includes(each.kind) ? word(each) : kindName(each.kind)}</li>`)}</ul>` : null}
  </li>`;
}

/** What leads to a condition, to be opened. */
function Behind({ ways, word, name, onPlace }) {
  const [open, turn] = useState(false);
  if (ways.told) return html`<p class="faint">${w("r-told", name(ways.id, ways.kind))}</p>`;
  if (!(ways.rules || []).length) return null;
  return html`<details onToggle=${(event) => { if (event.target.open) turn(true); }}><summary>${w("r-behind", name(ways.id, ways.kind), ways.rules.length)}</summary>
    ${open ? html`<ul class="rule-cards">${ways.rules.map((rule) => html`<${RuleCard} rule=${rule} word=${word} name=${name} onPlace=${onPlace} />`)}</ul>` : null}</details>`;
}

function Ways({ ways, ...props }) {
  return html`<p>${w("r-rules-lead", (ways.rules || []).length)}</p>
    <ul class="rule-cards">${(ways.rules || []).map((rule) => html`<${RuleCard} rule=${rule} ...${props} />`)}</ul>`;
}

function Reached({ answer, word, ...props }) {
  const kinds = ["diagnosis", "measure", "caution"];
  const other = answer.reached.filter((each) => !kinds.includes(each.kind));
  return html`${answer.reached.length ? null : html`<p>${w("r-nothing-follows")}</p>`}
    ${kinds.map((kind) => {
      const list = answer.reached.filter((each) => each.kind === kind);
      return list.length ? html`<h3>${w("r-reached-" + kind)}</h3><ul>${list.map((each) => html`<li>${word(each)} ${each.alone ? html`<span class="pill">${w("r-alone")}</span>` : null}</li>`)}</ul>` : null;
    })}
    ${other.length ? html`<ul>${other.map((each) => html`<li>${each.id || each.kind}</li>`)}</ul>` : null}
    ${answer.rules.length ? html`<h3>${w("r-by-rules", answer.rules.length)}</h3><ul class="rule-cards">${answer.rules.map((rule) => html`<${RuleCard} rule=${rule} word=${word} ...${props} />`)}</ul>` : null}`;
}

function Places({ answer, name, onPlace }) {
  const where = (each) => each.rule || (each.test ? w("r-in-test") + w("r-colon") + each.test : each.entry ? name(each.entry.id, each.entry.kind) : "");
  const list = (places) => html`<table class="places"><thead><tr><th scope="col">${w("r-place")}</th><th scope="col">${w("r-in-rule")}</th><th scope="col">${w("r-text")}</th></tr></thead>
    <tbody>${places.map((each) => html`<tr><td><${Jump} at=${each.at} onPlace=${onPlace} /></td><td>${where(each)} ${each.part ? html`<span class="faint">${partName(each.part)}</span>` : null}</td><td><code>${each.line || ""}</code></td></tr>`)}</tbody></table>`;
  return html`${answer.meanings.map((each) => html`<h3>${kindName(each.kind)} <span class="faint">${each.id || ""}</span></h3>${each.places && each.places.length ? list(each.places) : html`<p class="faint">${w("r-nowhere")}</p>`}`)}
    ${answer.places && answer.places.length ? list(answer.places) : null}
    ${!answer.meanings.length && !(answer.places || []).length ? html`<p class="faint">${w("r-nowhere")}</p>` : null}`;
}

const orPlain = (key, plain) => { const said = w(key); return said === key ? plain : said; };
const partName = (part) => orPlain("r-part-" + part, part);
const kindName = (kind) => orPlain("r-word-" + kind, kind);
