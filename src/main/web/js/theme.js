// A classic script in the head: applies the reader's own choice before the first paint.
// Without a choice the style sheets follow the system.
{
  let choice = null;
  try {
    choice = localStorage.getItem("cw-theme");
  } catch {
    // Storage is switched off: follow the system.
  }
  if (choice === "light" || choice === "dark") {
    document.documentElement.dataset["theme"] = choice;
  }
}
