/** What the tests use of Node.js, so that nothing else has to be resolved. */

declare module "node:test" {
  export function test(name: string, run: () => void | Promise<void>): Promise<void>;
}

declare module "node:assert/strict" {
  interface Assert {
    ok(value: unknown, message?: string): asserts value;
    equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    match(text: string, pattern: RegExp, message?: string): void;
    fail(message?: string): never;
  }
  const assert: Assert;
  export default assert;
}

declare module "node:buffer" {
  export const File: typeof globalThis.File;
}

declare module "node:child_process" {
  export function spawnSync(
    command: string,
    words: string[],
    options: { encoding: "utf8"; cwd: string; maxBuffer: number },
  ): { status: number | null; stdout: string; stderr: string };
}

declare module "node:fs" {
  export function readFileSync(path: string): Uint8Array<ArrayBuffer>;
  export function readFileSync(path: string, encoding: "utf8"): string;
  export function existsSync(path: string): boolean;
}

declare const process: { env: { [name: string]: string | undefined } };
