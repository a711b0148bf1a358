/**
 * The entry of search, on every page: keys, and loading the rest after the first paint or when it
 * is wanted.
 */

/** @type {HTMLInputElement | null} */
const input = document.querySelector("form[data-search] input");

if (input) {
  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    // Offline: tried again at the next focus; the form still leads to the result page
    import("./search/client.js").catch(() => (loading = false));
  };
  input.addEventListener("focus", load);
  // A query, or words to mark
  if (location.search || document.activeElement === input || document.querySelector("[data-results]")) {
    requestAnimationFrame(() => setTimeout(load));
  }

  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const command = event.ctrlKey || event.metaKey;
    const typing = target.closest("input,textarea,select,[contenteditable]");
    if (command ? event.key.toLowerCase() === "k" : event.key === "/" && !typing && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}
