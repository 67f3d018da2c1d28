// The advice on a case as the reports have it: ranking, each measure with its grounds, diagnoses, cautions, sources.
import { html, useState, useEffect, w, t, useAsked, Busy, Trouble, figure, unitName, qualityName } from "./ui.js";
import { post } from "./api.js";
import { Chart, gapOption, roadmapOption } from "./charts.js";

/** So many measures are told in full in a report and on paper. */
export const IN_DETAIL = 5;

/** On the page each can be opened. */
export const ALL = 1000;

export function Advice({ result, input, lang, before, onAsk }) {
  const view = result.view;
  const all = [...view.recommendations, ...view.others];
  const [open, toggle] = useState(all.length ? all[0].id : null);
  const [printing, print] = useState(false);
  // On paper the first are told in full, as in a report.
  useEffect(() => {
    const begin = () => print(true), end = () => print(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => { removeEventListener("beforeprint", begin); removeEventListener("afterprint", end); };
  }, []);
  if (!all.length) return html`<p class="empty">${w("no-advice")}</p>`;
  return html`<div class="advice">
    <section class="summary"><h2>${w("summary")}</h2>${view.summary.map((line) => html`<p>${line}</p>`)}
      <p class="faint">${view.head.known} · ${view.head.stage}: ${view.head.stageMeaning}</p></section>
    <section><h2>${w("recommended")}</h2>
      <ol class="measures">${all.map((each) => html`<li key=${each.id}>
        <button type="button" class="measure-head" aria-expanded=${open === each.id ? "true" : "false"} aria-controls=${"m-" + each.id} onClick=${() => toggle(open === each.id ? null : each.id)}>
          <span class="rank">${each.rank}</span><span class="name">${each.name}<span class="faint">${each.phase} · ${each.lead}</span></span>${before ? html`<${Shift} was=${before[each.id]} now=${each.rank} />` : null}
          <span class="score"><span class="score-bar" aria-hidden="true"><i style=${{ width: each.score + "%" }}></i></span><b>${each.score}</b><span class="faint">${each.certainty}</span></span>
        </button>
        ${(printing && each.rank <= IN_DETAIL) || open === each.id ? html`<div id=${"m-" + each.id} class="measure"><${Measure} each=${each} input=${input} lang=${lang} /></div>` : null}</li>`)}</ol>
    </section>
    ${view.cautions.length ? html`<section><h2>${w("cautions")}</h2><${Cautions} list=${view.cautions} /></section>` : null}
    <${Diagnoses} title=${w("diagnoses")} list=${view.diagnoses} open=${printing} />
    <${Diagnoses} title=${w("advantages")} list=${view.advantages} open=${printing} />
    <${Unknowns} view=${view} onAsk=${onAsk} />
    <${Sources} view=${view} />
  </div>`;
}

/** Where it stood before what has been changed and not saved. */
function Shift({ was, now }) {
  return was === undefined ? html`<span class="pill">${w("entered")}</span>` : was === now ? null : html`<span class="pill">${was > now ? "▲" : "▼"} ${w("moved", was)}</span>`;
}

function Measure({ each, input, lang }) {
  const [asked, ask] = useState(false);
  return html`<p>${each.mechanism}</p>
    <dl class="facts"><div><dt>${w("lead")}</dt><dd>${each.lead}</dd></div><div><dt>${w("support")}</dt><dd>${each.support}</dd></div>
      <div><dt>${w("horizon")}</dt><dd>${each.horizon}</dd></div><div><dt>${w("cost")}</dt><dd>${each.cost}</dd></div></dl>
    <h3>${w("points")}</h3>
    <${Waterfall} parts=${each.waterfall} score=${each.score} />
    <h3>${w("because")}</h3>
    ${each.why.map((chain) => html`<${Chain} chain=${chain} />`)}
    <button type="button" class="link" onClick=${() => ask(!asked)} aria-expanded=${asked ? "true" : "false"}>${w("proof")}</button>
    ${asked ? html`<${Proof} input=${input} about=${each.id} lang=${lang} />` : null}
    ${each.steps.length ? html`<h3>${w("steps")}</h3><ol class="steps">${each.steps.map((step) => html`<li>${step}</li>`)}</ol>` : null}
    ${each.targets.length ? html`<h3>${w("targets")}</h3><ul>${each.targets.map((target) => html`<li>${target.text}</li>`)}</ul>` : null}
    ${each.cautions.length ? html`<h3>${w("cautions")}</h3><${Cautions} list=${each.cautions} />` : null}
    ${each.risks.length ? html`<h3>${w("risks")}</h3><ul>${each.risks.map((risk) => html`<li>${risk.risk} <span class="faint">→ ${risk.mitigation}</span></li>`)}</ul>` : null}
    ${[["after", each.after], ["reinforces", each.reinforces], ["conflicts", each.conflicts]].filter(([, list]) => list.length)
      .map(([key, list]) => html`<p><b>${w(key)}</b> ${list.join(lang === "zh" ? "、" : ", ")}</p>`)}
    <details><summary>${w("rules-behind")} · ${w("principles")}</summary>
      <ul class="rules">${each.rules.map((rule) => html`<li><code>${rule.name}</code> <span class="faint"><${RulePlace} at=${rule.place} /> · ${rule.certainty}</span><pre>${rule.lines.join("\n")}</pre><p>${rule.reason}</p></li>`)}</ul>
      <ul>${each.principles.map((principle) => html`<li><b>${principle.id}</b> ${principle.text}</li>`)}</ul></details>`;
}

/** The score as the sum it is: each criterion begins where the one before ended. */
function Waterfall({ parts, score }) {
  return html`<table class="waterfall"><tbody>${parts.map((part) => html`<tr><th scope="row">${part.criterion} <span class="faint">${part.value} × ${part.weight}</span></th>
    <td class="bar"><span class="track"><i style=${{ marginInlineStart: part.start + "%", width: part.length + "%" }}></i></span></td><td class="number">${part.points}</td></tr>`)}
    <tr class="sum"><th scope="row">${w("score")}</th><td class="bar"><span class="track"><i style=${{ width: score + "%" }}></i></span></td><td class="number">${score}</td></tr></tbody></table>`;
}

function Chain({ chain }) {
  return html`<div class="chain"><ul>${chain.steps.map((step) => html`<li><span class="seen">${step.seen}</span> <span class="arrow" aria-hidden="true">→</span> <b>${step.concluded}</b>${step.reason ? html`<span class="faint">: ${step.reason}</span>` : null}</li>`)}</ul>
    <p class="faint">${w("certainty")}: ${chain.certainty}</p></div>`;
}

/** The derivation as a tree that opens from the conclusion to the figures. */
function Proof({ input, about, lang }) {
  const [drawn, draw] = useState(false);
  const key = JSON.stringify(input);
  const { answer, problem, busy } = useAsked((signal) => post("why", { case: input, about }, { signal }), [about, lang, key]);
  const drawing = useAsked((signal) => (drawn ? post("why?graph=svg", { case: input, about }, { signal, as: "text" }) : null), [drawn, about, lang, key]);
  return html`<div class="proof"><${Trouble} problem=${problem} />${busy ? html`<${Busy} />` : null}
    ${answer ? html`<${ProofTree} answer=${answer} />` : null}
    <details onToggle=${(event) => draw(event.target.open)}><summary>${w("drawing")}</summary><${Trouble} problem=${drawing.problem} />
      ${drawing.answer ? html`<div class="scroll"><img alt=${w("proof")} src=${"data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing.answer)} /></div>` : null}</details></div>`;
}

/** Conclusion, its rules, what each rule asks for, and so on down to the figures. */
function ProofTree({ answer }) {
  return html`<ul class="tree">${answer.proofs.map((proof) => html`<${Claim} claim=${proof.claim} depth=${0} />`)}</ul>`;
}

/** Where a rule stands, which is where it can be read among the others. */
const RulePlace = ({ at }) => html`<a href=${"#/rules/" + at.replace(/^.*?((?:(?:diagnose|recommend|coordinate)\/)?[^/]+)$/, "$1")}>${at}</a>`;

const sure = (value) => html` <span class="faint">${w("certainty")} ${figure(Math.round(100 * value) / 100)}</span>`;

function Claim({ claim, depth }) {
  return claim.arguments.map((argument) => html`<li><details open=${depth < 2}>
    <summary>${t(argument.reason) || argument.rule}${sure(argument.certainty)}</summary>
    <p class="faint place">${argument.rule} · <${RulePlace} at=${argument.at} /></p>
    <ul>${argument.steps.map((step) => html`<li>${t(step.sentence)}<ul>${step.grounds.map((ground) => html`<${Ground} ground=${ground} depth=${depth + 1} />`)}</ul></li>`)}</ul>
  </details></li>`);
}

function Ground({ ground, depth }) {
  if (ground.claim) return html`<${Claim} claim=${ground.claim} depth=${depth} />`;
  if (!ground.figures) return null;
  const { name, unit, region, benchmark } = ground.figures;
  const one = (said) => (said ? html`<b>${figure(said.value)}</b> <span class="faint">${[said.year, qualityName(said.quality), said.source].filter(Boolean).join(" · ")}</span>` : "–");
  return html`<li class="leaf">${t(name)} (${unitName(unit)})<br />${w("region")}: ${one(region)}<br />${w("benchmark")}: ${one(benchmark)}</li>`;
}

export function Cautions({ list }) {
  return html`<ul class="cautions">${list.map((each) => html`<li><b>${each.name}</b> ${each.text}</li>`)}</ul>`;
}

function Diagnoses({ title, list, open }) {
  if (!list.length) return null;
  return html`<section><h2>${title}</h2>${list.map((each) => html`<details class="diagnosis" open=${open}><summary><b>${each.name}</b> <span class="pill">${each.standing}</span> <span class="faint">${each.theme}</span></summary>
    <p>${each.meaning}</p>${each.evidence.map((chain) => html`<${Chain} chain=${chain} />`)}${each.more ? html`<p class="faint">${each.more}</p>` : null}</details>`)}</section>`;
}

function Unknowns({ view, onAsk }) {
  if (!view.unknowns.length) return null;
  return html`<section class="unknowns"><h2>${w("find-out")}</h2><p class="faint">${w("find-out-order")} <button type="button" class="link" onClick=${onAsk}>${w("tab-ask")}</button></p><ul>${view.unknowns.map((each) => html`<li><b>${each.indicator}</b> <span class="faint">${each.missing}</span> ${each.decides}</li>`)}</ul></section>`;
}

function Sources({ view }) {
  return html`<section><h2>${w("sources")}</h2><ol class="sources">${view.sources.map((source) => html`<li value=${source.number}>${source.pieces.map((piece) => (/^https?:\/\//.test(piece.address)
    ? html`<a href=${piece.address} target="_blank" rel="noopener noreferrer">${piece.text}</a>` : piece.text))}</li>`)}</ol>
    <details><summary>${w("method")}</summary>${view.method.map((line) => html`<p>${line}</p>`)}<p class="faint">${view.engine}</p></details></section>`;
}

/** Region against benchmark, as a chart and as a table. */
export function Gaps({ result, catalogue }) {
  const { view } = result;
  const order = catalogue.dimensions.map((dimension) => t(dimension.name));
  const rows = [...view.gaps, ...view.strengths].map((each) => ({ ...each, name: each.indicator,
    label: each.region + " / " + each.benchmark, words: `${each.indicator}\n${each.region} / ${each.benchmark}\n${each.standing}` }))
    .sort((a, b) => order.indexOf(a.dimension) - order.indexOf(b.dimension) || b.degree - a.degree);
  return html`<section><h2>${w("gaps")}</h2><p class="faint">${w("gap-chart")}</p>
    <${Chart} option=${gapOption(rows)} height=${60 + 30 * rows.length} label=${w("gap-chart")} />
    <div class="scroll"><table class="grid"><thead><tr><th scope="col">${w("indicator")}</th><th scope="col">${w("region")}</th><th scope="col">${w("benchmark")}</th><th scope="col">${w("year")}</th><th scope="col">${w("quality")}</th><th scope="col">${w("standing")}</th></tr></thead>
      <tbody>${order.filter((name) => rows.some((row) => row.dimension === name)).map((name) => html`<tr class="dimension"><th colspan="6" scope="rowgroup">${name}</th></tr>
        ${rows.filter((row) => row.dimension === name).map((row) => html`<tr><th scope="row">${row.indicator}</th><td>${row.region}</td><td>${row.benchmark}</td><td>${row.years}</td><td>${row.quality}</td><td>${row.standing}</td></tr>`)}`)}</tbody></table></div></section>`;
}

export function Roadmap({ result }) {
  const phases = result.view.roadmap.filter((phase) => phase.measures.length);
  const count = phases.reduce((sum, phase) => sum + phase.measures.length, 0);
  return html`<section><h2>${w("roadmap")}</h2><p class="faint">${w("roadmap-text")}</p>
    <${Chart} option=${roadmapOption(phases, { years: w("years-axis"), work: w("years-work"), results: w("years-results") })} height=${94 + 26 * count} label=${w("roadmap")} />
    ${phases.map((phase) => html`<h3>${phase.name}</h3><ul>${phase.measures.map((measure) => html`<li>${measure.rank}. ${measure.name} <span class="faint">${measure.lead} · ${measure.horizon}</span></li>`)}</ul>`)}</section>`;
}
