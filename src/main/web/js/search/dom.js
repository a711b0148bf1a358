/**
 * Builds elements without HTML strings, as the Trusted Types policy demands.
 */

/** @typedef {import("./snippet.js").Mark} Mark */

/**
 * The part of the page that the template gave this name.
 * @type {(within: Element, name: string) => HTMLElement}
 */
export const part = (within, name) =>
  /** @type {HTMLElement} */ (within.querySelector(`[data-search-part=${name}]`));

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Partial<HTMLElementTagNameMap[K]>} properties
 * @param {...(Node | string)} children
 */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * Text with its matches marked.
 * @param {{text: string, marks: Mark[]}} snippet
 */
export function marked({ text, marks }) {
  let at = 0;
  const nodes = marks.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, element("mark", {}, text.slice(start, end))];
  });
  return element("span", { className: "search-snippet" }, ...nodes, text.slice(at));
}

/**
 * A link to a result: to its section, with the words to mark there.
 * @param {string} root
 * @param {{uri: string, anchor: string, text: string, marks: Mark[]}} result
 * @param {...(Node | string)} children
 */
export function link(root, { uri, anchor, text, marks }, ...children) {
  const words = new Set(marks.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  const query = words.size ? "?mark=" + encodeURIComponent([...words].join("\n")) : "";
  const href = root + uri + query + (anchor && "#" + encodeURIComponent(anchor));
  return element("a", { href }, ...children);
}

/** What a page is, and the section that answers. @param {{kind: string, heading: string}} result */
export const place = ({ kind, heading }) =>
  element(
    "span",
    { className: "search-place" },
    element("span", { className: "search-kind" }, kind),
    heading && " › " + heading,
  );

/** What the address says of a name. @param {string} name */
export const parameter = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** @param {number} count */
export const counted = (count) => `${count} page${count === 1 ? "" : "s"} found.`;

/** @param {import("./store.js").Store} store */
export const notice = (store) =>
  store.stale
    ? "The site was published anew: reload this page."
    : "Results are incomplete: a file could not be loaded.";
