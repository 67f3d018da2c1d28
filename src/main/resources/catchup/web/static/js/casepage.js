// A case: its facts on the left, the advice on the right, which follows every change.
import { html, useState, useEffect, useRef, w, t, Trouble, Busy, Tabs, Dialog, tell } from "./ui.js";
import { get, post, put, filePath, latest, keep } from "./api.js";
import { newFact, side } from "./sheet.js";
import { drafts, isDraft, open } from "./cases.js";
import { CaseForm } from "./form.js";
import { Advice, Gaps, Roadmap } from "./advice.js";
import { WhatIf, Sure, AskNext, WhyNot, Reach, Peers } from "./questions.js";

const QUIET = 60;
const IN_DETAIL = 5;
const SHEET = "sheet:";

export function CasePage({ path, catalogue, status, lang }) {
  const [file, setFile] = useState(null);
  const [sheet, setSheet] = useState(null);
  const [result, setResult] = useState(null);
  const [diagnostics, setDiagnostics] = useState([]);
  const [problem, setProblem] = useState(null);
  const [tab, choose] = useState("advice");
  const [focusOn, setFocus] = useState(null);
  const [saving, save] = useState(false);
  const [narrow, show] = useState("advice");
  const ask = useRef(latest());
  const first = useRef(true);

  useEffect(() => {
    if (isDraft(path)) {
      const draft = drafts.get(path);
      if (draft) { setSheet(draft.sheet); setDiagnostics(draft.diagnostics || []); } else setProblem({ message: w("no-page"), status: 404 });
    } else get("cases/" + filePath(path)).then((read) => { setFile(read); setSheet(read.sheet); setDiagnostics(read.diagnostics); }, setProblem);
  }, [path]);

  // A moment of quiet, then the server is asked; an answer that has been overtaken is dropped.
  useEffect(() => {
    if (!sheet) return undefined;
    if (isDraft(path)) drafts.set(path, { sheet, diagnostics: [] });
    const timer = setTimeout(() => {
      ask.current((signal) => post("advise", { case: { sheet }, top: IN_DETAIL }, { signal })).then((answer) => {
        if (!answer) return;
        const now = answer.results[0];
        setProblem(null);
        setDiagnostics(now.diagnostics);
        if (now.view) setResult(now);
      }, (failed) => {
        if (failed.code === "invalid-case") { setDiagnostics(failed.diagnostics); setProblem(null); setResult((before) => before && { ...before, stale: true }); }
        else setProblem(failed);
      });
    }, first.current ? 0 : QUIET);
    first.current = false;
    return () => clearTimeout(timer);
  }, [sheet, lang, status.revision]);

  const changed = file ? JSON.stringify(file.sheet) !== JSON.stringify(sheet) : true;
  useEffect(() => {
    const warn = (event) => { if (changed && sheet && file) event.preventDefault(); };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [changed]);

  if (!sheet) return html`<section class="page"><${Trouble} problem=${problem} />${file && !file.sheet ? html`<pre class="wrap">${file.text}</pre>` : problem ? null : html`<${Busy} />`}</section>`;
  const input = { sheet };
  const errors = diagnostics.filter((each) => each.level === "error").length;
  const hasFacts = Object.keys(sheet.facts || {}).length > 0;
  const hasFigures = Object.values(sheet.facts || {}).some((fact) => (side(fact, "region") || {}).value !== "unknown");
  const tabs = ["advice", "gaps", "roadmap", "whatif", "sure", "ask", "whynot", "reach", "peers"].map((id) => ({ id, name: w("tab-" + id) }));
  const fill = (indicator) => {
    if (!(indicator in (sheet.facts || {}))) {
      const found = catalogue.indicators.find((each) => each.id === indicator);
      setSheet({ ...sheet, facts: { ...sheet.facts, [indicator]: newFact(found, sheet.region.year) } });
    }
    setFocus({ indicator });
    show("facts");
  };
  const concluded = result && result.advice ? [...result.advice.recommendations.map((each) => each.measure), ...result.advice.diagnoses.map((each) => each.diagnosis)] : [];
  return html`<section class="case">
    <div class="case-head"><h1>${t(sheet.region && sheet.region.name) || sheet.case} <span class="faint">${t(sheet.region && sheet.region.industry)} · ${w("against", t(sheet.benchmark && sheet.benchmark.name))}</span></h1>
      <div class="row">${changed ? html`<span class="pill">${w("unsaved")}</span>` : null}
        <button type="button" onClick=${() => save(true)} disabled=${!changed}>${w("save")}</button>
        <${Reports} input=${input} status=${status} disabled=${!result || errors > 0} /></div></div>
    <div class="switch" role="group" aria-label=${w("tabs")}>${["facts", "advice"].map((each) => html`<button type="button" aria-pressed=${narrow === each ? "true" : "false"} onClick=${() => show(each)}>${w(each)}</button>`)}</div>
    <div class=${"columns show-" + narrow}>
      <div class="left"><${CaseForm} sheet=${sheet} diagnostics=${diagnostics} catalogue=${catalogue} onChange=${setSheet} focusOn=${focusOn} /></div>
      <div class="right">
        <${Tabs} tabs=${tabs} chosen=${tab} onChoose=${choose} label=${w("tabs")} />
        <div id="panel" role="tabpanel" aria-labelledby=${"tab-" + tab} tabindex="0" class=${result && result.stale ? "stale" : ""}>
          <${Trouble} problem=${problem} />
          ${errors && hasFacts ? html`<p class="banner" role="status">${w("to-mend")}: ${w("problems", errors)}</p>` : null}
          ${!hasFigures ? html`<p class="empty">${w("first-figures")}</p>${errors && hasFacts ? null : html`<${AskNext} input=${input} sheet=${sheet} onFill=${fill} />`}`
            : !result ? (errors ? null : html`<${Busy} />`)
            : tab === "advice" ? html`<${Advice} result=${result} input=${input} lang=${lang} />`
            : tab === "gaps" ? html`<${Gaps} result=${result} catalogue=${catalogue} />`
            : tab === "roadmap" ? html`<${Roadmap} result=${result} />`
            : errors ? null
            : tab === "whatif" ? html`<${WhatIf} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} measures=${catalogue.measures} />`
            : tab === "sure" ? html`<${Sure} input=${input} sheet=${sheet} />`
            : tab === "ask" ? html`<${AskNext} input=${input} sheet=${sheet} onFill=${fill} />`
            : tab === "whynot" ? html`<${WhyNot} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} concluded=${concluded} />`
            : tab === "reach" ? html`<${Reach} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} />`
            : html`<${Peers} input=${input} sheet=${sheet} catalogue=${catalogue} />`}
        </div>
        <p class="hidden" role="status" aria-live="polite">${result && result.view && result.view.recommendations.length ? w("updated", result.view.recommendations[0].name) : ""}</p>
      </div>
    </div>
    ${saving ? html`<${Save} path=${path} file=${file} sheet=${sheet} onClose=${() => save(false)} onSaved=${(saved) => {
      save(false);
      tell(w("saved", saved.path));
      if (isDraft(path)) drafts.delete(path);
      if (saved.path !== path) open(saved.path);
      else { setFile({ ...saved, sheet }); setDiagnostics(saved.diagnostics); }
    }} onTheirs=${(text) => { save(false); get("cases/" + filePath(path)).then((read) => { setFile(read); setSheet(read.sheet); }, setProblem); }} />` : null}
  </section>`;
}

function Reports({ input, status, disabled }) {
  const make = async (event) => {
    const format = event.target.value;
    event.target.value = "";
    if (!format) return;
    if (format === "print") { print(); return; }
    if (format.startsWith(SHEET)) {
      try { keep(await post("template?format=" + format.slice(SHEET.length), { case: input }, { as: "blob" })); } catch (failed) { tell(failed.message, true); }
      return;
    }
    try { keep(await post("report?format=" + format, { case: input, top: IN_DETAIL }, { as: "blob" })); } catch (failed) { tell(failed.message, true); }
  };
  return html`<label class="inline"><span class="hidden">${w("report")}</span><select disabled=${disabled} onChange=${make} value=""><option value="">${w("report")}</option>
    ${status.formats.map((format) => html`<option value=${format}>${w("report-as", format.toUpperCase())}</option>`)}${["xlsx", "yaml"].map((format) => html`<option value=${SHEET + format}>${w("sheet-as-" + format)}</option>`)}<option value="print">${w("print")}</option></select></label>`;
}

/** Saving, and what to do where somebody else has changed the file meanwhile. */
function Save({ path, file, sheet, onClose, onSaved, onTheirs }) {
  const [name, setName] = useState(file ? path : (sheet.case || "case") + ".yaml");
  const [problem, setProblem] = useState(null);
  const write = async (revision) => {
    try { onSaved(await put("cases/" + filePath(name), { sheet, revision })); } catch (failed) { setProblem(failed); }
  };
  const conflict = problem && problem.code === "conflict" && problem.body.current;
  return html`<${Dialog} title=${w("save")} onClose=${onClose}>
    <form class="stack" onSubmit=${(event) => { event.preventDefault(); write(file && name === path ? file.revision : null); }}>
      <label>${w("file-name")}<input required value=${name} onInput=${(event) => setName(event.target.value)} /></label>
      ${conflict ? html`<div class="trouble" role="alert"><p>${w("conflict")}</p><pre class="wrap">${problem.body.current.text}</pre><div class="actions">
        <button type="button" onClick=${() => write(problem.body.current.revision)}>${w("keep-mine")}</button><button type="button" onClick=${() => onTheirs()}>${w("take-theirs")}</button></div></div>`
        : html`<${Trouble} problem=${problem} />`}
      <div class="actions"><button class="main">${w("save")}</button></div></form></${Dialog}>`;
}
