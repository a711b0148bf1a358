/**
 * The entry of Paste Go on the result page: loads the rest when the part is opened, or when a file
 * is dragged over it.
 */

/** @type {HTMLDetailsElement | null} */
const part = document.querySelector("details[data-paste]");

if (part) {
  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    import("./paste/paste.js").catch(() => (loading = false));
  };
  part.addEventListener("toggle", load);
  part.addEventListener("dragenter", load);
  if (part.open) load();
}
