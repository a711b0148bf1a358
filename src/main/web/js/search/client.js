/**
 * All of search but its entry: the box, the result page and the marks, started when loaded.
 */
import { attach } from "./box.js";
import { mark } from "./mark.js";
import { run } from "./results.js";
import { openStore } from "./store.js";

/** @type {HTMLElement | null} */
const form = document.querySelector("form[data-search]");
const input = form?.querySelector("input");
if (form && input) {
  const root = form.getAttribute("data-root") ?? "";
  const store = openStore(root + "search/");
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-results]");
  attach({ form, input, root, store, opens: !place });
  if (place) run({ place, input, root, store });
}
mark();
