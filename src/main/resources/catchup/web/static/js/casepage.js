// A case: its facts on the left, the advice on the right, which follows every change.
import { html, useState, useEffect, useRef, w, t, Trouble, Busy, Tabs, Dialog, tell, said, nameOf } from "./ui.js";
import { get, post, put, del, filePath, latest, keep } from "./api.js";
import { newFact, side } from "./sheet.js";
import { unsaved, isDraft, open } from "./cases.js";
import { CaseForm } from "./form.js";
import { Advice, Gaps, Roadmap, IN_DETAIL, ALL } from "./advice.js";
import { WhatIf, Sure, AskNext, WhyNot, Reach, Peers } from "./questions.js";

const QUIET = 10;
const SHEET = "sheet:";

/** The rank of each measure. */
const ranks = (view) => Object.fromEntries([...view.recommendations, ...view.others].map((each) => [each.id, each.rank]));

export function CasePage({ path, catalogue, status, lang }) {
  const [file, setFile] = useState(null);
  const [sheet, setSheet] = useState(null);
  const [result, setResult] = useState(null);
  const [diagnostics, setDiagnostics] = useState([]);
  const [problem, setProblem] = useState(null);
  const [tab, choose] = useState("advice");
  const [focusOn, setFocus] = useState(null);
  const [saving, save] = useState(false);
  const [narrow, show] = useState(null);
  const ask = useRef(latest());
  const first = useRef(true);
  const base = useRef(null);

  useEffect(() => {
    const kept = unsaved.get(path);
    if (kept) { setFile(kept.file); setSheet(kept.sheet); setDiagnostics(kept.diagnostics); } else if (isDraft(path)) setProblem({ message: w("gone"), status: 404 });
    else get("cases/" + filePath(path)).then((read) => { setFile(read); setSheet(read.sheet); setDiagnostics(read.diagnostics); }, setProblem);
  }, [path]);

  // A moment of quiet, then the server is asked; an answer that has been overtaken is dropped.
  useEffect(() => {
    if (!sheet) return undefined;
    const timer = setTimeout(() => {
      ask.current((signal) => post("advise", { case: { sheet }, top: ALL, parts: ["view"] }, { signal })).then((answer) => {
        if (!answer) return;
        const now = answer.results[0];
        if (now.view && !changed) base.current = ranks(now.view);
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
    if (!sheet) return;
    if (changed) unsaved.set(path, { file, sheet, diagnostics });
    else unsaved.delete(path);
  }, [sheet, file, diagnostics]);
  const forget = () => {
    if (file) { setSheet(file.sheet); return; }
    if (!confirm(w("discard-sure"))) return;
    unsaved.delete(path);
    location.hash = "#/cases";
  };

  if (!sheet) return html`<section class="page"><${Trouble} problem=${problem} />${file && !file.sheet ? html`<pre class="wrap">${file.text}</pre>` : problem ? null : html`<${Busy} />`}</section>`;
  const input = { sheet };
  const seen = narrow || (isDraft(path) ? "facts" : "advice");
  const errors = diagnostics.filter((each) => each.level === "error").length;
  const hasFacts = Object.keys(sheet.facts || {}).length > 0;
  const hasFigures = Object.values(sheet.facts || {}).some((fact) => (side(fact, "region") || {}).value !== "unknown");
  const tabs = ["advice", "gaps", "roadmap", "whatif", "sure", "ask", "whynot", "reach", "peers"].map((id) => ({ id, name: w("tab-" + id) }));
  const goTo = (at) => { setFocus({ at }); show("facts"); };
  const fill = (indicator) => {
    if (!(indicator in (sheet.facts || {}))) {
      const found = catalogue.indicators.find((each) => each.id === indicator);
      setSheet({ ...sheet, facts: { ...sheet.facts, [indicator]: newFact(found, sheet.region.year) } });
    }
    goTo("/facts/" + indicator);
  };
  const toQuestions = () => { choose("ask"); setTimeout(() => document.querySelector(".tabs [aria-selected=true]").focus()); };
  const concluded = result ? [...result.view.recommendations, ...result.view.others, ...result.view.diagnoses, ...result.view.advantages].map((each) => each.id) : [];
  return html`<section class="case">
    <div class="case-head"><h1>${t(sheet.region && sheet.region.name) || sheet.case} <span class="faint">${t(sheet.region && sheet.region.industry)} · ${w("against", t(sheet.benchmark && sheet.benchmark.name))}</span></h1>
      <div class="row">${changed ? html`<span class="pill warn">${w("unsaved")}</span><button type="button" class="link" onClick=${forget}>${w(file ? "undo-edits" : "discard")}</button>` : null}
        <button type="button" class="save" onClick=${() => save("save")} disabled=${!changed}>${w("save")}</button>
        ${file ? html`<button type="button" class="plain" onClick=${() => save("file")}>${w("rename-delete")}</button>` : null}
        <${Reports} input=${input} status=${status} disabled=${!result || errors > 0} /></div></div>
    <div class="switch" role="group" aria-label=${w("tabs")}>${["facts", "advice"].map((each) => html`<button type="button" aria-pressed=${seen === each ? "true" : "false"} onClick=${() => show(each)}>${w(each)}</button>`)}</div>
    <a class="skip" href="#panel" onClick=${(event) => { event.preventDefault(); show("advice"); document.querySelector(".tabs [aria-selected=true]").focus(); }}>${w("skip-to-advice")}</a>
    <div class=${"columns show-" + seen}>
      <div class="left"><${CaseForm} sheet=${sheet} diagnostics=${diagnostics} catalogue=${catalogue} onChange=${setSheet} focusOn=${focusOn} /></div>
      <div class="right">
        <${Tabs} tabs=${tabs} chosen=${tab} onChoose=${choose} label=${w("tabs")} />
        <div id="panel" role="tabpanel" aria-labelledby=${"tab-" + tab} tabindex="0" class=${result && result.stale ? "stale" : ""}>
          <${Trouble} problem=${problem} />
          ${errors && hasFacts ? html`<${ToMend} list=${diagnostics.filter((each) => each.level === "error")} onGo=${goTo} />` : null}
          ${!hasFigures ? html`<p class="empty">${w("first-figures")}</p>${errors && hasFacts ? null : html`<${AskNext} input=${input} sheet=${sheet} onFill=${fill} />`}`
            : !result ? (errors ? null : html`<${Busy} />`)
            : tab === "advice" ? errors && !result.view.recommendations.length ? null : html`<${Advice} result=${result} input=${input} lang=${lang} before=${changed && file ? base.current : null} onAsk=${toQuestions} />`
            : tab === "gaps" ? html`<${Gaps} result=${result} catalogue=${catalogue} />`
            : tab === "roadmap" ? html`<${Roadmap} result=${result} />`
            : errors ? null
            : tab === "whatif" ? html`<${WhatIf} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} />`
            : tab === "sure" ? html`<${Sure} input=${input} sheet=${sheet} />`
            : tab === "ask" ? html`<${AskNext} input=${input} sheet=${sheet} onFill=${fill} />`
            : tab === "whynot" ? html`<${WhyNot} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} concluded=${concluded} />`
            : tab === "reach" ? html`<${Reach} input=${input} sheet=${sheet} catalogue=${catalogue} lang=${lang} />`
            : html`<${Peers} input=${input} sheet=${sheet} lang=${lang} />`}
        </div>
        <p class="hidden" role="status" aria-live="polite">${result && result.view && result.view.recommendations.length ? w("updated", result.view.recommendations[0].name) : ""}</p>
      </div>
    </div>
    ${saving ? html`<${Save} path=${path} file=${file} sheet=${sheet} copies=${saving === "save"} onClose=${() => save(false)} onSaved=${(saved) => {
      save(false);
      tell(w("saved", saved.path));
      unsaved.delete(path);
      base.current = result && ranks(result.view);
      if (saved.path !== path) open(saved.path);
      else { setFile({ ...saved, sheet }); setDiagnostics(saved.diagnostics); }
    }} onDeleted=${() => { unsaved.delete(path); tell(w("deleted", path)); location.hash = "#/cases"; }} onTheirs=${(text) => { save(false); get("cases/" + filePath(path)).then((read) => { setFile(read); setSheet(read.sheet); }, setProblem); }} />` : null}
  </section>`;
}

const SHOWN = 6;

/** What keeps the advice from being given: each mistake by the name of its field, which is a step away. */
function ToMend({ list, onGo }) {
  return html`<div class="banner" role="status"><p>${w("to-mend")}:</p><ul class="mends">${list.slice(0, SHOWN).map((each) => html`<li>
    <button type="button" class="link" onClick=${() => onGo(each.pointer || "")}>${fieldName(each.pointer || "")}</button>${w("colon")}${said(each)}</li>`)}</ul>
    ${list.length > SHOWN ? html`<p>${w("omitted", list.length - SHOWN)}</p>` : null}</div>`;
}

/** The name of the field that a pointer into the fact sheet leads to. */
function fieldName(pointer) {
  const [, part, id] = pointer.split("/");
  if (part === "facts" && id) return nameOf(id);
  if (part === "benchmark") return w("benchmark");
  const named = { name: "region-name" }[id] || id;
  return part === "region" && named ? w(named) : w("facts");
}

/** Characters, each with its number as in Unicode. */
const shownCodes = (codes) => codes.split(" ").map((code) => String.fromCodePoint(parseInt(code.slice(2), 16)) + " " + code).join(w("r-comma"));

/** The document chosen is made, which may take some seconds the first time, and kept as a file. */
function Reports({ input, status, disabled }) {
  const [format, choose] = useState(status.formats.includes("pdf") ? "pdf" : status.formats[0]);
  const [busy, work] = useState(false);
  const make = async (event) => {
    event.preventDefault();
    if (format === "print") { print(); return; }
    work(true);
    try {
      const sheet = format.startsWith(SHEET);
      const made = sheet ? post("template?format=" + format.slice(SHEET.length), { case: input }, { as: "blob" })
        : post("report?format=" + format, { case: input, top: IN_DETAIL }, { as: "blob" });
      const file = await made;
      keep(file);
      const done = sheet ? w("sheet-made") : w("report-made", format.toUpperCase());
      tell(file.undrawn ? done + " " + w("report-undrawn", shownCodes(file.undrawn)) : done, Boolean(file.undrawn));
    } catch (failed) { tell(failed.message, true); }
    work(false);
  };
  return html`<form class="row" onSubmit=${make}><label class="inline"><span class="hidden">${w("report")}</span><select disabled=${disabled || busy} onChange=${(event) => choose(event.target.value)} value=${format}>
    ${status.formats.map((each) => html`<option value=${each}>${w("report-as", each.toUpperCase())}</option>`)}${["xlsx", "yaml"].map((each) => html`<option value=${SHEET + each}>${w("sheet-as-" + each)}</option>`)}<option value="print">${w("print")}</option></select></label>
    <button disabled=${disabled || busy}>${busy ? w("report-making") : w("report-make")}</button></form>`;
}

/**
 * What becomes of the file: saved, under another name too, or removed; and what to do where somebody else has changed it meanwhile,
 * or where the case is there already. A case that bears the name of its file goes on doing so.
 *
 * copies: whether under another name a second file is made, rather than this one called so
 */
function Save({ path, file, sheet, copies, onClose, onSaved, onTheirs, onDeleted }) {
  const [name, setName] = useState(file ? path : (sheet.case || "case") + ".yaml");
  const [moves, move] = useState(!copies);
  const [deleting, remove] = useState(false);
  const [problem, setProblem] = useState(null);
  const target = /\.(ya?ml|json)$/i.test(name.trim()) ? name.trim() : name.trim() + ".yaml";
  const isSame = file && target === path;
  const gone = (revision) => del("cases/" + filePath(path), { headers: { "If-Match": `"${revision}"` } });
  const write = async (revision) => {
    setProblem(null);
    try {
      const renamed = file && !isSame && stem(path) === sheet.case && ID.test(stem(target)) ? { ...sheet, case: stem(target) } : sheet;
      const saved = await put("cases/" + filePath(target), { sheet: renamed, revision, ...(file && !isSame && !revision ? { like: path } : {}) });
      if (file && !isSame && moves) await gone(file.revision);
      onSaved(saved);
    } catch (failed) { setProblem(failed); }
  };
  const drop = async () => {
    setProblem(null);
    try { await gone(file.revision); onDeleted(); } catch (failed) { setProblem(failed); remove(false); }
  };
  const conflict = problem && problem.code === "conflict" && problem.body.current;
  return html`<${Dialog} title=${w(file ? "file" : "save")} onClose=${onClose}>
    <form class="stack" onSubmit=${(event) => { event.preventDefault(); write(isSame ? file.revision : null); }}>
      <label>${w("file-name")}<input required value=${name} onInput=${(event) => setName(event.target.value)} /></label>
      ${file && !isSame ? html`<label class="inline"><input type="checkbox" checked=${!moves} onChange=${() => move(!moves)} /> ${w("keep-old", path)}</label>` : null}
      ${conflict && problem.body.current.path !== path ? html`<div class="trouble" role="alert"><p>${w("name-taken", target)}</p>
        ${isOf(problem.body.current.text, sheet) ? html`<p>${w("same-case")}</p><div class="actions"><button type="button" onClick=${() => write(problem.body.current.revision)}>${w("into-place", target)}</button></div>` : null}</div>`
        : conflict ? html`<div class="trouble" role="alert"><p>${w("conflict")}</p><pre class="wrap">${problem.body.current.text}</pre><div class="actions">
        ${isSame ? html`<button type="button" onClick=${() => write(problem.body.current.revision)}>${w("keep-mine")}</button>` : null}<button type="button" onClick=${() => onTheirs()}>${w("take-theirs")}</button></div></div>`
        : html`<${Trouble} problem=${problem} />`}
      <div class="actions"><button class="main">${w("save")}</button>
        ${file && !deleting ? html`<button type="button" onClick=${() => remove(true)}>${w("delete")}</button>` : null}</div>
      ${deleting ? html`<div class="trouble" role="alert"><p>${w("delete-sure", path)}</p><div class="actions">
        <button type="button" onClick=${drop}>${w("delete-yes")}</button><button type="button" onClick=${() => remove(false)}>${w("delete-no")}</button></div></div>` : null}
    </form></${Dialog}>`;
}

/** Whether a text is that of a case: it is the same one then, brought here again. */
const isOf = (text, sheet) => new RegExp(`^case: *["']?${sheet.case}["']? *(#.*)?$`, "m").test(text || "") && text.includes(t(sheet.region.name));

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const stem = (path) => path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
