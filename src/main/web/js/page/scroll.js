/**
 * Lets the keyboard reach tables and plain blocks that scroll sideways. Code figures are reached
 * without a script.
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
  for (const block of root.querySelectorAll(".prose table, .prose pre:not([tabindex])")) {
    observer.observe(block);
  }
}
