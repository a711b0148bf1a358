/** Shows the button that switches between light and dark, and makes it work. */
export function addThemeToggle() {
  const button = document.getElementById("cw-theme");
  if (button === null) {
    return;
  }
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  function isDark() {
    return root.dataset["theme"] === undefined ? system.matches : root.dataset["theme"] === "dark";
  }

  function show() {
    button?.setAttribute("aria-pressed", String(isDark()));
  }

  button.addEventListener("click", () => {
    const choice = nextChoice(isDark(), system.matches);
    if (choice === null) {
      delete root.dataset["theme"];
    } else {
      root.dataset["theme"] = choice;
    }
    remember(choice);
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

/**
 * The other theme. Where that is the system's own, nothing is chosen, and the page follows the
 * system again.
 *
 * @param {boolean} dark whether the page is dark now
 * @param {boolean} systemDark
 * @returns {"light" | "dark" | null}
 */
export function nextChoice(dark, systemDark) {
  if (dark !== systemDark) {
    return null;
  }
  return dark ? "light" : "dark";
}

/** @param {string | null} choice */
function remember(choice) {
  try {
    if (choice === null) {
      localStorage.removeItem("cw-theme");
    } else {
      localStorage.setItem("cw-theme", choice);
    }
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
