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
  part.addEventListener("dragover", (event) => event.preventDefault());
  // Dropped before the rest is there: kept where the rest looks for a chosen file
  part.addEventListener("drop", (event) => {
    const input = part.querySelector("input");
    if (!input || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
  });
  if (part.open) load();
}
