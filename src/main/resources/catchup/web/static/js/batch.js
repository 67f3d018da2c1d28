import { html, w } from "./ui.js";
export const BatchPage = () => html`<p>${w("batch")}</p>`;
