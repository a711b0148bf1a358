import { announce, button, toolsOf } from "./tools.js";

const SHOWN_MILLIS = 2000;

/**
 * A "Copy" button on each code block. It copies the whole program, folded lines included; line
 * numbers are generated content and never part of the text.
 *
 * @param {ParentNode} root
 */
export function addCopyButtons(root) {
  // Absent where the page was not served securely.
  if (navigator.clipboard === undefined) {
    return;
  }
  for (const figure of root.querySelectorAll("figure.code")) {
    const code = figure.querySelector("pre > code");
    const tools = toolsOf(figure);
    if (code !== null && tools !== null) {
      tools.append(copyButton(code, nameOf(figure)));
    }
  }
}

/**
 * @param {Element} code
 * @param {string} name what is copied, for those who do not see the block
 */
function copyButton(code, name) {
  const element = button("", async () => {
    try {
      await navigator.clipboard.writeText(programText(code.textContent ?? ""));
      show("Copied");
    } catch {
      show("Not copied");
    }
  });
  reset();

  function reset() {
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = ` ${name}`;
    element.replaceChildren("Copy", hidden);
  }

  /** @param {string} outcome */
  function show(outcome) {
    element.textContent = outcome;
    announce(outcome);
    setTimeout(reset, SHOWN_MILLIS);
  }
  return element;
}

/**
 * @param {Element} figure
 * @returns {string} e.g. "Go"
 */
function nameOf(figure) {
  const label = figure.querySelector(".code-title") ?? figure.querySelector(".code-lang");
  return label?.textContent?.trim() || "code";
}

/**
 * A program as a file: it ends with exactly one line break.
 *
 * @param {string} text
 * @returns {string}
 */
export function programText(text) {
  return text.replace(/\n*$/, "\n");
}
