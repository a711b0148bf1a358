/**
 * A click on a line's number puts the line into the address, to be passed on.
 *
 * The number is generated content, so the click is the line's own: it counts as one on the number
 * when it falls into the width that the number takes.
 *
 * @param {ParentNode} root
 */
export function linkLineNumbers(root) {
  for (const code of root.querySelectorAll("figure.code pre > code")) {
    code.addEventListener("click", (event) => {
      const line = event.target;
      if (
        event instanceof MouseEvent &&
        line instanceof HTMLElement &&
        line.matches(".line[id]") &&
        event.clientX - line.getBoundingClientRect().left < numberWidth(line)
      ) {
        location.hash = line.id;
      }
    });
  }
}

/**
 * @param {Element} line
 * @returns {number} CSS pixels; 0 where numbers are not shown
 */
function numberWidth(line) {
  const style = getComputedStyle(line, "::before");
  return style.content === "none" ? 0 : parseFloat(style.inlineSize) || 0;
}
