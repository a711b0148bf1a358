/**
 * Fetches the index's files, checks that each is whole and the one asked for, and decodes them.
 * A file that fails is forgotten, so that the next query tries again; `failed` says that one did.
 */

import { lexer } from "./lexer.js";

/**
 * @typedef {"t" | "w" | "s"} Folder of terms, places (words for phrases), spelling
 * @typedef {[depth: number, keys: string[], names: string[]]} Tree levels of files, and the topmost
 *
 * @typedef {object} Manifest
 * @property {number} pages
 * @property {number} block
 * @property {string[]} names
 * @property {Record<Folder, Tree>} trees
 * @property {import("./lexer.js").Lex} lex
 * @property {Set<string>} stops
 * @property {Set<string>} code those of the stop words that are code, too
 *
 * @typedef {object} Postings
 * @property {number} base number of pages that decides how rare the term is
 * @property {number[]} pages
 * @property {Uint8Array} bytes level times 16 plus part
 *
 * @typedef {[keys: string[], values: any[]]} Leaf values are names of files in the upper levels,
 *   in the lowest Postings in "t" and bytes elsewhere
 *
 * @typedef {[anchor: string, heading: string, flags: number, text: string]} Piece
 * @typedef {[uri: string, title: string, kind: string, pieces: Piece[]]} PageText
 *
 * @typedef {object} Store
 * @property {boolean} failed whether a file could not be had since this was last set
 * @property {boolean} stale whether the site was published anew since
 * @property {() => Promise<Manifest | undefined>} manifest
 * @property {(folder: Folder, from: string, to: string) => Promise<[string, any][]>} entries of a
 *   range, in order, and perhaps one before it; those whose file failed are left out
 * @property {(folder: Folder, key: string) => Promise<any>} get
 * @property {(page: number, part: number) => Promise<PageText | undefined>} text
 */

const FORMAT = 3;
const decoder = new TextDecoder();

/** Forty bits as eight digits of base 32: Names.java. @param {Uint8Array} bytes */
export function nameOf(bytes) {
  let high = 0x811c9dc5;
  let low = 0;
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 16777619);
    low = (low * 31 + byte) & 255;
  }
  return ((high >>> 0) * 256 + low).toString(32).padStart(8, "0");
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
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[at++];
        number |= (byte & 127) << shift;
        if (byte < 128) return number;
      }
      throw 0;
    },
    /** @param {number} length */
    take(length) {
      at += length;
      if (at > bytes.length) throw 0;
      return bytes.subarray(at - length, at);
    },
    more: () => at < bytes.length,
  };
}

/** @param {Response} response */
const whole = async (response) => new Uint8Array(await response.arrayBuffer());

/** Distances, each less one, added up. @type {(number: () => number, count: number) => number[]} */
export function sums(number, count) {
  const found = [];
  for (let sum = -1; found.length < count; ) found.push((sum += number() + 1));
  return found;
}

/** @type {(bytes: Uint8Array, isLeaf: boolean | undefined, hasPostings: boolean) => Leaf} */
function decode(bytes, isLeaf, hasPostings) {
  const { number, take } = reader(bytes);
  /** @type {string[]} */
  const keys = [];
  const key = new Uint8Array(1024);
  for (let n = number(); n > 0; n--) {
    const same = number();
    const added = take(number());
    key.set(added, same);
    keys.push(decoder.decode(key.subarray(0, same + added.length)));
  }
  const lengths = keys.map(number);
  /** @type {any[]} */
  const values = lengths.map((length, i) => {
    if (!isLeaf) return decoder.decode(take(length));
    if (!hasPostings) return take(length);
    const pages = sums(number, length);
    return { pages, base: keys[i].endsWith("\u0001") ? number() : length };
  });
  if (isLeaf && hasPostings) for (const value of values) value.bytes = take(value.pages.length);
  return [keys, values];
}

/**
 * Index of the last key that is not after another; -1 if all are. What is asked has no unit of a
 * surrogate pair, so the order of UTF-16 serves as well as the files' order of UTF-8.
 * @type {(keys: string[], key: string) => number}
 */
function floor(keys, key) {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (keys[middle] > key) to = middle;
    else from = middle + 1;
  }
  return from - 1;
}

/** @param {string} words */
const set = (words) => new Set(words.split(" "));

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
    if (!response.ok) throw 0;
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
          store.stale ||= !!check && !!now && decoder.decode(now.subarray(0, 8)) !== check;
        });
      cache.set(path, promise);
    }
    return promise;
  };

  /** JSON after its check, which covers the file's name, too. @type {(bytes: Uint8Array, name: string) => any} */
  const json = (bytes, name) => {
    const text = decoder.decode(bytes);
    if (nameOf(new TextEncoder().encode(name + text.slice(8))) !== text.slice(0, 8)) throw 0;
    return JSON.parse(text.slice(9));
  };

  /** @type {(folder: string, name: string, isLeaf?: boolean) => Promise<Leaf | undefined>} */
  const binary = (folder, name, isLeaf) =>
    file(`${folder}/${name}.bin`, async (bytes) => {
      if (nameOf(bytes) !== name) throw 0;
      const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream();
      const raw = await whole(new Response(stream.pipeThrough(new DecompressionStream("deflate-raw"))));
      return folder === "n" ? [[], [raw]] : decode(raw, isLeaf, folder === "t");
    });

  /** @type {Store} */
  const store = {
    failed: false,
    stale: false,

    manifest: () =>
      file("manifest.json", (bytes) => {
        const [format, pages, block, names, t, w, s, sets, stops, code] = json(bytes, "");
        if (format !== FORMAT) throw 0;
        check = decoder.decode(bytes.subarray(0, 8));
        return { lex: lexer(sets), pages, block, names, trees: { t, w, s }, stops: set(stops), code: set(code) };
      }),

    async entries(folder, from, to) {
      const manifest = await store.manifest();
      if (!manifest) return [];
      let [depth, ...root] = manifest.trees[folder];
      for (let level = [root]; ; ) {
        const found = level.flatMap(([keys, values]) => {
          const first = Math.max(0, floor(keys, from));
          return keys
            .slice(first, floor(keys, to) + 1)
            .map((key, i) => /** @type {[string, any]} */ ([key, values[first + i]]));
        });
        if (!depth--) return found;
        const files = found.map(([, name]) => binary(folder, name, !depth));
        level = (await Promise.all(files)).filter((leaf) => leaf !== undefined);
      }
    },

    async get(folder, key) {
      return (await store.entries(folder, key, key)).find(([found]) => found === key)?.[1];
    },

    async text(page, part) {
      const manifest = await store.manifest();
      if (!manifest) return;
      const { block, names } = manifest;
      const listed = await binary("n", names[Math.floor(page / block)]);
      if (!listed) return;
      const at = (page % block) * 8;
      const name = `${decoder.decode(listed[1][0].subarray(at, at + 8))}-${part}`;
      return file(`p/${name}.json`, (bytes) => json(bytes, name));
    },
  };
  return store;
}
