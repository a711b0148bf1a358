/**
 * The entry of search, on every page: loads the rest after the first paint or when it is wanted.
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
}
