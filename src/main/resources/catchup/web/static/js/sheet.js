// The fact sheet of a case: small changes, each a new sheet, so that what was before is never touched.

import { w } from "./ui.js";

const without = (object, key) => { const { [key]: gone, ...rest } = object; return rest; };

export const setFact = (sheet, id, fact) => ({ ...sheet, facts: { ...sheet.facts, [id]: fact } });
export const removeFact = (sheet, id) => ({ ...sheet, facts: without(sheet.facts, id) });
export const setRegion = (sheet, change) => ({ ...sheet, region: { ...sheet.region, ...change } });
export const setBenchmark = (sheet, change) => ({ ...sheet, benchmark: { ...sheet.benchmark, ...change } });

/** One side of a fact as an object; a bare figure is one with nothing else said. */
export const side = (fact, name) => {
  const said = fact ? fact[name] : undefined;
  return said == null ? null : typeof said === "object" ? said : { value: said };
};

/** The fact with something else said on one side; an empty value takes the side away. */
export function setSide(fact, name, change) {
  const before = side(fact, name) || {};
  const after = { ...before, ...change };
  return { ...fact, [name]: after };
}

export const clearSide = (fact, name) => without(fact || {}, name);

const UNKNOWN = /^(unknown|not known|n\/?a|未知|不知|不详|不清楚|无数据)$/i;

/** What somebody typed: a number where it is one, otherwise the text, for the server to say what is wrong with it. */
export function typed(text) {
  const plain = text.normalize("NFKC").trim();
  if (UNKNOWN.test(plain)) return "unknown";
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : plain;
}

/** A new fact for an indicator: what is typed first is somebody's own estimate, and says so until a source is given. */
export const newFact = (indicator, year) => ({
  region: { value: "unknown", ...(indicator.unit && indicator.scale !== "yes-no" ? { unit: indicator.unit } : {}), year, quality: "judged", source: w("own-estimate") },
});

/** The diagnostics by the pointer of the field they belong to; the rest under "". */
export function byField(diagnostics) {
  const fields = {};
  for (const each of diagnostics || []) {
    const key = each.pointer || "";
    (fields[key] = fields[key] || []).push(each);
  }
  return fields;
}
