/** The entry of the questionnaire: loaded on its own page only. */
import { start } from "./decide/form.js";

const tool = document.querySelector("[data-decide]");
const rules = document.getElementById("cw-rules");
if (tool instanceof HTMLElement && rules) start(tool, JSON.parse(rules.textContent ?? ""));
