import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CompletionToJSON,
  DifferenceToJSON,
  FindingsToJSON,
  FollowsToJSON,
  FormattedRulesToJSON,
  HoveredToJSON,
  LeadsToToJSON,
  RuleFilesToJSON,
  RuleFileToJSON,
  RuleHistoryToJSON,
  TestedToJSON,
  UsesToJSON,
} from "../../../target/client/api";
import { commandLine, commandLineJson, fileText, refused, rules, same, told } from "./client";

const RISK = "recommend/risk.dslr";
const PUER = "puer-coffee-2021.yaml";

test("rule files are listed and read", async () => {
  const list = await told(rules.listRuleFilesRaw(), RuleFilesToJSON);
  assert.equal(list.files.find((file) => file.path === RISK)?.kind, "rules");
  const file = await told(rules.getRuleFileRaw({ path: RISK }), RuleFileToJSON);
  assert.equal(file.text, fileText(`rules/${RISK}`));
  assert.equal(file.rules.ok, true);
  assert.equal((await refused(rules.getRuleFile({ path: "../pom.xml" }))).code, "forbidden-path");
});

test("findings are those of the command line", async () => {
  const clean = await told(rules.checkRulesRaw({ overlayRequest: { cases: true } }), FindingsToJSON);
  assert.deepEqual(clean.findings, []);
  assert.deepEqual(clean.counts, commandLineJson(["check", "rules", "cases"]).counts);
  const broken = fileText(`rules/${RISK}`).replace("when", "whn");
  const found = await told(rules.checkRulesRaw({ overlayRequest: { overlay: { [RISK]: broken } } }), FindingsToJSON);
  assert.ok(found.findings.length > 0);
  assert.equal(found.findings[0].at.file, `rules/${RISK}`);
  assert.ok((found.findings[0].at.line ?? 0) > 0);
  const gone = await told(rules.checkRulesRaw({ overlayRequest: { overlay: { "indicators.csv": null } } }), FindingsToJSON);
  assert.ok(gone.counts.errors > 0);
});

test("texts are formatted, completed and explained where they stand", async () => {
  const text = fileText(`rules/${RISK}`);
  const formatted = await told(rules.formatRulesRaw({ text: { path: RISK, text: `${text}\n\n\n` } }), FormattedRulesToJSON);
  assert.equal(formatted.changed, true);
  assert.equal(formatted.text, text);
  const begun = 'rule "x"\nwhen\n    the gap in "rail-';
  const place = { path: RISK, text: begun, line: 3, column: begun.split("\n")[2].length + 1 };
  const completion = await told(rules.completeRulesRaw({ placeRequest: place }), CompletionToJSON);
  assert.ok(completion.items.some((item) => item.kind === "indicator" && item.insert.includes("rail-quality")));
  const lines = text.split("\n");
  const line = lines.findIndex((each) => /^ {4}\S.*"[a-z-]+"/.test(each));
  const column = lines[line].indexOf('"') + 2;
  const hovered = await told(
    rules.hoverRulesRaw({ placeRequest: { path: RISK, text, line: line + 1, column } }),
    HoveredToJSON,
  );
  assert.equal(hovered.hover?.id, lines[line].split('"')[1]);
  assert.ok((hovered.hover?.at?.line ?? 0) > 0);
});

test("tests of rules run as on the command line", async () => {
  const file = "recommend/risk.test.yaml";
  const tested = await told(rules.testRulesRaw({ testRequest: { files: [file] }, lang: "en" }), TestedToJSON);
  const expected = commandLineJson(["test", `rules/${file}`, "--coverage", "--lang", "en"]);
  assert.equal(tested.failed, 0);
  assert.equal(tested.tests, expected.tests);
  same(TestedToJSON(tested).outcomes, expected.outcomes);
  same(TestedToJSON(tested).coverage, expected.coverage);
  assert.ok(tested.lines.some((each) => each.path === RISK && each.lines.length > 0));
  const broken = fileText(`rules/${RISK}`).replace("when", "whn");
  const problem = await refused(rules.testRules({ testRequest: { overlay: { [RISK]: broken } } }));
  assert.equal(problem.code, "invalid-rules");
  assert.ok(problem.diagnostics.length > 0);
});

test("the effect of unsaved rules on the advice is told", async () => {
  const silenced = 'package catchup.rules\nagenda-group "recommend"\n';
  const difference = await told(
    rules.impactOfRulesRaw({ impactRequest: { overlay: { [RISK]: silenced }, cases: [PUER] } }),
    DifferenceToJSON,
  );
  assert.equal(difference.summary.cases, 1);
  assert.ok(difference.edits.some((edit) => edit.unit === "rule" && edit.kind === "removed"));
  const answer = await rules.impactOfRulesRaw({
    impactRequest: { overlay: { [RISK]: silenced }, cases: [PUER] },
    format: "md",
    lang: "zh",
  });
  assert.match(answer.raw.headers.get("content-type") ?? "", /^text\/markdown/);
  assert.match(await answer.raw.text(), /^#/);
});

test("a rule file is saved and committed, and its versions are read and compared", async () => {
  const before = await told(rules.getRuleFileRaw({ path: RISK }), RuleFileToJSON);
  const first = await told(
    rules.saveRuleFileRaw({ path: RISK, saveFile: { text: before.text, revision: before.revision, commit: { message: "As it was" } } }),
    RuleFileToJSON,
  );
  assert.ok(first.commit);
  const after = await told(
    rules.saveRuleFileRaw({
      path: RISK,
      saveFile: { text: before.text.replace("@certainty( 0.", "@certainty( 0.1"), revision: first.revision, commit: { message: "Less sure" } },
    }),
    RuleFileToJSON,
  );
  assert.equal(after.rules.ok, true);
  const history = await told(rules.getRuleHistoryRaw({ path: RISK }), RuleHistoryToJSON);
  assert.deepEqual(history.versions.map((version) => version.message.trim()), ["Less sure", "As it was"]);
  const old = await told(rules.getRuleFileRaw({ path: RISK, commit: first.commit ?? "" }), RuleFileToJSON);
  assert.equal(old.text, before.text);

  const difference = await told(
    rules.diffRulesRaw({ diffRequest: { before: { overlay: { [RISK]: before.text } }, after: {}, cases: [PUER] } }),
    DifferenceToJSON,
  );
  assert.equal(difference.summary.edits, 1);
  assert.equal(difference.edits[0].kind, "changed");
  const late = await refused(rules.saveRuleFile({ path: RISK, saveFile: { text: "x", revision: before.revision } }));
  assert.equal(late.code, "conflict");
  assert.equal(late.current?.text, after.text);
});

test("the rule base is questioned as on the command line", async () => {
  const ways = await told(rules.leadsToRaw({ id: "sorting-and-grading" }), LeadsToToJSON);
  same(LeadsToToJSON(ways), commandLineJson(["rules", "--leads-to", "sorting-and-grading"]));
  assert.ok(ways.ways.rules?.some((rule) => rule.conditions.some((each) => each.ways?.kind === "diagnosis")));
  const drawing = await rules.leadsToRaw({ id: "sorting-and-grading", graph: "svg" });
  assert.match(await drawing.raw.text(), /^<svg/);
  const follows = await told(rules.followsRaw({ id: "graded-share=severe" }), FollowsToJSON);
  same(FollowsToJSON(follows), commandLineJson(["rules", "--from", "graded-share=severe"]));
  assert.ok(follows.reached.some((each) => each.kind === "measure" && !each.alone));
  const uses = await told(rules.usesRaw({ id: "sorting-and-grading" }), UsesToJSON);
  same(UsesToJSON(uses), commandLineJson(["rules", "--uses", "sorting-and-grading"]));
  const rule = await told(rules.usesRaw({ id: ways.ways.rules?.[0].rule ?? "" }), UsesToJSON);
  assert.ok(rule.places?.every((place) => place.test));
  assert.equal((await refused(rules.leadsTo({ id: "nothing-at-all" }))).code, "unknown-word");
  const book = await rules.getHandbook({ lang: "zh" });
  assert.match(book, /<html lang="zh/);
});
