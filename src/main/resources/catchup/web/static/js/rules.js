// The rules as they are written: themes and files, an editor, and what an edit would do before it is saved.
import { html, useState, useEffect, useRef, useMemo, w, t, Trouble, Busy, useAsked, Diagnostics, Tabs, tell } from "./ui.js";
import { get, post, filePath } from "./api.js";
import { Editor, beginEntry, propose, putSuggestion } from "./editor.js";
import * as store from "./rules-store.js";
import { TestsPanel, ImpactPanel, HistoryPanel } from "./rules-panels.js";
import { SaveDialog, NewFile } from "./rules-save.js";
import { NextStep } from "./rules-steps.js";
import { Tree, Themes, titleOf, restOf } from "./rules-tree.js";
import { Handbook, AskRules } from "./rules-handbook.js";
import { HowTo } from "./rules-how.js";

const SUFFIX = /^(.*?):(\d+)(?::(\d+))?$/;

export function RulesPage({ catalogue, status, lang, rest }) {
  store.useStore();
  const [turn, again] = useState(0);
  const [dialog, setDialog] = useState(null);
  const [panel, setPanel] = useState("problems");
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
    store.checkSoon(0);
  }, [answer]);

  const files = useMemo(() => {
    const known = answer ? answer.files : [];
    const fresh = store.unsaved().filter((each) => !known.some((file) => file.path === each.path));
    return [...known, ...fresh.map((each) => ({ path: each.path, kind: each.kind, isNew: true }))];
  }, [answer, store.unsaved().map((each) => each.path).join("\n")]);
  const found = store.found(status);
  const view = rest[0] === "handbook" && rest.length === 1 ? "handbook" : rest[0] === "ask" ? "ask" : rest[0] === "how" && rest.length === 1 ? "how" : path ? "file" : "none";

  const jump = (place) => {
    const inside = store.within(place.file);
    if (inside) store.goTo(inside, place.line, place.column);
    else if (answer && answer.files.some((file) => file.path === place.file)) store.goTo(place.file, place.line, place.column);
  };
  const save = () => { if (store.unsaved().length) setDialog("save"); else tell(w("r-nothing-to-save")); };
  /** Shows a panel below the editor, of whatever file is being edited, and hands the focus on to it. */
  const toPanel = (name) => {
    setDialog(null);
    setPanel(name);
    if (view !== "file") store.goTo(store.unsaved()[0].path);
    setTimeout(() => { const tab = document.querySelector(`[data-tab="${name}"]`); if (tab) { tab.focus(); tab.scrollIntoView({ block: "start" }); } }, 50);
  };

  return html`<section class="rules-page">
    ${view === "file" ? html`<a class="skip" href="#at-cursor" onClick=${(event) => { event.preventDefault(); const text = document.querySelector(".file-pane .cm-content"); if (text) text.focus(); }}>${w("skip-to-editor")}</a>` : null}
    <${Tree} files=${files} path=${view === "file" ? path : null} view=${view} found=${found} onNew=${() => setDialog("new")} onSave=${save} />
    <div class="rules-main">
      <${Trouble} problem=${problem} />
      ${view === "handbook" ? html`<${Handbook} lang=${lang} revision=${status.revision} />`
        : view === "how" ? html`<${HowTo} lang=${lang} files=${files} />`
        : view === "ask" ? html`<${AskRules} catalogue=${catalogue} lang=${lang} revision=${status.revision} rest=${rest.slice(1)} onPlace=${jump} />`
        : view === "file" && answer ? html`<${FilePane} key=${path} path=${path} files=${files} found=${found} status=${status} catalogue=${catalogue} lang=${lang}
            panel=${panel} onShow=${setPanel} onPanel=${toPanel} onPlace=${jump} onSave=${save} />`
        : view === "file" ? html`<${Busy} />`
        : html`<${Themes} files=${files} status=${status} found=${found} onPlace=${jump} onNew=${() => setDialog("new")} />`}
    </div>
    ${dialog === "save" ? html`<${SaveDialog} status=${status} lang=${lang} found=${found} onClose=${() => setDialog(null)} onSaved=${() => again(turn + 1)} onPlace=${(place) => { setDialog(null); jump(place); }} onPanel=${toPanel} />` : null}
    ${dialog === "new" ? html`<${NewFile} files=${files} onClose=${() => setDialog(null)} />` : null}
  </section>`;
}

/** Files that hold entries, of which one more can be begun. */
const HAS_ENTRIES = /\.dslr$|\.dsl$|\.csv$|\.test\.ya?ml$|measures\.yaml$/;

const KEYS = [
  ["Ctrl-{0}", "r-does-propose"], ["Ctrl-I", "r-does-explain"], ["F12", "r-does-define"], ["F8", "r-does-problem"], ["Ctrl-F", "r-does-find"],
  ["Ctrl-Z", "r-does-undo"], ["Shift-Alt-F", "r-does-format"], ["Ctrl-S", "r-does-save"], ["Ctrl-] Ctrl-[", "r-does-indent"], ["Tab", "r-does-tab"], ["Esc Tab", "r-does-leave"],
];

/** One file: the editor, and below it what is wrong, what tests say, what would change, how it was. */
function FilePane({ path, files, found, status, catalogue, lang, panel, onShow, onPanel, onPlace, onSave }) {
  const [problem, setProblem] = useState(null);
  const [line, setLine] = useState(0);
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
  const begin = () => beginEntry(each).catch((failed) => tell(t(failed.message2) || failed.message || w("unreachable"), true));
  const edited = store.isUnsaved(path);
  const file = files.find((one) => one.path === path) || each;
  const here = own.filter((one) => one.at.line === line);
  const put = (one, word) => putSuggestion(each, one, word);
  const mend = () => { const first = [...own, ...other].find((one) => one.level === "error"); if (first) onPlace(first.at); };
  const meaning = () => { if (each.handlers && each.handlers.onMeaning) each.handlers.onMeaning(); };
  const tabs = [
    { id: "problems", name: found.list.length ? w("r-tab-problems-n", found.list.length + found.omitted) : w("r-tab-problems") },
    { id: "tests", name: w("r-tab-tests") },
    { id: "impact", name: w("r-tab-impact") },
    { id: "history", name: w("r-tab-history") },
  ];
  return html`<div class="file-pane">
    <div class="file-head">
      <h1>${titleOf(file)}</h1>
      <span class="faint path">${path}</span>
      <span class="pill">${w("r-kind-" + each.kind)}</span>
      ${each.isNew ? html`<span class="pill warn">${w("r-new")}</span>` : edited ? html`<span class="pill warn">${w("unsaved")}</span>` : null}
    </div>
    ${restOf(file) ? html`<p class="about">${restOf(file)}</p>` : null}
    ${each.stale ? html`<div class="trouble" role="alert"><p>${w("r-stale")}</p><div class="actions">
      <button type="button" onClick=${onSave}>${w("r-compare-and-save")}</button>
      <button type="button" onClick=${async () => { store.discard(path); store.settle(path, await get("rules/files/" + filePath(path))); }}>${w("take-theirs")}</button></div></div>` : null}
    <div class="actions toolbar" role="group" aria-label=${w("r-toolbar")}>
      <button type="button" class="main" disabled=${!store.unsaved().length} onClick=${onSave} title=${w("r-key-save")}>${w("save")} …</button>
      ${HAS_ENTRIES.test(path) ? html`<button type="button" class="begin-entry" onClick=${begin} title=${w("r-key-template")}>${w("r-template")}</button>` : null}
      <button type="button" onClick=${() => propose(each)} title=${w("r-key-propose")}>${w("r-propose")}</button>
      <button type="button" onClick=${meaning} title=${w("r-key-meaning")}>${w("r-meaning")}</button>
      <button type="button" onClick=${format} title=${w("r-key-format")}>${w("r-format")}</button>
      ${edited ? html`<button type="button" onClick=${() => { if (confirm(w(each.isNew ? "r-discard-new" : "r-discard-sure", path))) { store.discard(path); if (each.isNew) location.hash = "#/rules"; } }}>${w("r-discard")}</button>` : null}
    </div>
    <div class="state"><${NextStep} found=${found} onMend=${mend} onPanel=${onPanel} onSave=${onSave} />
      <span class="faint check-state" role="status">${found.busy ? w("r-checking") : found.failed ? w("r-check-failed") : own.length ? w("r-found-here", own.length) : w("r-fine")}</span></div>
    <${Editor} keep=${each} path=${path} text=${each.text} current=${() => each.text} lang=${lang} place=${path} diagnostics=${own} reach=${store.coverageOf(path)}
      own=${(text) => (text === each.base ? {} : { [path]: text })} onCursor=${(at) => setLine(at.line)}
      others=${() => { const rest = store.overlay(); delete rest[path]; return rest; }}
      jump=${store.placeFor(path)} onJumped=${store.placeTaken}
      onChange=${(text) => store.edit(path, text)} onSave=${onSave} onFormat=${format} onPlace=${onPlace} onSay=${(hover) => say(hover || "none")} />
    <div class="at-cursor" id="at-cursor" aria-live="polite">${here.length ? html`<p class="faint">${w("r-at-line", line)}</p><${Diagnostics} list=${here.map((one) => ({ ...one, at: null }))} onPut=${(one, word) => put(here.find((same) => same.message === one.message), word)} />` : null}</div>
    <div class="meaning-line" aria-live="polite">${said === "none" ? html`<p class="faint">${w("r-no-meaning")}</p>` : said ? html`<div class="meaning"><strong>${said.title}</strong>
      ${said.lines.filter((line) => line !== said.title).map((line) => html`<p>${line}</p>`)}
      <div class="actions">${said.at ? html`<button type="button" class="link" onClick=${() => onPlace(said.at)}>${w("r-defined", said.at.file + (said.at.line ? ":" + said.at.line : ""))}</button>` : null}
      <button type="button" class="link" onClick=${() => say(null)}>${w("close")}</button></div></div>` : null}</div>
    <details class="keys"><summary>${w("r-keys")}</summary><ul>${KEYS.map(([keys, word]) => html`<li><kbd>${keys.replace("{0}", w("r-space"))}</kbd> ${w(word)}</li>`)}</ul><p>${w("r-keys-note")}</p></details>
    <${Tabs} tabs=${tabs} chosen=${panel} onChoose=${onShow} label=${w("r-panels")} />
    <div id="panel" role="tabpanel" aria-labelledby=${"tab-" + panel} tabindex="0" class="rules-panel">
      ${panel === "problems" ? html`<${Problems} own=${own} other=${other} found=${found} onPlace=${onPlace} onPut=${put} />`
        : panel === "tests" ? html`<${TestsPanel} path=${path} files=${files} lang=${lang} onPlace=${onPlace} />`
        : panel === "impact" ? html`<${ImpactPanel} catalogue=${catalogue} status=${status} lang=${lang} onPlace=${onPlace} />`
        : html`<${HistoryPanel} path=${path} status=${status} lang=${lang} />`}
    </div>
  </div>`;
}

function Problems({ own, other, found, onPlace, onPut }) {
  return html`<${Trouble} problem=${found.failed} />
    ${own.length ? html`<h2>${w("r-in-this-file")}</h2><${Diagnostics} list=${own} onPlace=${onPlace} onPut=${onPut} />` : null}
    ${other.length ? html`<h2>${w("r-elsewhere")}</h2><${Diagnostics} list=${other} onPlace=${onPlace} />` : null}
    ${found.omitted ? html`<p class="faint">${w("omitted", found.omitted)}</p>` : null}
    ${!own.length && !other.length && !found.failed ? html`<p class="faint">${found.busy ? w("r-checking") : w("r-fine-all")}</p>` : null}`;
}
