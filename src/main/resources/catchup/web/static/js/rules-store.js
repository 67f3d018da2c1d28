// The rule files as they are being edited. What is not saved stands here, so that it survives a look at another page.
import { useState, useEffect } from "./ui.js";
import { get, post, filePath, latest } from "./api.js";
import { lineDifference } from "./rules-lines.js";

/** Of files opened: path → { path, kind, revision, base, text, isNew, state }. The base is the text that the edit began with. */
const opened = new Map();
const watchers = new Set();
const checking = latest();
let folder = "rules";
let findings = null;
let checkFailed = null;
let checks = 0;
let timer = null;
let pending = false;
let coverage = new Map();
let revisions = new Map();
let place = null;

const changed = () => watchers.forEach((each) => each());

/** Draws again whenever something here changes. */
export function useStore() {
  const [, turn] = useState(0);
  useEffect(() => {
    const watch = () => turn((before) => before + 1);
    watchers.add(watch);
    return () => watchers.delete(watch);
  }, []);
}

export const entry = (path) => opened.get(path);
export const isUnsaved = (path) => { const each = opened.get(path); return Boolean(each && (each.isNew || each.text !== each.base)); };
export const unsaved = () => [...opened.values()].filter((each) => isUnsaved(each.path));
export const overlay = () => Object.fromEntries(unsaved().map((each) => [each.path, each.text]));
export const setFolder = (name) => { folder = name; };

/** The path within the folder of rules of a place that names the folder too; null for places elsewhere. */
export function within(file) {
  if (!file) return null;
  const head = folder.replace(/\/?$/, "/");
  return file.startsWith(head) ? file.slice(head.length) : null;
}

/** file:line:column as answers write it. */
export function placeOf(text) {
  const parts = /^(.*?)(?::(\d+))?(?::(\d+))?$/.exec(text || "");
  return { file: parts[1], line: parts[2] ? Number(parts[2]) : null, column: parts[3] ? Number(parts[3]) : 1 };
}

export async function load(path, signal) {
  if (opened.has(path)) return opened.get(path);
  const file = await get("rules/files/" + filePath(path), { signal });
  if (!opened.has(path)) opened.set(path, { path, kind: file.kind, revision: file.revision, base: file.text, text: file.text, isNew: false, state: null });
  changed();
  return opened.get(path);
}

export function begin(path, kind, text) {
  opened.set(path, { path, kind, revision: null, base: "", text, isNew: true, state: null });
  touched();
}

export function edit(path, text) {
  const each = opened.get(path);
  if (!each || each.text === text) return;
  each.text = text;
  touched();
}

/** The file as it was saved, or taken from the disk. */
export function settle(path, file) {
  const each = opened.get(path);
  if (!each) return;
  Object.assign(each, { kind: file.kind, revision: file.revision, base: file.text, text: file.text, isNew: false, stale: false });
  touched();
}

/** The disk has moved on, and the edit goes on from there: its text is another now. */
export function rebase(path, file, text) {
  const each = opened.get(path);
  if (!each) return;
  Object.assign(each, { kind: file.kind, revision: file.revision, base: file.text, text, isNew: false, stale: false });
  touched();
}

/** Saved, while the text may have gone on changing. */
export function saved(path, file, text) {
  const each = opened.get(path);
  if (!each) return;
  const more = each.text !== text;
  Object.assign(each, { kind: file.kind, revision: file.revision, base: file.text, isNew: false, stale: false, text: more ? each.text : file.text });
  touched();
}

/** Gives up an edit. */
export function discard(path) {
  const each = opened.get(path);
  if (!each) return;
  if (each.isNew) opened.delete(path);
  else each.text = each.base;
  touched();
}

/** What the disk says now: a file without an edit follows it, one with an edit is marked. */
export async function follow(files) {
  revisions = new Map(files.map((file) => [file.path, file.revision]));
  for (const [path, own] of coverage) if (own.text === undefined && own.revision !== revisions.get(path)) coverage.delete(path);
  for (const each of [...opened.values()]) {
    if (each.isNew) continue;
    const now = files.find((file) => file.path === each.path);
    if (!now || now.revision === each.revision) continue;
    if (isUnsaved(each.path)) { each.stale = true; continue; }
    opened.delete(each.path);
    try { await load(each.path); } catch { /* it is gone: opening it says so */ }
  }
  changed();
}

function touched() {
  checkSoon();
  changed();
}

export function checkSoon(wait = 500) {
  clearTimeout(timer);
  timer = setTimeout(check, wait);
  pending = true;
}

async function check() {
  const texts = overlay();
  checks++;
  pending = false;
  changed();
  try {
    const answer = await checking((signal) => post("rules/check", { overlay: texts }, { signal }));
    if (answer !== undefined) { findings = { list: answer.findings, omitted: answer.omitted }; checkFailed = null; }
  } catch (problem) { checkFailed = problem; }
  checks--;
  changed();
}

/** What is wrong with the unsaved texts in place; until that is known, what keeps the files on the disk from serving. */
export function found(status) {
  const all = findings || { list: status.rules.diagnostics, omitted: status.rules.omitted };
  return { ...all, busy: pending || checks > 0, failed: checkFailed };
}

/** What tests reach of a file, line by line; lines that have been changed since are left out. */
export function coverageOf(path) {
  const own = coverage.get(path);
  const each = opened.get(path);
  if (!own || !each) return own && own.lines;
  own.text ??= each.base;
  if (own.now !== each.text) { own.now = each.text; own.left = unchanged(own.lines, own.text, each.text); }
  return own.left;
}

/** Those of some lines that another text still has, with the numbers they have there. */
function unchanged(lines, before, now) {
  if (before === now) return lines;
  const still = new Map(lineDifference(before, now).filter((each) => each.sign === " ").map((each) => [each.old, each.now]));
  return lines.filter((each) => still.has(each.line)).map((each) => ({ ...each, line: still.get(each.line) }));
}

/** @param texts those that were run, by path; of other files, what lay on the disk */
export function setCoverage(lines, texts, whole) {
  const fresh = lines.map((each) => [each.path, { lines: each.lines, text: texts[each.path] ?? (opened.get(each.path) || {}).base, revision: revisions.get(each.path) }]);
  coverage = new Map([...(whole ? [] : coverage), ...fresh]);
  changed();
}

/** Opens a file at a place; the editor takes the place up when it has the text. */
export function goTo(path, line, column, instead = false) {
  place = line ? { path, line, column: column || 1 } : null;
  const address = "#/rules/" + filePath(path);
  if (location.hash === address) changed();
  else if (instead) location.replace(address);
  else location.hash = address;
}
export const placeFor = (path) => (place && place.path === path ? place : null);
export const placeTaken = () => { place = null; };

addEventListener("beforeunload", (event) => {
  if (unsaved().length) { event.preventDefault(); event.returnValue = ""; }
});

/** Why the edits are made: said once, kept until they are saved. */
let why = "";
export const reason = () => why;
export const giveReason = (text) => { why = text; };

/** What was last asked about the texts (tests, effect), with the texts it was asked about. */
const answers = new Map();
export const answerOf = (name) => answers.get(name);
export function keepAnswer(name, answer) {
  answers.set(name, { ...answer, of: JSON.stringify(overlay()) });
  changed();
}
/** Whether an answer was about the texts as they are now. */
export const current = (answer) => Boolean(answer && answer.answer) && !outdated(answer);
export const outdated = (answer) => Boolean(answer) && answer.of !== JSON.stringify(overlay());
