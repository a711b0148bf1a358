/**
 * The calculator of the cost page: the table of fields above it as a form, and the result below.
 * What is typed stays in the page.
 */
import { announce, button } from "../page/tools.js";
import { curve } from "./curve.js";
import { balance, flips, GRANTED, inWords, LETTERS, numberOf, outlook } from "./model.js";

const SAID_AFTER_MILLIS = 1000;
const ENDS = /** @type {const} */ (["low", "likely", "high"]);
const YEARS = [1, 2, 3];

const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** @type {(amount: number) => string} with a true minus */
const money = (amount) => NUMBERS.format(amount).replace("-", "−");

/**
 * @typedef {{letter: string, label: string, examples: string[]}} Row
 */

/** @param {HTMLElement} place */
export function start(place) {
  const table = [...document.querySelectorAll("table")].findLast(
    (it) => it.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const rows = table ? rowsOf(table) : [];
  if (rows.map(({ letter }) => letter).join("") !== LETTERS) return;

  const form = document.createElement("form");
  form.className = "cost-form";
  form.setAttribute("aria-label", "Break-even calculator");
  const result = document.createElement("div");
  const examples = document.createElement("p");
  const names = headings(table).slice(-rows[0].examples.length);
  names.forEach((name, i) => examples.append(button(`Fill in: ${name}`, () => fill(i)), " "));
  form.append(examples, ...rows.map(field), result);
  place.append(form);
  place.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  let timer = 0;
  let said = "";
  fill(0);

  /** @param {number} example */
  function fill(example) {
    for (const { letter, examples: values } of rows) {
      for (const end of ENDS) input(letter, end).value = end === "likely" ? values[example] : "";
    }
    update();
  }

  /** @type {(letter: string, end: string) => HTMLInputElement} */
  function input(letter, end) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(letter + end));
  }

  function update() {
    const bad = [...form.elements].filter((it) => it instanceof HTMLInputElement && mark(it));
    clearTimeout(timer);
    if (bad.length) {
      result.replaceChildren(line("Write numbers of zero or more; low and high may be empty."));
      return;
    }
    const { best, likely, worst } = show();
    const text = `Payback: ${inWords(likely.months)}, from ${inWords(best.months)} to ${inWords(worst.months)}`;
    timer = setTimeout(() => {
      if (text !== said) announce(text);
      said = text;
    }, SAID_AFTER_MILLIS);
  }

  function show() {
    const all = Object.fromEntries(rows.map(({ letter }) => [letter, range(letter)]));
    const found = outlook(all);
    const { best, likely, worst } = found;
    const verdict = line(`Payback: ${inWords(likely.months)}`);
    verdict.className = "decide-outcome";
    const turning = flips(all);
    result.replaceChildren(
      verdict,
      line(`At the ends of your ranges: ${inWords(best.months)} at best, ${inWords(worst.months)} at worst.`),
      line(`Once ${money(likely.once)}, net a year ${money(likely.net)}.`),
      line(YEARS.map((it) => `Balance after ${it * 12} months: ${money(balance(likely, it * 12))}`).join(". ") + "."),
      line(
        turning.length
          ? `Halved or doubled, each of these alone moves it across ${GRANTED} months: ${turning.join(", ")}.`
          : `No field alone, halved or doubled, moves it across ${GRANTED} months.`,
      ),
      curve(found),
    );
    return found;
  }

  /** @param {string} letter */
  function range(letter) {
    const likely = numberOf(input(letter, "likely").value);
    /** @param {string} end */
    const or = (end) => (input(letter, end).value.trim() ? numberOf(input(letter, end).value) : likely);
    return { low: Math.min(or("low"), likely), likely, high: Math.max(or("high"), likely) };
  }
}

/** @type {(input: HTMLInputElement) => boolean} marks what is no number; whether it is none */
function mark(input) {
  const empty = input.value.trim() === "" && !input.name.endsWith("likely");
  const bad = !empty && Number.isNaN(numberOf(input.value));
  input.setAttribute("aria-invalid", String(bad));
  return bad;
}

/** @type {(row: Row) => HTMLElement} a field with its three inputs */
function field({ letter, label }) {
  const made = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = `${letter}: ${label}`;
  made.append(legend);
  for (const end of ENDS) {
    const input = document.createElement("input");
    input.name = letter + end;
    input.inputMode = "decimal";
    input.autocomplete = "off";
    const text = document.createElement("label");
    text.append(end, input);
    made.append(text);
  }
  return made;
}

/** @type {(text: string) => HTMLElement} */
function line(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

/** @type {(table: HTMLTableElement | undefined) => string[]} */
const headings = (table) =>
  [...(table?.tHead?.rows[0]?.cells ?? [])].map((it) => it.textContent?.trim() ?? "");

/** @type {(table: HTMLTableElement) => Row[]} the letter, what it is and in which unit, and the examples */
const rowsOf = (table) =>
  [...(table.tBodies[0]?.rows ?? [])].map((row) => {
    const [letter, label, unit, , ...examples] = [...row.cells].map((it) => it.textContent?.trim() ?? "");
    return { letter, label: `${label} (${unit})`, examples };
  });
