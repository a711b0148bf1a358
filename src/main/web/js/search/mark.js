/**
 * Marks the words that a search result came for, without touching the page's elements.
 */

import { parameter } from "./dom.js";

/** Beyond this a page is marked enough, and marking would be felt. */
const MOST = 500;

export function mark() {
  const main = document.querySelector("main");
  const words = parameter("mark").split("\n").filter(Boolean);
  if (!main || !words[0] || !CSS.highlights) return;
  const ranges = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()) && ranges.length < MOST; ) {
    const value = node.nodeValue ?? "";
    const text = value.toLowerCase();
    // Places are those of the text as it stands
    if (text.length !== value.length) continue;
    for (const word of words) {
      for (let at = -1; (at = text.indexOf(word, at + 1)) >= 0; ) {
        // Not inside of a word
        if (/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1))) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}
