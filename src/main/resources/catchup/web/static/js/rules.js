// The rules as they are written: a tree of files, an editor, and what an edit would do before it is saved.
import { html, useState, useEffect, useRef, useMemo, w, t, Trouble, Busy, useAsked, Diagnostics, Tabs, tell } from "./ui.js";
import { get, post, filePath } from "./api.js";
import { Editor } from "./editor.js";
import * as store from "./rules-store.js";
import { TestsPanel, ImpactPanel, HistoryPanel } from "./rules-panels.js";
import { SaveDialog, NewFile } from "./rules-save.js";
import { Handbook, AskRules } from "./rules-handbook.js";

const SUFFIX = /^(.*?):(\d+)(?::(\d+))?$/;

export function RulesPage({ catalogue, status, lang, rest }) {
  store.useStore();
  const [turn, again] = useState(0);
  const [dialog, setDialog] = useState(null);
  const { answer, problem } = useAsked((signal) => get("rules/files", { signal }), [turn, status.revision, status.rules.checked]);
  const named = rest.join("/");
  const at = SUFFIX.exec(named);
  const path = at ? at[1] : named;

  useEffect(() => {
    if (at) store.goTo(at[1], Number(at[2]), at[3] ? Number(at[3]) : 1, true);
  }, [named]);
  useEffect(() => {
    if (!answer) return;
    store.setFolder(answer.folder);
    store.follow(answer.files);
    if (store.unsaved().length) store.checkSoon(0);
  }, [answer]);

  const files = useMemo(() => {
    const known = answer ? answer.files : [];
    const fresh = store.unsaved().filter((each) => !known.some((file) => file.path === each.path));
    return [...known, ...fresh.map((each) => ({ path: each.path, kind: each.kind, isNew: true }))];
  }, [answer, store.unsaved().map((each) => each.path).join("\n")]);
  const found = store.found(status);
  const view = rest[0] === "handbook" && rest.length === 1 ? "handbook" : rest[0] === "ask" ? "ask" : path ? "file" : "none";

  const jump = (place) => {
    const inside = store.within(place.file);
    if (inside) store.goTo(inside, place.line, place.column);
    else if (answer && answer.files.some((file) => file.path === place.file)) store.goTo(place.file, place.line, place.column);
  };
  const save = () => { if (store.unsaved().length) setDialog("save"); else tell(w("r-nothing-to-save")); };

  return html`<section class="rules-page">
    <${Tree} files=${files} path=${view === "file" ? path : null} view=${view} found=${found} onNew=${() => setDialog("new")} onSave=${save} />
    <div class="rules-main">
      <${Trouble} problem=${problem} />
      ${view === "handbook" ? html`<${Handbook} lang=${lang} revision=${status.revision} />`
        : view === "ask" ? html`<${AskRules} catalogue=${catalogue} lang=${lang} revision=${status.revision} rest=${rest.slice(1)} onPlace=${jump} />`
        : view === "file" && answer ? html`<${FilePane} key=${path} path=${path} files=${files} found=${found} status=${status} catalogue=${catalogue} lang=${lang} onPlace=${jump} onSave=${save} />`
        : view === "file" ? html`<${Busy} />`
        : html`<${Welcome} files=${files} status=${status} found=${found} onPlace=${jump} onNew=${() => setDialog("new")} />`}
    </div>
    ${dialog === "save" ? html`<${SaveDialog} status=${status} lang=${lang} found=${found} onClose=${() => setDialog(null)} onSaved=${() => again(turn + 1)} onPlace=${(place) => { setDialog(null); jump(place); }} />` : null}
    ${dialog === "new" ? html`<${NewFile} files=${files} onClose=${() => setDialog(null)} />` : null}
  </section>`;
}

/** Nothing is chosen yet: what this page is for, and what is wrong now. */
function Welcome({ files, status, found, onPlace, onNew }) {
  const of = (kind) => files.filter((file) => file.kind === kind).length;
  return html`<div class="page rules-welcome">
    <h1>${w("r-welcome")}</h1>
    <p>${w("r-welcome-text")}</p>
    <p class="faint">${w("r-counts", status.serving.rules, of("rules"), status.serving.tests)}</p>
    <div class="actions">
      <button type="button" class="main" onClick=${onNew}>${w("r-new-file")}</button>
      <a class="button" href="#/rules/handbook">${w("r-handbook")}</a>
      <a class="button" href="#/rules/ask">${w("r-ask")}</a>
    </div>
    ${found.list.length ? html`<h2>${w("r-found", found.list.length + found.omitted)}</h2><${Diagnostics} list=${found.list} onPlace=${onPlace} />` : null}
  </div>`;
}

const KIND_ORDER = ["rules", "tests", "vocabulary", "catalogue", "measures", "ranking", "margins", "notes"];
const folderOf = (path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
/** As rules build on one another; what they all speak of comes last. */
const order = (folder) => { const at = ["diagnose", "recommend", "coordinate"].indexOf(folder.split("/")[0]); return folder === "" ? 9 : at < 0 ? 8 : at; };
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
const folderName = (folder) => { const key = "r-folder-" + (folder || "top"); const said = w(key); return said === key ? folder : said; };

function Tree({ files, path, view, found, onNew, onSave }) {
  const [sought, seek] = useState("");
  const [closed, close] = useState({});
  const nav = useRef();
  const problems = new Map();
  for (const each of found.list) {
    const inside = store.within(each.at.file);
    if (!inside) continue;
    const now = problems.get(inside) || { error: 0, warning: 0 };
    now[each.level]++;
    problems.set(inside, now);
  }
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = files.filter((file) => words.every((word) => (file.path + " " + w("r-kind-" + file.kind) + " " + folderName(folderOf(file.path))).toLowerCase().includes(word)));
  const folders = [...new Set(shown.map((file) => folderOf(file.path)))].sort((a, b) => order(a) - order(b) || a.localeCompare(b));
  const changes = store.unsaved().length;
  // The file that is open stays in sight, without moving the page.
  useEffect(() => {
    const here = nav.current.querySelector(".tree-file[aria-current]");
    if (!here) return;
    const box = nav.current.getBoundingClientRect(), own = here.getBoundingClientRect();
    if (own.top < box.top || own.bottom > box.bottom) nav.current.scrollTop += own.top - box.top - box.height / 3;
  }, [path, files.length]);
  return html`<nav class="rules-tree" ref=${nav} aria-label=${w("r-files")}>
    <ul class="tree-links">
      <li><a href="#/rules/handbook" aria-current=${view === "handbook" ? "page" : null}>${w("r-handbook")}</a></li>
      <li><a href="#/rules/ask" aria-current=${view === "ask" ? "page" : null}>${w("r-ask")}</a></li>
    </ul>
    <div class="actions">
      <button type="button" class=${changes ? "main" : ""} disabled=${!changes} onClick=${onSave}>${changes ? w("r-save-n", changes) : w("r-all-saved")}</button>
      <button type="button" onClick=${onNew}>${w("r-new-file")}</button>
    </div>
    <label class="search"><span class="hidden">${w("r-filter")}</span><input type="search" placeholder=${w("r-filter")} value=${sought} onInput=${(event) => seek(event.target.value)} /></label>
    <p class="hidden" role="status">${sought ? w("r-files-shown", shown.length) : ""}</p>
    ${folders.map((folder) => {
      const inside = shown.filter((file) => folderOf(file.path) === folder)
        .sort((a, b) => (folder === "" ? KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) : 0) || stem(a.path).localeCompare(stem(b.path)) || a.path.localeCompare(b.path));
      const open = Boolean(sought) || !closed[folder];
      return html`<details key=${folder} open=${open} onToggle=${(event) => { if (!sought) close((before) => ({ ...before, [folder]: !event.target.open })); }}>
        <summary>${folderName(folder)} <span class="faint">${inside.length}</span></summary>
        <ul>${inside.map((file) => {
          const bad = problems.get(file.path);
          const edited = store.isUnsaved(file.path);
          return html`<li key=${file.path}><a class=${"tree-file kind-" + file.kind} href=${"#/rules/" + filePath(file.path)} aria-current=${file.path === path ? "page" : null} title=${file.path}>
            <span class="tree-name">${file.kind === "tests" ? html`<span class="tests-of">${w("r-kind-tests")}</span> ${short(file.path)}` : short(file.path)}</span>
            ${edited ? html`<span class="dot" title=${w("unsaved")}><span aria-hidden="true">●</span><span class="hidden">${w("unsaved")}</span></span>` : null}
            ${bad ? html`<span class=${"count " + (bad.error ? "bad" : "warn")} title=${w("problems", bad.error + bad.warning)}><span aria-hidden="true">${bad.error ? "✕" : "!"} ${bad.error + bad.warning}</span><span class="hidden">${w("problems", bad.error + bad.warning)}</span></span>` : null}
          </a></li>`;
        })}</ul></details>`;
    })}
    ${!shown.length ? html`<p class="faint">${w("none-found")}</p>` : null}
  </nav>`;
}

const stem = (path) => path.replace(/\.test\.ya?ml$|\.[a-z]+$/, "");
const short = (path) => nameOf(path).replace(/\.test\.ya?ml$|\.dslr$/, "");

/** One file: the editor, and below it what is wrong, what tests say, what would change, how it was. */
function FilePane({ path, files, found, status, catalogue, lang, onPlace, onSave }) {
  const [problem, setProblem] = useState(null);
  const [panel, setPanel] = useState("problems");
  const [said, say] = useState(null);
  const each = store.entry(path);
  useEffect(() => {
    const own = new AbortController();
    store.load(path, own.signal).then(() => setProblem(null), (failed) => { if (failed.name !== "AbortError") setProblem(failed); });
    return () => own.abort();
  }, [path, Boolean(each)]);

  const list = found.list;
  const own = useMemo(() => list.filter((one) => store.within(one.at.file) === path), [list, path]);
  const other = list.filter((one) => store.within(one.at.file) !== path);
  if (problem) return html`<div class="page"><h1>${path}</h1><${Trouble} problem=${problem} /></div>`;
  if (!each) return html`<${Busy} />`;

  const format = async () => {
    try {
      const answer = await post("rules/format", { path, text: each.text });
      if (answer.changed) { store.edit(path, answer.text); tell(w("r-formatted")); }
      else if (answer.diagnostics.some((one) => one.level === "error")) tell(w("r-not-formatted"), true);
      else tell(w("r-in-form"));
    } catch (failed) { tell(t(failed.message2) || failed.message || w("unreachable"), true); }
  };
  const edited = store.isUnsaved(path);
  const meaning = () => { if (each.handlers && each.handlers.onMeaning) each.handlers.onMeaning(); };
  const tabs = [
    { id: "problems", name: found.list.length ? w("r-tab-problems-n", found.list.length + found.omitted) : w("r-tab-problems") },
    { id: "tests", name: w("r-tab-tests") },
    { id: "impact", name: w("r-tab-impact") },
    { id: "history", name: w("r-tab-history") },
  ];
  return html`<div class="file-pane">
    <div class="file-head">
      <h1>${path}</h1>
      <span class="pill">${w("r-kind-" + each.kind)}</span>
      ${each.isNew ? html`<span class="pill warn">${w("r-new")}</span>` : edited ? html`<span class="pill warn">${w("unsaved")}</span>` : null}
    </div>
    ${each.stale ? html`<div class="trouble" role="alert"><p>${w("r-stale")}</p><div class="actions">
      <button type="button" onClick=${onSave}>${w("r-compare-and-save")}</button>
      <button type="button" onClick=${async () => { store.discard(path); store.settle(path, await get("rules/files/" + filePath(path))); }}>${w("take-theirs")}</button></div></div>` : null}
    <div class="actions toolbar" role="toolbar" aria-label=${w("r-toolbar")}>
      <button type="button" class="main" disabled=${!store.unsaved().length} onClick=${onSave} title=${w("r-key-save")}>${w("save")} …</button>
      <button type="button" onClick=${format} title=${w("r-key-format")}>${w("r-format")}</button>
      <button type="button" onClick=${meaning} title=${w("r-key-meaning")}>${w("r-meaning")}</button>
      ${edited ? html`<button type="button" onClick=${() => { if (confirm(w(each.isNew ? "r-discard-new" : "r-discard-sure", path))) { store.discard(path); if (each.isNew) location.hash = "#/rules"; } }}>${w("r-discard")}</button>` : null}
      <span class="faint check-state" role="status">${found.busy ? w("r-checking") : found.failed ? w("r-check-failed") : own.length ? w("r-found-here", own.length) : w("r-fine")}</span>
    </div>
    <${Editor} keep=${each} path=${path} text=${each.text} current=${() => each.text} lang=${lang} place=${path} diagnostics=${own} reach=${store.coverageOf(path)}
      others=${() => { const rest = store.overlay(); delete rest[path]; return rest; }}
      jump=${store.placeFor(path)} onJumped=${store.placeTaken}
      onChange=${(text) => store.edit(path, text)} onSave=${onSave} onFormat=${format} onPlace=${onPlace} onSay=${(hover) => say(hover || "none")} />
    <div class="meaning-line" aria-live="polite">${said === "none" ? html`<p class="faint">${w("r-no-meaning")}</p>` : said ? html`<div class="meaning"><strong>${said.title}</strong>
      ${said.lines.filter((line) => line !== said.title).map((line) => html`<p>${line}</p>`)}
      <div class="actions">${said.at ? html`<button type="button" class="link" onClick=${() => onPlace(said.at)}>${w("r-defined", said.at.file + (said.at.line ? ":" + said.at.line : ""))}</button>` : null}
      <button type="button" class="link" onClick=${() => say(null)}>${w("close")}</button></div></div>` : null}</div>
    <p class="faint keys">${w("r-keys")}</p>
    <${Tabs} tabs=${tabs} chosen=${panel} onChoose=${setPanel} label=${w("r-panels")} />
    <div id="panel" role="tabpanel" aria-labelledby=${"tab-" + panel} tabindex="0" class="rules-panel">
      ${panel === "problems" ? html`<${Problems} own=${own} other=${other} found=${found} onPlace=${onPlace} />`
        : panel === "tests" ? html`<${TestsPanel} path=${path} files=${files} lang=${lang} onPlace=${onPlace} />`
        : panel === "impact" ? html`<${ImpactPanel} catalogue=${catalogue} status=${status} lang=${lang} onPlace=${onPlace} />`
        : html`<${HistoryPanel} path=${path} status=${status} lang=${lang} />`}
    </div>
  </div>`;
}

function Problems({ own, other, found, onPlace }) {
  return html`<${Trouble} problem=${found.failed} />
    ${own.length ? html`<h2>${w("r-in-this-file")}</h2><${Diagnostics} list=${own} onPlace=${onPlace} />` : null}
    ${other.length ? html`<h2>${w("r-elsewhere")}</h2><${Diagnostics} list=${other} onPlace=${onPlace} />` : null}
    ${found.omitted ? html`<p class="faint">${w("omitted", found.omitted)}</p>` : null}
    ${!own.length && !other.length && !found.failed ? html`<p class="faint">${found.busy ? w("r-checking") : w("r-fine-all")}</p>` : null}`;
}
