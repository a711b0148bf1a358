import { announce, button, toolsOf } from "./tools.js";

const SHOWN_MILLIS = 2000;

/**
 * A "Copy" button on each code block. It copies the whole program, folded lines and the program's
 * other blocks included; line numbers are generated content and never part of the text.
 *
 * @param {ParentNode} root
 */
export function addCopyButtons(root) {
  // Absent where the page was not served securely.
  if (navigator.clipboard === undefined) {
    return;
  }
  for (const figure of root.querySelectorAll("figure.code")) {
    const tools = toolsOf(figure);
    if (tools !== null) {
      tools.append(copyButton(blocksOf(figure, root), nameOf(figure)));
    }
  }
}

/**
 * The blocks of the program that a block belongs to, in order.
 *
 * @param {Element} figure
 * @param {ParentNode} root
 * @returns {Element[]}
 */
export function blocksOf(figure, root) {
  const part = figure.getAttribute("data-part");
  if (part === null) {
    return [figure];
  }
  const language = figure.getAttribute("data-lang");
  return [...root.querySelectorAll("figure.code[data-part]")].filter(
    (other) =>
      other.getAttribute("data-part") === part && other.getAttribute("data-lang") === language,
  );
}

/**
 * @param {Element[]} blocks
 * @param {string} name what is copied, for those who do not see the block
 */
function copyButton(blocks, name) {
  const element = button("", async () => {
    try {
      await navigator.clipboard.writeText(programText(blocks.map(codeOf)));
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
 * @param {Element} figure
 * @returns {string}
 */
function codeOf(figure) {
  return figure.querySelector("pre > code")?.textContent ?? "";
}

/**
 * A program as a file: its parts with an empty line between two, and one line break at the end.
 *
 * @param {string[]} parts
 * @returns {string}
 */
export function programText(parts) {
  return parts.map((part) => part.replace(/\n*$/, "\n")).join("\n");
}
