// Saving: what is saved, what came of it, and what to do where the disk has moved on. And new files.
import { html, useState, w, Trouble, Busy, Dialog, Diagnostics, tell } from "./ui.js";
import { get, post, put, filePath } from "./api.js";
import { LineDifference, count } from "./rules-lines.js";
import * as store from "./rules-store.js";

export function SaveDialog({ status, found, onClose, onSaved, onPlace }) {
  store.useStore();
  const [files] = useState(() => store.unsaved().map((each) => each.path));
  const [chosen, choose] = useState(() => new Set(files));
  const [format, setFormat] = useState(true);
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(null);
  const [problem, setProblem] = useState(null);
  const [done, setDone] = useState(null);
  const open = files.filter((path) => store.isUnsaved(path));
  const errors = found.list.filter((each) => each.level === "error");

  /** Saves one file; tells whether the next may follow. */
  const one = async (path, revision, results) => {
    const each = store.entry(path);
    if (format) {
      const answer = await post("rules/format", { path, text: each.text });
      if (answer.changed) store.edit(path, answer.text);
    }
    const text = each.text;
    try {
      const file = await put("rules/files/" + filePath(path), { text, revision, ...(message.trim() ? { commit: { message: message.trim() } } : {}) });
      store.saved(path, file, text);
      results.push(file);
      return true;
    } catch (failed) {
      if (failed.body && (failed.status === 409 || failed.status === 412) && failed.body.current) {
        setConflict({ path, current: failed.body.current, yours: failed.body.yours || { text } });
        return false;
      }
      throw failed;
    }
  };
  const run = async (event) => {
    if (event) event.preventDefault();
    setBusy(true);
    setProblem(null);
    const results = done ? [...done] : [];
    try {
      for (const path of open.filter((each) => chosen.has(each))) if (!(await one(path, store.entry(path).revision, results))) break;
    } catch (failed) { setProblem(failed); }
    setBusy(false);
    if (results.length) { setDone(results); onSaved(); }
  };
  const mine = async () => {
    setBusy(true);
    const { path, current } = conflict;
    setConflict(null);
    const results = done ? [...done] : [];
    try {
      await one(path, current.text == null ? null : current.revision, results);
    } catch (failed) { setProblem(failed); }
    setBusy(false);
    if (results.length) { setDone(results); onSaved(); }
  };
  const theirs = async () => {
    setBusy(true);
    const { path, current } = conflict;
    try {
      if (current.text == null) { store.entry(path).isNew = true; store.discard(path); }
      else store.settle(path, await get("rules/files/" + filePath(path)));
      setConflict(null);
      onSaved();
      tell(w("r-taken-theirs", path));
      if (!done && !files.some((each) => store.isUnsaved(each))) onClose();
    } catch (failed) { setProblem(failed); }
    setBusy(false);
  };

  const last = done && done.length ? done[done.length - 1] : null;
  const left = open.filter((path) => chosen.has(path));
  return html`<${Dialog} title=${conflict ? w("r-conflict-in", conflict.path) : w("r-save-title")} onClose=${onClose}>
    <${Trouble} problem=${problem} />
    ${last ? html`<${Saved} done=${done} last=${last} onPlace=${onPlace} />` : null}
    ${conflict ? html`<div role="alert"><p>${conflict.current.text == null ? w("r-gone") : w("conflict")}</p></div>
        ${conflict.current.text == null ? null : html`<${LineDifference} before=${conflict.current.text} after=${conflict.yours.text} names=${[w("r-on-disk"), w("r-mine")]} />`}
        <div class="actions">
          <button type="button" disabled=${busy} onClick=${theirs}>${w("take-theirs")}</button>
          <button type="button" disabled=${busy} onClick=${mine}>${w("keep-mine")}</button>
          <button type="button" class="main" onClick=${onClose}>${w("r-go-on")}</button>
        </div>`
      : open.length ? html`<form class="stack" onSubmit=${run}>
        <fieldset class="choice"><legend>${w("r-to-save")}</legend>
          ${open.map((path) => html`<${OneFile} key=${path} path=${path} checked=${chosen.has(path)} onChange=${(on) => { const next = new Set(chosen); if (on) next.add(path); else next.delete(path); choose(next); }} />`)}
        </fieldset>
        ${errors.length ? html`<div class="trouble"><p>${w("r-save-errors", errors.length)}</p><${Diagnostics} list=${errors.slice(0, 5)} onPlace=${onPlace} /></div>` : null}
        <label class="line"><input type="checkbox" checked=${format} onChange=${(event) => setFormat(event.target.checked)} /> ${w("r-format-first")}</label>
        ${status.git.rules ? html`<label>${w("r-message")}<textarea rows="2" maxlength="2000" value=${message} onInput=${(event) => setMessage(event.target.value)} placeholder=${w("r-message-example")}></textarea></label>
          <p class="faint">${w("r-message-note")}</p>` : null}
        <div class="actions"><button class="main" disabled=${busy || !left.length}>${w("r-save-n", left.length)}</button>
          <button type="button" onClick=${onClose}>${w("r-go-on")}</button>
          ${busy ? html`<${Busy} />` : null}</div>
      </form>`
      : html`<div class="actions"><button type="button" class="main" onClick=${onClose}>${w("close")}</button></div>`}
  </${Dialog}>`;
}

function OneFile({ path, checked, onChange }) {
  const each = store.entry(path);
  if (!each) return null;
  const lines = count(each.base, each.text);
  return html`<div class="to-save"><label class="line"><input type="checkbox" checked=${checked} onChange=${(event) => onChange(event.target.checked)} />
      ${path} <span class="faint">${each.isNew ? w("r-new") : w("r-lines", lines.more, lines.less)}</span></label>
    <details><summary>${w("r-difference")}<span class="hidden"> ${path}</span></summary><${LineDifference} before=${each.base} after=${each.text} /></details></div>`;
}

/** What came of saving: whether what was written serves now. */
function Saved({ done, last, onPlace }) {
  const list = done.flatMap((each) => each.diagnostics);
  return html`<div class=${last.rules.ok ? "verdict good" : "verdict bad"} role="status">
    <p><strong>${w("r-saved-files", done.map((each) => each.path).join(w("r-comma")))}</strong></p>
    <p>${last.rules.ok ? w("r-serves") : w("r-serves-not")}</p>
    ${last.commit ? html`<p class="faint">${w("r-committed", last.commit.slice(0, 8))}</p>` : null}
    <${Diagnostics} list=${list} onPlace=${onPlace} /></div>`;
}

// --- a new file ---

const LAYERS = { diagnose: ["diagnose", "compound"], recommend: ["recommend"], coordinate: ["coordinate"] };

const layerOf = (folder) => { const at = Object.keys(LAYERS).indexOf(folder.split("/")[0]); return at < 0 ? 9 : at; };

const rulesText = (layer) => `package catchup.rules
agenda-group "${layer}"

// ${w("r-template-about")}
// ${w("r-template-rule")}
//
// rule "…"
//     @principle( "…" )
//     @certainty( 0.8 )
//     @reason( en = "…", zh = "…" )
// when
//     …
// then
//     …
// end
`;
const testsText = () => `# ${w("r-template-tests")}
#
#   - test: …
#     rule: "…"
#     fires: yes
#     given: { diagnoses: […] }
tests: []
`;

export function NewFile({ files, onClose }) {
  const [kind, setKind] = useState("rules");
  const folders = [...new Set(files.filter((file) => file.kind === "rules" && file.path.includes("/")).map((file) => file.path.slice(0, file.path.lastIndexOf("/"))))].sort((a, b) => layerOf(a) - layerOf(b) || a.localeCompare(b));
  const [folder, setFolder] = useState(folders[0] || "diagnose");
  const layers = LAYERS[folder.split("/")[0]] || ["diagnose", "compound", "recommend", "coordinate"];
  const [layer, setLayer] = useState(layers[0]);
  const [name, setName] = useState("");
  const [beside, setBeside] = useState("");
  const bare = files.filter((file) => file.kind === "rules" && !files.some((other) => other.path === file.path.replace(/\.dslr$/, ".test.yaml"))).map((file) => file.path);
  const path = kind === "tests" ? (beside || bare[0] || "").replace(/\.dslr$/, ".test.yaml") : kind === "notes" ? (name ? name + ".md" : "") : name ? folder + "/" + name + ".dslr" : "";
  const taken = files.some((file) => file.path === path);
  const begin = (event) => {
    event.preventDefault();
    if (taken || !path) return;
    const chosen = layers.includes(layer) ? layer : layers[0];
    store.begin(path, kind, kind === "rules" ? rulesText(chosen) : kind === "tests" ? testsText() : "# " + name + "\n");
    onClose();
    store.goTo(path);
  };
  return html`<${Dialog} title=${w("r-new-file")} onClose=${onClose}>
    <form class="stack" onSubmit=${begin}>
      <label>${w("r-what-kind")}<select value=${kind} onChange=${(event) => setKind(event.target.value)}>
        <option value="rules">${w("r-kind-rules")}</option><option value="tests">${w("r-kind-tests")}</option><option value="notes">${w("r-kind-notes")}</option></select></label>
      ${kind === "rules" ? html`
        <label>${w("r-folder")}<select value=${folder} onChange=${(event) => setFolder(event.target.value)}>${folders.map((each) => html`<option value=${each}>${each} · ${w("r-folder-" + each.split("/")[0])}</option>`)}</select></label>
        ${layers.length > 1 ? html`<label>${w("r-layer")}<select value=${layers.includes(layer) ? layer : layers[0]} onChange=${(event) => setLayer(event.target.value)}>${layers.map((each) => html`<option value=${each}>${each} · ${w("r-layer-" + each)}</option>`)}</select></label>` : null}` : null}
      ${kind === "tests" ? (bare.length ? html`<label>${w("r-tests-for")}<select value=${beside || bare[0]} onChange=${(event) => setBeside(event.target.value)}>${bare.map((each) => html`<option value=${each}>${each}</option>`)}</select></label>`
          : html`<p>${w("r-all-have-tests")}</p>`)
        : html`<label>${w("file-name")}<input required pattern="[a-z0-9]+(-[a-z0-9]+)*" title=${w("r-name-form")} value=${name} onInput=${(event) => setName(event.target.value)} placeholder=${kind === "rules" ? "cold-storage" : "notes"} aria-describedby="new-file-path" /></label>
          <p class="faint">${w("r-name-form")}</p>`}
      <p id="new-file-path" class=${taken ? "bad" : "faint"} role="status">${taken ? w("r-taken", path) : path}</p>
      <div class="actions"><button class="main" disabled=${!path || taken}>${w("begin")}</button></div>
    </form></${Dialog}>`;
}
