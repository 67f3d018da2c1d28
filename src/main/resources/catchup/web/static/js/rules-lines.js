// Two texts line by line: what is the same, what is gone, what is new.
import { html, w } from "./ui.js";

/** The shortest way from one list of lines to the other (Myers); beyond a bound, all of the middle counts as changed. */
export function lineDifference(before, after) {
  const a = before === "" ? [] : before.replace(/\r\n?/g, "\n").split("\n");
  const b = after === "" ? [] : after.replace(/\r\n?/g, "\n").split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const old = a.slice(head, a.length - tail), now = b.slice(head, b.length - tail);
  const steps = shortest(old, now) || [...old.map(() => "-"), ...now.map(() => "+")];
  const lines = [];
  let x = 0, y = 0;
  const push = (sign) => {
    const text = sign === "+" ? b[y] : a[x];
    lines.push({ sign, text, old: sign === "+" ? null : x + 1, now: sign === "-" ? null : y + 1 });
    if (sign !== "+") x++;
    if (sign !== "-") y++;
  };
  for (let i = 0; i < head; i++) push(" ");
  steps.forEach(push);
  for (let i = 0; i < tail; i++) push(" ");
  return lines;
}

function shortest(a, b) {
  const most = Math.min(a.length + b.length, 1500);
  const reach = new Map([[1, 0]]);
  const past = [];
  for (let d = 0; d <= most; d++) {
    past.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? reach.get(k + 1) ?? 0 : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) { x++; y++; }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return walk(past, a.length, b.length);
    }
  }
  return null;
}

function walk(past, x, y) {
  const steps = [];
  for (let d = past.length - 1; d >= 0; d--) {
    const reach = past[d];
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : reach.get(from) ?? 0, fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) { steps.push(" "); x--; y--; }
    if (d > 0) { steps.push(down ? "+" : "-"); x = fromX; y = fromY; }
  }
  return steps.reverse();
}

/** How many lines are new and gone. */
export function count(before, after) {
  const lines = lineDifference(before, after);
  return { more: lines.filter((each) => each.sign === "+").length, less: lines.filter((each) => each.sign === "-").length };
}

/** What turns one text into the other, as lines of the first that give way to others. */
function edits(before, after) {
  const found = [];
  let at = 0;
  let open = null;
  for (const each of lineDifference(before, after)) {
    if (each.sign === " ") { open = null; at++; continue; }
    if (!open) { open = { from: at, to: at, lines: [] }; found.push(open); }
    if (each.sign === "-") open.to = ++at;
    else open.lines.push(each.text);
  }
  return found;
}

/** One text with the edits of both, or null where both touch the same lines, or lines side by side. */
export function together(base, mine, theirs) {
  const other = edits(base, theirs);
  const same = (one, two) => one.from === two.from && one.to === two.to && one.lines.join("\n") === two.lines.join("\n");
  const own = edits(base, mine).filter((each) => !other.some((one) => same(one, each)));
  if (own.some((each) => other.some((one) => each.from <= one.to && one.from <= each.to))) return null;
  const lines = base === "" ? [] : base.replace(/\r\n?/g, "\n").split("\n");
  for (const each of [...own, ...other].sort((a, b) => b.from - a.from)) lines.splice(each.from, each.to - each.from, ...each.lines);
  return lines.join(/\r\n/.test(theirs) ? "\r\n" : "\n");
}

const SAY = { "+": "r-line-new", "-": "r-line-gone" };

/** The difference, with three lines around each place. */
export function LineDifference({ before, after, names }) {
  const all = lineDifference(before, after);
  const near = new Set();
  all.forEach((each, at) => { if (each.sign !== " ") for (let i = at - 3; i <= at + 3; i++) near.add(i); });
  const shown = [];
  all.forEach((each, at) => {
    if (near.has(at)) shown.push(each);
    else if (shown.length && shown[shown.length - 1] !== null) shown.push(null);
  });
  while (shown.length && shown[shown.length - 1] === null) shown.pop();
  if (!near.size) return html`<p class="faint">${w("r-no-difference")}</p>`;
  return html`<div class="difference" tabindex="0" role="region" aria-label=${w("r-difference")}>
    ${names ? html`<p class="legend"><span class="gone">− ${names[0]}</span> <span class="new">+ ${names[1]}</span></p>` : null}
    <table><tbody>${shown.slice(0, 2000).map((each) => (each === null ? html`<tr class="gap"><td colspan="4">⋯</td></tr>`
      : html`<tr class=${each.sign === "+" ? "new" : each.sign === "-" ? "gone" : ""}>
        <td class="number">${each.old ?? ""}</td><td class="number">${each.now ?? ""}</td>
        <td class="sign"><span aria-hidden="true">${each.sign === "-" ? "−" : each.sign}</span>${SAY[each.sign] ? html`<span class="hidden">${w(SAY[each.sign])}</span>` : null}</td>
        <td class="text">${each.text}</td></tr>`))}</tbody></table></div>`;
}
