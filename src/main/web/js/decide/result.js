/** The result in the page: made of elements and text, never of markup. */
import { findings } from "./findings.js";
import { MEANINGS, nearness, OUTCOMES } from "./words.js";

/**
 * @param {Element} place
 * @param {string} root address of the site, relative to the page
 * @param {import("./score.js").Questionnaire} questionnaire
 * @param {import("./state.js").State} state
 * @param {import("./score.js").Score} score
 */
export function show(place, root, questionnaire, state, score) {
  const found = findings(questionnaire, state, score);
  const outcome = element("p", OUTCOMES[score.outcome], "decide-outcome");
  outcome.dataset["outcome"] = score.outcome;
  const unanswered =
    found.open === 0 ? "" : `${found.open} of ${questionnaire.criteria.length} questions are open.`;
  place.replaceChildren(
    outcome,
    element("p", MEANINGS[score.outcome]),
    ...list("Closed gates", found.closed),
    ...list("Decided by", found.deciding),
    ...texts("How near it was", nearness(score)),
    ...list("What would change it", found.changes),
    ...texts("Missing evidence", unanswered),
    ...links(
      found.missing.map(({ text, id }) => ["#q-" + id, text]),
      "decide-missing",
    ),
    ...(found.links.length ? [element("h3", "To read next")] : []),
    ...links(
      found.links.map(([uri, title]) => [root + uri, title]),
      "",
    ),
  );
}

/** @type {(heading: string, text: string) => HTMLElement[]} nothing without a text */
const texts = (heading, text) => (text ? [element("h3", heading), element("p", text)] : []);

/** @type {(heading: string, items: string[]) => HTMLElement[]} nothing without items */
function list(heading, items) {
  if (!items.length) return [];
  const made = document.createElement("ul");
  made.append(...items.map((it) => element("li", it)));
  return [element("h3", heading), made];
}

/** @type {(items: string[][], className: string) => HTMLElement[]} nothing without items */
function links(items, className) {
  if (!items.length) return [];
  const made = element("ul", "", className);
  for (const [address, text] of items) {
    const link = document.createElement("a");
    link.setAttribute("href", address);
    link.textContent = text;
    const item = document.createElement("li");
    item.append(link);
    made.append(item);
  }
  return [made];
}

/** @type {(name: string, text: string, className?: string) => HTMLElement} */
function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
