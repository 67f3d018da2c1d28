import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CatalogueToJSON,
  ExplanationToJSON,
  StatusToJSON,
} from "../../../target/client/api";
import { document, environment, folder, open, refused, same, service, told } from "./client";

test("the document is that of which the client was made", async () => {
  same(await service.getContract(), document);
});

test("the state of the server is told", async () => {
  const status = await told(service.getStatusRaw(), StatusToJSON);
  assert.equal(status.product, "catchup");
  assert.equal(status.rules.ok, true);
  assert.deepEqual(status.rules.diagnostics, []);
  assert.ok(status.serving.rules > 100);
  assert.ok(status.serving.since.getTime() <= Date.now());
  assert.equal(status.git.rules, true);
  assert.equal(status.git.cases, false);
  assert.ok(status.formats.includes("docx"));
});

test("the catalogues are told", async () => {
  const catalogue = await told(service.getCatalogueRaw(), CatalogueToJSON);
  const graded = catalogue.indicators.find((indicator) => indicator.id === "graded-share");
  assert.equal(graded?.direction, "up");
  assert.ok(graded?.answers.includes("sorting-and-grading"));
  const sorting = catalogue.measures.find((measure) => measure.id === "sorting-and-grading");
  assert.ok(sorting?.indicators.includes("graded-share"));
  assert.ok(catalogue.settings.some((setting) => setting.kind === "sector"));
  assert.ok(catalogue.indicators.some((indicator) => indicator.effort?.asking === "desk"));
});

test("kinds of problems are explained", async () => {
  const page = await told(service.explainProblemRaw({ code: "unknown-indicator" }), ExplanationToJSON);
  assert.equal(page.code, "unknown-indicator");
  assert.ok(page.means.en && page.mend.zh);
  const problem = await refused(service.explainProblem({ code: "unknown-nothing" }));
  assert.equal(problem.status, 404);
});

test("where others can ask, the token opens and nothing else does", async () => {
  const token = new URL(environment("CATCHUP_OPEN_ADDRESS")).searchParams.get("token") ?? "";
  assert.ok(token.length > 20);
  assert.equal((await refused(open().getStatus())).code, "token-required");
  assert.equal((await refused(open(token.slice(1)).getStatus())).status, 401);
  const status = await told(open(token).getStatusRaw(), StatusToJSON);
  assert.ok(status.rules.folder.length > 0 && folder.length > 0);
});
