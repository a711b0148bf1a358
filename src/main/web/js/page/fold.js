import { button, toolsOf } from "./tools.js";

/**
 * Folds the parts of a program that are marked for it, with a button that shows them. A link to
 * a folded line opens its block.
 *
 * @param {ParentNode} root
 */
export function addFolds(root) {
  for (const figure of root.querySelectorAll("figure.code:has(.folded)")) {
    const tools = toolsOf(figure);
    if (tools !== null) {
      addFold(figure, tools);
    }
  }
}

/**
 * @param {Element} figure
 * @param {HTMLElement} tools
 */
function addFold(figure, tools) {
  for (const part of figure.querySelectorAll(".folded")) {
    part.setAttribute("data-summary", summary(part.querySelectorAll(".line").length));
  }
  const element = button("", () => setFolded(!figure.classList.contains("is-folded")));
  tools.append(element);
  setFolded(!holdsTarget());
  addEventListener("hashchange", () => {
    if (holdsTarget()) {
      setFolded(false);
    }
  });

  // By the address: at load, :target is not set yet.
  function holdsTarget() {
    const target = document.getElementById(location.hash.slice(1));
    return figure.contains(target?.closest(".folded") ?? null);
  }

  /** @param {boolean} folded */
  function setFolded(folded) {
    figure.classList.toggle("is-folded", folded);
    element.textContent = folded ? "Show all" : "Fold";
    element.setAttribute("aria-expanded", String(!folded));
  }
}

/**
 * What stands in place of folded lines.
 *
 * @param {number} lines
 * @returns {string}
 */
export function summary(lines) {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
