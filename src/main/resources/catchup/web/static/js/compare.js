import { html, w } from "./ui.js";
export const ComparePage = () => html`<p>${w("compare")}</p>`;
