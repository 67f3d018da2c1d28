// The cases of the workspace: open one, upload one, begin a new one.
import { html, useState, useRef, w, t, Trouble, Busy, useAsked, Dialog, Diagnostics, Chips, toggled } from "./ui.js";
import { get, upload, filePath, keep } from "./api.js";

const FREE = "draft:";

/** What is not saved yet, by path: it survives a look at another page. New cases stand under names of their own. */
export const unsaved = new Map();
export const isDraft = (path) => path.startsWith(FREE);
let drafted = 0;
export function draft(sheet, diagnostics = []) {
  const path = FREE + (sheet.case || "case") + "-" + ++drafted;
  unsaved.set(path, { file: null, sheet, diagnostics });
  return path;
}
addEventListener("beforeunload", (event) => { if (unsaved.size) event.preventDefault(); });

export const open = (path) => { location.hash = "#/case/" + filePath(path); };

/** A table that was brought here and belongs under many regions, for that page to take. */
export const handed = { file: null };

export function CaseList({ catalogue, status, lang }) {
  const [turn, again] = useState(0);
  const [creating, create] = useState(false);
  const [imported, setImported] = useState(null);
  const [failed, setFailed] = useState(null);
  const [sought, seek] = useState("");
  const picker = useRef();
  const { answer, problem, busy } = useAsked((signal) => get("cases", { signal }), [turn, status.revision]);

  const take = async (file) => {
    setFailed(null);
    try {
      const body = new FormData();
      body.append("file", file, file.name);
      const read = await upload("cases/import", body);
      if (read.kind === "table") setImported({ ...read, name: file.name, file });
      else if (read.cases.length === 1 && read.cases[0].sheet) {
        open(draft(read.cases[0].sheet, read.cases[0].diagnostics));
      } else setImported({ ...read, name: file.name });
    } catch (problem) { setFailed(problem); }
  };
  const template = async () => {
    try { keep(await get("template", { as: "blob" })); } catch (problem) { setFailed(problem); }
  };
  const many = () => { handed.file = imported.file; location.hash = "#/batch"; };
  const dropped = (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
  };
  const mine = [...unsaved].filter(([path]) => isDraft(path)).map(([path, { sheet }]) => ({ path, region: (sheet.region || {}).name || sheet.case, industry: (sheet.region || {}).industry,
    year: (sheet.region || {}).year, benchmark: (sheet.benchmark || {}).name, facts: Object.keys(sheet.facts || {}).length }));
  const files = [...mine, ...(answer ? answer.files.filter((file) => file.kind === "case") : [])];
  const shown = files.filter((file) => [file.path, t(file.region), t(file.industry), t(file.benchmark)].join(" ").toLowerCase().includes(sought.toLowerCase()));
  return html`<section class="page" onDragOver=${(event) => event.preventDefault()} onDrop=${dropped}>
    <div class="hero">
      <h1>${w("welcome")}</h1>
      <p>${w("welcome-text")}</p>
      <div class="actions">
        <button type="button" class="main" onClick=${() => create(true)}>${w("new-case")}</button>
        <button type="button" onClick=${() => picker.current.click()}>${w("upload")}</button>
        <button type="button" onClick=${template}>${w("template")}</button>
        <input ref=${picker} type="file" class="hidden" tabindex="-1" aria-label=${w("upload")} accept=".yaml,.yml,.json,.csv,.tsv,.xlsx"
          onChange=${(event) => { if (event.target.files.length) take(event.target.files[0]); event.target.value = ""; }} />
        <span class="faint">${w("or-drop")}</span>
      </div>
    </div>
    <${Trouble} problem=${failed || problem} />
    <div class="list-head"><h2>${w("cases-here")}</h2>
      <label class="search"><span class="hidden">${w("search")}</span><input type="search" placeholder=${w("search")} value=${sought} onInput=${(event) => seek(event.target.value)} /></label></div>
    ${busy && !answer ? html`<${Busy} />` : null}
    <ul class="cards">${shown.map((file) => html`<li key=${file.path}><a class="card" href=${"#/case/" + filePath(file.path)}>
      <strong>${t(file.region) || file.path}</strong>
      <span>${[t(file.industry), file.year].filter(Boolean).join(" · ")}</span>
      <span class="faint">${file.benchmark ? w("against", t(file.benchmark)) : file.path}</span>
      <span class="row">${unsaved.has(file.path) ? html`<span class="pill warn">${w("unsaved")}</span>` : null}<span class="pill">${w("figures", file.facts)}</span>${file.problems ? html`<span class="pill bad">${w("problems", file.problems)}</span>` : null}</span>
    </a></li>`)}</ul>
    ${answer && !shown.length ? html`<p class="faint">${w("none-found")}</p>` : null}
    ${creating ? html`<${NewCase} catalogue=${catalogue} onClose=${() => create(false)} />` : null}
    ${imported ? html`<${Dialog} title=${w("read-from", imported.name)} onClose=${() => setImported(null)}>
      ${imported.kind === "table" ? html`<p>${w("no-sheet", imported.name)}</p>
        <p>${w("no-sheet-fill")} <button type="button" class="link" onClick=${template}>${w("template")}</button></p>
        <p>${w("no-sheet-many")} <button type="button" class="link" onClick=${many}>${w("no-sheet-go")}</button></p>` : null}
      <${Diagnostics} list=${imported.kind === "table" && imported.mapping ? [] : imported.diagnostics} />
      <ul class="rows">${imported.cases.map((each) => html`<li><button type="button" class="link" disabled=${!each.sheet} onClick=${() => { setImported(null); open(draft(each.sheet, each.diagnostics)); }}>${each.case || each.name}</button>
        <${Diagnostics} list=${each.diagnostics} /></li>`)}</ul>
      ${imported.omitted ? html`<p>${w("omitted", imported.omitted)}</p>` : null}
    </${Dialog}>` : null}
  </section>`;
}

/** A few letters and digits that stand for a text, other ones for another text. */
const code = (text) => [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.codePointAt(0)) >>> 0, 7).toString(36);

const id = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

/** The beginning of the id of a case, which has Latin letters only: of a region without any, letters that stand for its name. */
function called(region, industry) {
  if (/[^\x00-\u024f]/.test(region)) return ["region", id(industry), code(region + " " + industry)].filter(Boolean).join("-");
  return id(region + " " + industry) || "region";
}

/** What must be known to begin: the region, what it makes, whom it wants to catch up with. */
function NewCase({ catalogue, onClose }) {
  const [said, say] = useState({ region: "", industry: "", benchmark: "", sector: "", year: String(new Date().getFullYear() - 1) });
  const of = (kind) => catalogue.settings.filter((each) => each.kind === kind);
  const [missing, miss] = useState([]);
  const [traits, mark] = useState([]);
  const [settings, locate] = useState([]);
  const change = (key) => (event) => { say({ ...said, [key]: event.target.value }); miss(missing.filter((each) => each !== key)); };
  const begin = (event) => {
    event.preventDefault();
    const year = said.year.normalize("NFKC").trim();
    const left = ["region", "industry", "benchmark", "sector"].filter((key) => !said[key].trim());
    if (!/^[12][0-9]{3}$/.test(year)) left.push("year");
    if (!settings.length) left.push("setting");
    miss(left);
    if (left.length) { event.target.querySelector(`[name=${left[0]}], [data-part=${left[0]}] input`).focus(); return; }
    const both = (text) => ({ en: text, zh: text });
    const sheet = {
      case: called(said.region, said.industry) + "-" + year,
      region: { name: both(said.region), industry: both(said.industry), sector: said.sector, setting: settings, traits, year: Number(year) },
      benchmark: { name: both(said.benchmark), year: Number(year) },
      facts: {},
    };
    onClose();
    open(draft(sheet));
  };
  const lacks = (key, words) => (missing.includes(key) ? html`<span class="lacks" id=${"lacks-" + key} role="alert">${w(words)}</span>` : null);
  const field = (key) => ({ name: key, required: true, value: said[key], "aria-invalid": missing.includes(key) ? "true" : null, "aria-describedby": missing.includes(key) ? "lacks-" + key : null });
  return html`<${Dialog} title=${w("new-case")} onClose=${onClose}>
    <form class="stack" noValidate onSubmit=${begin}>
      <label>${w("region-name")}<input ...${field("region")} onInput=${change("region")} placeholder=${w("region-example")} />${lacks("region", "needed")}</label>
      <label>${w("industry")}<input ...${field("industry")} onInput=${change("industry")} placeholder=${w("industry-example")} />${lacks("industry", "needed")}</label>
      <label>${w("benchmark-name")}<input ...${field("benchmark")} onInput=${change("benchmark")} placeholder=${w("benchmark-example")} />${lacks("benchmark", "needed")}</label>
      <div class="pair">
        <label>${w("sector")}<select ...${field("sector")} onChange=${change("sector")}><option value="">${w("choose")}</option>
          ${of("sector").map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select>${lacks("sector", "needed")}</label>
        <label>${w("year")}<input ...${field("year")} inputmode="numeric" onInput=${change("year")} />${lacks("year", "needed-year")}</label>
      </div>
      <fieldset class="chips" data-part="setting"><legend>${w("settings-which")}</legend><${Chips} all=${of("setting")} chosen=${settings} onToggle=${(id) => { locate(toggled(settings, id)); miss(missing.filter((each) => each !== "setting")); }} />
        ${lacks("setting", "needed")}</fieldset>
      <fieldset class="chips"><legend>${w("traits-which")}</legend><${Chips} all=${of("trait")} chosen=${traits} onToggle=${(id) => mark(toggled(traits, id))} /></fieldset>
      <div class="actions"><button class="main">${w("begin")}</button></div>
    </form></${Dialog}>`;
}
