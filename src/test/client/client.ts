import assert from "node:assert/strict";
import { File } from "node:buffer";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  AdviceApi,
  type ApiResponse,
  BatchApi,
  CasesApi,
  Configuration,
  type Problem,
  ProblemFromJSON,
  ProblemToJSON,
  ResponseError,
  RulesApi,
  ServiceApi,
} from "../../../target/client/api";

/** The generated client for the server that run.sh has started, what has been asked through it, and the command line beside it. */

export function environment(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is set by run.sh`);
  return value;
}

export const folder = environment("CATCHUP_FOLDER");
export const document = JSON.parse(readFileSync(environment("CATCHUP_CONTRACT"), "utf8"));

// --- what has been asked ---

type Operation = { id: string; method: string; path: string; pattern: RegExp };

/** What the document describes; paths with fewer gaps first, which are the nearer ones. */
export const operations: Operation[] = Object.entries<Record<string, { operationId?: string }>>(document.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== "parameters")
      .map(([method, operation]) => ({
        id: operation.operationId ?? "",
        method: method.toUpperCase(),
        path,
        pattern: new RegExp(`^${path.replace(/\{[^}]*\}/g, "[^/]+")}$`),
      })),
  )
  .sort((one, other) => one.path.split("{").length - other.path.split("{").length);

/** The statuses that each operation was answered with, by its id. */
export const answered = new Map<string, Set<number>>();

function note(url: string, method: string, status: number): void {
  const path = new URL(url).pathname;
  const operation = operations.find((each) => each.method === method && each.pattern.test(path));
  assert.ok(operation, `${method} ${path} is described`);
  answered.set(operation.id, (answered.get(operation.id) ?? new Set()).add(status));
}

// --- the client ---

function configuration(address: string, token?: string): Configuration {
  return new Configuration({
    basePath: address.replace(/\/(\?.*)?$/, ""),
    apiKey: "client",
    accessToken: token,
    fetchApi: async (url, init) => {
      const response = await fetch(url, init);
      note(String(url), init?.method ?? "GET", response.status);
      return response;
    },
  });
}

const own = configuration(environment("CATCHUP_ADDRESS"));

export const service = new ServiceApi(own);
export const cases = new CasesApi(own);
export const advice = new AdviceApi(own);
export const rules = new RulesApi(own);
export const batch = new BatchApi(own);

/** A client of the server that others than this machine can ask, with a token or without. */
export function open(token?: string): ServiceApi {
  return new ServiceApi(configuration(environment("CATCHUP_OPEN_ADDRESS"), token));
}

export function upload(name: string, text: string | Uint8Array<ArrayBuffer>): Blob {
  return new File([text], name);
}

// --- answers ---

/** What an answer says in the client's types, after it was seen that these say all of it. */
export async function told<T>(asked: Promise<ApiResponse<T>>, written: (value: any) => unknown): Promise<T> {
  const answer = await asked;
  const raw = await answer.raw.clone().json();
  const value = await answer.value();
  same(written(value), raw);
  return value;
}

/** A problem in the client's types. */
export async function refused(asked: Promise<unknown>): Promise<Problem> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    assert.equal(error.response.headers.get("content-type"), "application/problem+json");
    const raw = await error.response.json();
    const problem = ProblemFromJSON(raw);
    same(ProblemToJSON(problem), raw);
    assert.equal(problem.status, error.response.status);
    assert.equal(problem.type, `urn:catchup:problem:${problem.code}`);
    assert.ok(problem.message.en && problem.message.zh);
    return problem;
  }
  assert.fail("it was answered");
}

/** Both say the same; to leave out and to say null are one, and moments are compared as such. */
export function same(one: unknown, other: unknown): void {
  const difference = firstDifference(plain(one), plain(other), "");
  assert.ok(difference === null, difference ?? "");
}

/** Where two documents part, and what each says there. */
function firstDifference(one: any, other: any, at: string): string | null {
  const both = [one, other].map((each) => (Array.isArray(each) ? "list" : each === null ? "null" : typeof each));
  if (both[0] !== both[1] || (both[0] === "list" && one.length !== other.length)) {
    return `${at}: ${short(one)} | ${short(other)}`;
  }
  if (both[0] !== "object" && both[0] !== "list") {
    return one === other ? null : `${at}: ${short(one)} | ${short(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found =
      key in one && key in other
        ? firstDifference(one[key], other[key], `${at}/${key}`)
        : `${at}/${key}: ${short(one[key])} | ${short(other[key])}`;
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 300);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, each) => {
    if (typeof each === "string" && MOMENT.test(each)) {
      return new Date(each).toISOString();
    }
    return each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).filter(([, inner]) => inner !== null))
      : each;
  });
}

// --- the command line ---

/** What the command line says to the same, in the same folder. */
export function commandLine(words: string[], status = 0): string {
  const run = spawnSync(environment("CATCHUP_LAUNCHER"), words, { encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 });
  assert.equal(run.status, status, run.stderr);
  return run.stdout;
}

export function commandLineJson(words: string[], status = 0): any {
  return JSON.parse(commandLine([...words, "--rules", "rules", "--format", "json"], status));
}

export function fileText(path: string): string {
  return readFileSync(`${folder}/${path}`, "utf8");
}

export function fileBytes(path: string): Uint8Array<ArrayBuffer> {
  return readFileSync(`${folder}/${path}`);
}
