/**
 * Slash and Ctrl-K lead to the search box.
 *
 * @param {Document} root
 */
export function addSearchKeys(root) {
  /** @type {HTMLInputElement | null} */
  const input = root.querySelector("form[data-search] input");
  if (!input) return;
  root.addEventListener("keydown", (event) => {
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
