// A mapping as a form: what holds for all regions, and what each column was taken for. Its text is read and written by the server.
import { html, useState, useEffect, useRef, useId, w, t, currentLang, figure, unitName, unitsFor, nameOf, Chips } from "./ui.js";

const COLUMN = "column:";

/** A text that is told when it is done, and may be typed on while an answer is under way. */
function Typed({ value, onDone, ...rest }) {
  const [text, type] = useState(value || "");
  useEffect(() => type(value || ""), [value]);
  return html`<input ...${rest} value=${text} onInput=${(event) => type(event.target.value)} onChange=${() => { if (text !== (value || "")) onDone(text); }} />`;
}

const USUAL_PERCENTILE = "90";
const USUAL_BUDGET = "medium";
const BUDGETS = ["low", USUAL_BUDGET, "high"];

const Field = ({ label, missing, children }) => html`<label class=${missing ? "bad" : ""}><span>${label}${missing ? html` <span class="pill bad">${w("m-missing")}</span>` : null}</span>${children}</label>`;

const POINT = "point";
const SIGNS = ["comma", POINT, "blank", "apostrophe", "quote"];
const CELLS = ["missing", "marks", "thousands", "decimal"];
const lines = (text) => (text ? text.split("\n") : []);

/** How cells are written, with something of it changed: it stands under one key and so is said together. */
const cells = (said, more) => ({ ...Object.fromEntries(CELLS.map((key) => [key, said[key] || ""])), ...more });

/** How cells are written, with one more text for what is not known. */
export const asNothing = (said, text) => cells(said, { missing: [...new Set([...lines(said.missing), text])].join("\n") });

/** Whether a text may stand for what is not known; what looks like a number may not. */
const mayBeNothing = (text) => !text.includes("\n") && !/^[-+]?[\d.,'’\s]+$/.test(text);

const Columns = ({ all, label }) => html`<optgroup label=${label}>${all.map((each) => html`<option value=${COLUMN + each}>${w("m-column", each)}</option>`)}</optgroup>`;

/** What a mapping says of all regions; onSay takes what was changed, all that stands under one key together. */
export function MappingFields({ read, catalogue, onSay }) {
  const { said } = read;
  const columns = read.columns.map((each) => each.column);
  const isMissing = (key) => read.missing.some((each) => each.key === key);
  const of = (kind) => catalogue.settings.filter((each) => each.kind === kind);
  const column = (key) => (said[key + "-column"] ? COLUMN + said[key + "-column"] : "");
  const pick = (event) => event.target.value.startsWith(COLUMN) ? event.target.value.slice(COLUMN.length) : null;
  const choose = (key) => (event) => { const own = pick(event); onSay(own ? { [key + "-column"]: own } : { [key]: event.target.value }); };
  const benchmark = said["benchmark-row"] ? "row" : said.among ? COLUMN + said.among : "all";
  const keys = useId();
  const [row, askRow] = useState(false);
  useEffect(() => askRow(false), [benchmark]);
  const [own, other] = currentLang() === "zh" ? ["industry-zh", "industry-en"] : ["industry-en", "industry-zh"];
  const percentile = said.percentile || USUAL_PERCENTILE;
  const against = (event) => {
    if (event.target.value === "row") { askRow(true); return; }
    askRow(false);
    const among = pick(event) || "";
    onSay((now) => ({ percentile: now.percentile || USUAL_PERCENTILE, among }));
  };
  const tags = (kind, key) => html`<select required=${key === "sector"} value=${column(key) || said[key] || ""} onChange=${choose(key)}>
    <option value="">${w(key === "setting" ? "m-not-known" : "choose")}</option>
    ${said[key] && !of(kind).some((each) => each.id === said[key]) ? html`<option value=${said[key]}>${said[key].split(" ").map(nameOf).join(w("r-comma"))}</option>` : null}
    <optgroup label=${w("m-all-same")}>${of(kind).map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</optgroup>
    <${Columns} all=${columns} label=${w("m-by-column")} /></select>`;
  const heading = (key, value, other) => html`<select value=${value || ""} onChange=${(event) => { const chosen = event.target.value; onSay((now) => ({ ...(other ? { [other]: now[other] || "" } : {}), [key]: chosen })); }}>
    <option value="">${w("choose")}</option>${columns.map((each) => html`<option value=${each}>${each}</option>`)}</select>`;
  return html`<div class="mapping-fields">
    <${Field} label=${w("m-industry")} missing=${isMissing("industry")}><select value=${column("industry")} onChange=${(event) => { const named = pick(event); onSay(named ? { "industry-column": named } : { "industry-en": "", "industry-zh": "" }); }}>
      <option value="">${w("m-all-same")}</option><${Columns} all=${columns} label=${w("m-by-column")} /></select></${Field}>
    ${said["industry-column"] ? null : html`<${Field} label=${w("m-industry-own")}><${Typed} value=${said[own]} onDone=${(text) => onSay((now) => ({ [own]: text, [other]: now[other] === now[own] ? "" : now[other] || "" }))} placeholder=${w("industry-example")} /></${Field}>
      <${Field} label=${w("m-industry-other")}><${Typed} value=${said[other]} onDone=${(text) => onSay((now) => ({ [own]: now[own] || "", [other]: text }))} /></${Field}>`}
    <${Field} label=${w("sector")} missing=${isMissing("sector")}>${tags("sector", "sector")}</${Field}>
    <${Field} label=${w("setting")}>${tags("setting", "setting")}</${Field}>
    <${Field} label=${w("m-year")} missing=${isMissing("year")}><select value=${column("year")} onChange=${(event) => onSay(pick(event) ? { "year-column": pick(event) } : { year: "" })}>
      <option value="">${w("m-all-same")}</option><${Columns} all=${columns} label=${w("m-by-column")} /></select></${Field}>
    ${said["year-column"] ? null : html`<${Field} label=${w("m-year-is")}><${Typed} value=${said.year} inputmode="numeric" onDone=${(text) => onSay({ year: text })} /></${Field}>`}
    <${Field} label=${w("m-key")} missing=${isMissing("key")}>${heading("key", said.key)}</${Field}>
    <${Field} label=${w("m-name-en")} missing=${isMissing("name")}>${heading("name-en", said["name-en"], "name-zh")}</${Field}>
    <${Field} label=${w("m-name-zh")}>${heading("name-zh", said["name-zh"], "name-en")}</${Field}>
    <${Field} label=${w("m-benchmark")} missing=${isMissing("benchmark")}><select value=${row ? "row" : benchmark} onChange=${against}>
      <option value="all">${w("m-percentile")}</option><option value="row">${w("m-row")}</option>
      <optgroup label=${w("m-among")}>${columns.map((each) => html`<option value=${COLUMN + each}>${w("m-alike", each)}</option>`)}</optgroup></select></${Field}>
    ${row || benchmark === "row" ? html`<${Field} label=${w("m-row-key")}><${Typed} value=${said["benchmark-row"]} list=${keys} onDone=${(text) => { if (text) onSay({ "benchmark-row": text }); }} /><datalist id=${keys}>${read.keys.map((each) => html`<option value=${each} />`)}</datalist></${Field}>`
      : html`<${Field} label=${w("m-percent")}><${Typed} value=${percentile} inputmode="numeric" onDone=${(text) => onSay((now) => ({ percentile: text, among: now.among || "" }))} /></${Field}>`}
    <${Field} label=${w("quality")}><select value=${said.quality || ""} onChange=${(event) => onSay({ quality: event.target.value })}>
      ${catalogue.qualities.filter((each) => ["official", "measured", "estimated", "judged"].includes(each.id)).map((each) => html`<option value=${each.id}>${t(each.name)}</option>`)}</select></${Field}>
    <${Field} label=${w("source")}><${Typed} value=${said.source} onDone=${(text) => onSay({ source: text })} /></${Field}>
    <${Field} label=${w("budget")}><select value=${said.budget || USUAL_BUDGET} aria-describedby="m-budget-why" onChange=${(event) => onSay({ budget: event.target.value === USUAL_BUDGET ? "" : event.target.value })}>
      ${BUDGETS.map((each) => html`<option value=${each}>${w("budget-" + each)}</option>`)}</select>
      <span class="faint" id="m-budget-why">${w("m-budget-why")}</span></${Field}>
    <${Cells} said=${said} onSay=${onSay} />
    <${Traits} said=${said} all=${of("trait")} columns=${columns} onSay=${onSay} />
  </div>`;
}

/** How the cells of the table are written. */
function Cells({ said, onSay }) {
  const why = useId();
  const say = (key) => (event) => { const chosen = event.target.value; onSay((now) => cells(now, { [key]: chosen })); };
  const signs = (key, all, none) => html`<select aria-describedby=${why} value=${said[key] || (none ? "" : POINT)} onChange=${say(key)}>
    ${none ? html`<option value="">${none}</option>` : null}
    ${said[key] && !all.includes(said[key]) ? html`<option value=${said[key]}>${said[key]}</option>` : null}
    ${all.map((each) => html`<option value=${each}>${w("m-sign-" + each)}</option>`)}</select>`;
  const change = (key) => (to) => onSay((now) => cells(now, { [key]: to(lines(now[key])).join("\n") }));
  return html`<fieldset class="cells"><legend>${w("m-cells")}</legend>
    <p class="faint" id=${why}>${w("m-cells-why")}</p>
    <div class="cells-parts"><${Field} label=${w("m-decimal")}>${signs("decimal", [POINT, "comma"])}</${Field}>
    <${Field} label=${w("m-thousands")}>${signs("thousands", SIGNS, w("m-sign-none"))}</${Field}>
    <${Listed} kind="missing" label=${w("m-nothing")} all=${lines(said.missing)} onChange=${change("missing")} />
    <${Listed} kind="marks" label=${w("m-marks")} all=${lines(said.marks)} onChange=${change("marks")} /></div>
  </fieldset>`;
}

/** Texts to add to and take away from; onChange takes what makes the new list of the one there is. */
function Listed({ kind, label, all, onChange }) {
  const own = useRef();
  const add = (event) => {
    const text = event.target.value.trim();
    event.target.value = "";
    if (text) onChange((now) => [...new Set([...now, text])]);
  };
  const remove = (text) => { onChange((now) => now.filter((each) => each !== text)); own.current.focus(); };
  return html`<div class=${"listed " + kind}><label><span>${label}</span>
      <input ref=${own} placeholder=${w("m-add")} onChange=${add} onKeyDown=${(event) => { if (event.key === "Enter") { event.preventDefault(); add(event); } }} /></label>
    ${all.length ? html`<ul>${all.map((each) => html`<li key=${each}><span>${each}</span> <button type="button" class="plain" aria-label=${w("m-take-away", each)} onClick=${() => remove(each)}>✕</button></li>`)}</ul>` : null}</div>`;
}

/** What the product is like: the same for all regions, or what a column says of each. */
function Traits({ said, all, columns, onSay }) {
  const own = said["traits-column"];
  const chosen = said.traits ? said.traits.split(" ") : [];
  const tick = (id, on) => onSay((now) => {
    const others = (now.traits ? now.traits.split(" ") : []).filter((each) => each !== id);
    return { traits: (on ? [...others, id] : others).join(" ") };
  });
  const named = [...all, ...chosen.filter((id) => !all.some((each) => each.id === id)).map((id) => ({ id, name: null }))];
  return html`<fieldset class="traits"><legend>${w("traits")}</legend>
    <select aria-label=${w("traits")} aria-describedby="m-traits-why" value=${own ? COLUMN + own : ""} onChange=${(event) => onSay(event.target.value ? { "traits-column": event.target.value.slice(COLUMN.length) } : { traits: "" })}>
      <option value="">${w("m-all-same")}</option><${Columns} all=${columns} label=${w("m-by-column")} /></select>
    <span class="faint" id="m-traits-why">${w(own ? "m-traits-column-why" : "m-traits-why")}</span>
    ${own ? null : html`<div class="chips"><${Chips} all=${named} chosen=${chosen} onToggle=${tick} label=${(each) => t(each.name) || each.id} /></div>`}
  </fieldset>`;
}

/**
 * The columns of the table, one a row.
 *
 * onChoose takes a column, and what makes of what it is when its turn comes what it is to be: its indicator, null to leave it out,
 * its unit, and what it is divided and multiplied by. onNothing takes a text that stands for what is not known.
 */
export function MappingColumns({ read, catalogue, onChoose, onNothing }) {
  const id = useId();
  const out = read.columns.filter((each) => each.leftOut || (!each.indicator && !each.roles.length));
  return html`<p id=${id} class=${out.length ? "left-out" : ""}><strong>${out.length ? w("m-left-out", out.length, read.columns.length) : w("m-none-out")}</strong></p>
    <div class="scroll"><table class="grid mapping-columns" aria-labelledby=${id}><thead><tr><th scope="col">${w("m-heading")}</th><th scope="col">${w("m-example")}</th><th scope="col">${w("m-taken-for")}</th><th scope="col">${w("unit")}</th><th scope="col">${w("m-reckoned")}</th></tr></thead>
    <tbody>${read.columns.map((each, at) => html`<${Column} key=${each.column} each=${each} columns=${read.columns} at=${id + "-" + at} catalogue=${catalogue} onChoose=${onChoose} onNothing=${onNothing} />`)}</tbody></table></div>
    <p class="faint" id=${id + "-why"}>${w("m-reckoned-why")}</p>`;
}

/** Why a column is left out; the indicators named there can be taken for it. */
function Reason({ text, catalogue, onTake }) {
  return html`<p class="note">${text.split(/([a-z0-9]+(?:-[a-z0-9]+)+)/).map((part) => {
    const indicator = catalogue.indicators.find((one) => one.id === part);
    return indicator ? html`<button type="button" class="link" title=${w("m-take", t(indicator.name))} onClick=${() => onTake(part)}>${t(indicator.name)}</button>` : part;
  })}</p>`;
}

function Column({ each, columns, at, catalogue, onChoose, onNothing }) {
  const indicator = catalogue.indicators.find((one) => one.id === each.indicator);
  const described = each.roles.filter((role) => role !== "per");
  const isOut = !each.indicator && !described.length;
  const heading = at + "-h", unitLabel = at + "-u";
  const units = indicator ? unitsFor(indicator, each.unit) : [];
  const choose = (indicator) => onChoose(each.column, () => ({ indicator, unit: null }));
  return html`<tr class=${isOut ? "out" : ""}>
    <th scope="row" id=${heading}>${each.column}</th><td>${each.example}</td>
    <td>${described.length ? html`<p class="faint">${described.map((role) => w("m-role-" + role)).join(w("r-comma"))}</p>` : null}
      ${!described.length || each.indicator ? html`<select aria-labelledby=${heading} aria-describedby=${at + "-w"} value=${each.indicator || ""} onChange=${(event) => choose(event.target.value || null)}>
        <option value="">${w("m-out")}</option>
        ${each.indicator && !indicator ? html`<option value=${each.indicator}>${each.indicator}</option>` : null}
        ${catalogue.dimensions.map((dimension) => html`<optgroup label=${t(dimension.name)}>${catalogue.indicators.filter((one) => one.dimension === dimension.id).map((one) => html`<option value=${one.id}>${t(one.name)}</option>`)}</optgroup>`)}
      </select>` : null}
      ${each.roles.includes("per") ? html`<p class="faint">${w("m-role-per")}</p>` : null}
      <div id=${at + "-w"}>${isOut && each.leftOut ? html`<${Reason} text=${t(each.leftOut)} catalogue=${catalogue} onTake=${choose} />` : null}
      ${each.odd && (each.indicator || isOut) ? html`<p class="note odd">${w("m-odd", figure(each.odd.cells), each.odd.line, each.odd.text)}</p>
        ${mayBeNothing(each.odd.text) ? html`<button type="button" class="as-nothing" onClick=${() => onNothing(each.odd.text)}>${w("m-as-nothing", each.odd.text)}</button>` : null}` : null}</div></td>
    <td><span class="hidden" id=${unitLabel}>${w("unit")}</span>${units.length > 1 && indicator.scale !== "yes-no" ? html`<select aria-labelledby=${unitLabel + " " + heading} value=${each.unit || ""} onChange=${(event) => { const unit = event.target.value; onChoose(each.column, (now) => ({ indicator: now.indicator, unit })); }}>
      ${units.map((unit) => html`<option value=${unit}>${unitName(unit)}</option>`)}</select>` : units.map(unitName)}</td>
    <td>${indicator && indicator.scale !== "yes-no" ? html`<${Reckoned} each=${each} columns=${columns} heading=${heading} onChoose=${onChoose} />` : null}</td></tr>`;
}

/** What the figures of a column are divided by and multiplied with; folded away as long as they are taken as they are. */
function Reckoned({ each, columns, heading, onChoose }) {
  const [open, unfold] = useState(false);
  const id = useId();
  const say = (more) => onChoose(each.column, (now) => ({ indicator: now.indicator, unit: now.unit, ...more }));
  if (!open && !each.per && !each.factor) return html`<button type="button" class="quiet" id=${id} aria-labelledby=${id + " " + heading} onClick=${() => unfold(true)}>${w("m-as-is")}</button>`;
  return html`<div class="reckoned"><label><span>${w("m-per")}</span><select value=${each.per || ""} onChange=${(event) => say({ per: event.target.value || null })}>
      <option value="">${w("m-per-none")}</option>${columns.filter((one) => one.column !== each.column).map((one) => html`<option value=${one.column}>${one.column}</option>`)}</select></label>
    <label><span>${w("m-factor")}</span><${Typed} value=${each.factor} inputmode="decimal" size="8" placeholder="1" onDone=${(text) => say({ factor: text.trim() || null })} /></label></div>`;
}
