// What all pages are made of: markup, words in two languages, messages, tabs.
import { h, render, Component, Fragment } from "preact";
import { useState, useEffect, useRef, useMemo, useCallback, useId } from "preact/hooks";
import htm from "htm";
import { WORDS } from "./words.js";

export const html = htm.bind(h);
export { h, render, Fragment, useState, useEffect, useRef, useMemo, useCallback, useId };

/** A part that is drawn anew only where one of its properties is another one. */
export function still(Part) {
  return class extends Component {
    shouldComponentUpdate(next) {
      const keys = Object.keys(next);
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key]);
    }
    render(properties) { return h(Part, properties); }
  };
}

let lang = "en";
export const currentLang = () => lang;
export const chooseLang = (code) => { lang = code; document.documentElement.lang = code === "zh" ? "zh-CN" : "en"; };

/** A word or sentence of the workbench; {0}, {1} … are filled. */
export function w(key, ...values) {
  const found = WORDS[key];
  if (!found) return key;
  return found[lang === "zh" ? 1 : 0].replace(/\{(\d)\}/g, (whole, at) => values[at] ?? "");
}

/** What something is called in the language chosen. */
export const t = (words) => (words == null ? "" : typeof words === "string" ? words : words[lang] || words.en || words.zh || "");

let units = new Map();
let qualities = new Map();
let others = new Map();

/** Takes from the catalogue what people call units, qualities, indicators, kinds of region, measures and diagnoses. */
export function takeNames(catalogue) {
  const named = (list) => new Map(list.map((each) => [each.id, each.name]));
  units = named(catalogue.units);
  qualities = named(catalogue.qualities);
  others = named([...catalogue.indicators, ...catalogue.settings, ...catalogue.measures, ...catalogue.diagnoses]);
}

/** A unit as people say it; an author's own spelling stands for itself. */
export const unitName = (unit) => t(units.get(unit)) || unit || "";

/** Figures with their unit; a unit that is told in figures itself stands apart. */
export const withUnit = (figures, unit) => {
  const name = unitName(unit);
  return /\d/.test(name) ? (lang === "zh" ? `${figures}（${name}）` : `${figures} (${name})`) : `${figures} ${name}`;
};

/** The units to choose from: the one that was given, spelled as it is, and the others. */
export const unitsFor = (indicator, given) => (given ? [given, ...indicator.units.filter((unit) => unitName(unit) !== unitName(given))] : indicator.units);

export const qualityName = (quality) => t(qualities.get(quality)) || quality || "";

/** What an entry of the catalogue is called; anything else stands for itself. */
export const nameOf = (id) => t(others.get(id)) || id;

/** What a diagnostic says, with what it names by id called as people do. */
export const said = (diagnostic) => t(diagnostic.message).replace(/[a-z0-9]+(-[a-z0-9]+)+/g, nameOf);

export const round = (value, digits = 1) =>
  value == null ? "–" : Number(value).toLocaleString(lang === "zh" ? "zh-CN" : "en", { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** A figure as people write it, no digits added. */
export const figure = (value) => (value == null ? "–" : Number(value).toLocaleString(lang === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 6 }));

export const percent = (part) => (part == null ? "–" : Math.round(part * 100) + "%");

/** What went wrong, with everything that was found. */
export function Trouble({ problem }) {
  if (!problem) return null;
  const text = problem.status === 0 ? w("unreachable") : t(problem.message2) || problem.message;
  return html`<div class="trouble" role="alert"><p>${text}</p><${Diagnostics} list=${problem.diagnostics} /></div>`;
}

/** What was found in a file: place, message, suggestions; with onPut each suggestion can be put in its place. */
export function Diagnostics({ list, onPlace, onPut }) {
  if (!list || !list.length) return null;
  return html`<ul class="diagnostics">${list.map((each) => html`<li class=${each.level}>
    <span class="mark" aria-hidden="true">${each.level === "error" ? "✕" : "!"}</span>
    <span class="hidden">${w(each.level)}: </span>
    <span>${t(each.message)}
      ${each.suggestions.length && !onPut ? html` <span class="suggest">${w("meant", each.suggestions.join(lang === "zh" ? "、" : ", "))}</span>` : null}
      ${each.at && each.at.line ? onPlace
        ? html` <button type="button" class="place link" onClick=${() => onPlace(each.at)}>${each.at.file}:${each.at.line}:${each.at.column ?? 1}</button>`
        : html` <span class="place">${each.at.file}:${each.at.line}:${each.at.column ?? 1}</span>` : null}
      ${onPut && each.suggestions.length ? html`<span class="puts">${each.suggestions.slice(0, 3).map((word) => html`<button type="button" class="put" onClick=${() => onPut(each, word)}>${w("r-put", word)}</button>`)}</span>` : null}
    </span></li>`)}</ul>`;
}

/** Things of a kind to tick, as many as fit; onToggle is told which, and whether it is ticked now. */
export function Chips({ all, chosen, onToggle, label = (each) => t(each.name) }) {
  return all.map((each) => html`<label class="chip" title=${t(each.note)}><input type="checkbox" checked=${chosen.includes(each.id)} onChange=${(event) => onToggle(each.id, event.target.checked)} /><span>${label(each)}</span></label>`);
}

/** A list with a thing in it, or without it where it was there. */
export const toggled = (list, thing) => (list.includes(thing) ? list.filter((each) => each !== thing) : [...list, thing]);

/** Tabs as the ARIA practices have them: arrows move, one is in the order of Tab. */
export function Tabs({ tabs, chosen, onChoose, label }) {
  const bar = useRef();
  const move = (event) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    onChoose(next.id);
    bar.current.querySelector(`[data-tab="${next.id}"]`).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} ref=${bar} onKeyDown=${move}>
    ${tabs.map((tab) => html`<button type="button" role="tab" data-tab=${tab.id} id=${"tab-" + tab.id}
      aria-selected=${tab.id === chosen ? "true" : "false"} aria-controls="panel" tabindex=${tab.id === chosen ? 0 : -1}
      onClick=${() => onChoose(tab.id)}>${tab.name}</button>`)}</div>`;
}

/** Something asked of the server when its question changes, if there is one to ask: the answer, the problem, and whether it is still asked. */
export function useAsked(ask, deps) {
  const [state, set] = useState({ busy: true });
  useEffect(() => {
    const own = new AbortController();
    set((before) => ({ ...before, busy: true, problem: null }));
    Promise.resolve(ask(own.signal)).then(
      (answer) => own.signal.aborted || set({ answer, busy: false }),
      (problem) => own.signal.aborted || problem.name === "AbortError" || set({ problem, busy: false }));
    return () => own.abort();
  }, deps);
  return state;
}

/** What the server tells in words: the chapters of its page, without what frames them there; with `open` they fold, all but so many. */
export function Told({ page, open }) {
  const place = useRef();
  useEffect(() => {
    const main = page.slice(page.indexOf("<main"), page.lastIndexOf("</main>")).replace(/ style="[^"]*"/g, "");
    const told = new DOMParser().parseFromString(main, "text/html").querySelector("main");
    told.querySelectorAll("script, style, header, footer, nav").forEach((each) => each.remove());
    told.querySelectorAll('a[href^="#"]').forEach((each) => each.replaceWith(...each.childNodes));
    told.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
    if (open !== undefined) told.querySelectorAll(":scope > section").forEach((chapter, at) => fold(chapter, at < open));
    place.current.replaceChildren(...told.childNodes);
  }, [page]);
  return html`<div class="told" ref=${place}></div>`;
}

function fold(chapter, isOpen) {
  const all = document.createElement("details");
  const heading = document.createElement("summary");
  all.open = isOpen;
  heading.append(chapter.querySelector("h2"));
  all.append(heading, ...chapter.childNodes);
  chapter.replaceChildren(all);
}

export const Busy = ({ children }) => html`<p class="busy" role="status"><span class="spin" aria-hidden="true"></span>${children || w("working")}</p>`;

/**
 * A dialog that keeps the focus; Escape closes it. Its heading has the focus first, or what is marked with data-first; it is
 * given back to where it came from, or to the editor or the page where that can no longer have it.
 *
 * step: what the dialog is about now; when it changes, its heading is read again.
 */
export function Dialog({ title, step, onClose, children }) {
  const dialog = useRef();
  const heading = useRef();
  const id = useId();
  useEffect(() => {
    const own = dialog.current;
    own.showModal();
    (own.querySelector("[data-first]") || heading.current).focus();
    return () => {
      if (own.open) own.close();
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        const main = document.getElementById("main");
        (main.querySelector(".cm-content") || main).focus({ preventScroll: true });
      });
    };
  }, []);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current.focus();
    before.current = step;
  }, [step]);
  return html`<dialog ref=${dialog} aria-labelledby=${id} onClose=${() => { if (dialog.current) onClose(); }}>
    <div class="dialog-head"><h2 id=${id} ref=${heading} tabindex="-1">${title}</h2>
      <button type="button" class="plain" aria-label=${w("close")} onClick=${() => dialog.current.close()}>✕</button></div>
    ${children}</dialog>`;
}

/** A short message that everybody gets to hear, read aloud too. */
let show = () => {};
export const tell = (text, bad = false) => show({ text, bad, at: Date.now() });
export function Teller() {
  const [said, set] = useState(null);
  show = set;
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => set(null), said.text.length > 90 ? 15000 : 6000);
    return () => clearTimeout(timer);
  }, [said]);
  return html`<div class="teller" role="status" aria-live="polite">${said ? html`<p class=${said.bad ? "bad" : ""}>${said.text}</p>` : null}</div>`;
}
