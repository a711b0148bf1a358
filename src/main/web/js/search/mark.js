/**
 * Marks the words that a search result came for, without touching the page's elements.
 */

/** Beyond this a page is marked enough, and marking would be felt. */
const MOST = 500;

export function mark() {
  const main = document.querySelector("main");
  const words = new URLSearchParams(location.search).get("mark")?.split("\n").filter(Boolean);
  if (!main || !words || !CSS.highlights) return;
  const ranges = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()) && ranges.length < MOST; ) {
    const text = (node.nodeValue ?? "").toLowerCase();
    for (const word of words) {
      for (let at = -1; (at = text.indexOf(word, at + 1)) >= 0; ) {
        // Not inside of a word; text that grows in lower case must not lead beyond its end
        if (/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1))) continue;
        if (at + word.length > (node.nodeValue ?? "").length) break;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}
