/**
 * The result page: the query and filters live in the address, so Back and bookmarks work. The
 * template writes the parts, which are hidden until this fills them.
 */
import { counted, element, link, marked, notice, parameter, part, place as where } from "./dom.js";
import { search, show } from "./engine.js";
import { withoutSpecial } from "./question.js";
import { explain } from "./rank.js";

const STEP = 10;

/** How many nearest terms are offered. */
const NEAREST = 8;

/** @param {string} q */
const asking = (q) => "?q=" + encodeURIComponent(q.trim());

/**
 * @param {object} page
 * @param {HTMLElement} page.place
 * @param {HTMLInputElement} page.input
 * @param {string} page.root the site's root from this page
 * @param {import("./store.js").Store} page.store
 */
export function run({ place, input, root, store }) {
  const chips = part(place, "filters");
  const status = part(place, "status");
  const problem = part(place, "problem");
  const none = part(place, "none");
  const nearby = part(place, "nearby");
  const list = part(place, "results");
  const more = part(place, "more");
  let asked = 0;

  /** @param {number} limit */
  async function render(limit = STEP) {
    const number = ++asked;
    const q = parameter("q");
    const words = q.split(" ");
    for (const chip of chips.querySelectorAll("button")) {
      chip.ariaPressed = String(words.includes(chip.value));
    }
    const answer = await search(store, q, limit);
    const results = await show(store, answer, answer.hits);
    const empty = !answer.total && q.trim() !== "";
    const near = empty ? await nearest(q) : [];
    if (number !== asked) return;
    list.replaceChildren(...results.map((result) => item(result, answer)));
    more.hidden = answer.total <= limit;
    more.onclick = () => render(limit + STEP);
    const corrected = answer.clauses.flatMap((clause) =>
      clause.matches.filter(({ how }) => how === "corrected").slice(0, 1),
    );
    status.textContent =
      (q.trim() && counted(answer.total)) +
      (corrected.length ? ` Reading “${corrected.map(({ term }) => term).join(" ")}”.` : "");
    none.hidden = !empty;
    nearby.hidden = !near[0];
    part(nearby, "terms").replaceChildren(
      ...near.flatMap((term) => [element("a", { href: asking(term) }, term), " "]),
    );
    problem.hidden = !answer.failed;
    part(problem, "notice").replaceChildren(notice(store));
  }

  /** What to ask instead: the same without filters and quotes, else terms that begin alike. */
  async function nearest(/** @type {string} */ q) {
    const manifest = await store.manifest();
    if (!manifest) return [];
    const bare = withoutSpecial(q, manifest.rules);
    if (bare && bare !== q.trim()) return [bare];
    const word = /\w{3,}/.exec(bare)?.[0] ?? "";
    /** @type {string[]} */
    let terms = [];
    for (let length = word.length - 1; length > 2 && !terms.length; length--) {
      const { clauses } = await search(store, word.slice(0, length), 1);
      terms = clauses.flatMap(({ matches }) => matches.map(({ term }) => term));
    }
    return terms.filter((term) => !term.endsWith("…")).slice(0, NEAREST);
  }

  /** @type {(result: any, answer: import("./engine.js").Answer) => HTMLElement} */
  function item(result, answer) {
    const why = element(
      "details",
      { className: "search-why" },
      element("summary", {}, "Why this result?"),
    );
    why.addEventListener(
      "toggle",
      () => {
        /** @type {(name: string, earned: number) => string[]} */
        const row = (name, earned) =>
          earned ? [`${list.getAttribute("data-" + name)}: ${earned}`] : [];
        const rows = [
          ...explain(result, answer.clauses).map(
            ({ word, earned, terms }) => `${word}: ${earned}, for ${terms.slice(0, 4).join(", ")}`,
          ),
          ...row("together", result.together),
          ...row("missing", result.missing),
          ...row("whole", result.whole),
          `score: ${result.score}`,
        ];
        why.append(element("ul", {}, ...rows.map((row) => element("li", {}, row))));
      },
      { once: true },
    );
    return element(
      "li",
      {},
      element("h2", {}, link(root, result, result.title)),
      where(result),
      marked(result),
      why,
    );
  }

  part(place, "waiting").remove();
  chips.hidden = false;
  chips.addEventListener("click", ({ target }) => {
    const filter = /** @type {HTMLButtonElement} */ (target).value;
    if (!filter) return;
    const words = input.value.split(" ");
    const others = words.filter((word) => word !== filter);
    if (others.length === words.length) others.push(filter);
    input.value = others.join(" ").trim();
    history.pushState(null, "", asking(input.value));
    render();
  });
  // The address says what was asked, and a new start also takes in what was published meanwhile
  problem.addEventListener("click", () => location.reload());
  window.addEventListener("popstate", () => {
    input.value = parameter("q");
    render();
  });
  // What was typed before this was loaded stays
  input.value ||= parameter("q");
  render();
}
