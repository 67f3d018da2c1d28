import assert from "node:assert/strict";
import { test } from "node:test";
import { EditedMappingToJSON, type Job, JobsToJSON, JobToJSON, MappingReadToJSON, SummaryToJSON } from "../../../target/client/api";
import { batch, commandLine, fileText, refused, same, told, upload } from "./client";

const TABLE = "provinces-2023.csv";
const MAPPING = "provinces-2023.mapping.yaml";

/** The job once it is over; asked again and again until then, for a minute at most. */
async function over(id: string): Promise<Job> {
  const end = Date.now() + 60_000;
  for (;;) {
    const job = await told(batch.getJobRaw({ id }), JobToJSON);
    assert.ok(job.advised + job.refused <= job.read);
    if (job.state !== "queued" && job.state !== "running") {
      return job;
    }
    assert.ok(Date.now() < end, `the job is over: ${job.state}`);
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

test("a table is advised on as a job, with the result of the command line", async () => {
  const begun = await batch.startJobRaw({
    file: upload(TABLE, fileText(`cases/${TABLE}`)),
    mapping: fileText(`cases/${MAPPING}`),
    form: "jsonl",
    top: 3,
    lang: "en",
  });
  assert.equal(begun.raw.status, 202);
  const job = await told(Promise.resolve(begun), JobToJSON);
  assert.equal(begun.raw.headers.get("location"), `/api/v1/batch/${job.id}`);
  const list = await told(batch.listJobsRaw(), JobsToJSON);
  assert.ok(list.jobs.some((each) => each.id === job.id));

  const done = await over(job.id);
  assert.equal(done.state, "done");
  assert.equal(done.message, null);
  assert.ok(done.advised > 20);
  assert.equal(done.total, done.read);

  const lines = (await (await batch.getJobResult({ id: job.id })).text()).trim().split("\n");
  const expected = commandLine(["batch", `cases/${TABLE}`, "--rules", "rules", "--top", "3", "--lang", "en"]).trim().split("\n");
  assert.equal(lines.length, done.advised + done.refused);
  same(lines.map((line) => JSON.parse(line)), expected.map((line) => JSON.parse(line)));

  const summary = await told(batch.getJobSummaryRaw({ id: job.id }), SummaryToJSON);
  assert.equal(summary.advised, done.advised);
  assert.ok(summary.measures[0].first > 0);
  const page = await batch.getJobSummaryRaw({ id: job.id, format: "md", lang: "zh" });
  assert.match(await page.raw.text(), /^#/);

  await batch.deleteJob({ id: job.id });
  assert.equal((await refused(batch.getJob({ id: job.id }))).code, "no-such-job");
});

test("a job that cannot begin is a problem", async () => {
  const file = upload(TABLE, fileText(`cases/${TABLE}`));
  const wrong = await refused(batch.startJob({ file, mapping: "key: x" }));
  assert.equal(wrong.code, "invalid-mapping");
  assert.ok(wrong.diagnostics.length > 0);
  assert.equal((await refused(batch.startJob({ file }))).code, "missing-parameter");
});

test("what columns mean is drafted, edited as in a form, and starts a job", async () => {
  const file = upload("many-2022.csv", "code,Region,R&D intensity (%),rain\na1,Hills,1.2,80\na2,Coast,2.1,90\na3,Plains,abc,70\n");
  const draft = await told(batch.readMappingRaw({ file }), MappingReadToJSON);
  assert.deepEqual(draft.missing.map((each) => each.key), ["industry", "sector"]);
  assert.deepEqual(draft.columns.map((each) => each.indicator), [null, null, "rd-intensity", null]);
  assert.equal(draft.columns[2].odd?.line, 4);
  assert.equal((await refused(batch.startJob({ file, mapping: draft.mapping }))).code, "invalid-mapping");
  const { mapping } = await told(
    batch.editMappingRaw({
      editMappingRequest: {
        mapping: draft.mapping,
        said: { "industry-en": "tea", sector: "farm" },
        columns: [{ column: "R&D intensity (%)", indicator: "rd-intensity", unit: "%" }],
      },
    }),
    EditedMappingToJSON,
  );
  const read = await told(batch.readMappingRaw({ file, mapping }), MappingReadToJSON);
  assert.deepEqual([read.missing.length, read.read, read.refused], [0, 2, 1]);
  const { id } = await batch.startJob({ file, mapping });
  const done = await over(id);
  assert.deepEqual([done.state, done.advised, done.refused], ["done", 2, 1]);
  await batch.deleteJob({ id });
});
