// Rule files by what they are about: beside the editor as a tree, and as a page of themes to begin with.
import { html, useState, useEffect, useRef, w, t, Diagnostics } from "./ui.js";
import { filePath } from "./api.js";
import * as store from "./rules-store.js";

const KIND_ORDER = ["vocabulary", "catalogue", "measures", "ranking", "margins", "tests", "notes", "rules"];
const folderOf = (path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
/** As rules build on one another; what they all speak of comes last. */
const order = (folder) => { const at = ["diagnose", "recommend", "coordinate"].indexOf(folder.split("/")[0]); return folder === "" ? 9 : at < 0 ? 8 : at; };
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
const stem = (path) => path.replace(/\.test\.ya?ml$|\.[a-z]+$/, "");
const folderName = (folder) => { const key = "r-folder-" + (folder || "top"); const said = w(key); return said === key ? folder : said; };
const addressOf = (path) => "#/rules/" + filePath(path);

const STOP = /[：:。；;]|\.(?:\s|$)/;

/** What a file says of itself behind its title. */
export function restOf(file) {
  const rest = file.about ? t(file.about).slice(titleOf(file).length).replace(/^[：:。；;.\s]+/, "") : "";
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a file is called where people read: what it says of itself up to the first stop, or a word for it, or its name. */
export function titleOf(file) {
  const about = file.about ? t(file.about).split(STOP)[0].trim() : "";
  const known = w("r-file-" + file.path);
  return about || (known === "r-file-" + file.path ? nameOf(file.path).replace(/\.test\.ya?ml$|\.dslr$/, "") : known);
}

/** Files by folder: each rule file with its tests beside it, everything else by itself. */
function grouped(files) {
  const tests = new Map(files.filter((file) => file.kind === "tests").map((file) => [stem(file.path), file]));
  const beside = new Set();
  const entries = files.filter((file) => file.kind !== "tests").map((file) => {
    const own = file.kind === "rules" ? tests.get(stem(file.path)) : null;
    if (own) beside.add(own.path);
    return { file, tests: own };
  });
  for (const file of tests.values()) if (!beside.has(file.path)) entries.push({ file, tests: null });
  const folders = [...new Set(entries.map((each) => folderOf(each.file.path)))].sort((a, b) => order(a) - order(b) || a.localeCompare(b));
  return folders.map((folder) => ({
    folder,
    entries: entries.filter((each) => folderOf(each.file.path) === folder)
      .sort((a, b) => KIND_ORDER.indexOf(a.file.kind) - KIND_ORDER.indexOf(b.file.kind) || a.file.path.localeCompare(b.file.path)),
  }));
}

/** What is to be known of a file at a glance: edits that are not saved, and what is wrong. */
function Marks({ path, problems }) {
  const bad = problems.get(path);
  return html`${store.isUnsaved(path) ? html` <span class="dot" title=${w("unsaved")}><span aria-hidden="true">●</span><span class="hidden">${w("unsaved")}</span></span>` : null}
    ${bad ? html` <span class=${"count " + (bad.error ? "bad" : "warn")} title=${w("problems", bad.error + bad.warning)}><span aria-hidden="true">${bad.error ? "✕" : "!"} ${bad.error + bad.warning}</span><span class="hidden">${w("problems", bad.error + bad.warning)}</span></span>` : null}`;
}

function problemsBy(found) {
  const problems = new Map();
  for (const each of found.list) {
    const inside = store.within(each.at.file);
    if (!inside) continue;
    const now = problems.get(inside) || { error: 0, warning: 0 };
    now[each.level]++;
    problems.set(inside, now);
  }
  return problems;
}

export function Tree({ files, path, view, found, onNew, onSave }) {
  const [sought, seek] = useState("");
  const [closed, close] = useState({});
  const [unfolded, unfold] = useState(false);
  const list = useRef();
  const problems = problemsBy(found);
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const saying = (file) => [file.path, w("r-kind-" + file.kind), folderName(folderOf(file.path)), titleOf(file), file.about ? file.about.en + " " + file.about.zh : ""].join(" ").toLowerCase();
  const shown = files.filter((file) => words.every((word) => saying(file).includes(word)));
  const changes = store.unsaved().length;
  useEffect(() => unfold(false), [path, view]);
  // The file that is open stays in sight, without moving the page.
  useEffect(() => {
    const here = list.current.querySelector("[aria-current]");
    if (!here) return;
    const box = list.current.getBoundingClientRect(), own = here.getBoundingClientRect();
    if (own.top < box.top || own.bottom > box.bottom) list.current.scrollTop += own.top - box.top - box.height / 3;
  }, [path, files.length, unfolded]);
  const current = (file) => (file.path === path ? "page" : null);
  return html`<nav class=${"rules-tree" + (unfolded ? " unfolded" : "")} aria-label=${w("r-files")}>
    <ul class="tree-links">
      <li><a href="#/rules" aria-current=${view === "none" ? "page" : null}>${w("r-themes")}</a></li>
      <li><a href="#/rules/handbook" aria-current=${view === "handbook" ? "page" : null}>${w("r-handbook")}</a></li>
      <li><a href="#/rules/how" aria-current=${view === "how" ? "page" : null}>${w("how-title")}</a></li>
      <li><a href="#/rules/ask" aria-current=${view === "ask" ? "page" : null}>${w("r-ask")}</a></li>
    </ul>
    <div class="actions">
      <button type="button" class=${changes ? "main" : ""} disabled=${!changes} onClick=${onSave}>${changes ? w("r-save-n", changes) : w("r-all-saved")}</button>
      <button type="button" onClick=${onNew}>${w("r-new-file")}</button>
      <button type="button" class="unfold" aria-expanded=${unfolded ? "true" : "false"} aria-controls="rule-files" onClick=${() => unfold(!unfolded)}>${w("r-files")} <span aria-hidden="true">${unfolded ? "▴" : "▾"}</span></button>
    </div>
    <div class="tree-files" id="rule-files" ref=${list}>
      <label class="search"><span class="hidden">${w("r-filter")}</span><input type="search" placeholder=${w("r-filter")} value=${sought} onInput=${(event) => seek(event.target.value)} /></label>
      <p class="hidden" role="status">${sought ? w("r-files-shown", shown.length) : ""}</p>
      ${grouped(shown).map(({ folder, entries }) => html`<details key=${folder} open=${Boolean(sought) || !closed[folder]} onToggle=${(event) => { if (!sought) close((before) => ({ ...before, [folder]: !event.target.open })); }}>
        <summary>${folderName(folder)} <span class="faint">${entries.length}</span></summary>
        <ul>${entries.map(({ file, tests }) => html`<li key=${file.path} class="tree-entry">
          <a class=${"tree-file kind-" + file.kind} href=${addressOf(file.path)} aria-current=${current(file)} title=${file.path}>${titleOf(file)}<${Marks} path=${file.path} problems=${problems} /></a>
          <span class="tree-sub"><span class="faint">${nameOf(file.path)}</span>${tests ? html`<a class="tests-of" href=${addressOf(tests.path)} aria-current=${current(tests)} title=${tests.path}>${w("r-kind-tests")}<span class="hidden">${w("r-colon")}${titleOf(file)}</span><${Marks} path=${tests.path} problems=${problems} /></a>` : null}</span>
        </li>`)}</ul></details>`)}
      ${!shown.length ? html`<p class="faint">${w("none-found")}</p>` : null}
    </div>
  </nav>`;
}

/** Nothing is chosen yet: what this page is for, what is wrong now, and every theme with what it is about. */
export function Themes({ files, status, found, onPlace, onNew }) {
  const problems = problemsBy(found);
  return html`<div class="themes">
    <h1>${w("r-welcome")}</h1>
    <p>${w("r-welcome-text")}</p>
    <p class="faint">${w("r-counts", status.serving.rules, files.filter((file) => file.kind === "rules").length, status.serving.tests)}</p>
    <div class="actions">
      <a class="button" href="#/rules/handbook">${w("r-handbook")}</a>
      <a class="button" href="#/rules/how">${w("how-title")}</a>
      <a class="button" href="#/rules/ask">${w("r-ask")}</a>
      <button type="button" onClick=${onNew}>${w("r-new-file")}</button>
    </div>
    ${found.list.length ? html`<h2>${w("r-found", found.list.length + found.omitted)}</h2><${Diagnostics} list=${found.list} onPlace=${onPlace} />` : null}
    ${grouped(files).map(({ folder, entries }) => html`<section key=${folder}><h2>${folderName(folder)}</h2>
      <ul class="cards">${entries.map(({ file, tests }) => html`<li key=${file.path} class="card theme">
        <h3><a href=${addressOf(file.path)}>${titleOf(file)}</a><${Marks} path=${file.path} problems=${problems} /></h3>
        ${restOf(file) ? html`<p>${restOf(file)}</p>` : null}
        <p class="faint">${file.rules ? w("r-rules-n", file.rules) : w("r-kind-" + file.kind)}${tests ? html` · <a href=${addressOf(tests.path)}>${w("r-kind-tests")}<span class="hidden">${w("r-colon")}${titleOf(file)}</span></a>` : null}<${Marks} path=${tests ? tests.path : ""} problems=${problems} /></p>
      </li>`)}</ul></section>`)}
  </div>`;
}
