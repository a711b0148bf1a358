/**
 * Builds elements without HTML strings, as the Trusted Types policy demands.
 */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @type {Record<string, string>} */
export const KINDS = {
  card: "Pattern card",
  guide: "Migration guide",
  decision: "Decision guide",
  case: "Case study",
  article: "Article",
  reference: "Reference",
};

/**
 * Text with its matches marked.
 * @param {{text: string, marks: [number, number][]}} snippet
 */
export function marked({ text, marks }) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks) {
    nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/**
 * Where a result leads: to its section, with the words to mark there.
 * @param {string} root
 * @param {{uri: string, anchor: string, text: string, marks: [number, number][]}} result
 */
export function address(root, { uri, anchor, text, marks }) {
  const words = new Set(marks.map(([start, end]) => text.slice(start, end).toLowerCase()));
  const query = words.size ? "?mark=" + encodeURIComponent([...words].join("\n")) : "";
  return root + uri + query + (anchor && "#" + encodeURIComponent(anchor));
}

/** @param {number} count */
export const counted = (count) => (count === 1 ? "1 page" : `${count} pages`);

/** @param {import("./store.js").Store} store */
export const notice = (store) =>
  store.stale
    ? "The site was updated: reload the page to search it."
    : "Part of the search index could not be loaded: results are incomplete.";
