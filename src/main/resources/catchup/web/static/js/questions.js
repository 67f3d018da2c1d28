// The questions of a meeting: what if, how sure, what to ask, why not, what it would take, who is alike.
import { html, useState, useEffect, useRef, w, t, useAsked, Busy, Trouble, figure, percent, unitName, withUnit, nameOf, Told } from "./ui.js";
import { post, latest, filePath } from "./api.js";
import { Chart, ranksOption } from "./charts.js";
import { side } from "./sheet.js";

const MOST_SLIDERS = 8;
const SHOWN = 12;
const ASKED = 10;

/** Sliders for the figures, with marks where the first three would change, and the ranking as it would be. */
export function WhatIf({ input, sheet, catalogue, lang }) {
  const [moved, move] = useState({});
  const [more, setMore] = useState([]);
  const [rankings, setRankings] = useState(null);
  const [problem, setProblem] = useState(null);
  const ask = useRef(latest());
  const key = JSON.stringify(sheet);
  const tipping = useAsked((signal) => post("tipping", { case: input }, { signal }), [key]);
  const sets = Object.entries(moved).map(([id, value]) => `${id}=${value}`);
  useEffect(() => {
    ask.current((signal) => post("what-if/ranking", { case: input, set: sets }, { signal }))
      .then((answer) => { if (answer) { setRankings(answer); setProblem(null); } }, setProblem);
  }, [key, sets.join()]);
  const tips = tipping.answer ? tipping.answer.tips.filter((tip) => tip.kind === "figure" && tip.of === "region") : [];
  const known = catalogue.indicators.filter((each) => typeof (side(sheet.facts[each.id], "region") || {}).value === "number");
  const closest = [...new Map(tips.map((tip) => [tip.id, tip])).keys()];
  const chosen = [...new Set([...closest.slice(0, MOST_SLIDERS), ...known.map((each) => each.id).slice(0, Math.max(0, 4 - closest.length)), ...more])]
    .map((id) => catalogue.indicators.find((each) => each.id === id)).filter(Boolean).filter((each) => known.includes(each));
  const others = known.filter((each) => !chosen.includes(each));
  return html`<section><p>${w("whatif-text")}</p>
    <${Trouble} problem=${problem || tipping.problem} />
    <div class="whatif"><div class="sliders">
      ${chosen.map((each) => html`<${Slider} key=${each.id} indicator=${each} now=${side(sheet.facts[each.id], "region").value} benchmark=${(side(sheet.facts[each.id], "benchmark") || {}).value} value=${moved[each.id]}
        unit=${side(sheet.facts[each.id], "region").unit || each.unit} tips=${tips.filter((tip) => tip.id === each.id)} lang=${lang}
        onMove=${(value) => move(({ [each.id]: gone, ...rest }) => (value === undefined ? rest : { ...rest, [each.id]: value }))} />`)}
      ${tipping.busy ? html`<${Busy} />` : null}
      <div class="row">
        ${others.length ? html`<label class="field"><span>${w("move-more")}</span><select value="" onChange=${(e) => { if (e.target.value) setMore([...more, e.target.value]); e.target.value = ""; }}>
          <option value="">${w("choose")}</option>${others.map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></label>` : null}
        <button type="button" disabled=${!sets.length} onClick=${() => move({})}>${w("reset")}</button></div>
    </div>
    <div aria-live="polite"><h3>${w("live-ranking")}</h3>${rankings ? html`<${Moved} rankings=${rankings} />` : html`<${Busy} />`}</div></div>
    ${sets.length ? html`<${Changes} input=${input} sets=${sets} lang=${lang} />` : null}</section>`;
}

/** From where to where a slider goes: the plausible values, or around the figure where there are none. */
function bounds(indicator, now, benchmark) {
  const first = typeof benchmark === "number" ? benchmark : indicator.firstTier || 0;
  const span = Math.max(Math.abs(now), Math.abs(first), indicator.step * 10);
  const low = indicator.smallest ?? Math.min(0, now - 2 * span);
  const high = indicator.largest ?? now + 2 * span;
  const wide = high - low > 8 * span;
  return wide ? [Math.max(low, now - 3 * span), Math.min(high, now + 3 * span)] : [low, high];
}

function Slider({ indicator, now, benchmark, unit, value, tips, lang, onMove }) {
  const [low, high] = bounds(indicator, now, benchmark);
  const at = value ?? now;
  const step = indicator.scale === "count" ? 1 : indicator.step;
  const place = (x) => (100 * (x - low)) / (high - low) + "%";
  const shown = tips.filter((tip) => tip.value >= low && tip.value <= high).sort((a, b) => a.value - b.value);
  return html`<div class="slider"><label><span>${t(indicator.name)} <b>${figure(at)}</b> <span class="faint">${unitName(unit)}${value !== undefined ? " · " + w("now-then", figure(now), figure(at)) : ""}</span></span>
    <input type="range" min=${low} max=${high} step=${step} value=${at} onInput=${(event) => { const x = Number(event.target.value); onMove(Math.abs(x - now) < step / 2 ? undefined : x); }} /></label>
    <input type="number" class="exact" step="any" min=${indicator.smallest} max=${indicator.largest} value=${at} aria-label=${w("exactly", t(indicator.name))} onInput=${(event) => {
      if (event.target.value === "" || !event.target.reportValidity()) return;
      const x = Number(event.target.value);
      onMove(x === now ? undefined : x);
    }} />
    <div class="ticks" aria-hidden="true">${shown.map((tip) => html`<button type="button" tabindex="-1" style=${{ left: place(tip.value) }} title=${w("tips", withUnit(figure(tip.value), unit))} onClick=${() => onMove(tip.value)}>▲</button>`)}</div>
    ${shown.length ? html`<p class="faint tip">${w("tips", withUnit(shown.map((tip) => figure(tip.value)).join(lang === "zh" ? "、" : ", "), unit))}</p>` : null}</div>`;
}

function Moved({ rankings }) {
  const before = Object.fromEntries(rankings.before.map((each) => [each.measure, each]));
  const gone = rankings.before.filter((each) => !rankings.after.some((other) => other.measure === each.measure));
  return html`<table class="grid ranking"><tbody>${rankings.after.slice(0, SHOWN).map((each) => {
    const was = before[each.measure];
    const by = was ? was.rank - each.rank : null;
    return html`<tr key=${each.measure} class=${by == null ? "in" : by > 0 ? "up" : by < 0 ? "down" : ""}><td class="number">${each.rank}</td><th scope="row">${nameOf(each.measure)}</th>
      <td class="bar"><span class="track"><i style=${{ width: each.score + "%" }}></i></span></td><td class="number">${each.score.toFixed(1)}</td>
      <td>${by == null ? html`<span class="pill">${w("entered")}</span>` : by ? html`<span class="pill">${by > 0 ? "▲" : "▼"} ${w("moved", was.rank)}</span>` : ""}</td></tr>`;
  })}</tbody></table>${gone.length ? html`<p>${w("dropped", gone.map((each) => nameOf(each.measure)).join(w("r-comma")))}</p>` : null}`;
}

function Changes({ input, sets, lang }) {
  const [open, toggle] = useState(false);
  const asked = useAsked((signal) => (open ? post("what-if?format=html", { case: input, set: sets }, { signal, as: "text" }) : null), [open, sets.join(), lang]);
  return html`<details onToggle=${(event) => toggle(event.target.open)}><summary>${w("tell-change")}</summary>${asked.busy ? html`<${Busy} />` : null}<${Trouble} problem=${asked.problem} />${asked.answer ? html`<${Told} page=${asked.answer} />` : null}</details>`;
}

export function Sure({ input, sheet }) {
  const { answer, problem, busy } = useAsked((signal) => post("robust", { case: input, draws: 2000, top: 10 }, { signal }), [JSON.stringify(sheet)]);
  if (busy || problem) return html`<${Trouble} problem=${problem} />${busy ? html`<${Busy} />` : null}`;
  const rows = answer.measures.slice(0, SHOWN).map((each) => ({ ...each, name: t(each.name) }));
  const option = ranksOption(rows, Math.min(12, Math.max(...rows.map((row) => row.ranks.length))));
  return html`<section><p>${w("sure-text", answer.draws)}</p><${Chart} option=${option} height=${80 + 30 * rows.length} label=${w("tab-sure")} />
    <div class="scroll"><table class="grid"><thead><tr><th scope="col">${w("measure")}</th><th scope="col" class="number">${w("rank")}</th><th scope="col" class="number">${w("nine-in-ten")}</th><th scope="col">${w("first-share")}</th><th scope="col">${w("top-three-share")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.name}</th><td class="number">${row.rank}</td><td class="number">${row.rankAt5 == null ? w("unranked") : `${row.rankAt5}–${row.rankAt95 ?? w("unranked")}`}</td><td>${w("of-draws", percent(row.first))}</td><td>${w("of-draws", percent(row.topThree))}</td></tr>`)}</tbody></table></div></section>`;
}

export function AskNext({ input, sheet, onFill }) {
  const { answer, problem, busy } = useAsked((signal) => post("ask", { case: input, top: ASKED }, { signal }), [JSON.stringify(sheet)]);
  if (busy || problem) return html`<${Trouble} problem=${problem} />${busy ? html`<${Busy} />` : null}`;
  const rest = answer.questions.slice(ASKED);
  return html`<section><p>${w("ask-text")}</p><${Questions} list=${answer.questions.slice(0, ASKED)} onFill=${onFill} />
    ${rest.length ? html`<details><summary>${w("ask-rest", rest.length)}</summary><${Questions} list=${rest} from=${ASKED + 1} onFill=${onFill} /></details>` : null}</section>`;
}

function Questions({ list, from = 1, onFill }) {
  return html`<ol class="asks" start=${from}>${list.map((question) => html`<li>
    <div><b>${t(question.name)}</b> <span class="faint">${question.unit === "yes/no" ? w("yes") + " / " + w("no") : unitName(question.unit)}</span> <span class="pill">${w("asking-" + question.asking)}</span></div>
    <div class="row"><span class="track wide" title=${w("worth")}><i style=${{ width: Math.min(100, 100 * question.worth) + "%" }}></i></span><button type="button" class="link" onClick=${() => onFill(question.indicator)}>${w("fill-in")}</button></div></li>`)}</ol>`;
}

export function WhyNot({ input, sheet, catalogue, lang, concluded }) {
  const [about, choose] = useState("");
  const options = [...catalogue.measures, ...catalogue.diagnoses].filter((each) => !concluded.includes(each.id));
  const asked = useAsked((signal) => (about ? post("why-not", { case: input, about }, { signal }) : null), [about, JSON.stringify(sheet)]);
  return html`<section><p>${w("whynot-text")}</p>
    <label class="field"><span>${w("choose-measure")}</span><select value=${about} onChange=${(event) => choose(event.target.value)}><option value="">${w("choose")}</option>
      ${options.map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></label>
    <${Trouble} problem=${asked.problem} />${about && asked.busy ? html`<${Busy} />` : null}
    ${asked.answer ? html`<p class="faint">${w("whynot-marks")}</p><${Attempts} list=${asked.answer.attempts} />` : null}</section>`;
}

/** Each rule that could have said so, and what of it held, failed or is not known. */
function Attempts({ list, depth = 0 }) {
  return html`<ul class="tree">${list.map((attempt) => html`<li><details open=${depth < 2}><summary>${t(attempt.reason) || attempt.rule}</summary>
    <ul>${attempt.conditions.map((condition) => {
      const state = condition.lacks === "nothing" ? "met" : condition.open ? "open" : "failed";
      const needed = condition.needed;
      return html`<li class=${state}><span aria-hidden="true">${state === "met" ? "✓" : state === "open" ? "?" : "✕"}</span> ${t(condition.sentence)}
        ${needed ? html` <span class="faint">${w(needed.orMore ? "needs-more" : "needs-less", withUnit(figure(needed.value), needed.unit), figure(needed.now))}</span>` : null}
        ${condition.below && condition.below.attempts && condition.below.attempts.length && depth < 3 ? html`<${Attempts} list=${condition.below.attempts} depth=${depth + 1} />` : null}</li>`;
    })}</ul></details></li>`)}</ul>`;
}

export function Reach({ input, sheet, catalogue, lang }) {
  const [measure, choose] = useState("");
  const [any, allow] = useState(false);
  const [asked, ask] = useState(null);
  const found = useAsked((signal) => (asked ? post("reach?format=html", { case: input, ...asked }, { signal, as: "text" }) : null), [asked, JSON.stringify(sheet), lang]);
  return html`<section><p>${w("reach-text")}</p><form class="row" onSubmit=${(event) => { event.preventDefault(); ask({ measure, any }); }}>
    <label class="field"><span>${w("measure")}</span><select required value=${measure} onChange=${(event) => choose(event.target.value)}><option value="">${w("choose")}</option>
      ${catalogue.measures.map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></label>
    <label class="inline"><input type="checkbox" checked=${any} onChange=${() => allow(!any)} /> ${w("reach-any")}</label><button class="main">${w("reach-ask")}</button></form>
    ${asked && found.busy ? html`<${Busy}>${w("reach-slow")}</${Busy}>` : null}<${Trouble} problem=${found.problem} />${found.answer && !found.busy ? html`<${Told} page=${found.answer} />` : null}</section>`;
}

export function Peers({ input, sheet, lang }) {
  const key = JSON.stringify(sheet);
  const [told, tell] = useState(false);
  const { answer, problem, busy } = useAsked((signal) => post("peers", { case: input }, { signal }), [key]);
  const whole = useAsked((signal) => (told ? post("peers?format=html", { case: input }, { signal, as: "text" }) : null), [told, key, lang]);
  if (busy || problem) return html`<${Trouble} problem=${problem} />${busy ? html`<${Busy} />` : null}`;
  const here = Object.fromEntries(answer.shared.map((each) => [each.measure, each.here.rank]));
  return html`<section><p>${w("peers-text")}</p>${answer.peers.length ? null : html`<p class="empty">${w("none-found")}</p>`}
    <ul class="cards">${answer.peers.map((peer) => html`<${PeerCard} key=${peer.case} peer=${peer} here=${here} />`)}</ul>
    <details onToggle=${(event) => tell(event.target.open)}><summary>${w("peers-whole")}</summary>${told && whole.busy ? html`<${Busy} />` : null}<${Trouble} problem=${whole.problem} />${whole.answer ? html`<${Told} page=${whole.answer} />` : null}</details></section>`;
}

/** A region that is alike: in what, and which of its first measures are advised here too. */
function PeerCard({ peer, here }) {
  const common = peer.features.flatMap((feature) => feature.shared).map(nameOf);
  return html`<li class="card"><strong><a href=${"#/case/" + filePath(peer.file.replace(/^.*?cases\//, ""))}>${t(peer.region)}</a></strong>
    <span>${t(peer.industry)} · ${peer.year}</span><span class="faint">${w("alike", percent(peer.similarity))}</span><span class="track wide"><i style=${{ width: 100 * peer.similarity + "%" }}></i></span>
    ${common.length ? html`<span class="faint">${w("in-common", common.join(w("r-comma")))}</span>` : null}
    <ol>${peer.measures.slice(0, 5).map((each) => html`<li>${nameOf(each.measure)} <span class="faint">${here[each.measure] ? w("ranks-here", here[each.measure]) : w("not-here")}</span></li>`)}</ol></li>`;
}
