// Very many regions at once: a table and what its columns mean go in, advice on every row comes out.
import { html, useState, useEffect, useRef, w, t, figure, round, Trouble, Busy, Diagnostics, useAsked, tell } from "./ui.js";
import { get, post, del, upload, latest } from "./api.js";
import { Editor } from "./editor.js";
import { handed } from "./cases.js";
import { MappingFields, MappingColumns, asNothing } from "./mapping.js";

const RUNS = ["queued", "running"];
/** What stands in the form survives a look at another page. */
const kept = { file: null, sample: null, mapping: "", form: "csv", top: 5, read: null, keep: {} };
const QUIET = 500;

export function BatchPage({ catalogue, status, lang }) {
  const [jobs, setJobs] = useState(null);
  const [problem, setProblem] = useState(null);
  const [chosen, choose] = useState(null);
  const look = useRef(latest());
  const turn = async () => {
    try {
      const answer = await look.current((signal) => get("batch", { signal }));
      if (answer) { setJobs(answer.jobs); setProblem(null); }
    } catch (failed) { setProblem(failed); }
  };
  const running = (jobs || []).some((job) => RUNS.includes(job.state));
  useEffect(() => {
    turn();
    const timer = setInterval(() => { if (!document.hidden) turn(); }, running ? 1000 : 10000);
    return () => clearInterval(timer);
  }, [running, lang]);

  const remove = async (job) => {
    const runs = RUNS.includes(job.state);
    if (!confirm(w(runs ? "b-cancel-sure" : "b-remove-sure", job.name))) return;
    try { await del("batch/" + job.id); if (chosen === job.id) choose(null); tell(w(runs ? "b-cancelled" : "b-removed", job.name)); } catch (failed) { setProblem(failed); }
    turn();
  };
  const shown = (jobs || []).find((job) => job.id === chosen);
  return html`<section class="page batch-page">
    <h1>${w("b-title")}</h1>
    <p>${w("b-text")}</p>
    <${Start} catalogue=${catalogue} status=${status} lang=${lang} onStarted=${(job) => { choose(job.id); turn(); }} />
    <h2>${w("b-jobs")}</h2>
    <${Trouble} problem=${problem} />
    ${!jobs && !problem ? html`<${Busy} />` : null}
    ${jobs && !jobs.length ? html`<p class="faint">${w("b-no-jobs")}</p>` : null}
    <ul class="jobs">${(jobs || []).map((job) => html`<li key=${job.id}><${JobRow} job=${job} open=${chosen === job.id} onOpen=${() => choose(chosen === job.id ? null : job.id)} onRemove=${() => remove(job)} /></li>`)}</ul>
    <p class="hidden" role="status">${shown && !RUNS.includes(shown.state) ? w("b-now", shown.name, w("b-state-" + shown.state)) : ""}</p>
    ${shown && shown.state === "done" ? html`<${JobSummary} key=${shown.id + lang} job=${shown} lang=${lang} />` : null}
  </section>`;
}

/** As much of a table as it takes to draft a mapping: the whole of a workbook, the beginning of a text. */
async function beginning(file) {
  if (file.size <= 262144 || /\.xlsx$/i.test(file.name)) return file;
  const text = await file.slice(0, 262144).arrayBuffer();
  const bytes = new Uint8Array(text);
  const end = bytes.lastIndexOf(10);
  return new File([bytes.slice(0, end > 0 ? end + 1 : bytes.length)], file.name, { type: file.type });
}

/** Whether something is wrong in the mapping, rather than in the table. */
const inMapping = (each) => /\.ya?ml$/.test(each.at.file);

const headings = (read) => read.columns.map((each) => each.column);

function Start({ catalogue, status, lang, onStarted }) {
  const [, again] = useState(0);
  const [busy, setBusy] = useState(null);
  const [problem, setProblem] = useState(null);
  const [asText, showText] = useState(false);
  const picker = useRef();
  const mappingPicker = useRef();
  const ask = useRef(latest());
  const edits = useRef(Promise.resolve());
  const typing = useRef();
  const change = (more) => { Object.assign(kept, more); again((before) => before + 1); };
  const lines = Boolean(kept.file && /\.jsonl$/i.test(kept.file.name));

  /** Asks about the table, which is sent only where the server has it no more. */
  const looked = async (mapping, signal) => {
    const { file, sample } = kept;
    const part = await beginning(file);
    const send = (name, value, ...more) => {
      const body = new FormData();
      body.append(name, value, ...more);
      if (mapping) body.append("mapping", mapping);
      return upload("mapping", body, { signal });
    };
    let answer;
    try { answer = sample ? await send("sample", sample) : null; } catch (failed) { if (failed.code !== "no-such-sample") throw failed; }
    return { ...(answer || await send("file", part, file.name)), part: part !== file };
  };

  /** Drafts a mapping from the table, or looks what comes of the one that stands there. */
  const read = async (mapping) => {
    clearTimeout(typing.current);
    if (!mapping) setBusy("read");
    try {
      const answer = await ask.current((signal) => looked(mapping, signal));
      if (answer && (!mapping || mapping === kept.mapping)) {
        change({ read: answer, sample: answer.sample, mapping: answer.mapping });
        setProblem(null);
        if (mapping && !answer.said) showText(true);
      }
    } catch (failed) { setProblem(failed); }
    if (!mapping) setBusy(null);
  };
  /** Takes the mapping of the table before to one with the same columns; says whether it could. */
  const keepMapping = async (file, before) => {
    setBusy("read");
    try {
      const answer = await ask.current((signal) => looked(before.mapping, signal));
      const same = Boolean(answer && answer.said) && String(headings(answer)) === String(headings(before.read));
      if (same) {
        change({ read: answer, sample: answer.sample, mapping: before.mapping });
        tell(w("b-mapping-kept", file.name));
        if (answer.said.source === before.file.name && file.name !== before.file.name) edit(() => ({ said: { source: file.name } }));
      }
      return same || !answer;
    } catch (failed) {
      setProblem(failed);
      return true;
    } finally { setBusy(null); }
  };
  const take = async (file) => {
    await edits.current;
    const before = { file: kept.file, mapping: kept.mapping, read: kept.read };
    change({ file, sample: null, mapping: "", read: null, keep: {} });
    setProblem(null);
    if (file.size > status.limits.upload) { setProblem({ message: w("b-too-large", figure(Math.floor(status.limits.upload / 1048576))) }); return; }
    if (/\.jsonl$/i.test(file.name)) return;
    const known = before.read && before.read.columns.length && before.mapping.trim();
    if (!known || !(await keepMapping(file, before))) await read("");
  };
  /** Puts what was chosen into the text, one choice after the other; each is worked out from what is there when its turn comes. */
  const edit = (choice) => {
    const { file } = kept;
    edits.current = edits.current.then(async () => {
      if (kept.file !== file || !kept.read || !kept.read.said) return;
      try {
        change({ mapping: (await post("mapping/edit", { mapping: kept.mapping, ...choice(kept.read) })).mapping });
        await read(kept.mapping);
      } catch (failed) { setProblem(failed); }
    });
  };
  const write = (mapping) => {
    change({ mapping });
    clearTimeout(typing.current);
    typing.current = setTimeout(() => { if (kept.mapping.trim()) read(kept.mapping); }, QUIET);
  };
  useEffect(() => () => clearTimeout(typing.current), []);
  useEffect(() => {
    const { file } = handed;
    handed.file = null;
    if (file) take(file);
  }, []);
  const start = async (event) => {
    event.preventDefault();
    if (!kept.file) return;
    setBusy("start");
    setProblem(null);
    try {
      const body = new FormData();
      body.append("mapping", kept.mapping);
      body.append("form", kept.form);
      body.append("top", String(kept.top));
      body.append("file", kept.file, kept.file.name);
      const job = await upload("batch", body);
      tell(w("b-started", job.name));
      onStarted(job);
    } catch (failed) { setProblem(failed); }
    setBusy(null);
  };
  const jump = (at) => {
    const { view } = kept.keep;
    if (!view || !at.line) return;
    const line = view.state.doc.line(Math.min(at.line, view.state.doc.lines));
    const place = Math.min(line.to, line.from + (at.column || 1) - 1);
    view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
    view.focus();
  };
  const now = kept.read;
  const all = now ? now.diagnostics : [];
  const open = now ? now.missing.map((each) => each.line) : [];
  const found = all.filter((each) => !(inMapping(each) && open.includes(each.at.line)));
  const place = (at) => { showText(true); setTimeout(() => jump(at)); };
  return html`<form class="stack batch-form" onSubmit=${start} onDragOver=${(event) => event.preventDefault()} onDrop=${(event) => { event.preventDefault(); if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]); }}>
    <div class="actions">
      <button type="button" class=${kept.file ? "" : "main"} onClick=${() => picker.current.click()}>${w("b-choose")}</button>
      <input ref=${picker} type="file" class="hidden" tabindex="-1" aria-label=${w("b-choose")} accept=".csv,.tsv,.xlsx,.jsonl" onChange=${(event) => { if (event.target.files.length) take(event.target.files[0]); event.target.value = ""; }} />
      <span role="status">${kept.file ? html`${kept.file.name} <span class="faint">${w("b-size", figure(Math.max(1, Math.round(kept.file.size / 1024))))}</span>` : html`<span class="faint">${w("b-drop")}</span>`}</span>
    </div>
    <${Trouble} problem=${problem} />
    ${busy === "read" ? html`<${Busy}>${w("b-reading")}</${Busy}>` : null}
    ${kept.file && !lines && busy !== "read" && now ? html`<fieldset class="mapping"><legend>${w("b-mapping")}</legend>
      <div role="status"><${Standing} read=${now} found=${found} /></div>
      <${Diagnostics} list=${found.filter(inMapping)} onPlace=${place} />
      <${Diagnostics} list=${found.filter((each) => !inMapping(each))} />
      ${now.said ? html`<h3>${w("m-all-regions")}</h3><${MappingFields} read=${now} catalogue=${catalogue} onSay=${(say) => edit((read) => ({ said: typeof say === "function" ? say(read.said) : say }))} />
        <h3>${w("m-columns")}</h3><${MappingColumns} read=${now} catalogue=${catalogue} onChoose=${(name, say) => edit((read) => ({ columns: [{ column: name, ...say(read.columns.find((one) => one.column === name) || {}) }] }))}
          onNothing=${(text) => edit((read) => ({ said: asNothing(read.said, text) }))} />` : null}
      <details class="as-text" open=${asText} onToggle=${(event) => showText(event.currentTarget.open)}><summary>${w("m-as-text")}</summary>
      ${asText ? html`<p class="faint">${w("m-as-text-why")}</p><div class="actions">
        <button type="button" disabled=${!kept.mapping.trim()} onClick=${() => read(kept.mapping)}>${w("b-check")}</button>
        <button type="button" onClick=${() => { if (!kept.mapping.trim() || confirm(w("b-draft-sure"))) read(""); }}>${w("b-draft")}</button>
        <button type="button" onClick=${() => mappingPicker.current.click()}>${w("b-own-mapping")}</button>
        <input ref=${mappingPicker} type="file" class="hidden" tabindex="-1" aria-label=${w("b-own-mapping")} accept=".yaml,.yml" onChange=${async (event) => { const [file] = event.target.files; event.target.value = ""; if (file) { change({ mapping: await file.text() }); read(kept.mapping); } }} />
      </div>
      <${Editor} keep=${kept.keep} path="mapping.yaml" label=${w("m-as-text")} text=${kept.mapping} current=${() => kept.mapping} lang=${lang} diagnostics=${all.filter(inMapping)} onChange=${write} onSave=${() => read(kept.mapping)} />
      <p class="faint keys">${w("b-keys")}</p>` : null}</details>
    </fieldset>` : null}
    ${kept.file ? html`<div class="pair">
      <label>${w("b-form")}<select value=${kept.form} onChange=${(event) => change({ form: event.target.value })}>
        ${["csv", "xlsx", "jsonl"].map((each) => html`<option value=${each}>${w("b-form-" + each)}</option>`)}</select></label>
      <label>${w("b-top")}<input type="number" min="1" max="50" required value=${kept.top} onInput=${(event) => change({ top: event.target.value })} /></label>
    </div>
    <div class="actions"><button class="main" disabled=${busy || (!lines && (!kept.mapping.trim() || (now && now.missing.length > 0)))}>${w("b-start")}</button>${busy === "start" ? html`<${Busy}>${w("b-uploading")}</${Busy}>` : null}</div>` : null}
  </form>`;
}

/** How far a mapping is: what is still open, what fits. */
function Standing({ read, found }) {
  const wrong = found.filter(inMapping).length;
  return html`${read.missing.length ? html`<p class="bad">${w("m-open", read.missing.map((each) => w("m-role-" + each.key)).join(w("r-comma")))}</p>` : null}
    ${wrong ? html`<p class="bad">${w("b-mend", wrong)}</p>` : null}
    ${!read.missing.length && !wrong && read.read ? html`<p class="fits">${w(read.part ? "b-readable-part" : "b-readable", figure(read.read))}</p>` : null}
    ${read.refused ? html`<p class="bad">${w("m-refused", figure(read.refused))}</p>` : null}`;
}

function span(seconds) {
  if (seconds == null) return "";
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? w("b-seconds", whole) : whole < 5400 ? w("b-minutes", Math.round(whole / 60)) : w("b-hours", figure(Math.round(whole / 360) / 10));
}

function JobRow({ job, open, onOpen, onRemove }) {
  const runs = RUNS.includes(job.state);
  const counts = [w("b-advised", figure(job.advised)), job.refused ? w("b-refused", figure(job.refused)) : "", job.aside ? w("b-aside", figure(job.aside)) : ""].filter(Boolean).join(w("b-comma"));
  const label = "job-" + job.id;
  return html`<div class=${"job " + job.state}>
    <div class="job-head"><strong id=${label}>${job.name}</strong> <span class=${"pill " + (job.state === "failed" ? "bad" : "")}>${w("b-state-" + job.state)}</span> <span class="faint">${job.form.toUpperCase()}</span></div>
    ${runs ? html`<progress aria-labelledby=${label} max=${job.total || 1} value=${job.total ? job.read : null}></progress>` : null}
    <p>${job.total ? w("b-read-of", figure(job.read), figure(job.total)) : w("b-read", figure(job.read))} · ${counts}
      ${runs && job.perSecond ? html` · ${w("b-rate", figure(Math.round(job.perSecond)))}` : null}${runs && job.secondsLeft != null ? html` · ${w("b-left", span(job.secondsLeft))}` : null}</p>
    ${job.message ? html`<p class="bad">${t(job.message)}</p>` : null}
    <div class="actions">
      ${job.state === "done" ? html`<a class="button main" href=${"/api/v1/batch/" + encodeURIComponent(job.id) + "/result"} download>${w("b-download")}<span class="hidden"> ${job.name}</span></a>
        <button type="button" aria-expanded=${open ? "true" : "false"} onClick=${onOpen}>${w("b-summary")}</button>` : null}
      <button type="button" onClick=${onRemove}>${w(runs ? "b-cancel" : "b-remove")}<span class="hidden"> ${job.name}</span></button>
    </div>
    ${job.problems.length ? html`<details><summary>${w("b-problems", figure(job.problems.length + job.problemsOmitted))}</summary><ul>${job.problems.map((each) => html`<li>${each}</li>`)}</ul>
      ${job.problemsOmitted ? html`<p class="faint">${w("omitted", figure(job.problemsOmitted))}</p>` : null}</details>` : null}
  </div>`;
}

function Table({ title, heads, rows }) {
  if (!rows.length) return null;
  return html`<section class="summary-table"><h3>${title}</h3><table><thead><tr>${heads.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => (at ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody></table></section>`;
}

function JobSummary({ job, lang }) {
  const { answer, problem, busy } = useAsked((signal) => get("batch/" + job.id + "/summary", { signal }), [job.id, lang]);
  const all = answer;
  const page = "/api/v1/batch/" + encodeURIComponent(job.id) + "/summary?format=html&lang=" + lang;
  return html`<section class="job-summary"><h2>${w("b-summary-of", job.name)}</h2>
    <${Trouble} problem=${problem} />${busy && !all ? html`<${Busy} />` : null}
    ${all ? html`<p>${[w("b-read", figure(all.read)), w("b-advised", figure(all.advised)), all.refused ? w("b-refused", figure(all.refused)) : "", all.aside ? w("b-aside", figure(all.aside)) : "",
        all.benchmarks.length ? w("b-against", all.benchmarks.slice(0, 3).join(w("r-comma")) + (all.benchmarks.length > 3 ? " …" : "")) : "",
        w("b-mean", round(all.meanFigures)), all.withoutMeasures ? w("b-without", figure(all.withoutMeasures), all.firstWithoutMeasures.join(w("r-comma")) + (all.withoutMeasures > all.firstWithoutMeasures.length ? " …" : "")) : ""].filter(Boolean).join(" · ")}
</p>
      <p><a href=${page} target="_blank" rel="noopener">${w("b-summary-page")}</a> · <a href=${page} download=${job.name.replace(/\.[^.]*$/, "") + "-summary.html"}>${w("b-summary-file")}</a></p>
      <${Table} title=${w("b-measures")} heads=${[w("measure"), w("b-first"), w("b-kept"), w("b-mean-rank"), w("b-best")]}
        rows=${all.measures.map((each) => [t(each.name), figure(each.first), figure(each.kept), round(each.meanRank), each.best.map((one) => one.region + " " + round(one.score)).join(w("r-comma"))])} />
      <${Table} title=${w("b-stages")} heads=${[w("b-stages"), w("b-regions")]} rows=${Object.entries(all.stages).map(([number, regions]) => [w("b-stage", number), figure(regions)])} />
      <${Table} title=${w("b-diagnoses")} heads=${[w("b-diagnoses"), w("b-regions")]} rows=${all.diagnoses.map((each) => [t(each.name), figure(each.regions)])} />
      <${Table} title=${w("b-missing")} heads=${[w("b-indicator"), w("b-missing-in")]} rows=${all.missing.map((each) => [t(each.name), figure(each.regions)])} />
      <${Table} title=${w("b-outliers", figure(all.outlierCount))} heads=${[w("b-indicator"), w("b-region"), w("b-row"), w("b-figure"), w("b-middle")]}
        rows=${all.outliers.map((each) => [t(each.name), each.region, each.line, figure(each.value), w("range", figure(each.low), figure(each.high))])} />
      <${Table} title=${w("b-kinds")} heads=${[w("b-kind"), w("b-met"), w("b-rows")]} rows=${all.problems.map((each) => [each.code, figure(each.met), each.rows.join(w("r-comma"))])} />` : null}
  </section>`;
}
