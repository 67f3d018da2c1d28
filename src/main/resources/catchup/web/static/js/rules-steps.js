// Where an edit stands on its way: mended, tested, its effects seen, saved.
import { html, w } from "./ui.js";
import * as store from "./rules-store.js";

/** What has been done with the texts as they are now. */
export function standing(found) {
  const tests = store.answerOf("tests");
  const impact = store.answerOf("impact");
  const failed = store.current(tests) ? tests.answer.failed : null;
  return {
    errors: found.list.filter((each) => each.level === "error").length,
    tested: failed != null,
    failed: failed || 0,
    tests: failed == null ? 0 : tests.answer.tests,
    seen: store.current(impact),
    changed: store.current(impact) ? impact.answer.summary.changed : 0,
    cases: store.current(impact) ? impact.answer.summary.cases : 0,
  };
}

/** The one thing to do next, as a button. */
export function NextStep({ found, onMend, onPanel, onSave }) {
  if (!store.unsaved().length || found.failed) return null;
  const now = standing(found);
  const [word, act] = now.errors ? [w("r-next-mend", now.errors), onMend]
    : !now.tested ? [w("r-next-test"), () => onPanel("tests")]
    : now.failed ? [w("r-next-failed", now.failed), () => onPanel("tests")]
    : !now.seen ? [w("r-next-impact"), () => onPanel("impact")]
    : [w("r-next-save"), onSave];
  return html`<p class="next-step"><span>${w("r-next")}</span> <button type="button" class="link" disabled=${found.busy} onClick=${act}>${word}</button></p>`;
}

/** What was looked at before saving, and what was not. */
export function Readiness({ found, onPanel }) {
  const now = standing(found);
  if (now.errors) return null;
  const row = (good, text, panel) => html`<li><span class=${good ? "good" : "warn"} aria-hidden="true">${good ? "✓" : "○"}</span> ${text}
    ${good ? null : html` <button type="button" class="link" onClick=${() => onPanel(panel)}>${w(panel === "tests" ? "r-to-tests" : "r-to-impact")}</button>`}</li>`;
  return html`<ul class="readiness">
    ${row(now.tested && !now.failed, !now.tested ? w("r-not-tested") : now.failed ? w("r-tests-failed", now.failed, now.tests) : w("r-tests-pass", now.tests), "tests")}
    ${row(now.seen, !now.seen ? w("r-not-seen") : now.changed ? w("r-seen", now.changed, now.cases) : w("r-advice-same", now.cases), "impact")}</ul>`;
}
