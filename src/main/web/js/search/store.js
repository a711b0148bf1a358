/**
 * Fetches the index's files, checks that each is whole and the one asked for, and decodes them.
 * A file that fails is forgotten, so that the next query tries again; `failed` says that one did.
 */

/**
 * @typedef {object} Tree
 * @property {number} depth levels of files
 * @property {string[]} keys
 * @property {string[]} names
 *
 * @typedef {object} Manifest
 * @property {number} format
 * @property {number} pages
 * @property {number} block
 * @property {string[]} names
 * @property {Tree} terms
 * @property {Tree} places
 * @property {Tree} spelling
 *
 * @typedef {[Uint8Array, Uint8Array]} Value in two halves
 *
 * @typedef {object} Leaf
 * @property {string[]} keys
 * @property {Value[]} values
 *
 * @typedef {object} PageText
 * @property {string} uri
 * @property {string} title
 * @property {string} kind
 * @property {[string, string, number, string][]} pieces anchor, heading, flags, text
 */

const FORMAT = 1;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Forty bits as eight digits of base 32: Names.java. @param {Uint8Array} bytes */
export function nameOf(bytes) {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let i = 0; i < bytes.length; i++) {
    high = Math.imul(high ^ bytes[i], 0x01000193);
    low = Math.imul(low ^ bytes[i], 0x5bd1e995);
    low ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
  high ^= high >>> 13;
  return digits((high >>> 0) * 256 + (low & 255));
}

/** @param {number} hash */
const digits = (hash) => hash.toString(32).padStart(8, "0");

/** The order of UTF-8, which is that of code points. @type {(a: string, b: string) => number} */
export function compare(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  /** @param {number} unit */
  const rank = (unit) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
  return i < a.length && i < b.length
    ? rank(a.charCodeAt(i)) - rank(b.charCodeAt(i))
    : a.length - b.length;
}

/** Reads numbers of seven bits a byte, lowest first. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let number = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++];
      number |= (byte & 127) << shift;
      if (!(byte & 128)) return number;
    }
    throw new Error("bad number");
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    if (this.at > this.bytes.length) throw new Error("cut short");
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** @param {Uint8Array} bytes */
async function inflate(bytes) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream();
  const inflated = stream.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function decodeLeaf(bytes) {
  const reader = new Reader(bytes);
  /** @type {Leaf} */
  const leaf = { keys: [], values: [] };
  /** @type {[number, number][]} */
  const lengths = [];
  const key = new Uint8Array(1024);
  for (let n = reader.number(); n > 0; n--) {
    const same = reader.number();
    const added = reader.take(reader.number());
    key.set(added, same);
    leaf.keys.push(decoder.decode(key.subarray(0, same + added.length)));
    lengths.push([reader.number(), reader.number()]);
  }
  const heads = lengths.map(([head]) => reader.take(head));
  lengths.forEach(([, tail], i) => leaf.values.push([heads[i], reader.take(tail)]));
  return leaf;
}

/** Index of the last key that is not after another; -1 if all are. @type {(keys: string[], key: string) => number} */
function floor(keys, key) {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(keys[middle], key) > 0) to = middle;
    else from = middle + 1;
  }
  return from - 1;
}

export class Store {
  /**
   * @param {string} root where the files are, with a slash at the end
   * @param {(url: string, options?: RequestInit) => Promise<Response>} [fetcher]
   */
  constructor(root, fetcher = (url, options) => fetch(url, options)) {
    this.root = root;
    this.fetcher = fetcher;
    /** Whether a file could not be had since this was last set. */
    this.failed = false;
    /** Whether the site was published anew since. */
    this.stale = false;
    /** @type {Map<string, Promise<any>>} */
    this.cache = new Map();
    /** @type {Map<string, any>} what has arrived */
    this.ready = new Map();
  }

  /**
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T | Promise<T>} decode throws if the file is not right
   * @returns {Promise<T | undefined>}
   */
  file(path, decode) {
    let promise = this.cache.get(path);
    if (!promise) {
      const load = async (/** @type {RequestCache} */ cache) => {
        const response = await this.fetcher(this.root + path, { cache });
        if (!response.ok) throw new Error(String(response.status));
        return decode(new Uint8Array(await response.arrayBuffer()));
      };
      promise = load("default")
        .catch(() => load("reload"))
        .then((value) => {
          this.ready.set(path, value);
          return value;
        })
        .catch(async () => {
          this.cache.delete(path);
          this.failed = true;
          if (path !== "manifest.json") await this.checkManifest();
        });
      this.cache.set(path, promise);
    }
    return promise;
  }

  /** @returns {Promise<Manifest | undefined>} */
  manifest() {
    return this.file("manifest.json", (bytes) => {
      const text = decoder.decode(bytes);
      if (nameOf(encoder.encode(text.slice(9))) !== text.slice(0, 8)) throw new Error("damaged");
      const manifest = JSON.parse(text.slice(9));
      if (manifest.format !== FORMAT) throw new Error("another version");
      this.check = text.slice(0, 8);
      return manifest;
    });
  }

  /** After a failure: is it because the site was published anew? */
  async checkManifest() {
    try {
      const response = await this.fetcher(this.root + "manifest.json", { cache: "no-cache" });
      const text = response.ok ? await response.text() : "";
      this.stale ||= text !== "" && text.slice(0, 8) !== this.check;
    } catch {
      // Offline: the failure itself is told.
    }
  }

  /** @param {string} folder @param {string} name */
  binary(folder, name) {
    return this.file(`${folder}/${name}.bin`, async (bytes) => {
      if (nameOf(bytes) !== name) throw new Error("damaged");
      const raw = await inflate(bytes);
      /** @type {Value} */
      const whole = [raw, raw];
      return folder === "n" ? { keys: [], values: [whole] } : decodeLeaf(raw);
    });
  }

  /**
   * The leaves that may hold keys of a range, in order; those that failed are left out.
   * @param {"terms" | "places" | "spelling"} tree
   * @param {string} from
   * @param {string} to
   */
  async leaves(tree, from, to) {
    const manifest = await this.manifest();
    if (!manifest?.[tree]) return [];
    const folder = { terms: "t", places: "w", spelling: "s" }[tree];
    let { depth, keys, names } = manifest[tree];
    for (;;) {
      names = names.slice(Math.max(0, floor(keys, from)), floor(keys, to) + 1);
      const found = await Promise.all(names.map((name) => this.binary(folder, name)));
      const leaves = found.filter((leaf) => leaf !== undefined);
      if (--depth < 1) return leaves;
      keys = leaves.flatMap((leaf) => leaf.keys);
      names = leaves.flatMap((leaf) => leaf.values.map(([value]) => decoder.decode(value)));
    }
  }

  /** @param {"terms" | "places" | "spelling"} tree @param {string} key */
  async get(tree, key) {
    for (const leaf of await this.leaves(tree, key, key)) {
      const at = floor(leaf.keys, key);
      if (leaf.keys[at] === key) return leaf.values[at];
    }
    return undefined;
  }

  /**
   * @param {number} page
   * @param {number} part
   * @returns {Promise<PageText | undefined>}
   */
  async text(page, part) {
    const manifest = await this.manifest();
    if (!manifest) return undefined;
    const block = await this.binary("n", manifest.names[Math.floor(page / manifest.block)]);
    if (!block) return undefined;
    let hash = 0;
    const at = (page % manifest.block) * 5;
    for (const byte of block.values[0][0].subarray(at, at + 5)) hash = hash * 256 + byte;
    const name = `${digits(hash)}-${part}`;
    return this.file(`p/${name}.json`, (bytes) => {
      const text = decoder.decode(bytes);
      if (nameOf(encoder.encode(name + text.slice(8))) !== text.slice(0, 8)) throw new Error("damaged");
      return JSON.parse(text.slice(9));
    });
  }
}
