/** The balance over the months as a drawing: the likely line inside the range of the ends. */
import { balance, inWords } from "./model.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 70;
const BOTTOM = 30;
const TOP = 24;

/** Months that are drawn, and where a figure stands below. */
const MONTHS = 60;
const STEP = 12;

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/**
 * @param {{best: import("./model.js").Payback, likely: import("./model.js").Payback, worst: import("./model.js").Payback}} outlook
 * @returns {SVGElement}
 */
export function curve({ best, likely, worst }) {
  const values = [best, likely, worst].flatMap((it) => [balance(it, 0), balance(it, MONTHS)]);
  const low = Math.min(...values, 0);
  const high = Math.max(...values, 0);
  /** @param {number} month */
  const x = (month) => LEFT + ((WIDTH - LEFT - STEP) * month) / MONTHS;
  /** @param {number} money */
  const y = (money) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - money)) / (high - low || 1);
  /** @type {(it: import("./model.js").Payback, month: number) => string} */
  const point = (it, month) => `${x(month).toFixed(1)},${y(balance(it, month)).toFixed(1)}`;

  const label =
    `Balance over ${MONTHS} months: it starts at ${COMPACT.format(-likely.once)} and crosses zero ` +
    `after ${inWords(likely.months)}; at best ${inWords(best.months)}, at worst ${inWords(worst.months)}.`;
  const svg = element("svg", {
    class: "cost-curve",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": label,
  });
  svg.append(
    element("polygon", {
      class: "range",
      points: [point(best, 0), point(best, MONTHS), point(worst, MONTHS), point(worst, 0)].join(" "),
    }),
    element("line", { class: "axis", x1: LEFT, x2: x(MONTHS), y1: y(0), y2: y(0) }),
    element("polyline", { class: "likely", points: `${point(likely, 0)} ${point(likely, MONTHS)}` }),
    text("0", LEFT - 8, y(0) + 4, "end"),
    text(COMPACT.format(high || low), LEFT - 8, y(high || low) + 4, "end"),
  );
  for (let month = STEP; month <= MONTHS; month += STEP) {
    svg.append(text(month < MONTHS ? String(month) : `${month} months`, x(month), HEIGHT - 8, "end"));
  }
  return svg;
}

/** @type {(content: string, x: number, y: number, anchor: string) => SVGElement} */
function text(content, x, y, anchor) {
  const made = element("text", { x, y, "text-anchor": anchor });
  made.textContent = content;
  return made;
}

/** @type {(name: string, attributes: Record<string, string | number>) => SVGElement} */
function element(name, attributes) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
