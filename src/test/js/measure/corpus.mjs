/**
 * Writes a large corpus by recombining the sections of a small one, for measuring at sizes that no
 * documentation at hand has. The same arguments give the same bytes. Run by hand:
 *
 *     node src/test/js/measure/corpus.mjs SOURCE PAGES OUT
 *
 * Each page takes its length from a real page and its sections from any. So that the vocabulary
 * grows as in real text (Heaps' law, V = K n^β, fitted to the source), names on a page are
 * replaced by new ones, as often as the law asks for.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const WORD = /[A-Za-z_][A-Za-z0-9_]*/g;
/** A name as programs have them: two parts or more. */
const NAME = /^(?:[a-z]+[A-Z][A-Za-z0-9]*|[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*|[a-z]+_[a-z0-9_]+)$/;
const PER_FOLDER = 400;
/** Of the names that a page gets, as many were made for an earlier page. */
const REUSED = 1;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {string} folder @returns {string[]} */
function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => join(folder, file));
}

/** A page's title and its sections, each with its heading; fences are not searched for headings. @param {string} text */
function parse(text) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const title = /^title: *"?(.*?)"?$/m.exec(text)?.[1] ?? /^# (.*)$/m.exec(body)?.[1] ?? "Page";
  /** @type {string[]} */
  const sections = [];
  let lines = /** @type {string[]} */ ([]);
  let fence = "";
  for (const line of body.split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence === "" && mark) fence = mark;
    else if (fence !== "" && mark.startsWith(fence)) fence = "";
    else if (fence === "" && /^#{1,6} /.test(line)) {
      sections.push(lines.join("\n").trim());
      lines = [];
    }
    lines.push(line);
  }
  if (fence !== "") lines.push(fence);
  sections.push(lines.join("\n").trim());
  return { title, sections: sections.filter((section) => section.length > 40) };
}

/** K and β of the source, from its vocabulary at a quarter and at the whole. @param {string[]} texts @param {() => number} random */
function heaps(texts, random) {
  const shuffled = texts.map((text) => ({ text, at: random() })).sort((a, b) => a.at - b.at);
  const seen = new Set();
  let words = 0;
  let quarter = { words: 1, seen: 1 };
  shuffled.forEach(({ text }, i) => {
    for (const [word] of text.matchAll(WORD)) {
      seen.add(word.toLowerCase());
      words++;
    }
    if (i === Math.floor(texts.length / 4)) quarter = { words, seen: seen.size };
  });
  const beta = Math.log(seen.size / quarter.seen) / Math.log(words / quarter.words);
  return { beta, k: seen.size / words ** beta };
}

class Names {
  /** @param {string[]} parts @param {() => number} random */
  constructor(parts, random) {
    this.parts = parts;
    this.random = random;
    /** @type {string[]} */
    this.made = [];
  }

  /** @template T @param {T[]} list */
  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** A new name in the style of another; one in four has a stem that nobody used. @param {string} like */
  fresh(like) {
    const stem = this.random() < 0.25 ? this.syllables() : this.pick(this.parts);
    const parts = [stem, this.pick(this.parts), ...(this.random() < 0.3 ? [this.pick(this.parts)] : [])];
    const upper = (/** @type {string} */ part) => part[0].toUpperCase() + part.slice(1);
    const name = like.includes("_")
      ? parts.join("_")
      : (/^[A-Z]/.test(like) ? upper(parts[0]) : parts[0]) + parts.slice(1).map(upper).join("");
    this.made.push(name);
    return name;
  }

  syllables() {
    const count = 2 + Math.floor(this.random() * 2);
    const one = () => this.pick([..."bdfgklmnprstvz"]) + this.pick([..."aeiou"]);
    return Array.from({ length: count }, one).join("") + this.pick(["", "n", "r", "x", "l"]);
  }

  /** One of the names made before, the recent ones more often. */
  old() {
    const back = Math.floor(this.random() ** 2 * this.made.length);
    return this.made[this.made.length - 1 - back];
  }
}

/** @param {string} text @param {Map<string, string>} names */
const rename = (text, names) => text.replace(WORD, (word) => names.get(word) ?? word);

/** @param {string} source @param {number} count @param {string} out */
function generate(source, count, out) {
  const random = numbers(20_260);
  const texts = markdownFiles(source).map((file) => readFileSync(file, "utf8"));
  const law = heaps(texts, random);
  const pages = texts.map(parse).filter((page) => page.sections.length > 0);
  const sections = pages.flatMap((page) => page.sections);
  const parts = [...new Set(texts.flatMap((text) => text.match(/\b[a-z]{3,9}\b/g) ?? []))].sort();
  const names = new Names(parts, random);
  const vocabulary = new Set();
  let words = 0;
  for (let number = 0; number < count; number++) {
    const like = names.pick(pages);
    const chosen = like.sections.map(() => names.pick(sections));
    let text = chosen.join("\n\n");
    const found = [...text.matchAll(WORD)].map(([word]) => word);
    words += found.length;
    const here = new Set(found);
    const unseen = [...here].filter((word) => !vocabulary.has(word.toLowerCase())).length;
    const missing = Math.max(0, Math.round(law.k * words ** law.beta) - vocabulary.size - unseen);
    text = rename(text, replacements([...here], missing, names));
    for (const [word] of text.matchAll(WORD)) vocabulary.add(word.toLowerCase());
    const heading = /^#+ (.*)$/m.exec(text)?.[1] ?? "Notes";
    const title = JSON.stringify(`${like.title}: ${heading}`.slice(0, 90));
    const file = join(out, `part-${Math.floor(number / PER_FOLDER)}`, `page-${number}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${title}\n---\n\n${text}\n`);
  }
  return { pages: count, words, vocabulary: vocabulary.size, ...law };
}

/**
 * So many words of a page to replace by new names, and as many again by names made before.
 * Names of the page come first; if there are too few, its longest words follow.
 * @param {string[]} words
 * @param {number} missing
 * @param {Names} names
 */
function replacements(words, missing, names) {
  const byFitness = words
    .filter((word) => NAME.test(word) || word.length > 6)
    .sort((a, b) => Number(NAME.test(b)) - Number(NAME.test(a)) || b.length - a.length);
  /** @type {Map<string, string>} */
  const map = new Map();
  for (const word of byFitness.slice(0, missing)) map.set(word, names.fresh(word));
  if (names.made.length > 100) {
    for (const word of byFitness.slice(missing, missing * (1 + REUSED))) map.set(word, names.old());
  }
  return map;
}

const [source, count, out] = process.argv.slice(2);
if (!out || !(Number(count) > 0)) {
  console.error("usage: node src/test/js/measure/corpus.mjs SOURCE PAGES OUT");
  process.exit(2);
}
console.log(JSON.stringify(generate(resolve(source), Number(count), resolve(out))));
