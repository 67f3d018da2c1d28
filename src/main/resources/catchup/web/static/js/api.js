// Asks the server. Whatever goes wrong comes as a Problem with the server's own words.

import { w } from "./ui.js";

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || String(status));
    this.status = status;
    this.code = body.code || "unreachable";
    this.message2 = body.message;
    this.diagnostics = body.diagnostics || [];
    this.body = body;
  }
}

let lang = "en";
export const setLang = (code) => { lang = code; };

/** Whether a file that was chosen can still be read; one that was saved again since cannot, and has to be chosen again. */
async function isReadable(file) {
  try { await file.slice(0, 1).arrayBuffer(); return true; } catch { return false; }
}

async function request(method, path, { body, raw, headers, signal, as } = {}) {
  const address = new URL("/api/v1/" + path, location.origin);
  if (!address.searchParams.has("lang")) address.searchParams.set("lang", lang);
  const all = { Accept: "application/json, */*;q=0.5", ...headers };
  if (method !== "GET") all["X-Catchup"] = "1";
  if (body !== undefined) all["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(address, {
      method, headers: all, signal, credentials: "same-origin",
      body: body !== undefined ? JSON.stringify(body) : raw,
    });
  } catch (failed) {
    if (failed.name === "AbortError") throw failed;
    for (const part of raw instanceof FormData ? raw.values() : []) {
      if (part instanceof File && !(await isReadable(part))) throw new Problem(-1, { code: "file-changed", detail: w("file-changed", part.name) });
    }
    throw new Problem(0, { detail: null });
  }
  if (!response.ok) {
    let problem = {};
    try { problem = await response.json(); } catch { /* an answer without a body */ }
    throw new Problem(response.status, problem);
  }
  if (response.status === 204) return null;
  if (as === "blob") return { blob: await response.blob(), name: fileName(response), undrawn: response.headers.get("Catchup-Undrawn") };
  if (as === "text") return response.text();
  return response.json();
}

function fileName(response) {
  const said = response.headers.get("Content-Disposition") || "";
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(said);
  const plain = /filename="([^"]*)"/.exec(said);
  return coded ? decodeURIComponent(coded[1]) : plain ? plain[1] : "catchup";
}

export const get = (path, options) => request("GET", path, options);
export const post = (path, body, options) => request("POST", path, { body, ...options });
export const put = (path, body, options) => request("PUT", path, { body, ...options });
export const del = (path, options) => request("DELETE", path, options);
export const upload = (path, raw, options) => request("POST", path, { raw, ...options });

/** The path of a file as part of an address. */
export const filePath = (path) => path.split("/").map(encodeURIComponent).join("/");

/** Asks again and again; an answer that a later question has overtaken is dropped. */
export function latest() {
  let running = null;
  return async (ask) => {
    if (running) running.abort();
    const own = new AbortController();
    running = own;
    try {
      const answer = await ask(own.signal);
      return running === own ? answer : undefined;
    } catch (failed) {
      if (failed.name === "AbortError" || running !== own) return undefined;
      throw failed;
    }
  };
}

/** Hands a file to the browser to keep. */
export function keep({ blob, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
