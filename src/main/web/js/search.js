/**
 * The entry of search, on every page: keys, and loading the rest when it is wanted.
 */

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form[data-search]");
/** @type {HTMLInputElement | null | undefined} */
const input = form?.querySelector("input[type=search]");

if (form && input) {
  const root = form.dataset.root ?? "";
  let box = /** @type {Promise<void> | undefined} */ (undefined);
  const load = () => {
    box ??= import("./search/box.js").then((module) => module.attach(form, input, root));
  };
  input.addEventListener("focus", load, { once: true });
  if (document.activeElement === input) load();

  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });

  /** @type {HTMLElement | null} */
  const results = document.querySelector("[data-results]");
  if (results) import("./search/results.js").then((module) => module.run(results, input, root));
}

if (new URLSearchParams(location.search).has("mark")) {
  import("./search/mark.js").then((module) => module.mark());
}
