/**
 * All of search but its entry: the box, the result page and the marks, started when loaded.
 */
import { attach } from "./box.js";
import { mark } from "./mark.js";
import { run } from "./results.js";
import { openStore } from "./store.js";

const form = document.querySelector("form[data-search]");
const input = form?.querySelector("input");
const panel = form?.lastElementChild;
if (input && panel) {
  const root = /** @type {string} */ (form.getAttribute("data-root"));
  const store = openStore(root + "search/");
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-results]");
  attach({ panel, input, root, store, opens: !place });
  if (place) run({ place, input, root, store });
}
mark();
