/**
 * The place for a code block's buttons: the end of its caption. Made on first use.
 *
 * @param {Element} figure a `figure.code`
 * @returns {HTMLElement | null} null if the figure has no caption
 */
export function toolsOf(figure) {
  const caption = figure.querySelector(":scope > figcaption");
  if (caption === null) {
    return null;
  }
  const found = caption.querySelector(".code-tools");
  if (found instanceof HTMLElement) {
    return found;
  }
  const tools = document.createElement("span");
  tools.className = "code-tools";
  caption.append(tools);
  return tools;
}

/**
 * @param {string} label
 * @param {() => void} onClick
 * @returns {HTMLButtonElement}
 */
export function button(label, onClick) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}

/**
 * Says something to a screen reader through the page's live region.
 *
 * @param {string} message
 */
export function announce(message) {
  const region = document.getElementById("cw-status");
  if (region !== null) {
    // The same words twice are no change, and would not be read again.
    region.textContent = "";
    requestAnimationFrame(() => {
      region.textContent = message;
    });
  }
}
