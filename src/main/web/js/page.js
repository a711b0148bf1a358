// What a page gains from a script. Each part looks for its own elements and does nothing without
// them; the page is complete before.
import { addCopyButtons } from "./page/copy.js";
import { addFolds } from "./page/fold.js";
import { addSearchKeys } from "./page/keys.js";
import { linkLineNumbers } from "./page/lines.js";
import { makeScrollersFocusable } from "./page/scroll.js";
import { enhanceTables } from "./page/table.js";
import { followToc } from "./page/toc.js";
import { addThemeToggle } from "./page/theme-toggle.js";

addThemeToggle();
addFolds(document);
addCopyButtons(document);
linkLineNumbers(document);
enhanceTables(document);
makeScrollersFocusable(document);
followToc(document);
addSearchKeys(document);

// Only the page that has the form loads it
const cost = document.querySelector("[data-form=cost]");
if (cost instanceof HTMLElement) {
  import("./cost/form.js").then(({ start }) => start(cost)).catch(() => {});
}

// And only the page of learning paths their marks
if (document.querySelector("[data-path]") !== null) {
  import("./page/paths.js").then(({ startPaths }) => startPaths(document)).catch(() => {});
}
