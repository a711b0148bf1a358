/**
 * The search box as a combobox with a list of pages (ARIA authoring practices, list autocomplete
 * with manual selection).
 */
import { KINDS, address, counted, element, marked, notice } from "./dom.js";
import { search, show } from "./engine.js";
import { openStore } from "./store.js";

const SHOWN = 5;

/** Milliseconds without a key after which the query is asked. */
const PAUSE = 100;

/** @type {(form: HTMLFormElement, input: HTMLInputElement, root: string) => void} */
export function attach(form, input, root) {
  const store = openStore(root + "search/");
  const list = element("ul", { id: "cw-options", role: "listbox", "aria-label": "Pages", class: "search-options" });
  const status = element("p", { role: "status", class: "visually-hidden" });
  list.hidden = true;
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }
  let asked = 0;
  let active = -1;

  const close = () => {
    list.hidden = true;
    select(-1);
    input.setAttribute("aria-expanded", "false");
  };
  const open = () => {
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  /** @param {number} index */
  const select = (index) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else input.removeAttribute("aria-activedescendant");
  };

  async function update() {
    const number = ++asked;
    const query = input.value;
    // Two letters begin too many words to be worth their bytes; operators may be as short.
    if (/^\s*[a-z]{0,2}$/i.test(query)) {
      list.replaceChildren();
      close();
      status.textContent = "";
      return;
    }
    const answer = await search(store, query, SHOWN);
    if (number !== asked) return;
    const results = await show(store, answer, answer.hits);
    if (number !== asked) return;
    select(-1);
    list.replaceChildren(
      ...results.map((result, i) => {
        const link = element(
          "a",
          { href: address(root, result), tabindex: "-1" },
          element("span", { class: "search-title" }, result.title),
          " ",
          element("span", { class: "search-kind" }, result.heading || KINDS[result.kind]),
          element("span", { class: "search-snippet" }, ...marked(result)),
        );
        return element("li", { id: "cw-option-" + i, role: "option", "aria-selected": "false" }, link);
      }),
    );
    const found = answer.total ? `${counted(answer.total)} found` : "No page found";
    status.textContent = answer.failed ? `${found}. ${notice(store)}` : found;
    if (answer.failed) {
      list.append(element("li", { role: "presentation", class: "search-notice" }, notice(store)));
    }
    list.dataset.query = query;
    if (document.activeElement === input) open();
    // Enter opens the best page, except on the result page, which lists them all
    if (!list.hidden && results.length && !document.querySelector("[data-results]")) select(0);
  }

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  input.addEventListener("focus", () => (list.childElementCount ? open() : update()));
  input.addEventListener("keydown", (event) => {
    const last = list.querySelectorAll("[role=option]").length - 1;
    if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else if (event.key === "Enter" && active >= 0) {
      list.children[active].querySelector("a")?.click();
    } else if (last >= 0 && event.key === "ArrowDown") {
      open();
      select(active >= last ? 0 : active + 1);
    } else if (last >= 0 && event.key === "ArrowUp") {
      open();
      select(active <= 0 ? last : active - 1);
    } else if (active >= 0 && event.key === "Home") select(0);
    else if (active >= 0 && event.key === "End") select(last);
    else {
      // What is typed now asks anew: until the answer is there, Enter means what was typed
      if (event.key.length === 1) select(-1);
      return;
    }
    event.preventDefault();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());

  store.manifest();
  update();
}
