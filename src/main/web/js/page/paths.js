import { progressText, readMarks, writeMarks } from "./marks.js";
import { announce, button } from "./tools.js";

/**
 * Gives each learning path a box for every step, a count, and a button that clears. The marks stay
 * in this browser; where it keeps nothing, they last as long as the page.
 *
 * @param {ParentNode} root
 */
export function startPaths(root) {
  root.querySelectorAll("[data-path]").forEach((path) => {
    if (path instanceof HTMLElement) {
      addMarks(path);
    }
  });
}

/** @param {HTMLElement} path */
function addMarks(path) {
  const key = `cw-path-${path.dataset["path"]}`;
  const items = [...path.querySelectorAll("[data-step]")].filter((it) => it instanceof HTMLElement);
  const steps = items.map((item) => item.dataset["step"] ?? "");
  const boxes = items.map(addBox);
  const bar = document.createElement("progress");
  const words = document.createElement("span");
  const clear = button("Clear marks", () => {
    boxes.forEach((box) => (box.checked = false));
    changed();
  });
  clear.setAttribute("aria-label", `Clear the marks of “${path.querySelector("h2")?.textContent?.trim()}”`);

  /** @param {Set<string>} marks */
  function show(marks) {
    boxes.forEach((box, index) => (box.checked = marks.has(steps[index] ?? "")));
    count();
  }

  function count() {
    const read = boxes.filter((box) => box.checked).length;
    bar.max = boxes.length;
    bar.value = read;
    words.textContent = progressText(read, boxes.length);
    clear.disabled = read === 0;
  }

  function changed() {
    const marks = new Set(steps.filter((_, index) => boxes[index]?.checked));
    count();
    announce(words.textContent ?? "");
    keep(key, writeMarks(steps, marks), marks.size === 0);
  }

  boxes.forEach((box) => box.addEventListener("change", changed));
  bar.setAttribute("aria-hidden", "true"); // the words beside it say the same
  const line = document.createElement("div");
  line.className = "path-progress";
  line.append(bar, words, clear);
  path.querySelector("ol")?.before(line);
  show(kept(key));
  // Marks that are set in another tab
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) {
      show(kept(key));
    }
  });
}

/**
 * @param {HTMLElement} item
 * @returns {HTMLInputElement}
 */
function addBox(item) {
  const label = document.createElement("label");
  label.className = "step-mark";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.autocomplete = "off"; // the marks say what is read, not the browser's memory of the form
  const name = document.createElement("span");
  name.className = "visually-hidden";
  name.textContent = `Read: ${item.querySelector("a")?.textContent?.trim()}`;
  label.append(box, name);
  item.append(label);
  return box;
}

/**
 * @param {string} key
 * @returns {Set<string>}
 */
function kept(key) {
  try {
    return readMarks(localStorage.getItem(key));
  } catch {
    return new Set();
  }
}

/**
 * @param {string} key
 * @param {string} marks
 * @param {boolean} none
 */
function keep(key, marks, none) {
  try {
    if (none) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, marks);
    }
  } catch {
    // Storage is switched off: the marks last as long as the page.
  }
}
