// The editor of rule files: what is written is coloured, completed, explained and checked as it stands.
import { html, useEffect, useRef, w, t, currentLang } from "./ui.js";
import { post } from "./api.js";
import { EditorState, StateField, StateEffect, RangeSet } from "@codemirror/state";
import {
  EditorView, Decoration, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, drawSelection,
  dropCursor, gutter, GutterMarker, hoverTooltip,
} from "@codemirror/view";
import { StreamLanguage, syntaxHighlighting, bracketMatching, indentUnit } from "@codemirror/language";
import { classHighlighter } from "@lezer/highlight";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { autocompletion, completionKeymap, closeBrackets, closeBracketsKeymap, snippet, snippetKeymap, nextSnippetField, prevSnippetField, clearSnippet, startCompletion } from "@codemirror/autocomplete";
import { setDiagnostics, lintGutter, nextDiagnostic, previousDiagnostic, forEachDiagnostic } from "@codemirror/lint";
import { search, searchKeymap, highlightSelectionMatches } from "@codemirror/search";

const NONCE = (document.querySelector('meta[name="csp-nonce"]') || {}).content || "";

// --- colours ---

const string = (stream, quote) => {
  const end = quote === "“" ? "”" : quote;
  stream.next();
  for (let char; (char = stream.next());) {
    if (char === "\\" && quote === '"') stream.next();
    else if (char === end) break;
  }
  return "string";
};

/** A gap is one piece, so that what is typed in its place does not inherit the looks of its parts. */
const gap = (stream) => stream.match(/‹[^‹›]*›/);

const RULES = StreamLanguage.define({
  name: "rules",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (gap(stream)) return "meta";
    if (stream.match("//") || stream.peek() === "#") { stream.skipToEnd(); return "comment"; }
    const next = stream.peek();
    if (next === '"' || next === "“") return string(stream, next);
    if (stream.match(/@[a-z]+/)) return "meta";
    if (stream.match(/-?\d+(\.\d+)?/)) return "number";
    const start = stream.column() === stream.indentation();
    if (start && stream.match(/(package|agenda-group|rule|when|then|end|not)(?![\w-])/)) return "keyword";
    if (stream.match(/(mild|moderate|severe|critical|轻微|中等|严重|危急)(?![\w-])/)) return "atom";
    if (!stream.match(/[\w-]+/)) stream.next();
    return null;
  },
  languageData: { commentTokens: { line: "//" }, closeBrackets: { brackets: ["(", '"', "“"] } },
});

const VOCABULARY = StreamLanguage.define({
  name: "vocabulary",
  startState: () => ({ meaning: false }),
  token(stream, state) {
    if (stream.sol()) state.meaning = false;
    if (stream.sol() && stream.peek() === "#") { stream.skipToEnd(); return "comment"; }
    if (stream.sol() && stream.match(/\[\w+\]\[\]/)) return "keyword";
    if (gap(stream)) return "meta";
    if (stream.match(/\{\w+\}/)) return "variableName";
    if (!state.meaning && stream.eat("=")) { state.meaning = true; return "operator"; }
    const next = stream.peek();
    if (state.meaning && next === '"') { stream.next(); return "string"; }
    stream.next();
    return state.meaning ? "meta" : null;
  },
  languageData: { commentTokens: { line: "#" } },
});

const YAML = StreamLanguage.define({
  name: "yaml",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (gap(stream)) return "meta";
    const next = stream.peek();
    if (next === "#") { stream.skipToEnd(); return "comment"; }
    if (stream.match(/[\w\u3400-\u9fff-]+(?=\s*:(\s|$))/)) return "propertyName";
    if (next === '"') return string(stream, '"');
    if (next === "'") return string(stream, "'");
    if (stream.match(/-?\d+(\.\d+)?(?![\w.-])/)) return "number";
    if (stream.match(/(yes|no|true|false|null|none)(?![\w-])/)) return "atom";
    if (stream.match(/[-,:{}[\]]/)) return "punctuation";
    if (!stream.match(/[^\s,{}[\]:#"']+/)) stream.next();
    return null;
  },
  // Under the first key of an entry of a list, under what is opened, or where the line before begins.
  indent(state, after, context) {
    const before = context.lineAt(context.pos, -1).text;
    const [, margin, dashes] = /^( *)((?:- +)*)/.exec(before);
    const isKeyed = /^[ -]*[\w\u3400-\u9fff-]+\s*:/.test(before);
    return margin.length + (isKeyed ? dashes.length : 0) + (/:\s*$/.test(before) ? context.unit : 0);
  },
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["{", "[", '"', "'"] } },
});

const CSV = StreamLanguage.define({
  name: "csv",
  startState: () => ({ cell: 0, quoted: false }),
  token(stream, state) {
    if (stream.sol() && !state.quoted) state.cell = 0;
    if (state.quoted || stream.peek() === '"') {
      if (!state.quoted) { stream.next(); state.quoted = true; }
      for (let char; (char = stream.next());) {
        if (char !== '"') continue;
        if (stream.peek() === '"') stream.next();
        else { state.quoted = false; break; }
      }
      return "string";
    }
    if (stream.eat(",")) { state.cell++; return "punctuation"; }
    stream.eatWhile((char) => char !== ",");
    const text = stream.current();
    return state.cell === 0 ? "propertyName" : /^-?\d+(\.\d+)?$/.test(text) ? "number" : state.cell % 2 ? "atom" : null;
  },
});

const NOTES = StreamLanguage.define({
  name: "notes",
  token(stream) {
    if (stream.sol() && stream.match(/#+ /)) { stream.skipToEnd(); return "heading"; }
    if (stream.match(/`[^`]*`/)) return "string";
    stream.next();
    return null;
  },
});

function languageOf(path) {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return { dslr: RULES, dsl: VOCABULARY, yaml: YAML, yml: YAML, csv: CSV, md: NOTES }[ending] || NOTES;
}

// --- places ---

/** Where a line and column of the server's are; what lies beyond the text is put at its end. */
function offset(doc, line, column) {
  const there = doc.line(Math.max(1, Math.min(line || 1, doc.lines)));
  return Math.min(there.to, there.from + Math.max(0, (column || 1) - 1));
}

const placeAt = (doc, at) => { const line = doc.lineAt(at); return { line: line.number, column: at - line.from + 1 }; };

// --- what tests reach, line by line ---

const SIGNS = { covered: "✓", partly: "◐", uncovered: "○", follows: "↳" };

class Reach extends GutterMarker {
  constructor(state, note) { super(); this.state = state; this.note = note; }
  eq(other) { return other.state === this.state && other.note === this.note; }
  toDOM() {
    const sign = document.createElement("span");
    sign.className = "reach reach-" + this.state;
    sign.textContent = SIGNS[this.state] || "·";
    sign.title = w("r-reach-" + this.state) + (this.note ? w("r-colon") + this.note : "");
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", sign.title);
    return sign;
  }
}

const reached = StateEffect.define();
const reachField = StateField.define({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    let now = marks.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(reached)) now = effect.value;
    return now;
  },
});

const reachMarks = (doc, lines) => RangeSet.of((lines || [])
  .filter((each) => each.line <= doc.lines)
  .map((each) => new Reach(each.state, each.note).range(doc.line(each.line).from)), true);

// --- lines with something wrong in them ---

const marked = StateEffect.define();
const markField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(marked)) now = effect.value;
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf(doc, list) {
  const levels = new Map();
  for (const each of list) {
    const { from } = doc.lineAt(each.from);
    if (levels.get(from) !== "error") levels.set(from, each.severity);
  }
  return Decoration.set([...levels].map(([from, level]) => Decoration.line({ class: "line-" + level }).range(from)), true);
}

/** Puts a word in the place of what was found there; quotes that stand within the place stay where they are. */
function put(view, from, to, word) {
  const text = view.state.sliceDoc(from, to);
  const mark = /^["'“].*["'”]$/.test(text) && !/^["'“]/.test(word);
  view.dispatch({ changes: { from: mark ? from + 1 : from, to: mark ? to - 1 : to, insert: word } });
  view.focus();
}

/** Puts a suggestion in the place of what was found, wherever that has moved to since. */
export function putSuggestion(keep, each, word) {
  const { view } = keep;
  if (!view) return;
  const found = [];
  forEachDiagnostic(view.state, (one, from, to) => {
    if (one.message === t(each.message)) found.push({ from, to, far: Math.abs(view.state.doc.lineAt(from).number - each.at.line) });
  });
  found.sort((a, b) => a.far - b.far);
  if (found.length) put(view, found[0].from, found[0].to, word);
}

/** Opens the proposals at the cursor, as Ctrl-Space does. */
export function propose(keep) {
  if (!keep.view) return;
  keep.view.focus();
  startCompletion(keep.view);
}

// --- completion, meaning ---

const TYPES = {
  sentence: "text", keyword: "keyword", template: "keyword", indicator: "variable", dimension: "namespace", setting: "enum", diagnosis: "class",
  measure: "function", caution: "interface", principle: "constant", severity: "enum", quality: "enum", unit: "enum", rule: "method", field: "property", value: "enum",
};

/** A gap that is still to be filled in, wherever it came from; the checks call it one as well. */
const GAP = /‹[^‹›\n]*›/g;

/** Tab goes on to the next gap of the rule; where there is none, it leaves the editor. */
function nextGap(view) {
  const { head } = view.state.selection.main;
  const text = view.state.doc.toString();
  const end = /^\s*end\s*$/m.exec(text.slice(head));
  GAP.lastIndex = head;
  const found = GAP.exec(text);
  if (!found || (end && found.index > head + end.index)) return false;
  view.dispatch({ selection: { anchor: found.index, head: found.index + found[0].length }, scrollIntoView: true });
  startCompletion(view);
  return true;
}

/** A text with gaps as a snippet, the gaps in marks that tell them from what is written; what else would mean something in a snippet stands for itself. */
function take(item) {
  const gaps = /\$\{[^}]*\}/.test(item.insert);
  return (view, completion, from, to) => {
    if (!gaps) {
      // A name that is put between quotes closes them, and the cursor goes on behind.
      const close = { '"': '"', "“": "”" }[view.state.sliceDoc(from - 1, from)] || "";
      const closed = close && view.state.sliceDoc(to, to + 1) === close;
      const insert = item.insert + (closed ? "" : close);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + item.insert.length + close.length }, userEvent: "input.complete" });
      return;
    }
    const marked = item.insert.replace(/\$\{([^}]*)\}/g, (whole, name) => (isNumber(name) ? whole : "${‹" + name + "›}"));
    snippet(marked.replace(/\\/g, "\\\\").replace(/#\{/g, "#\\{"))(view, completion, from, to);
    // Of a whole rule that is put in, more than its first line is to be seen.
    if (item.insert.includes("\n")) view.dispatch({ effects: EditorView.scrollIntoView(from, { y: "start", yMargin: 40 }) });
    setTimeout(() => startCompletion(view), 30);
  };
}

const isNumber = (name) => /^[\d.]+$/.test(name);

/** The whole entries that may stand at the end of a text, each with gaps. */
async function templates(path, text, overlay) {
  const answer = await post("rules/complete", { path, text, line: text.split("\n").length, column: 1, overlay });
  return answer.items.filter((item) => item.kind === "template");
}

/** A new text with an entry to be filled in at its end; the text alone where there is none. */
export async function withTemplate(path, text) {
  const [first] = await templates(path, text, {});
  return text + (first ? first.insert.replace(/\$\{([^}]*)\}/g, (whole, name) => (isNumber(name) ? name : "‹" + name + "›")) : "");
}

/** Puts a whole entry with gaps at the end of the text; where there are several to choose from, they are proposed there. */
export async function beginEntry(keep) {
  const { view } = keep;
  if (!view) return;
  view.focus();
  const { doc } = view.state;
  const text = doc.toString();
  const lines = keep.handlers.place.endsWith(".csv") ? 1 : 2;
  const ends = text.trim() ? /\n*$/.exec(text)[0].length : lines;
  // An empty list is opened.
  const empty = /^\w+:( *\[ *\]) *$/m.exec(text);
  const close = empty && text.slice(empty.index + empty[0].length).trim() === "" ? { from: empty.index + empty[0].indexOf("["), to: empty.index + empty[0].indexOf("]") + 1, insert: "" } : null;
  view.dispatch({ changes: [...(close ? [close] : []), { from: doc.length, insert: "\n".repeat(Math.max(0, lines - ends)) }] });
  const end = view.state.doc.length;
  view.dispatch({ selection: { anchor: end }, effects: EditorView.scrollIntoView(end, { y: "center" }) });
  const items = await templates(keep.handlers.place, view.state.doc.toString(), {});
  if (!keep.view || keep.view.state.doc.length !== end) return;
  if (items.length === 1) take(items[0])(view, { label: items[0].label }, end, end);
  else startCompletion(view);
}

/** Quotes come in pairs behind Chinese characters too, where nothing stands between a word and what it is about. */
const pairQuotes = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== '"' || from !== to || view.state.readOnly) return false;
  const line = view.state.doc.lineAt(from);
  const before = view.state.sliceDoc(line.from, from);
  const after = view.state.sliceDoc(from, from + 1);
  if (!/[\u3400-\u9fff]$/.test(before) || (before.split('"').length - 1) % 2 || (after && !/[\s)]/.test(after))) return false;
  view.dispatch({ changes: { from, insert: '""' }, selection: { anchor: from + 1 }, userEvent: "input.type" });
  return true;
});

/**
 * What stands in the file itself can be called in it before it is saved: all but the line that is being written, which is rarely
 * whole. Rule files define nothing that others call.
 */
function besideLine(keep, doc, at) {
  if (keep.handlers.place.endsWith(".dslr") || !Object.keys(keep.handlers.own(doc.toString())).length) return {};
  const line = doc.lineAt(at);
  return keep.handlers.own(doc.replace(line.from, line.to, EditorState.create({ doc: "" }).doc).toString());
}

function completions(keep) {
  return async (context) => {
    if (!keep.handlers.place) return null;
    const { state } = context;
    const chosen = state.selection.main;
    // A gap that is still chosen counts as empty: what is proposed takes its place.
    const whole = chosen.empty ? null : chosen;
    const before = state.doc.lineAt(context.pos);
    if (!context.explicit && !/\S$/.test(state.sliceDoc(before.from, context.pos))) return null;
    const doc = whole ? state.doc.replace(whole.from, whole.to, EditorState.create({ doc: "" }).doc) : state.doc;
    const at = whole ? whole.from : context.pos;
    const own = new AbortController();
    context.addEventListener("abort", () => own.abort());
    let answer;
    try {
      answer = await post("rules/complete", { path: keep.handlers.place, text: doc.toString(), ...placeAt(doc, at), overlay: { ...keep.handlers.others(), ...besideLine(keep, doc, at) } }, { signal: own.signal });
    } catch { return null; }
    if (!answer.items.length) return null;
    const from = offset(doc, answer.span.line, answer.span.column);
    const to = whole ? Math.max(whole.to, offset(doc, answer.span.line, answer.span.endColumn) + whole.to - whole.from) : Math.max(context.pos, offset(doc, answer.span.line, answer.span.endColumn));
    return {
      from: Math.min(from, at), to, filter: false,
      options: answer.items.map((item, order) => ({
        label: item.label, detail: item.detail && item.detail !== item.label ? item.detail : undefined, type: TYPES[item.kind] || "text",
        boost: -order / 100, apply: take(item), section: undefined,
      })),
    };
  };
}

/** What stands at a place means: asked of the server. */
async function meaningAt(keep, doc, at) {
  if (!keep.handlers.place) return null;
  try {
    const answer = await post("rules/hover", { path: keep.handlers.place, text: doc.toString(), ...placeAt(doc, at), overlay: { ...keep.handlers.others(), ...keep.handlers.own(doc.toString()) } });
    return answer.hover;
  } catch { return null; }
}

function meaningBox(keep, hover) {
  const box = document.createElement("div");
  box.className = "meaning";
  const head = document.createElement("strong");
  head.textContent = hover.title;
  box.append(head);
  for (const line of hover.lines) {
    if (line === hover.title) continue;
    const text = document.createElement("p");
    text.textContent = line;
    box.append(text);
  }
  if (hover.at && keep.handlers.onPlace) {
    const there = document.createElement("button");
    there.type = "button";
    there.className = "link";
    there.textContent = w("r-defined", hover.at.file + (hover.at.line ? ":" + hover.at.line : ""));
    there.onclick = () => keep.handlers.onPlace(hover.at);
    box.append(there);
  }
  return box;
}

// --- the editor's own words ---

const PHRASES = {
  Find: "查找", Replace: "替换", next: "下一处", previous: "上一处", all: "全部", "match case": "区分大小写", regexp: "正则", "by word": "整词",
  replace: "替换", "replace all": "全部替换", close: "关闭", "current match": "当前匹配", "replaced $ matches": "已替换 $ 处", "replaced match on line $": "已替换第 $ 行",
  "on line": "在第", "Go to line": "转到行", go: "转到", Completions: "补全", "Control character": "控制字符",
  "Selection deleted": "已删除所选",
};

function extensions(keep, path, label, readOnly) {
  const ask = { run: (name) => () => { const act = keep.handlers[name]; if (!act) return false; act(); return true; } };
  return [
    NONCE ? EditorView.cspNonce.of(NONCE) : [],
    currentLang() === "zh" ? EditorState.phrases.of(PHRASES) : [],
    lineNumbers(),
    reachField, markField,
    gutter({ class: "reach-gutter", markers: (view) => view.state.field(reachField) }),
    highlightActiveLineGutter(), highlightActiveLine(), highlightSpecialChars(), drawSelection(), dropCursor(),
    bracketMatching(), indentUnit.of(path.endsWith(".dslr") ? "    " : "  "),
    EditorView.lineWrapping,
    search({ top: true }), highlightSelectionMatches(),
    languageOf(path), syntaxHighlighting(classHighlighter),
    EditorView.contentAttributes.of({ "aria-label": label || w(readOnly ? "r-text-then" : "r-text-of", path), spellcheck: "false", tabindex: "0", "aria-describedby": "at-cursor", autocapitalize: "off", translate: "no" }),
    hoverTooltip(async (view, at) => {
      const hover = await meaningAt(keep, view.state.doc, at);
      if (!hover) return null;
      const { doc } = view.state;
      return {
        pos: offset(doc, hover.span.line, hover.span.column), end: offset(doc, hover.span.line, hover.span.endColumn), above: true,
        create: () => ({ dom: meaningBox(keep, hover) }),
      };
    }, { hoverTime: 450 }),
    readOnly ? [EditorState.readOnly.of(true)] : [
      history(), path.endsWith(".dslr") ? pairQuotes : [], closeBrackets(), lintGutter(),
      autocompletion({ override: [completions(keep)], activateOnTypingDelay: 150, icons: false, maxRenderedOptions: 60 }),
      // What can stand in a gap is proposed as soon as the cursor comes to it.
      snippetKeymap.of([{ key: "Tab", run: (view) => { if (!nextSnippetField(view)) return false; startCompletion(view); return true; }, shift: prevSnippetField }, { key: "Escape", run: clearSnippet }]),
    ],
    keymap.of([
      { key: "Mod-s", preventDefault: true, run: ask.run("onSave") },
      { key: "Shift-Alt-f", preventDefault: true, run: ask.run("onFormat") },
      { key: "Mod-i", preventDefault: true, run: ask.run("onMeaning") },
      { key: "F12", preventDefault: true, run: ask.run("onDefinition") },
      // Where no gap is left, Tab leaves the editor, as everywhere on the page.
      ...(readOnly ? [] : [{ key: "Tab", run: nextGap }, ...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, { key: "F8", run: nextDiagnostic, shift: previousDiagnostic }]),
      ...searchKeymap, ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && keep.handlers.onChange) keep.handlers.onChange(update.state.doc.toString());
      if ((update.selectionSet || update.docChanged) && keep.handlers.onCursor) keep.handlers.onCursor(placeAt(update.state.doc, update.state.selection.main.head));
    }),
  ];
}

/** Puts a text in place of another, touching only what differs, so that the cursor stays. */
function replace(view, text) {
  const now = view.state.doc.toString();
  if (now === text) return;
  let from = 0;
  const most = Math.min(now.length, text.length);
  while (from < most && now.charCodeAt(from) === text.charCodeAt(from)) from++;
  let tail = 0;
  while (tail < most - from && now.charCodeAt(now.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  view.dispatch({ changes: { from, to: now.length - tail, insert: text.slice(from, text.length - tail) } });
}

const unix = (text) => text.replace(/\r\n?/g, "\n");

function toDiagnostic(doc, each, keep) {
  const from = offset(doc, each.at.line, each.at.column);
  const line = doc.lineAt(from);
  const to = each.at.endColumn ? Math.max(from, offset(doc, each.at.line, each.at.endColumn)) : line.to;
  return {
    from, to: to > from ? to : Math.min(line.to, from + 1), severity: each.level, message: t(each.message), source: undefined,
    renderMessage: (view) => {
      const box = document.createElement("div");
      const text = document.createElement("p");
      text.textContent = t(each.message);
      box.append(text);
      for (const word of keep.readOnly ? [] : each.suggestions.slice(0, 3)) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "put";
        button.textContent = w("r-put", word);
        button.onclick = () => putSuggestion({ view }, each, word);
        box.append(button);
      }
      return box;
    },
  };
}

/**
 * An editor of one file.
 *
 * keep: an object that outlives the editor; it holds the state, so that undo works after a look elsewhere.
 * current: the text as it is known now; what is drawn may be a keystroke behind it.
 * place: the path by which the server knows the file, for completion and meaning; without it there is neither.
 */
export function Editor({ keep, path, text, current = () => text, lang, place, readOnly = false, diagnostics, reach, others = () => ({}), own = () => ({}), jump, onJumped, onChange, onSave, onFormat, onPlace, onSay, onCursor, label }) {
  const box = useRef();
  const view = useRef();
  const crlf = useRef(false);
  crlf.current = /\r\n/.test(text);

  keep.readOnly = readOnly;
  keep.handlers = {
    place, others, own, onSave, onFormat, onPlace, onCursor,
    onChange: onChange && ((now) => onChange(crlf.current ? now.replace(/\n/g, "\r\n") : now)),
    onMeaning: place && onSay && (async () => {
      const { state } = view.current;
      const hover = await meaningAt(keep, state.doc, state.selection.main.head);
      onSay(hover);
    }),
    onDefinition: place && onPlace && (async () => {
      const { state } = view.current;
      const hover = await meaningAt(keep, state.doc, state.selection.main.head);
      if (hover && hover.at) onPlace(hover.at); else if (onSay) onSay(null);
    }),
  };

  useEffect(() => {
    const fresh = () => EditorState.create({ doc: unix(text), extensions: extensions(keep, path, label, readOnly) });
    const state = keep.state && keep.lang === lang ? keep.state : fresh();
    keep.lang = lang;
    view.current = new EditorView({ state, parent: box.current });
    keep.view = view.current;
    if (keep.handlers.onCursor) keep.handlers.onCursor(placeAt(state.doc, state.selection.main.head));
    if (keep.scroll) requestAnimationFrame(() => { if (view.current) view.current.scrollDOM.scrollTop = keep.scroll; });
    return () => {
      keep.state = view.current.state;
      keep.scroll = view.current.scrollDOM.scrollTop;
      keep.view = null;
      view.current.destroy();
      view.current = null;
    };
  }, [path, lang, readOnly]);

  useEffect(() => { if (view.current) replace(view.current, unix(current())); }, [text, path, lang]);

  useEffect(() => {
    if (!view.current || readOnly) return;
    const { doc } = view.current.state;
    const list = (diagnostics || []).filter((each) => each.at).map((each) => toDiagnostic(doc, each, keep)).sort((a, b) => a.from - b.from);
    let same = true, count = 0;
    forEachDiagnostic(view.current.state, (each, from, to) => {
      const other = list[count++];
      if (!other || other.from !== from || other.to !== to || other.message !== each.message) same = false;
    });
    if (!same || count !== list.length) {
      const transaction = setDiagnostics(view.current.state, list);
      view.current.dispatch({ ...transaction, effects: [...[].concat(transaction.effects || []), marked.of(marksOf(doc, list))] });
    }
  }, [diagnostics, path, lang]);

  useEffect(() => {
    if (view.current) view.current.dispatch({ effects: reached.of(reachMarks(view.current.state.doc, reach)) });
  }, [reach, path, lang]);

  useEffect(() => {
    if (!jump || !view.current) return;
    const at = offset(view.current.state.doc, jump.line, jump.column);
    view.current.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    view.current.focus();
    if (onJumped) onJumped();
  }, [jump]);

  return html`<div class="rule-editor" ref=${box}></div>`;
}
