/**
 * The search box as a combobox with a list of pages (ARIA authoring practices, list autocomplete
 * with manual selection). Enter without a selection opens the best page; on the result page it
 * lists all of them.
 */
import { counted, element, link, marked, notice, part, place } from "./dom.js";
import { search, show } from "./engine.js";

const SHOWN = 5;

/** Milliseconds without a key after which the query is asked. */
const PAUSE = 100;

/** Milliseconds more after which the results' texts are fetched: while typing they would be wasted. */
const SETTLED = 150;

/**
 * @param {object} box
 * @param {HTMLElement} box.form with the parts that the template writes; the status says in
 *   data-keys what keys do
 * @param {HTMLInputElement} box.input
 * @param {string} box.root the site's root from this page
 * @param {import("./store.js").Store} box.store
 * @param {boolean} box.opens whether Enter without a selection opens the best page
 */
export function attach({ form, input, root, store, opens }) {
  const list = part(form, "options");
  const status = part(form, "status");
  input.role = "combobox";
  input.ariaExpanded = "false";
  let asked = 0;
  let active = -1;

  /** @param {number} index */
  const select = (index) => {
    const options = list.children;
    if (options[active]) options[active].ariaSelected = "false";
    active = index;
    const option = options[index];
    if (option) {
      option.ariaSelected = "true";
      option.scrollIntoView({ block: "nearest" });
    }
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  };
  /** @param {boolean} open */
  const toggle = (open) => {
    list.hidden = !open;
    input.ariaExpanded = String(open);
    if (!open) {
      asked++;
      select(-1);
      status.textContent = "";
    }
  };

  async function update() {
    const number = ++asked;
    const query = input.value;
    // Two letters begin too many words to be worth their bytes; operators may be as short
    if (/^\s*[a-z]{0,2}$/i.test(query)) return toggle(false);
    const answer = await search(store, query, SHOWN);
    await new Promise((done) => setTimeout(done, SETTLED));
    if (number !== asked) return;
    const results = await show(store, answer, answer.hits);
    if (number !== asked) return;
    select(-1);
    list.replaceChildren(
      ...results.map((result, i) =>
        Object.assign(
          link(root, result, element("b", {}, result.title), place(result), marked(result)),
          { id: "cw-option-" + i, role: "option", ariaSelected: "false", tabIndex: -1 },
        ),
      ),
    );
    list.setAttribute("data-query", query);
    if (document.activeElement !== input) return;
    toggle(results.length > 0);
    status.textContent =
      counted(answer.total) +
      (results.length ? " " + status.getAttribute("data-keys") : "") +
      (answer.failed ? " " + notice(store) : "");
  }

  let timer = 0;
  input.addEventListener("input", () => {
    asked++;
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  const focused = () => {
    store.manifest();
    update();
  };
  input.addEventListener("focus", focused);
  if (document.activeElement === input) focused();
  input.addEventListener("keydown", (event) => {
    // Keys of an input method are its own
    if (event.isComposing) return;
    const count = list.hidden ? 0 : list.childElementCount;
    const key = event.key;
    if (key === "Escape") {
      if (list.hidden) input.value = "";
      toggle(false);
    } else if (key === "ArrowDown") {
      if (count) select(active + 1 < count ? active + 1 : -1);
      else update();
    } else if (key === "ArrowUp") select(active < 0 ? count - 1 : active - 1);
    else if (active >= 0 && key === "Home") select(0);
    else if (active >= 0 && key === "End") select(count - 1);
    else if (
      key === "Enter" &&
      (active >= 0 || (opens && count && list.getAttribute("data-query") === input.value))
    ) {
      /** @type {HTMLElement} */ (list.children[Math.max(0, active)]).click();
    } else {
      // Until what is typed now is answered, Enter means what was typed
      if (key.length === 1) select(-1);
      return;
    }
    event.preventDefault();
  });
  input.addEventListener("blur", () => toggle(false));
  // Else the list were gone before the click
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
