/**
 * Marks the words that a search result came for, without touching the page's elements.
 */

export function mark() {
  const main = document.querySelector("main");
  const words = (new URLSearchParams(location.search).get("mark") ?? "").split("\n").filter(Boolean);
  if (!main || !words.length || !("highlights" in CSS)) return;
  const ranges = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < 500; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /^[\p{L}\p{N}]/u.test(word)) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + word.length, text.length));
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}
