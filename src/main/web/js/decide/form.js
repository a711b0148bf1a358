/**
 * The questionnaire in the page: answers and weights live in the form, their copy in the address,
 * and everything that is shown is made anew from them. Nothing is sent anywhere.
 */
import { announce } from "../page/tools.js";
import { record } from "./record.js";
import { show } from "./result.js";
import { score } from "./score.js";
import { read, write } from "./state.js";
import { OUTCOMES, signed } from "./words.js";

/** Without a change for this long, a new outcome is said to a screen reader. */
const SAID_AFTER_MILLIS = 1000;
const SHOWN_MILLIS = 2000;

/**
 * @param {HTMLElement} tool
 * @param {import("./score.js").Questionnaire} questionnaire
 */
export function start(tool, questionnaire) {
  const form = part(tool, "form", HTMLFormElement);
  const result = part(tool, "[data-result]", HTMLElement);
  const text = part(tool, "[data-record]", HTMLElement);
  const line = part(tool, "[data-line]", HTMLElement);
  const name = part(tool, "#cw-service", HTMLInputElement);
  const sliders = [...tool.querySelectorAll("input")].filter((it) => it.type === "range");
  let said = "";
  let timer = 0;

  /** @returns {import("./state.js").State} */
  function state() {
    const answers = Object.fromEntries(
      [...new FormData(form)].filter(([, answer]) => answer !== "").map(([id, it]) => [id, String(it)]),
    );
    const changed = sliders.filter(({ value }) => value !== "1");
    const factors = changed.map(({ dataset, value }) => [dataset["group"] ?? "", Number(value)]);
    return { answers, factors: Object.fromEntries(factors) };
  }

  function update() {
    const now = state();
    const found = score(questionnaire, now.answers, now.factors);
    show(result, tool.dataset["root"] ?? "", questionnaire, now, found);
    text.textContent = written();
    const sum = found.outcome === "open" ? "" : `, sum ${signed(found.sum)}`;
    line.textContent = `Result: ${OUTCOMES[found.outcome]}${sum}`;
    for (const { value, nextElementSibling } of sliders) {
      if (nextElementSibling) nextElementSibling.textContent = value;
    }
    clearTimeout(timer);
    timer = setTimeout(() => say(OUTCOMES[found.outcome]), SAID_AFTER_MILLIS);
  }

  function written() {
    const now = state();
    const found = score(questionnaire, now.answers, now.factors);
    const about = { name: name.value, address: address(), now: new Date() };
    return record(questionnaire, now, found, about);
  }

  /** @param {string} outcome */
  function say(outcome) {
    if (outcome !== said) announce(`Outcome: ${outcome}`);
    said = outcome;
  }

  /** The page with the answers, wherever it was opened from. */
  const address = () => {
    const hash = write(state(), questionnaire);
    return location.href.split("#")[0] + (hash && "#" + hash);
  };

  function restore() {
    const { answers, factors } = read(location.hash, questionnaire);
    // One by one: a list of radio buttons does not take the empty value
    for (const input of form.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = input.value === (answers[input.name] ?? "");
    }
    for (const slider of sliders) {
      slider.value = String(factors[slider.dataset["group"] ?? ""] ?? 1);
    }
    update();
  }

  form.addEventListener("input", ({ target }) => {
    if (target !== name) history.replaceState(null, "", address());
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // A link to a heading is no state
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) restore();
  });
  tool.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    switch (target.dataset["do"]) {
      case "link":
        return copy(target, address());
      case "copy":
        return copy(target, written());
      case "save":
        return save(written());
      case "print":
        return print();
      case "clear":
        history.replaceState(null, "", location.href.split("#")[0]);
        return restore();
    }
  });

  tool.hidden = false;
  document.querySelector("[data-hand]")?.removeAttribute("open");
  for (const link of document.querySelectorAll("[data-load]")) link.removeAttribute("hidden");
  restore();
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} text
 */
async function copy(button, text) {
  const label = button.textContent;
  let outcome = "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = "Not copied";
  }
  button.textContent = outcome;
  announce(outcome);
  setTimeout(() => (button.textContent = label), SHOWN_MILLIS);
}

/** @param {string} text */
function save(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  link.download = "language-decision.md";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SHOWN_MILLIS);
}

/**
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
function part(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error("no " + selector);
  return found;
}
