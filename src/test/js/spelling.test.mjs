import assert from "node:assert/strict";
import test from "node:test";
import { distance } from "../../main/web/js/search/expand.js";

/** Optimal string alignment by its definition. @param {string} a @param {string} b @returns {number} */
function defined(a, b) {
  if (!a || !b) return a.length + b.length;
  const [x, y] = [a.at(-1), b.at(-1)];
  const edits = [
    defined(a.slice(0, -1), b.slice(0, -1)) + (x === y ? 0 : 1),
    defined(a.slice(0, -1), b) + 1,
    defined(a, b.slice(0, -1)) + 1,
  ];
  if (a.length > 1 && b.length > 1 && x === b.at(-2) && y === a.at(-2)) {
    edits.push(defined(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...edits);
}

test("edits are counted as defined, up to the limit", () => {
  const words = [""];
  for (const word of words) if (word.length < 5) words.push(word + "a", word + "b", ...(word.length < 3 ? [word + "c"] : []));
  for (const a of words) {
    for (const b of words) {
      const edits = defined(a, b);
      for (const limit of [0, 1, 2]) {
        const counted = distance(a, b, limit);
        if (edits <= limit) assert.equal(counted, edits, `${a} ${b} ${limit}`);
        else assert.ok(counted > limit, `${a} ${b} ${limit}: ${counted}`);
      }
    }
  }
});
