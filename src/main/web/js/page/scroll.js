/**
 * Lets the keyboard reach tables that scroll sideways.
 *
 * @param {ParentNode} root
 */
export function makeScrollersFocusable(root) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute("tabindex", "0");
      } else {
        target.removeAttribute("tabindex");
      }
    }
  });
  for (const table of root.querySelectorAll(".prose table")) {
    observer.observe(table);
  }
}
