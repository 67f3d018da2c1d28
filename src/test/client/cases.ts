import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CaseFileToJSON,
  CaseListToJSON,
  CheckedCaseToJSON,
  FormattedCaseToJSON,
  ImportedToJSON,
} from "../../../target/client/api";
import { cases, commandLine, fileBytes, fileText, refused, same, told, upload } from "./client";

const PUER = "puer-coffee-2021.yaml";

test("cases are listed", async () => {
  const list = await told(cases.listCasesRaw(), CaseListToJSON);
  const puer = list.files.find((file) => file.path === PUER);
  assert.equal(puer?.kind, "case");
  assert.equal(puer?._case, "puer-coffee-2021");
  assert.equal(puer?.problems, 0);
  assert.ok(list.files.some((file) => file.kind === "mapping"));
  assert.ok(list.files.some((file) => file.kind === "table"));
});

test("a case is read as a text and as a sheet, and is made, saved, kept from a conflict and removed", async () => {
  const puer = await told(cases.getCaseRaw({ path: PUER }), CaseFileToJSON);
  assert.equal(puer.text, fileText(`cases/${PUER}`));
  assert.equal(puer.sheet?.case, "puer-coffee-2021");
  assert.deepEqual(puer.diagnostics, []);

  const path = "from-a-client.yaml";
  const made = await told(
    cases.saveCaseRaw({ path, saveCase: { sheet: { ...puer.sheet, case: "from-a-client" }, revision: null } }),
    CaseFileToJSON,
  );
  assert.equal(made._case, "from-a-client");
  assert.equal(fileText(`cases/${path}`), made.text);

  const text = `# kept\n${made.text}`;
  const saved = await told(cases.saveCaseRaw({ path, saveCase: { text, revision: made.revision } }), CaseFileToJSON);
  assert.equal(saved.text, text);
  assert.notEqual(saved.revision, made.revision);

  const sheet = structuredClone(saved.sheet ?? {});
  sheet.facts["graded-share"].region.source = "counted again";
  const counted = await told(cases.saveCaseRaw({ path, saveCase: { sheet, revision: saved.revision } }), CaseFileToJSON);
  assert.match(counted.text, /^# kept\n/);
  const others = (each: string) => each.split("\n").filter((line) => !counted.text.includes(line));
  assert.ok(others(text).length <= 1, `${others(text)}`);
  assert.ok(counted.text.includes("counted again"));

  const late = await refused(cases.saveCase({ path, saveCase: { text: "case: late\n", revision: made.revision } }));
  assert.equal(late.status, 409);
  assert.equal(late.code, "conflict");
  assert.equal(late.current?.text, counted.text);
  assert.equal(late.current?.revision, counted.revision);
  assert.equal(late.yours?.text, "case: late\n");
  assert.equal(fileText(`cases/${path}`), counted.text);

  const kept = await refused(cases.deleteCase({ path, ifMatch: `"${made.revision}"` }));
  assert.equal(kept.status, 412);
  await cases.deleteCase({ path, ifMatch: `"${counted.revision}"` });
  assert.equal((await refused(cases.getCase({ path }))).code, "no-such-file");
});

test("a case with problems is saved and told with them", async () => {
  const path = "unfinished.yaml";
  const saved = await told(
    cases.saveCaseRaw({ path, saveCase: { text: "case: unfinished\nregion: { name: X, year: soon }\n", revision: null } }),
    CaseFileToJSON,
  );
  assert.equal(saved._case, null);
  const year = saved.diagnostics.find((diagnostic) => diagnostic.pointer === "/region/year");
  assert.equal(year?.level, "error");
  assert.equal(year?.at.line, 2);
  assert.ok(year?.message.en && year.message.zh);
  await cases.deleteCase({ path, ifMatch: "*" });
});

test("a sheet is written in house form and read again the same", async () => {
  const puer = await cases.getCase({ path: PUER });
  const formatted = await told(
    cases.formatCaseRaw({ formatCaseRequest: { sheet: puer.sheet ?? {} } }),
    FormattedCaseToJSON,
  );
  assert.deepEqual(formatted.diagnostics, []);
  const again = await told(
    cases.checkCaseRaw({ oneCase: { _case: { text: formatted.text, name: "again.yaml" } } }),
    CheckedCaseToJSON,
  );
  same(again.sheet, puer.sheet);
});

test("a sheet that is wrong is told with pointers into it", async () => {
  const checked = await told(
    cases.checkCaseRaw({
      oneCase: {
        _case: { sheet: { case: "x", region: { name: "X", industry: "y", year: "soon" }, facts: { "rail-qual": { region: 3 } } } },
      },
    }),
    CheckedCaseToJSON,
  );
  assert.equal(checked._case, null);
  const pointers = checked.diagnostics.map((diagnostic) => diagnostic.pointer);
  assert.ok(pointers.includes("/region/year"), `${pointers}`);
  assert.ok(pointers.includes("/facts/rail-qual"), `${pointers}`);
});

test("files are imported", async () => {
  const read = await told(
    cases.importCasesRaw({
      file: upload("provinces-2023.csv", fileText("cases/provinces-2023.csv")),
      mapping: fileText("cases/provinces-2023.mapping.yaml"),
    }),
    ImportedToJSON,
  );
  assert.ok(read.cases.length > 20);
  assert.ok(read.cases.some((each) => each._case?.includes("guizhou")));
  const drafted = await told(
    cases.importCasesRaw({ file: upload("provinces-2023.csv", fileText("cases/provinces-2023.csv")) }),
    ImportedToJSON,
  );
  assert.ok(drafted.mapping?.includes("table"));
  const single = await told(
    cases.importCasesRaw({ file: upload("a.yaml", fileText(`cases/${PUER}`)) }),
    ImportedToJSON,
  );
  assert.equal(single.cases[0]._case, "puer-coffee-2021");
  const odd = await refused(cases.importCases({ file: upload("a.exe", "MZ") }));
  assert.equal(odd.code, "unsupported-media-type");
});

test("a fact sheet that the command line has filled in is imported", async () => {
  commandLine(["template", `cases/${PUER}`, "--rules", "rules", "-o", "facts.xlsx"]);
  const read = await told(cases.importCasesRaw({ file: upload("facts.xlsx", fileBytes("facts.xlsx")) }), ImportedToJSON);
  assert.deepEqual(read.diagnostics, []);
  same(read.cases[0].sheet, (await cases.getCase({ path: PUER })).sheet);
});

test("a fact sheet is taken home blank or filled in, and imported again", async () => {
  const blank = new Uint8Array(await (await cases.getTemplate({ lang: "zh" })).arrayBuffer());
  const nothing = await told(cases.importCasesRaw({ file: upload("facts.xlsx", blank) }), ImportedToJSON);
  assert.equal(nothing.kind, "fact-sheet");
  assert.deepEqual(nothing.cases, []);
  const { sheet } = await cases.getCase({ path: PUER });
  for (const format of ["xlsx", "yaml"] as const) {
    const file = await cases.fillTemplate({ format, fillTemplateRequest: { _case: { sheet: sheet ?? {} } } });
    const again = await told(
      cases.importCasesRaw({ file: upload(`facts.${format}`, new Uint8Array(await file.arrayBuffer())) }),
      ImportedToJSON,
    );
    assert.deepEqual(again.diagnostics, []);
    same(again.cases[0].sheet, sheet);
  }
});
