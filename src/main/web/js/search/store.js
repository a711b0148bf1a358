/**
 * Fetches the index's files, checks that each is whole and the one asked for, and decodes them.
 * A file that fails is forgotten, so that the next query tries again; `failed` says that one did.
 */

import { lexer } from "./lexer.js";
import { unpack } from "./rules.js";
import { stemmer } from "./stemmer.js";

/**
 * @typedef {"t" | "w" | "s"} Folder of terms, places (words for phrases), spelling
 *
 * @typedef {object} Tree
 * @property {number} depth levels of files
 * @property {string[]} keys of the topmost
 * @property {string[]} names likewise
 *
 * @typedef {object} Manifest
 * @property {number} pages
 * @property {number} block number of names in a file
 * @property {string[]} names of the files of names
 * @property {Map<Folder, Tree>} trees
 * @property {import("./rules.js").Rules} rules
 * @property {import("./lexer.js").Lex} lex
 * @property {(word: string) => string} stem
 * @property {Set<string>} stopWords
 * @property {Set<string>} codeWords those of the stop words that are code, too
 *
 * @typedef {object} Postings
 * @property {number} base number of pages that decides how rare the term is
 * @property {number[]} pages
 * @property {Uint8Array} levels for each page
 * @property {Uint8Array} parts for each page
 *
 * @typedef {object} Entry of a tree
 * @property {string} key
 * @property {any} value a file's name in the upper levels, in the lowest Postings in "t" and bytes
 *   elsewhere
 *
 * @typedef {object} Piece of a page's text
 * @property {string} anchor
 * @property {string} heading
 * @property {boolean} isCode
 * @property {string} text
 *
 * @typedef {object} PageText a part of a page
 * @property {string} uri
 * @property {string} title
 * @property {string} kind
 * @property {Piece[]} pieces
 *
 * @typedef {object} Store
 * @property {boolean} failed whether a file could not be had since this was last set
 * @property {boolean} stale whether the site was published anew since
 * @property {() => Promise<Manifest | undefined>} manifest
 * @property {(folder: Folder, from: string, to: string) => Promise<Entry[]>} entries of a range,
 *   in order, and perhaps one before it; those whose file failed are left out
 * @property {(folder: Folder, key: string) => Promise<any>} get
 * @property {(page: number, part: number) => Promise<PageText | undefined>} text
 */

/** Of the index; IndexBuild.java writes it. */
const FORMAT = 4;

/** Digits of a name or check: Names.java. */
const NAME_LENGTH = 8;

const MAX_KEY_BYTES = 1024;

/** Bits of a number's byte, and so many that a number has at most. */
const NUMBER_BITS = 7;
const MAX_NUMBER_BITS = 35;

const decoder = new TextDecoder();

/** Forty bits as eight digits of base 32: Names.java. @param {Uint8Array} bytes */
export function nameOf(bytes) {
  let high = 0x811c9dc5;
  let low = 0;
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 16777619);
    low = (low * 31 + byte) & 255;
  }
  return ((high >>> 0) * 256 + low).toString(32).padStart(NAME_LENGTH, "0");
}

/**
 * Reads numbers of seven bits a byte, lowest first.
 * @param {Uint8Array} bytes
 */
export function reader(bytes) {
  let at = 0;
  return {
    number() {
      let number = 0;
      for (let shift = 0; shift < MAX_NUMBER_BITS; shift += NUMBER_BITS) {
        const byte = bytes[at++];
        number |= (byte & 127) << shift;
        if (byte < 128) return number;
      }
      throw new Error("damaged");
    },
    /** @param {number} length */
    take(length) {
      at += length;
      if (at > bytes.length) throw new Error("damaged");
      return bytes.subarray(at - length, at);
    },
    more: () => at < bytes.length,
  };
}

/** @type {(bytes: Uint8Array, check: string) => void} */
function verify(bytes, check) {
  if (nameOf(bytes) !== check) throw new Error("damaged");
}

/** @param {Response} response */
const whole = async (response) => new Uint8Array(await response.arrayBuffer());

/** Distances, each less one, added up. @type {(number: () => number, count: number) => number[]} */
export function sums(number, count) {
  const found = [];
  for (let sum = -1; found.length < count; ) found.push((sum += number() + 1));
  return found;
}

/**
 * The keys of a file, and the lengths of their values.
 * @param {ReturnType<typeof reader>} bytes
 */
function decodeKeys({ number, take }) {
  /** @type {string[]} */
  const keys = [];
  const key = new Uint8Array(MAX_KEY_BYTES);
  for (let left = number(); left > 0; left--) {
    const same = number();
    const added = take(number());
    key.set(added, same);
    keys.push(decoder.decode(key.subarray(0, same + added.length)));
  }
  return { keys, lengths: keys.map(number) };
}

/** @type {(bytes: Uint8Array) => Entry[]} */
function decodeBytes(bytes) {
  const from = reader(bytes);
  const { keys, lengths } = decodeKeys(from);
  return keys.map((key, i) => ({ key, value: from.take(lengths[i]) }));
}

/** A file above the leaves: names of files. @type {(bytes: Uint8Array) => Entry[]} */
const decodeNode = (bytes) =>
  decodeBytes(bytes).map(({ key, value }) => ({ key, value: decoder.decode(value) }));

/** @type {(bytes: Uint8Array, rules: import("./rules.js").Rules) => Entry[]} */
function decodePostings(bytes, { posting, marks }) {
  const from = reader(bytes);
  const { keys, lengths } = decodeKeys(from);
  const lists = lengths.map((length, i) => {
    const pages = sums(from.number, length);
    return { pages, base: keys[i].endsWith(marks.merged) ? from.number() : length };
  });
  return lists.map((list, i) => ({
    key: keys[i],
    value: { ...list, ...unpack(from.take(list.pages.length), posting) },
  }));
}

/**
 * How many keys are not after another. What is asked has no unit of a
 * surrogate pair, so the order of UTF-16 serves as well as the files' order of UTF-8.
 * @type {(entries: Entry[], key: string) => number}
 */
function countUpTo(entries, key) {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (entries[middle].key > key) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** @param {string} words */
const setOf = (words) => new Set(words.split(" "));

/**
 * @param {string} root where the files are, with a slash at the end
 * @param {(url: string, options?: RequestInit) => Promise<Response>} [fetcher]
 * @returns {Store}
 */
export function openStore(root, fetcher = (url, options) => fetch(url, options)) {
  /** @type {Map<string, Promise<any>>} */
  const cache = new Map();
  let check = "";

  /** @type {(path: string, cache?: RequestCache) => Promise<Uint8Array>} */
  const load = async (path, cache) => {
    const response = await fetcher(root + path, { cache });
    if (!response.ok) throw new Error("status " + response.status);
    return whole(response);
  };

  /**
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T | Promise<T>} decode throws if the file is not right
   * @returns {Promise<T | undefined>}
   */
  const file = (path, decode) => {
    let promise = cache.get(path);
    if (!promise) {
      promise = load(path)
        .then(decode)
        .catch(async () => decode(await load(path, "reload")))
        .catch(async () => {
          cache.delete(path);
          store.failed = true;
          // Was the site published anew? Offline, the failure itself is told.
          const now = await load("manifest.json", "no-cache").catch(() => undefined);
          store.stale ||= !!check && !!now && decoder.decode(now.subarray(0, NAME_LENGTH)) !== check;
        });
      cache.set(path, promise);
    }
    return promise;
  };

  /**
   * JSON after its check, which covers the file's name, too.
   * @type {(bytes: Uint8Array, name: string) => any}
   */
  const json = (bytes, name) => {
    const text = decoder.decode(bytes);
    const rest = text.slice(NAME_LENGTH);
    verify(new TextEncoder().encode(name + rest), text.slice(0, NAME_LENGTH));
    return JSON.parse(rest);
  };

  /**
   * @template T
   * @param {string} folder
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} decode
   */
  const binary = (folder, name, decode) =>
    file(`${folder}/${name}.bin`, async (bytes) => {
      verify(bytes, name);
      const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream();
      const inflated = stream.pipeThrough(new DecompressionStream("deflate-raw"));
      return decode(await whole(new Response(inflated)));
    });

  /** @type {(bytes: Uint8Array) => Manifest} */
  const decodeManifest = (bytes) => {
    const { format, pages, block, names, terms, places, spelling, rules, ...words } = json(bytes, "");
    if (format !== FORMAT) throw new Error("another format: " + format);
    check = decoder.decode(bytes.subarray(0, NAME_LENGTH));
    return {
      pages,
      block,
      names,
      rules,
      trees: new Map([["t", terms], ["w", places], ["s", spelling]]),
      lex: lexer(words.characters, words.operators, rules.limits),
      stem: stemmer(words.stems),
      stopWords: setOf(words.stopWords),
      codeWords: setOf(words.codeWords),
    };
  };

  /** @type {Store} */
  const store = {
    failed: false,
    stale: false,

    manifest: () => file("manifest.json", decodeManifest),

    async entries(folder, from, to) {
      const manifest = await store.manifest();
      if (!manifest) return [];
      const tree = /** @type {Tree} */ (manifest.trees.get(folder));
      const decodeLeaf =
        folder === "t"
          ? (/** @type {Uint8Array} */ bytes) => decodePostings(bytes, manifest.rules)
          : decodeBytes;
      /** @param {Entry[]} entries */
      const inRange = (entries) =>
        entries.slice(Math.max(0, countUpTo(entries, from) - 1), countUpTo(entries, to));
      let found = inRange(tree.keys.map((key, i) => ({ key, value: tree.names[i] })));
      for (let left = tree.depth; left > 0; left--) {
        const decode = left > 1 ? decodeNode : decodeLeaf;
        const files = await Promise.all(found.map(({ value }) => binary(folder, value, decode)));
        found = files.flatMap((entries) => inRange(entries ?? []));
      }
      return found;
    },

    async get(folder, key) {
      return (await store.entries(folder, key, key)).find((entry) => entry.key === key)?.value;
    },

    async text(page, part) {
      const manifest = await store.manifest();
      if (!manifest) return;
      const { block, names, rules } = manifest;
      const listed = await binary("n", names[Math.floor(page / block)], (bytes) => bytes);
      if (!listed) return;
      const at = (page % block) * NAME_LENGTH;
      const name = `${decoder.decode(listed.subarray(at, at + NAME_LENGTH))}-${part}`;
      return file(`p/${name}.json`, (bytes) => {
        // As PageFiles.java writes it
        const [uri, title, kind, pieces] = json(bytes, name);
        /** @type {(piece: [string, string, number, string]) => Piece} */
        const named = ([anchor, heading, flags, text]) => {
          return { anchor, heading, isCode: (flags & rules.snippets.codeFlag) !== 0, text };
        };
        return { uri, title, kind, pieces: pieces.map(named) };
      });
    },
  };
  return store;
}
