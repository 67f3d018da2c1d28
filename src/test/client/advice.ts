import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AdviceToJSON,
  type AdviceNode,
  AdvisedToJSON,
  AttainedToJSON,
  type CaseInput,
  ComparedToJSON,
  PeersToJSON,
  QuestionsToJSON,
  RankingsToJSON,
  ReachToJSON,
  RobustnessToJSON,
  TippingToJSON,
  WhatIfToJSON,
  WhyNotToJSON,
  WhyToJSON,
} from "../../../target/client/api";
import { advice, commandLine, commandLineJson, fileText, refused, same, told } from "./client";

const PUER = "cases/puer-coffee-2021.yaml";
const TEACHING = "cases/teaching-inland-orchard-county.yaml";

function named(file: string): CaseInput {
  return { path: file.replace("cases/", "") };
}

function observed(node: AdviceNode): string[] {
  return node.kind === "observation" ? [`${node.side} ${node.indicator} ${node.value}`] : [];
}

test("advice is that of the command line, whether the case is named, sent as a text or as a sheet", async () => {
  const [expected] = commandLineJson(["advise", PUER]);
  const asked = await told(
    advice.adviseRaw({ adviseRequest: { _case: named(PUER), top: 3 }, lang: "zh" }),
    AdvisedToJSON,
  );
  const given = asked.results[0].advice;
  assert.ok(given);
  same(AdviceToJSON(given), expected);
  assert.deepEqual(
    given.recommendations.map((each) => `${each.rank} ${each.measure} ${each.score}`),
    expected.recommendations.map((each: any) => `${each.rank} ${each.measure} ${each.score}`),
  );
  const seen = expected.derivation.nodes.filter((each: any) => each.kind === "observation");
  assert.ok(seen.length > 10);
  assert.deepEqual(given.derivation.nodes.flatMap(observed), seen.map((each: any) => `${each.side} ${each.indicator} ${each.value}`));
  assert.equal(asked.results[0].view?.recommendations.length, 3);
  assert.match(asked.results[0].view?.title ?? "", /普洱/);

  const sent = await told(
    advice.adviseRaw({ adviseRequest: { _case: { text: fileText(PUER), name: "sent.yaml" } } }),
    AdvisedToJSON,
  );
  same(AdviceToJSON(sent.results[0].advice), expected);
});

test("of several cases each has its own advice or its own diagnostics", async () => {
  const asked = await told(
    advice.adviseRaw({ adviseRequest: { cases: [named(TEACHING), { text: "case: x" }, { path: "provinces-2023.mapping.yaml#guizhou" }] } }),
    AdvisedToJSON,
  );
  assert.equal(asked.results[0]._case, "teaching-inland-orchard-county");
  assert.equal(asked.results[1].advice, null);
  assert.ok(asked.results[1].diagnostics.length > 0);
  same([AdviceToJSON(asked.results[2].advice)], commandLineJson(["advise", "cases/provinces-2023.mapping.yaml#guizhou"]));
});

test("what is wrong in a case is a problem with diagnostics", async () => {
  const problem = await refused(
    advice.advise({ adviseRequest: { _case: { text: "case: x\nfacts:\n  graded-shar: { region: 3 }\n", name: "x.yaml" } }, lang: "zh" }),
  );
  assert.equal(problem.status, 422);
  assert.equal(problem.code, "invalid-case");
  assert.equal(problem.detail, problem.message.zh);
  const misspelt = problem.diagnostics.find((diagnostic) => diagnostic.pointer === "/facts/graded-shar");
  assert.equal(misspelt?.code, "unknown-indicator");
  assert.equal(misspelt?.at.line, 3);
  assert.ok(misspelt?.suggestions.some((suggestion) => suggestion === "graded-share"), `${misspelt?.suggestions}`);
  const both = await refused(advice.advise({ adviseRequest: {} }));
  assert.equal(both.code, "invalid-request");
});

test("why and why not are those of the command line, as answers and as documents", async () => {
  const about = { _case: named(PUER), about: "sorting-and-grading" };
  const why = await told(advice.whyRaw({ aboutRequest: about }), WhyToJSON);
  same(WhyToJSON(why), commandLineJson(["why", PUER, "sorting-and-grading"]));
  assert.ok(why.proofs.length > 0);
  const drawing = await advice.whyRaw({ aboutRequest: about, graph: "svg" });
  assert.match(await drawing.raw.text(), /^<svg/);
  const page = await advice.whyRaw({ aboutRequest: about, format: "md", lang: "zh" });
  assert.match(page.raw.headers.get("content-type") ?? "", /^text\/markdown/);
  assert.match(await page.raw.text(), /^#/);

  const whyNot = await told(advice.whyNotRaw({ aboutRequest: { ...about, about: "dry-port" } }), WhyNotToJSON);
  same(WhyNotToJSON(whyNot), commandLineJson(["why-not", PUER, "dry-port"]));
  assert.equal((await refused(advice.why({ aboutRequest: { ...about, about: "dry-port" } }))).code, "not-concluded");
  const unknown = await refused(advice.whyNot({ aboutRequest: { ...about, about: "dry-prt" } }));
  assert.equal(unknown.code, "unknown-word");
  assert.ok(unknown.diagnostics[0].suggestions.length > 0);
});

test("what if is that of the command line", async () => {
  const supposed = { _case: named(PUER), set: ["graded-share=60"], asBenchmark: ["logistics"] };
  const answer = await told(advice.whatIfRaw({ whatIfRequest: supposed }), WhatIfToJSON);
  same(
    WhatIfToJSON(answer),
    commandLineJson(["what-if", PUER, "--set", "graded-share=60", "--as-benchmark", "logistics"]),
  );
  const scenario = answer.scenarios[0];
  assert.equal(scenario.changesAnything, true);
  assert.ok(scenario.supposed.some((each) => each.kind === "figure" && each.id === "graded-share" && each.after === 60));

  const rankings = await told(advice.whatIfRankingRaw({ whatIfRequest: supposed }), RankingsToJSON);
  assert.deepEqual(
    rankings.after.map((each) => [each.measure, each.score]),
    scenario.ranking.map((each) => [each.measure, each.score]),
  );
  const wrong = await refused(advice.whatIf({ whatIfRequest: { _case: named(PUER), set: ["nothing=5"] } }));
  assert.equal(wrong.code, "invalid-supposition");
});

test("how far the advice holds is that of the command line", async () => {
  const tipping = await told(advice.tippingRaw({ tippingRequest: { _case: named(TEACHING), top: 2 } }), TippingToJSON);
  same(TippingToJSON(tipping), commandLineJson(["tipping", TEACHING, "--top", "2"]));
  const reach = await told(
    advice.reachRaw({ reachRequest: { _case: named(TEACHING), measure: "cold-chain-network", top: 3, most: 2 } }),
    ReachToJSON,
  );
  same(ReachToJSON(reach), commandLineJson(["reach", TEACHING, "cold-chain-network", "--top", "3", "--most", "2"]));
  const robust = await told(advice.robustRaw({ robustRequest: { _case: named(PUER), draws: 500, seed: 7 } }), RobustnessToJSON);
  same(RobustnessToJSON(robust), commandLineJson(["robust", PUER, "--draws", "500", "--seed", "7"]));
});

test("what missing facts could change is that of the command line", async () => {
  const attained = await told(advice.unknownsRaw({ oneCase: { _case: named(TEACHING) } }), AttainedToJSON);
  same(AttainedToJSON(attained), commandLineJson(["unknowns", TEACHING]));
  const questions = await told(advice.askRaw({ askRequest: { _case: named(PUER), top: 3 } }), QuestionsToJSON);
  same(QuestionsToJSON(questions), commandLineJson(["ask", PUER, "--top", "3"]));
});

test("cases beside each other are those of the command line", async () => {
  const rwanda = "cases/rwanda-coffee-2000.yaml";
  const compared = await told(advice.compareRaw({ compareRequest: { cases: [named(PUER), named(rwanda)] } }), ComparedToJSON);
  const expected = commandLineJson(["compare", PUER, rwanda]);
  assert.deepEqual(compared.measures.map((each) => each.measure), expected.measures.map((each: any) => each.measure));
  const peers = await told(advice.peersRaw({ peersRequest: { _case: named(PUER), count: 3 } }), PeersToJSON);
  assert.deepEqual(
    peers.peers.map((each) => [each._case, each.similarity]),
    commandLineJson(["peers", PUER, "cases", "--count", "3"]).peers.map((each: any) => [each.case, each.similarity]),
  );
});

test("reports come as files", async () => {
  const asked = { reportRequest: { _case: named(PUER) }, lang: "en" as const };
  const text = await advice.report({ ...asked, format: "json" });
  same(JSON.parse(await text.text()), commandLineJson(["advise", PUER]));
  const page = await advice.report({ ...asked, format: "md" });
  assert.equal((await page.text()).trim(), commandLine(["advise", PUER, "--rules", "rules", "--format", "markdown", "--lang", "en"]).trim());
  const document = await advice.reportRaw({ ...asked, format: "docx" });
  assert.match(document.raw.headers.get("content-disposition") ?? "", /Pu-er-coffee-2021-advice\.docx/);
  const bytes = new Uint8Array(await (await document.value()).arrayBuffer());
  assert.equal(String.fromCharCode(bytes[0], bytes[1]), "PK");
  assert.equal((await refused(advice.report({ ...asked, format: "exe" }))).status, 400);
});
