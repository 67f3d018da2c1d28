// The form of a case, made from the catalogue; messages of the server stand at their fields.
import { html, still, useState, useEffect, useMemo, useCallback, useRef, w, t, currentLang, figure, unitName, unitsFor, nameOf, said, useId, Chips, toggled } from "./ui.js";
import { setFact, removeFact, setRegion, setBenchmark, side, setSide, clearSide, typed, newFact, byField } from "./sheet.js";

export function CaseForm({ sheet, diagnostics, catalogue, onChange, focusOn }) {
  const fields = useMemo(() => byField(diagnostics), [diagnostics]);
  const isKnown = (id) => catalogue.indicators.some((each) => each.id === id);
  const strange = Object.keys(sheet.facts || {}).filter((id) => !isKnown(id));
  const rest = Object.entries(fields).filter(([at]) => !isShown(at) && !at.startsWith("/facts/")).flatMap(([, list]) => list);
  const form = useRef();
  // Whoever is led to a field finds it open, in sight and with the focus.
  useEffect(() => {
    if (!focusOn) return;
    const parts = focusOn.at.split("/");
    let place = null;
    for (; parts.length > 1 && !place; parts.pop()) place = form.current.querySelector(`[data-at="${parts.join("/")}"]`);
    const found = place || form.current;
    for (let around = found.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    (found.querySelector("input, select, button") || found).focus();
    found.scrollIntoView({ block: "center" });
  }, [focusOn]);
  return html`<form class="case-form" ref=${form} onSubmit=${(event) => event.preventDefault()} aria-label=${w("facts")}>
    ${rest.length ? html`<div class="trouble" role="alert"><${Messages} list=${rest} /></div>` : null}
    ${strange.map((id) => html`<${Strange} key=${id} id=${id} messages=${under(fields, "/facts/" + id)} isKnown=${isKnown} facts=${sheet.facts}
      onChange=${(facts) => onChange({ ...sheet, facts })} />`)}
    <${About} sheet=${sheet} fields=${fields} catalogue=${catalogue} onChange=${onChange} />
    <${Facts} sheet=${sheet} fields=${fields} catalogue=${catalogue} onChange=${onChange} focusOn=${focusOn} />
  </form>`;
}

const isShown = (at) => /^\/(region\/(name|industry|sector|setting|traits|budget|year)|benchmark\/(name|year))/.test(at);

function Messages({ list, id }) {
  if (!list || !list.length) return null;
  return html`<ul class="messages" id=${id}>${list.map((each) => html`<li class=${each.level}>${said(each)}${each.suggestions.length
    ? html` <span class="suggest">${w("meant", each.suggestions.slice(0, 4).map(nameOf).join(", "))}</span>` : null}</li>`)}</ul>`;
}

/** A fact that is about no indicator of the catalogue: it can be taken for one that is, or left out. */
function Strange({ id, messages, isKnown, facts, onChange }) {
  const { [id]: fact, ...others } = facts;
  const meant = [...new Set(messages.flatMap((each) => each.suggestions))].filter((each) => isKnown(each) && !(each in others));
  return html`<div class="fact bad trouble" data-at=${"/facts/" + id} role="group" aria-label=${id}><div class="fact-name">${id}</div><${Messages} list=${messages} />
    <div class="row">${meant.slice(0, 3).map((each) => html`<button type="button" onClick=${() => onChange({ ...others, [each]: fact })}>${w("take-for", nameOf(each))}</button>`)}
      <button type="button" onClick=${() => onChange(others)}>${w("leave-out")}</button></div></div>`;
}

const NONE = [];
const under = (fields, at) => {
  const found = Object.entries(fields).filter(([key]) => key === at || key.startsWith(at + "/")).flatMap(([, list]) => list);
  return found.length ? found : NONE;
};

function Field({ name, at, messages, children }) {
  return html`<label data-at=${at} class=${"field" + (messages && messages.length ? " bad" : "")}><span>${name}</span>${children}<${Messages} list=${messages} /></label>`;
}

const both = (before, text) => {
  const same = !before || before.en === before.zh;
  return same ? { en: text, zh: text } : { ...before, [document.documentElement.lang.startsWith("zh") ? "zh" : "en"]: text };
};

function About({ sheet, fields, catalogue, onChange }) {
  const of = (kind) => catalogue.settings.filter((each) => each.kind === kind);
  const region = sheet.region || {};
  const benchmark = sheet.benchmark || {};
  const list = (value) => (Array.isArray(value) ? value : value ? [value] : []);
  const open = under(fields, "/region").length > 0 || under(fields, "/benchmark").length > 0;
  return html`<details class="group about" open=${open || !Object.keys(sheet.facts || {}).length}>
    <summary>${w("about")} <span class="faint">${t(region.name)} · ${t(region.industry)}</span></summary>
    <div class="pair">
      <${Field} name=${w("region-name")} at="/region/name" messages=${under(fields, "/region/name")}><input value=${t(region.name)} onInput=${(e) => onChange(setRegion(sheet, { name: both(region.name, e.target.value) }))} /></${Field}>
      <${Field} name=${w("industry")} at="/region/industry" messages=${under(fields, "/region/industry")}><input value=${t(region.industry)} onInput=${(e) => onChange(setRegion(sheet, { industry: both(region.industry, e.target.value) }))} /></${Field}>
      <${Field} name=${w("year")} at="/region/year" messages=${under(fields, "/region/year")}><input inputmode="numeric" value=${region.year ?? ""} onInput=${(e) => onChange(setRegion(sheet, { year: typed(e.target.value) }))} /></${Field}>
      <${Field} name=${w("benchmark-name")} at="/benchmark" messages=${under(fields, "/benchmark")}><input value=${t(benchmark.name)} onInput=${(e) => onChange(setBenchmark(sheet, { name: both(benchmark.name, e.target.value) }))} /></${Field}>
      <${Field} name=${w("sector")} at="/region/sector" messages=${under(fields, "/region/sector")}><select value=${region.sector || ""} onChange=${(e) => onChange(setRegion(sheet, { sector: e.target.value }))}>
        ${region.sector && !of("sector").some((each) => each.id === region.sector) ? html`<option value=${region.sector}>${region.sector}</option>` : null}
        ${region.sector ? null : html`<option value="">${w("choose")}</option>`}
        ${of("sector").map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></${Field}>
      <${Field} name=${w("budget")} at="/region/budget" messages=${under(fields, "/region/budget")}><select value=${region.budget || "medium"} onChange=${(e) => onChange(setRegion(sheet, { budget: e.target.value }))}>
        ${["low", "medium", "high"].map((each) => html`<option value=${each}>${w("budget-" + each)}</option>`)}</select></${Field}>
    </div>
    ${[["setting", "setting"], ["traits", "trait"]].map(([key, kind]) => html`<fieldset class="chips" data-at=${"/region/" + key}><legend>${w(key)}</legend>
      <${Chips} all=${of(kind)} chosen=${list(region[key])} onToggle=${(id) => onChange(setRegion(sheet, { [key]: toggled(list(region[key]), id) }))} />
      <${Messages} list=${under(fields, "/region/" + key)} /></fieldset>`)}
  </details>`;
}

function Facts({ sheet, fields, catalogue, onChange, focusOn }) {
  const [sought, seek] = useState("");
  const facts = sheet.facts || {};
  const put = useCallback((id, fact) => onChange((now) => (fact ? setFact(now, id, fact) : removeFact(now, id))), [onChange]);
  const known = (id) => side(facts[id], "region") && side(facts[id], "region").value !== "unknown";
  const matches = (each) => !sought || [each.id, each.name.en, each.name.zh, ...(each.note ? [each.note.en, each.note.zh] : [])].join(" ").toLowerCase().includes(sought.toLowerCase());
  return html`
    <label class="search wide"><span class="hidden">${w("find-indicator", catalogue.indicators.length)}</span>
      <input type="search" placeholder=${w("find-indicator", catalogue.indicators.length)} value=${sought} onInput=${(e) => seek(e.target.value)} /></label>
    ${sought && !catalogue.indicators.some(matches) ? html`<p class="faint" role="status">${w("none-found")}</p>` : null}
    ${catalogue.dimensions.map((dimension) => {
      const all = catalogue.indicators.filter((each) => each.dimension === dimension.id);
      const shown = all.filter(matches);
      const given = all.filter((each) => each.id in facts);
      if (sought && !shown.length) return null;
      const listed = sought ? shown : given;
      const others = all.filter((each) => !(each.id in facts));
      return html`<details class="group" key=${dimension.id} open=${!!sought || given.length > 0}>
        <summary>${t(dimension.name)} <span class="faint">${w("of-dimension", given.filter((each) => known(each.id)).length, all.length)}</span></summary>
        ${listed.map((indicator) => html`<${Fact} key=${indicator.id} indicator=${indicator} fact=${facts[indicator.id]} year=${(sheet.region || {}).year}
          messages=${under(fields, "/facts/" + indicator.id)} qualities=${catalogue.qualities} lang=${currentLang()} onPut=${put} />`)}
        ${!sought && others.length ? html`<label class="field add"><span>${w("add-indicator")}</span><select value="" onChange=${(e) => {
          const chosen = all.find((each) => each.id === e.target.value);
          e.target.value = "";
          if (chosen) onChange(setFact(sheet, chosen.id, newFact(chosen, (sheet.region || {}).year)));
        }}><option value="">${w("choose")}</option>${others.map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></label>` : null}
      </details>`;
    })}`;
}

/** One indicator: what it is, the region's figure, the benchmark's, and where they come from. */
const Fact = still(({ indicator, fact, year, messages, qualities, onPut }) => {
  const id = useId();
  const onChange = (said) => onPut(indicator.id, said);
  const region = side(fact, "region");
  const benchmark = side(fact, "benchmark");
  const base = fact || newFact(indicator, year);
  const change = (name, value) => {
    if (name === "benchmark" && value === "") return onChange(clearSide(base, "benchmark"));
    const more = name === "benchmark" && !benchmark && region ? { unit: region.unit, year: region.year, quality: region.quality, source: region.source } : {};
    const clean = Object.fromEntries(Object.entries(more).filter(([, each]) => each !== undefined));
    return onChange(setSide(base, name, { ...clean, value: value === "" ? "unknown" : value }));
  };
  const bounds = indicator.smallest != null && indicator.largest != null ? w("range", figure(indicator.smallest), figure(indicator.largest))
    : indicator.smallest != null ? w("at-least", figure(indicator.smallest)) : indicator.largest != null ? w("at-most", figure(indicator.largest)) : "";
  const bad = messages.some((each) => each.level === "error");
  return html`<div class=${"fact" + (bad ? " bad" : "")} role="group" data-at=${"/facts/" + indicator.id} aria-labelledby=${id}>
    <div class="fact-name" id=${id}>${t(indicator.name)}
      <span class="faint">${[indicator.scale === "yes-no" ? null : unitName((region && region.unit) || indicator.unit), w((indicator.direction === "up" ? "more" : "less") + (indicator.scale === "yes-no" ? "-is-yes" : "-better")), bounds].filter(Boolean).join(" · ")}</span></div>
    <div class="sides">
      <${Figure} name=${w("region")} indicator=${indicator} value=${region ? region.value : "unknown"} onValue=${(value) => change("region", value)} canBeUnknown />
      <${Figure} name=${w("benchmark")} indicator=${indicator} value=${benchmark ? benchmark.value : ""} onValue=${(value) => change("benchmark", value)}
        hint=${indicator.firstTier != null ? figure(indicator.firstTier) : ""} />
      ${fact ? html`<button type="button" class="plain" title=${w("remove")} aria-label=${w("remove") + ": " + t(indicator.name)} onClick=${() => onChange(null)}>✕</button>` : null}
    </div>
    <${Messages} list=${messages} />
    ${region && region.value !== "unknown" && region.value !== "" && (!benchmark || benchmark.value === "unknown") ? html`<p class="faint tip">${indicator.firstTier != null ? w("against-catalogue", figure(indicator.firstTier)) : w("no-benchmark")}</p>` : null}
    ${fact ? html`<details class="origin"><summary>${[w("origin"), [region && region.year, region && region.quality && t((qualities.find((q) => q.id === region.quality) || {}).name)].filter(Boolean).join(" · ")].filter(Boolean).join(w("colon"))}</summary>
      ${[["region", region], ["benchmark", benchmark]].filter(([, said]) => said).map(([name, said]) => html`<fieldset><legend>${w(name)}</legend>
        <div class="pair">
          ${indicator.units.length > 1 ? html`<label class="field"><span>${w("unit")}</span><select value=${said.unit || indicator.unit} onChange=${(e) => onChange(setSide(base, name, { unit: e.target.value }))}>
            ${unitsFor(indicator, said.unit).map((unit) => html`<option value=${unit}>${unitName(unit)}</option>`)}</select></label>` : null}
          <label class="field"><span>${w("year")}</span><input inputmode="numeric" value=${said.year ?? ""} onInput=${(e) => onChange(setSide(base, name, { year: typed(e.target.value) }))} /></label>
          <label class="field"><span>${w("quality")}</span><select value=${said.quality || ""} onChange=${(e) => onChange(setSide(base, name, { quality: e.target.value }))}>
            ${said.quality ? null : html`<option value="">${w("choose")}</option>`}${qualities.filter((q) => q.id !== "catalogue").map((q) => html`<option value=${q.id}>${t(q.name)}</option>`)}</select></label>
        </div>
        <label class="field"><span>${w("source")}</span><input value=${said.source ?? ""} onInput=${(e) => onChange(setSide(base, name, { source: e.target.value }))} /></label>
        ${said.note ? html`<p class="faint">${t(said.note)}</p>` : null}
      </fieldset>`)}
      ${t(indicator.note) ? html`<p class="faint">${t(indicator.note)}</p>` : null}
      ${indicator.firstTier != null ? html`<p class="faint">${w("first-tier", figure(indicator.firstTier))} ${indicator.source}</p>` : null}
    </details>` : t(indicator.note) ? html`<p class="faint note">${t(indicator.note)}</p>` : null}
  </div>`;
});

function Figure({ name, indicator, value, onValue, hint, canBeUnknown }) {
  const unknown = value === "unknown" || value == null;
  const shown = unknown ? "" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  if (indicator.scale === "yes-no") {
    return html`<label class="figure"><span>${name}</span><select value=${shown} onChange=${(e) => onValue(e.target.value)}>
      <option value="">${canBeUnknown ? w("unknown") : hint === "1" ? w("yes") : hint === "0" ? w("no") : "–"}</option><option value="yes">${w("yes")}</option><option value="no">${w("no")}</option></select></label>`;
  }
  return html`<label class="figure"><span>${name}</span><input inputmode="decimal" value=${shown} placeholder=${canBeUnknown ? w("unknown") : hint}
    title=${hint ? w("uses-first-tier", hint) : ""} onInput=${(e) => onValue(typed(e.target.value))} /></label>`;
}
