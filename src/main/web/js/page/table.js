import { button } from "./tools.js";
import { compareTexts, countText, matchesAll, wordsOf } from "./rows.js";

/**
 * Gives each data table a filter and sortable columns.
 *
 * @param {ParentNode} root
 */
export function enhanceTables(root) {
  root.querySelectorAll("table[data-filter]").forEach((table, index) => {
    if (table instanceof HTMLTableElement) {
      addFilter(table, `cw-filter-${index + 1}`);
      addSorting(table);
    }
  });
}

/**
 * @param {HTMLTableElement} table
 * @returns {HTMLTableRowElement[]} the body's rows
 */
function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

/**
 * @param {HTMLTableElement} table
 * @param {string} id of the input
 */
function addFilter(table, id) {
  const rows = rowsOf(table).map((row) => ({ row, text: (row.textContent ?? "").toLowerCase() }));
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = "Filter";
  const input = document.createElement("input");
  input.type = "search";
  input.id = id;
  input.autocomplete = "off";
  input.spellcheck = false;
  const count = document.createElement("p");
  count.setAttribute("role", "status");

  function apply() {
    const words = wordsOf(input.value);
    let shown = 0;
    for (const { row, text } of rows) {
      const match = matchesAll(text, words);
      row.hidden = !match;
      shown += match ? 1 : 0;
    }
    count.textContent = countText(shown, rows.length);
  }

  // A link to a row shows it, whatever the filter says.
  addEventListener("hashchange", () => {
    if (table.querySelector("tr[hidden]:target") !== null) {
      input.value = "";
      apply();
      table.querySelector("tr:target")?.scrollIntoView();
    }
  });
  input.addEventListener("input", apply);

  const tools = document.createElement("div");
  tools.className = "data-tools";
  tools.append(label, input, count);
  table.before(tools);
  apply();
}

/** @param {HTMLTableElement} table */
function addSorting(table) {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  headers.forEach((header, column) => {
    const element = button("", () => sort(header, column));
    element.append(...header.childNodes);
    header.append(element);
  });

  /**
   * @param {HTMLTableCellElement} header
   * @param {number} column
   */
  function sort(header, column) {
    const descending = header.getAttribute("aria-sort") === "ascending";
    headers.forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const keyed = rowsOf(table).map((row) => ({ row, key: row.cells[column]?.textContent?.trim() ?? "" }));
    keyed.sort((a, b) => compareTexts(a.key, b.key, descending));
    table.tBodies[0]?.append(...keyed.map(({ row }) => row));
  }
}
