// Below the editor: what the tests say, what an edit changes in the advice, how the file was before.
import { html, useState, w, t, round, Trouble, Busy, useAsked, Dialog, tell } from "./ui.js";
import { get, post, filePath } from "./api.js";
import { Editor } from "./editor.js";
import { LineDifference } from "./rules-lines.js";
import * as store from "./rules-store.js";

const Jump = ({ at, onPlace, children }) => html`<button type="button" class="place link" onClick=${() => onPlace(typeof at === "string" ? store.placeOf(at) : at)}>${children || (typeof at === "string" ? at : at.file + ":" + at.line)}</button>`;

// --- tests ---

/** The test files that go with a file: itself, or the one beside it. */
function testsBeside(path, files) {
  if (/\.test\.ya?ml$/.test(path)) return [path];
  const beside = path.replace(/\.[a-z]+$/, ".test.yaml");
  return files.some((file) => file.path === beside) ? [beside] : [];
}

export function TestsPanel({ path, files, lang, onPlace }) {
  const own = testsBeside(path, files);
  const [running, run] = useState(null);
  const [all, showAll] = useState(false);
  const last = store.answerOf("tests");
  const start = async (which) => {
    run(which);
    try {
      const texts = store.overlay();
      const answer = await post("rules/test", { overlay: texts, ...(which === "own" ? { files: own } : {}) });
      store.setCoverage(answer.lines, texts, which === "all");
      store.keepAnswer("tests", { answer, which: which === "own" ? own[0] : null });
    } catch (problem) { store.keepAnswer("tests", { problem }); }
    run(null);
  };
  const failed = last && last.answer ? last.answer.outcomes.filter((each) => !each.passes) : [];
  const passed = last && last.answer ? last.answer.outcomes.filter((each) => each.passes) : [];
  const reach = store.coverageOf(path);
  const lines = reach && ["covered", "partly", "uncovered", "follows"].map((state) => [state, reach.filter((each) => each.state === state).length]).filter(([, count]) => count);
  return html`<div class="actions">
      ${own.length ? html`<button type="button" class="main" disabled=${running} onClick=${() => start("own")}>${w("r-test-own")}</button>` : null}
      <button type="button" class=${own.length ? "" : "main"} disabled=${running} onClick=${() => start("all")}>${w("r-test-all")}</button>
      ${own.length && own[0] !== path ? html`<a class="button" href=${"#/rules/" + filePath(own[0])}>${w("r-open-tests")}</a>` : null}
      ${running ? html`<${Busy}>${w("r-testing")}</${Busy}>` : null}
    </div>
    <div aria-live="polite">
      ${last && last.problem ? html`<${Trouble} problem=${last.problem} />` : null}
      ${last && last.answer ? html`<p class=${failed.length ? "verdict bad" : "verdict good"}><strong>${failed.length ? w("r-tests-failed", last.answer.failed, last.answer.tests) : w("r-tests-pass", last.answer.tests)}</strong>
        <span class="faint"> ${last.which ? last.which : w("r-tests-of-all")}</span></p>` : null}
      ${store.outdated(last) ? html`<p class="faint">${w("r-outdated")}</p>` : null}
    </div>
    ${failed.length ? html`<ul class="outcomes">${failed.slice(0, 200).map((each) => html`<li><strong>✕ ${each.test || each.rule || each.indicator}</strong> <${Jump} at=${each.at} onPlace=${onPlace} />
      ${each.failures.map((one) => html`<p>${one.sentence}</p>${one.details.length ? html`<ul>${one.details.map((detail) => html`<li>${detail}</li>`)}</ul>` : null}`)}</li>`)}</ul>
      ${failed.length > 200 ? html`<p>${w("omitted", failed.length - 200)}</p>` : null}` : null}
    ${passed.length ? html`<details open=${all} onToggle=${(event) => showAll(event.target.open)}><summary>${w("r-passed", passed.length)}</summary>
      ${all ? html`<ul class="outcomes">${passed.slice(0, 500).map((each) => html`<li>✓ ${each.test || each.indicator} <${Jump} at=${each.at} onPlace=${onPlace} /></li>`)}</ul>
        ${passed.length > 500 ? html`<p>${w("omitted", passed.length - 500)}</p>` : null}` : null}</details>` : null}
    ${lines && lines.length ? html`<h3>${w("r-reach-here")}</h3><ul class="reach-list">${lines.map(([state, count]) => html`<li><span class=${"reach reach-" + state} aria-hidden="true">${{ covered: "✓", partly: "◐", uncovered: "○", follows: "↳" }[state]}</span> ${w("r-reach-" + state)}${w("r-colon")}${count}</li>`)}</ul>
      ${reach.some((each) => each.state === "uncovered" || each.state === "partly") ? html`<ul class="outcomes">${reach.filter((each) => each.state === "uncovered" || each.state === "partly").slice(0, 100).map((each) => html`<li>
        <button type="button" class="link" onClick=${() => store.goTo(path, each.line, 1)}>${w("r-line", each.line)}</button> ${w("r-reach-" + each.state)}${each.note ? w("r-colon") + each.note : ""}</li>`)}</ul>` : null}` : null}`;
}

// --- what it changes ---

export function ImpactPanel({ catalogue, status, lang, onPlace }) {
  const [running, run] = useState(false);
  const [some, choose] = useState(null);
  const { answer: cases, problem: none } = useAsked((signal) => get("cases", { signal }), [status.cases.files]);
  const last = store.answerOf("impact");
  const list = cases ? cases.files.filter((file) => file.kind === "case" || file.kind === "mapping") : [];
  const changes = store.unsaved();
  const start = async () => {
    run(true);
    try {
      const answer = await post("rules/impact", { overlay: store.overlay(), ...(some ? { cases: [...some] } : {}) });
      store.keepAnswer("impact", { answer });
    } catch (problem) { store.keepAnswer("impact", { problem }); }
    run(false);
  };
  return html`<p>${w("r-impact-text")}</p>
    <${Trouble} problem=${none} />
    <fieldset class="choice"><legend>${w("r-which-cases")}</legend>
      <label><input type="radio" name="impact-cases" checked=${!some} onChange=${() => choose(null)} /> ${w("r-all-cases")}</label>
      <label><input type="radio" name="impact-cases" checked=${Boolean(some)} disabled=${!cases} onChange=${() => choose(new Set(list.filter((each) => each.kind === "case").slice(0, 3).map((each) => each.path)))} /> ${w("r-some-cases")}</label>
      ${some ? html`<div class="checks">${list.map((file) => html`<label><input type="checkbox" checked=${some.has(file.path)}
        onChange=${(event) => { const next = new Set(some); if (event.target.checked) next.add(file.path); else next.delete(file.path); choose(next); }} /> <span>${file.kind === "mapping" ? w("r-rows-of", file.path.replace(/\.mapping\.ya?ml$/, "")) : [t(file.region) || file.path, t(file.industry), file.year].filter(Boolean).join(" · ")}</span></label>`)}</div>` : null}
    </fieldset>
    <div class="actions">
      <button type="button" class="main" disabled=${running || !changes.length || (some && !some.size)} onClick=${start}>${w("r-impact-run")}</button>
      ${!changes.length ? html`<span class="faint">${w("r-no-edits")}</span>` : running ? html`<${Busy}>${w("r-impact-running")}</${Busy}>` : null}
    </div>
    <div aria-live="polite">
      ${last && last.problem ? html`<${Trouble} problem=${last.problem} />` : null}
      ${last && store.outdated(last) ? html`<p class="faint">${w("r-outdated")}</p>` : null}
      ${last && last.answer ? html`<${Impact} answer=${last.answer} catalogue=${catalogue} cases=${list} onPlace=${onPlace} />` : null}
    </div>`;
}

const MOST_NAMED = 8;

function Impact({ answer, catalogue, cases, onPlace }) {
  const { summary, edits } = answer;
  // As the edited files call things; a measure and the indicator that tells its success may share an id.
  const called = new Map(answer.names.map((each) => [each.kind + ":" + each.id, t(each.name)]));
  const name = (id, kind) => [kind, "measure", "diagnosis", "caution", "indicator"].map((each) => called.get(each + ":" + id)).find(Boolean) || id;
  const changed = answer.cases.filter((each) => each.changes.length);
  const same = answer.cases.filter((each) => !each.changes.length).map((each) => caseName(each, cases));
  return html`<p class="verdict"><strong>${!summary.edits ? w("r-no-meaning-changed")
      : !summary.changed ? w("r-advice-same", summary.cases)
      : w(summary.changedAtTop3 ? "r-advice-changes" : "r-advice-changes-below", summary.changed, summary.cases, summary.changedAtTop3)}</strong></p>
    ${edits.length ? html`<h3>${w("r-edits")}</h3><ol class="edits">${edits.map((edit) => html`<li value=${edit.edit} id=${"edit-" + edit.edit}>
      <span>${w("r-edit-" + edit.kind, w("r-unit-" + edit.unit), name(edit.name, edit.unit), name(edit.formerName, edit.unit))}</span> <${Jump} at=${edit.at} onPlace=${onPlace} />
      ${edit.matters ? null : html` <span class="pill">${w("r-wording-only")}</span>`}
      ${edit.pieces.slice(0, 12).map((piece) => html`<div class="piece">
        ${piece.before ? html`<div class="gone"><span aria-hidden="true">− </span><span class="hidden">${w("r-line-gone")} </span>${piece.before.text}</div>` : null}
        ${piece.after ? html`<div class="new"><span aria-hidden="true">+ </span><span class="hidden">${w("r-line-new")} </span>${piece.after.text}</div>` : null}</div>`)}</li>`)}</ol>` : null}
    ${summary.blameCut ? html`<p class="faint">${w("r-blame-cut")}</p>` : null}
    ${changed.map((each) => html`<${CaseChange} key=${each.case} each=${each} name=${name} title=${caseName(each, cases)} edits=${edits} catalogue=${catalogue} />`)}
    ${changed.length && same.length ? same.length > MOST_NAMED
      ? html`<details><summary class="faint">${w("r-cases-same", same.length)}</summary><p class="faint">${same.join(w("r-comma"))}</p></details>`
      : html`<p class="faint">${w("r-cases-same", same.join(w("r-comma")))}</p>` : null}`;
}

function caseName(each, cases) {
  const file = cases.find((one) => one.case === each.case);
  return file ? [t(file.region), t(file.industry)].filter(Boolean).join(" · ") : each.case;
}

function CaseChange({ each, name, title, edits, catalogue }) {
  const of = (aspect) => each.changes.filter((one) => one.aspect === aspect);
  const byRank = (a, b) => a.rank - b.rank;
  const entered = of("measure").filter((one) => one.after != null).sort(byRank);
  const left = of("measure").filter((one) => one.after == null).sort(byRank);
  const known = new Set([...entered, ...left].map((one) => one.id));
  const moved = of("rank").filter((one) => !known.has(one.id) && one.before != null && one.after != null).sort((a, b) => a.after - b.after);
  const said = (aspect, on, off) => of(aspect).map((one) => ({ one, text: w(one.after != null ? on : off, name(one.id), one.other ? name(one.other) : "") }));
  const rest = each.changes.filter((one) => !["measure", "rank", "diagnosis", "caution", "stage"].includes(one.aspect));
  const blame = (one) => w("r-blame-" + one.blame.ground + (one.blame.edits.length > 1 || one.blame.ground === "together" || one.blame.ground === "untried" ? "-n" : ""), one.blame.edits.map((number) => w("r-edit-no", number)).join(w("r-comma")));
  const grounds = new Set(edits.length > 1 ? each.changes.map((one) => (one.blame ? blame(one) : "")) : []);
  const Why = ({ one }) => (one.blame && grounds.size > 1 ? html` <span class="faint blame">${w("r-aside", blame(one))}</span>` : null);
  const stage = (number) => { const found = catalogue.stages.find((one) => one.number === number); return found ? t(found.name) : number == null ? w("r-none") : number; };
  const rows = [
    ...entered.map((one) => ({ one, sign: "+", text: w("r-in", name(one.id), one.rank == null ? "" : w("r-at-rank", one.rank)) })),
    ...left.map((one) => ({ one, sign: "−", text: w("r-out", name(one.id), one.rank == null ? "" : w("r-was-rank", one.rank)) })),
    ...moved.map((one) => ({ one, sign: one.after < one.before ? "↑" : "↓", text: w("r-moved", name(one.id), one.before, one.after) })),
    ...said("diagnosis", "r-diagnosis-in", "r-diagnosis-out").map((row) => ({ ...row, sign: row.one.after != null ? "+" : "−" })),
    ...said("caution", "r-caution-in", "r-caution-out").map((row) => ({ ...row, sign: row.one.after != null ? "+" : "−" })),
    ...of("stage").map((one) => ({ one, sign: "→", text: w("r-stage", stage(one.before), stage(one.after)) })),
  ];
  return html`<section class="case-change"><h3>${title}${grounds.size === 1 ? html` <span class="faint blame">${w("r-aside", [...grounds][0])}</span>` : null}</h3>
    ${rows.length ? html`<ul class="changes">${rows.map(({ one, sign, text }) => html`<li><span class="sign" aria-hidden="true">${sign}</span> ${text}<${Why} one=${one} /></li>`)}</ul>` : html`<p>${w("r-order-same")}</p>`}
    ${rest.length ? html`<details><summary>${w("r-finer", rest.length)}</summary><ul class="changes">${rest.map((one) => html`<li>${finer(one, name)}<${Why} one=${one} /></li>`)}</ul></details>` : null}
  </section>`;
}

const LINKS = ["after", "reinforces", "conflicts"];

function finer(one, name) {
  const about = [one.id ? name(one.id, one.aspect === "severity" ? "indicator" : null) : null,
    one.other ? (one.aspect === "points" ? w("r-criterion-" + one.other) : name(one.other, one.aspect === "target" ? "indicator" : null)) : null].filter(Boolean);
  if (LINKS.includes(one.aspect)) return w(one.after != null ? "r-link-in" : "r-link-out", about[0], w("r-link-" + one.aspect), about[1]);
  const parts = one.aspect === "certainty" || one.aspect.endsWith("-certainty") || one.aspect.endsWith("-degree") || one.aspect === "severity";
  const figure = (value) => (value == null ? w("r-none") : round(value, one.aspect === "phase" ? 0 : parts ? 2 : 1));
  return w("r-value", about.join(w("r-of")), w("r-aspect-" + one.aspect), figure(one.before), figure(one.after));
}

// --- how it was ---

export function HistoryPanel({ path, status, lang }) {
  const [shown, show] = useState(null);
  const each = store.entry(path);
  const { answer, problem, busy } = useAsked((signal) => (each && each.isNew ? { versions: [] } : get("rules/history/" + filePath(path), { signal })), [path, each && each.revision]);
  const open = async (version) => {
    try { show({ version, file: await get("rules/files/" + filePath(path) + "?commit=" + encodeURIComponent(version.commit)) }); } catch (failed) { tell(t(failed.message2) || failed.message, true); }
  };
  if (!status.git.rules) return html`<p class="faint">${w("r-no-git")}</p>`;
  return html`<${Trouble} problem=${problem} />
    ${busy && !answer ? html`<${Busy} />` : null}
    ${answer && !answer.versions.length ? html`<p class="faint">${w("r-no-versions")}</p>` : null}
    ${answer && answer.versions.length ? html`<table class="versions"><thead><tr><th scope="col">${w("r-when")}</th><th scope="col">${w("r-what")}</th><th scope="col">${w("r-who")}</th><th scope="col"><span class="hidden">${w("r-open-version")}</span></th></tr></thead>
      <tbody>${answer.versions.map((version) => html`<tr><td>${new Date(version.date).toLocaleString(lang === "zh" ? "zh-CN" : "en", { dateStyle: "medium", timeStyle: "short" })}</td>
        <td>${version.message.split("\n")[0]} <span class="faint">${version.commit.slice(0, 8)}</span></td><td>${version.author}</td>
        <td><button type="button" class="link" onClick=${() => open(version)}>${w("r-open-version")}<span class="hidden"> ${version.commit.slice(0, 8)}</span></button></td></tr>`)}</tbody></table>` : null}
    ${shown ? html`<${OldVersion} path=${path} shown=${shown} lang=${lang} onClose=${() => show(null)} />` : null}`;
}

function OldVersion({ path, shown, lang, onClose }) {
  const [whole, setWhole] = useState(false);
  const [keep] = useState({});
  const each = store.entry(path);
  const restore = () => {
    store.edit(path, shown.file.text);
    tell(w("r-restored"));
    onClose();
  };
  return html`<${Dialog} title=${w("r-version-of", path, shown.version.commit.slice(0, 8))} onClose=${onClose}>
    <p>${shown.version.message} <span class="faint">${shown.version.author}</span></p>
    <div class="actions">
      <button type="button" class="main" onClick=${restore} disabled=${!each || each.text === shown.file.text}>${w("r-restore")}</button>
      <button type="button" aria-pressed=${whole ? "true" : "false"} onClick=${() => setWhole(!whole)}>${w("r-whole-text")}</button>
    </div>
    ${whole ? html`<${Editor} keep=${keep} path=${path} text=${shown.file.text} lang=${lang} readOnly=${true} />`
      : html`<${LineDifference} before=${shown.file.text} after=${each ? each.text : ""} names=${[w("r-then"), w("r-now")]} />`}
  </${Dialog}>`;
}
