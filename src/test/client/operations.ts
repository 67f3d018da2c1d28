import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, operations } from "./client";

/** Operations that are not asked, each with the reason. */
const EXCLUDED: Record<string, string> = {};

test("every operation of the document has been answered, or it is said why not", () => {
  const ids = operations.map((operation) => operation.id);
  assert.equal(new Set(ids).size, ids.length, "ids are told apart");
  assert.ok(ids.every((id) => /^[a-z][A-Za-z]+$/.test(id)), `every operation has an id: ${ids}`);
  const done = ids.filter((id) => [...(answered.get(id) ?? [])].some((status) => status < 400));
  const excluded = Object.keys(EXCLUDED);
  assert.deepEqual(ids.filter((id) => !done.includes(id) && !excluded.includes(id)), [], "neither answered nor excluded");
  assert.deepEqual(excluded.filter((id) => !ids.includes(id) || done.includes(id)), [], "excluded for nothing");
  console.log(`${ids.length} operations, ${done.length} answered, ${excluded.length} excluded`);
});
