import { html, w } from "./ui.js";
export const RulesPage = () => html`<p>${w("rules")}</p>`;
