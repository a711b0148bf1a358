/**
 * The result page: the query and filters live in the address, so Back and bookmarks work.
 */
import { KINDS, address, counted, element, marked, notice } from "./dom.js";
import { search, show } from "./engine.js";
import { CORRECTED } from "./expand.js";
import { explain } from "./rank.js";
import { openStore } from "./store.js";

const STEP = 10;

/** @type {(place: HTMLElement, input: HTMLInputElement, root: string) => void} */
export function run(place, input, root) {
  const store = openStore(root + "search/");
  const status = element("p", { role: "status" });
  const chips = element("p", { class: "search-chips", role: "group", "aria-label": "Kinds of page" });
  const list = element("ol", { class: "search-results" });
  const more = element("button", { type: "button" }, "More results");
  const retry = element("button", { type: "button" }, "Try again");
  place.append(chips, status, list, more);
  let asked = 0;

  const query = () => new URLSearchParams(location.search).get("q") ?? "";
  const kind = () => /(?:^|\s)kind:(\w+)/.exec(query())?.[1] ?? "";
  /** @param {string} q */
  const go = (q) => {
    history.pushState(null, "", "?q=" + encodeURIComponent(q));
    render();
  };

  for (const [id, label] of [["", "All"], ...Object.entries(KINDS)]) {
    const chip = element("button", { type: "button", "data-kind": id }, label);
    chip.addEventListener("click", () => {
      const bare = query().replace(/(^|\s)kind:\w+/g, "").trim();
      go(id ? `${bare} kind:${id}`.trim() : bare);
    });
    chips.append(chip);
  }

  /** @param {number} limit */
  async function render(limit = STEP) {
    const number = ++asked;
    const q = query();
    input.value = q;
    for (const chip of chips.querySelectorAll("button")) {
      chip.setAttribute("aria-pressed", String(chip.dataset.kind === kind()));
    }
    if (!q.trim()) {
      list.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    const answer = await search(store, q, limit);
    const results = await show(store, answer, answer.hits);
    if (number !== asked) return;
    list.replaceChildren(...results.map((result) => item(result, answer)));
    list.setAttribute("aria-label", "Results");
    more.hidden = answer.total <= limit;
    more.onclick = () => render(limit + STEP);
    const corrected = answer.clauses
      .flatMap((clause) => clause.matches.filter(({ how }) => how === CORRECTED).slice(0, 1))
      .map((match) => match.term);
    status.textContent =
      (answer.total ? `${counted(answer.total)} found` : "No page answers this. Try fewer or other words.") +
      (corrected.length ? `, reading “${corrected.join(" ")}”` : "") +
      ".";
    if (!answer.total) {
      status.append(" ", element("a", { href: root + "az.html" }, "All constructs from A to Z"));
    }
    if (answer.failed) {
      status.append(" ", element("strong", {}, notice(store)), " ", retry);
    }
  }

  /** @type {(result: any, answer: import("./engine.js").Answer) => HTMLElement} */
  function item(result, answer) {
    const why = element("details", { class: "search-why" }, element("summary", {}, "Why this result?"));
    why.addEventListener(
      "toggle",
      () => {
        const rows = explain(answer.pages, result.page, answer.clauses).map(({ word, terms, earned }) =>
          element("li", {}, `${word}: ${earned} for ${terms.slice(0, 4).join(", ")}`),
        );
        why.append(element("ul", {}, ...rows, element("li", {}, `score ${result.score}`)));
      },
      { once: true },
    );
    const section = result.heading ? ` › ${result.heading}` : "";
    return element(
      "li",
      {},
      element("h2", {}, element("a", { href: address(root, result) }, result.title)),
      element("p", { class: "search-kind" }, KINDS[result.kind] + section),
      element("p", { class: "search-snippet" }, ...marked(result)),
      why,
    );
  }

  retry.addEventListener("click", () => (store.stale ? location.reload() : render()));
  addEventListener("popstate", () => render());
  render();
}
