// The workbench: which page is open, in which language, on which rules.
import { html, render, useState, useEffect, w, chooseLang, takeNames, Trouble, Teller, Busy } from "./ui.js";
import { get, setLang } from "./api.js";
import { CaseList } from "./cases.js";
import { CasePage } from "./casepage.js";
import { ComparePage } from "./compare.js";
import { RulesPage } from "./rules.js";
import { BatchPage } from "./batch.js";

const FIRST = (() => {
  try { return localStorage.getItem("lang") || (navigator.language.startsWith("zh") ? "zh" : "en"); } catch { return "en"; }
})();
chooseLang(FIRST);
setLang(FIRST);

const route = () => {
  const [page, ...rest] = location.hash.replace(/^#\/?/, "").split("/");
  return { page: page || "cases", rest: rest.map(decodeURIComponent) };
};

function Workbench() {
  const [at, go] = useState(route());
  const [lang, changeLang] = useState(FIRST);
  const [catalogue, setCatalogue] = useState(null);
  const [status, setStatus] = useState(null);
  const [problem, setProblem] = useState(null);

  useEffect(() => {
    const changed = () => go(route());
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);

  // Rules may be edited elsewhere: the page looks now and then which of them serve.
  useEffect(() => {
    let ended = false;
    const look = async () => {
      try {
        const now = await get("status");
        if (ended) return;
        setProblem(null);
        setStatus((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      } catch (failed) { if (!ended) setProblem(failed); }
    };
    look();
    const timer = setInterval(() => { if (!document.hidden) look(); }, 4000);
    return () => { ended = true; clearInterval(timer); };
  }, []);

  useEffect(() => {
    if (status) get("catalogue").then((read) => { takeNames(read); setCatalogue(read); }, setProblem);
  }, [status && status.revision]);

  const switchTo = (code) => {
    chooseLang(code);
    setLang(code);
    try { localStorage.setItem("lang", code); } catch { /* then it is asked again next time */ }
    changeLang(code);
  };

  const pages = [["cases", w("cases")], ["compare", w("compare")], ["batch", w("batch")], ["rules", w("rules")]];
  const here = at.page === "case" ? "cases" : at.page;
  return html`
    <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.getElementById("main").focus(); }}>${w("skip")}</a>
    <header class="top">
      <a class="brand" href="#/cases"><img src="/static/icon.svg" alt="" width="26" height="26" /> Catchup <span lang="zh">追赶</span></a>
      <nav aria-label=${w("pages")}>${pages.map(([id, name]) => html`<a href=${"#/" + id} aria-current=${here === id ? "page" : null}>${name}</a>`)}</nav>
      <div class="language" role="group" aria-label="Language 语言">
        <button type="button" aria-pressed=${lang === "en" ? "true" : "false"} onClick=${() => switchTo("en")} lang="en">English</button>
        <button type="button" aria-pressed=${lang === "zh" ? "true" : "false"} onClick=${() => switchTo("zh")} lang="zh">中文</button>
      </div>
    </header>
    ${status && !status.rules.ok ? html`<p class="banner" role="status">${w("earlier-serves")} <a href="#/rules">${w("look-at-rules")}</a></p>` : null}
    <main id="main" tabindex="-1">
      <${Trouble} problem=${problem} />
      ${!catalogue || !status ? (problem ? null : html`<${Busy} />`)
        : here === "cases" && at.page === "case" ? html`<${CasePage} key=${at.rest.join("/")} path=${at.rest.join("/")} catalogue=${catalogue} status=${status} lang=${lang} />`
        : here === "cases" ? html`<${CaseList} catalogue=${catalogue} status=${status} lang=${lang} />`
        : here === "compare" ? html`<${ComparePage} catalogue=${catalogue} lang=${lang} revision=${status.revision} />`
        : here === "batch" ? html`<${BatchPage} catalogue=${catalogue} status=${status} lang=${lang} />`
        : here === "rules" ? html`<${RulesPage} catalogue=${catalogue} status=${status} lang=${lang} rest=${at.rest} />`
        : html`<p>${w("no-page")} <a href="#/cases">${w("cases")}</a></p>`}
    </main>
    <${Teller} />
    <footer>${status ? html`<span>${w("served-by", status.version, status.serving.rules, status.revision.slice(0, 10))}</span>` : null}</footer>`;
}

const app = document.getElementById("app");
app.textContent = "";
render(html`<${Workbench} />`, app);

