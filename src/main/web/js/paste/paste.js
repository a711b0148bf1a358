/**
 * Paste Go: the constructs of pasted code or of a dropped file, with the cards that map them. The
 * code stays in the browser. The template writes the parts, the page's links included.
 */
import { constructs } from "./constructs.js";

/** Units of code that are read; what follows is left out, and that is said. */
const MOST_CODE = 2_000_000;

/** Units of a file that are shown: laying out a megabyte takes a browser seconds. */
const MOST_SHOWN = 100_000;

/** Constructs that are listed. */
const MOST_LISTED = 400;

const LONGEST_NAME = 80;

/** Milliseconds without a key after which the code is read. */
const PAUSE = 150;

/**
 * @typedef {object} Cards which cards map a construct, best first: numbers of cards
 * @property {[string, string][]} cards address and title
 * @property {Record<string, number[]>} go
 */

/** @type {HTMLElement | null} */
const part = document.querySelector("[data-paste]");
const area = part?.querySelector("textarea");
const file = part?.querySelector("input");
const status = part?.querySelector("[role=status]");
const list = part?.querySelector("ol");
if (part && area && file && status && list) start(part, area, file, status, list);

/** @type {(part: HTMLElement, area: HTMLTextAreaElement, file: HTMLInputElement, status: Element, list: Element) => void} */
function start(part, area, file, status, list) {
  const root = part.getAttribute("data-root") ?? "";
  /** @type {Promise<Cards> | undefined} */
  let cards;
  let asked = 0;
  const load = () => {
    cards ??= fetch(root + "constructs.json").then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
    return cards.catch(() => {
      cards = undefined;
      return undefined;
    });
  };

  /** @param {string} code */
  async function show(code) {
    const number = ++asked;
    const known = code.trim() ? await load() : undefined;
    if (number !== asked) return;
    if (!code.trim() || !known) {
      list.replaceChildren();
      status.textContent = code.trim()
        ? "The list of cards could not be loaded. Change the code to try again."
        : "";
      return;
    }
    const found = constructs(code.slice(0, MOST_CODE));
    const rows = found.slice(0, MOST_LISTED);
    const lines = lineNumbers(code, rows);
    const mapped = found.filter(({ name }) => cardsOf(known, name).length).length;
    list.replaceChildren(...rows.map(({ name }, i) => row(name, lines[i], cardsOf(known, name))));
    status.textContent =
      `${found.length} ${found.length === 1 ? "construct" : "constructs"}, ${mapped} with a card.` +
      (rows.length < found.length ? ` The first ${rows.length} are listed.` : "") +
      (code.length > MOST_CODE ? " The end of the code was left out, because it is too long." : "");
  }

  /** @type {(name: string, line: number, cards: [string, string][]) => HTMLElement} */
  function row(name, line, cards) {
    const item = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) + "…" : name;
    item.append(code, " ", span("paste-line", `line ${line}`), " ");
    if (!cards.length) item.append(span("paste-none", "no card"));
    for (const [uri, title] of cards) {
      const link = document.createElement("a");
      link.setAttribute("href", root + uri);
      link.textContent = title;
      item.append(link, " ");
    }
    return item;
  }

  let timer = 0;
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(area.value), PAUSE);
  });
  /** @param {File | undefined} chosen */
  const read = async (chosen) => {
    if (!chosen) return;
    try {
      const code = await chosen.slice(0, MOST_CODE + 1).text();
      area.value = code.length > MOST_SHOWN ? "" : code;
      await show(code);
    } catch {
      status.textContent = "The file could not be read.";
    }
  };
  file.addEventListener("change", () => read(file.files?.[0]));
  part.addEventListener("dragover", (event) => event.preventDefault());
  part.addEventListener("drop", (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    part.setAttribute("open", "");
    read(dropped);
  });
  // What was pasted, chosen or dropped while this file was loaded
  if (area.value || !file.files?.[0]) show(area.value);
  else read(file.files[0]);
}

/** @type {(className: string, text: string) => HTMLElement} */
function span(className, text) {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}

/** @type {(known: Cards, name: string) => [string, string][]} */
const cardsOf = (known, name) =>
  Object.hasOwn(known.go, name) ? known.go[name].map((index) => known.cards[index]) : [];

/** @type {(code: string, places: {start: number}[]) => number[]} lines from 1 of places in order */
function lineNumbers(code, places) {
  let line = 1;
  let at = 0;
  return places.map(({ start }) => {
    for (let next; (next = code.indexOf("\n", at)) >= 0 && next < start; at = next + 1) line++;
    return line;
  });
}
