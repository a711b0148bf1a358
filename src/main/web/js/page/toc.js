/** How far below the top edge a heading counts as reached, in CSS pixels. */
const REACHED_PIXELS = 120;

/**
 * Marks in the table of contents where the reader is, and opens it, and the one of the whole folder,
 * where they stand in the margin.
 *
 * @param {ParentNode} root
 */
export function followToc(root) {
  const outline = root.querySelector(".outline");
  if (outline !== null) {
    openInMargin(outline, "(min-width: 64rem)");
  }
  const toc = root.querySelector("[data-toc]");
  if (toc === null) {
    return;
  }
  openInMargin(toc, outline === null ? "(min-width: 64rem)" : "(min-width: 82rem)");
  const links = [...toc.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let waiting = false;

  function mark() {
    waiting = false;
    const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Infinity);
    const current = currentIndex(tops, REACHED_PIXELS, atEnd());
    links.forEach((link, index) => {
      if (index === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    },
    { passive: true },
  );
  mark();
}

function atEnd() {
  return scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}

/**
 * @param {Element} nav
 * @param {string} media where there is room for it beside the text
 */
function openInMargin(nav, media) {
  const details = nav.querySelector("details");
  if (details === null) {
    return;
  }
  const wide = matchMedia(media);
  const follow = () => {
    details.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
}

/**
 * The heading under which the reader is: the last that was reached. Of headings side by side it is
 * the first.
 *
 * @param {number[]} tops distances of the headings from the top edge, in page order
 * @param {number} line the distance at which a heading counts as reached
 * @param {boolean} end whether the page is scrolled to its end: then the last heading counts
 * @returns {number} an index into tops; -1 before the first
 */
export function currentIndex(tops, line, end) {
  if (end) {
    return tops.findLastIndex((top) => top < Infinity);
  }
  const last = tops.findLastIndex((top) => top <= line);
  return last < 0 ? -1 : tops.indexOf(/** @type {number} */ (tops[last]));
}
