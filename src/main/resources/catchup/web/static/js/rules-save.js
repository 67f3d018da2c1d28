// Saving: what is saved, what came of it, and what to do where the disk has moved on. And new files.
import { html, useState, useEffect, w, Trouble, Busy, Dialog, Diagnostics, useAsked, tell } from "./ui.js";
import { get, post, put, filePath } from "./api.js";
import { LineDifference, count, together } from "./rules-lines.js";
import { Readiness } from "./rules-steps.js";
import { withTemplate } from "./editor.js";
import * as store from "./rules-store.js";

export function SaveDialog({ status, found, onClose, onSaved, onPlace, onPanel }) {
  store.useStore();
  const [files] = useState(() => store.unsaved().map((each) => each.path));
  const [chosen, choose] = useState(() => new Set(files));
  const [format, setFormat] = useState(true);
  const [message, setMessage] = useState(store.reason);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(null);
  const [problem, setProblem] = useState(null);
  const [done, setDone] = useState(null);
  const open = files.filter((path) => store.isUnsaved(path));
  // What is left out may be what the rest needs.
  const without = open.filter((path) => !chosen.has(path));
  const some = useAsked((signal) => (without.length && chosen.size
    ? post("rules/check", { overlay: Object.fromEntries(open.filter((path) => chosen.has(path)).map((path) => [path, store.entry(path).text])) }, { signal }) : null), [[...chosen].join("\n"), open.length]);
  const errors = ((without.length && some.answer && some.answer.findings) || found.list).filter((each) => each.level === "error");
  const say = (text) => { setMessage(text); store.giveReason(text); };

  // A file that is known to have changed on disk is compared at once.
  useEffect(() => {
    const stale = files.find((path) => store.entry(path).stale);
    if (!stale) return;
    const meet = (current) => setConflict({ path: stale, current, yours: { text: store.entry(stale).text } });
    get("rules/files/" + filePath(stale)).then(meet, (failed) => (failed.status === 404 ? meet({}) : setProblem(failed)));
  }, []);

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
  const during = async (work) => {
    setBusy(true);
    setProblem(null);
    const results = done ? [...done] : [];
    try { await work(results); } catch (failed) { setProblem(failed); }
    setBusy(false);
    if (!results.length) return;
    setDone(results);
    if (!files.some((path) => store.isUnsaved(path))) store.giveReason("");
    onSaved();
  };
  const run = (event) => {
    event.preventDefault();
    return during(async (results) => {
      for (const path of open.filter((each) => chosen.has(each))) if (!(await one(path, store.entry(path).revision, results))) break;
    });
  };
  const mine = () => during(async (results) => {
    const { path, current } = conflict;
    setConflict(null);
    await one(path, current.text == null ? null : current.revision, results);
  });
  const theirs = () => during(async () => {
    const { path, current } = conflict;
    if (current.text == null) { store.entry(path).isNew = true; store.discard(path); }
    else store.settle(path, await get("rules/files/" + filePath(path)));
    setConflict(null);
    onSaved();
    tell(w("r-taken-theirs", path));
    if (!done && !files.some((each) => store.isUnsaved(each))) onClose();
  });
  const both = (text) => during(async () => {
    const { path } = conflict;
    store.rebase(path, await get("rules/files/" + filePath(path)), text);
    setConflict(null);
    onSaved();
    tell(w("r-put-together", path));
  });

  const last = done && done.length ? done[done.length - 1] : null;
  const left = open.filter((path) => chosen.has(path));
  const step = conflict ? "conflict" : open.length ? "form" : "saved";
  return html`<${Dialog} title=${conflict ? w("r-conflict-in", conflict.path) : step === "saved" && last ? w("r-saved-title") : w("r-save-title")} step=${step + (done ? done.length : 0)} onClose=${onClose}>
    <${Trouble} problem=${problem} />
    ${last ? html`<${Saved} done=${done} last=${last} keeps=${status.git.rules} onPlace=${onPlace} />` : null}
    ${conflict ? html`<${Conflict} conflict=${conflict} busy=${busy} onBoth=${both} onTheirs=${theirs} onMine=${mine} onClose=${onClose} />`
      : open.length ? html`<form class="stack" onSubmit=${run}>
        <fieldset class="choice"><legend>${w("r-to-save")}</legend>
          ${open.map((path) => html`<${OneFile} key=${path} path=${path} checked=${chosen.has(path)} onChange=${(on) => { const next = new Set(chosen); if (on) next.add(path); else next.delete(path); choose(next); }} />`)}
        </fieldset>
        ${without.length && some.busy ? html`<${Busy} />` : errors.length ? html`<div class="trouble" role="status"><p>${without.length ? w("r-save-without", without.join(w("r-comma"))) + " " : ""}${w("r-save-errors", errors.length)}</p><${Diagnostics} list=${errors.slice(0, 5)} onPlace=${onPlace} /></div>` : null}
        <${Readiness} found=${found} onPanel=${onPanel} />
        <label class="line"><input type="checkbox" checked=${format} onChange=${(event) => setFormat(event.target.checked)} /> ${w("r-format-first")}</label>
        ${status.git.rules ? html`<div><label for="save-why">${w("r-message")}</label><textarea id="save-why" rows="2" maxlength="2000" value=${message} onInput=${(event) => say(event.target.value)} placeholder=${w("r-message-example")} aria-describedby="save-why-note"></textarea>
          <p class="faint" id="save-why-note">${w("r-message-note")}</p></div>` : null}
        <div class="actions"><button class="main" disabled=${busy || !left.length}>${w("r-save-n", left.length)}</button>
          <button type="button" onClick=${onClose}>${w("r-go-on")}</button>
          ${busy ? html`<${Busy} />` : null}</div>
      </form>`
      : html`<div class="actions"><button type="button" class="main" onClick=${onClose}>${w("close")}</button></div>`}
  </${Dialog}>`;
}

/** Somebody else has changed the file: both texts, and what can be done, each with what becomes of either. */
function Conflict({ conflict, busy, onBoth, onTheirs, onMine, onClose }) {
  const { path, current, yours } = conflict;
  const gone = current.text == null;
  const each = store.entry(path);
  const merged = gone || !each ? null : together(each.base, yours.text, current.text);
  const ways = [
    ...(merged == null ? [] : [["r-both", () => onBoth(merged)]]),
    ["r-keep-editing", onClose],
    ["take-theirs", onTheirs],
    ["keep-mine", onMine],
  ];
  return html`<div role="alert"><p>${gone ? w("r-gone") : w(merged == null ? "r-conflict-same" : "r-conflict-apart")}</p></div>
    ${gone ? null : html`<${LineDifference} before=${current.text} after=${yours.text} names=${[w("r-on-disk"), w("r-mine")]} />`}
    <ul class="ways">${ways.map(([word, act], at) => html`<li><button type="button" class=${at ? "" : "main"} disabled=${busy} onClick=${act} aria-describedby=${"way-" + word}>${w(word)}</button>
      <span class="faint" id=${"way-" + word}>${w(word + "-note")}</span></li>`)}</ul>`;
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
function Saved({ done, last, keeps, onPlace }) {
  const now = useAsked((signal) => (last.rules.ok ? null : post("rules/check", { overlay: {} }, { signal })), [done.length]);
  const list = last.rules.ok ? [] : ((now.answer && now.answer.findings) || []).filter((each) => each.level === "error");
  return html`<div class=${last.rules.ok ? "verdict good" : "verdict bad"} role="status">
    <p><strong>${w("r-saved-files", done.map((each) => each.path).join(w("r-comma")))}</strong></p>
    <p>${last.rules.ok ? w("r-serves") : w("r-serves-not")}</p>
    ${last.commit ? html`<p class="faint">${w("r-committed", last.commit.slice(0, 8))}</p>` : keeps ? html`<p class="faint">${w("r-not-committed")}</p>` : null}
    <${Diagnostics} list=${list} onPlace=${onPlace} /></div>`;
}

// --- a new file ---

const LAYERS = { diagnose: ["diagnose", "compound"], recommend: ["recommend"], coordinate: ["coordinate"] };

const layerOf = (folder) => { const at = Object.keys(LAYERS).indexOf(folder.split("/")[0]); return at < 0 ? 9 : at; };

const rulesText = (layer) => `package catchup.rules
agenda-group "${layer}"

// ${w("r-template-about")}

`;
const testsText = () => `# ${w("r-template-tests")}
tests:
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
  const begin = async (event) => {
    event.preventDefault();
    if (taken || !path) return;
    const chosen = layers.includes(layer) ? layer : layers[0];
    const head = kind === "rules" ? rulesText(chosen) : kind === "tests" ? testsText() : "# " + name + "\n";
    let text = head;
    if (kind !== "notes") try { text = await withTemplate(path, head); } catch { /* then it is begun by hand */ }
    store.begin(path, kind, text);
    onClose();
    const gap = text.split("\n").findIndex((line) => line.includes("‹"));
    store.goTo(path, gap < 0 ? null : gap + 1, 1);
  };
  return html`<${Dialog} title=${w("r-new-file")} onClose=${onClose}>
    <form class="stack" onSubmit=${begin}>
      <label>${w("r-what-kind")}<select data-first value=${kind} onChange=${(event) => setKind(event.target.value)}>
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
