/**
 * Cuts text and code into terms. The twin of Lexer.java, which says why; the fixtures in
 * src/test/resources/search hold them equal.
 */
import { fold } from "./chars.js";

/**
 * The type is W for a word, N name, S part of a name, P path, X syntax, J joined, B bigram.
 * @typedef {[type: string, term: string, start: number, end: number, place: number, group: number]} Token
 * @typedef {(text: string) => Token[]} Lex
 */

/** Whether tokens of a type have a place of their own. @param {Token} token */
export const hasPlace = ([type]) => "WNXB".includes(type);

/**
 * Where a part of a name begins: after underscores, with a capital, or with the last of several
 * capitals, unless only the s of a plural follows.
 */
const HUMP = /(?<=_)(?!_)|(?<=[^_\p{CWL}])(?=\p{CWL})|(?<=\p{CWL})(?=\p{CWL}(?!s$)[^_\d\p{CWL}])/u;

/**
 * @param {string[]} sets of characters, for regular expressions, that the index was made with:
 *   words, bigrams, punctuation
 * @returns {Lex}
 */
export function lexer([WORD, BIGRAM, PUNCTUATION]) {

  const LEXEME = RegExp(
    // A path or word, and what an apostrophe adds to it
    `(${WORD}+(?:(?:\\.|::)${WORD}+){0,8})(?:['\u2019](?=[A-Za-z])${WORD}{1,2}(?!'|${WORD}))?` +
      `|(${BIGRAM}+)` +
      // Syntax joined to the word that follows: attribute, slice type, &mut, flag
      `|(#!?\\[|\\[\\](?=${WORD})|&(?=mut )|(?<![^\\0- "\`(])--?(?=[A-Za-z]))(?=(${WORD}+)?((?:-${WORD}+)*))` +
      // Syntax that stands alone: lifetime, verb or place of a format, operators
      `|(?<!${WORD})'(?:[A-Za-z]|static|_)(?!'|${WORD})` +
      `|(?<!${WORD})%[+#]*[A-Za-z](?!${WORD})|\\{(?::[#?]{1,2})?\\}` +
      `|(?<!${WORD})\\?|\\?(?=${PUNCTUATION})` +
      "|(?:<<|>>|&\\^|[-+*/|&^%!=<>:])=|<-|[-=]>|\\.\\.[.=]?|([:&|<>+])\\6|&\\^|[*&|!~^@]",
    "g",
  );

  /** What clings to the word before it: a macro's mark, empty braces, generics. */
  const CLINGING = RegExp(`!(?!=)|{}|<${WORD}+`, "y");

  return (text) => {
    /** @type {Token[]} */
    const tokens = [];
    let place = 0;
    let group = 0;

    /** @type {(type: string, start: number, end: number, term?: string) => void} */
    const emit = (type, start, end, term = fold(text.slice(start, end))) => {
      if (term && term.length < 49) tokens.push([type, term, start, end, place, group]);
    };

    /** @type {(from: number, to: number) => void} */
    const word = (from, to) => {
      const [, before, bare] = /** @type {string[]} */ (/^(_*)(.*?)_*$/.exec(text.slice(from, to)));
      // Spares most words the search for parts
      const parts = /[^a-z]/.test(bare) ? bare.split(HUMP) : [];
      let at = from + before.length;
      if (bare) emit(parts[1] ? "N" : "W", at, at + bare.length);
      else emit("X", from, to, "_");
      if (parts[1]) {
        for (const part of parts) {
          const { length } = part.replace(/_+$/, "");
          if (length > 1) emit("S", at, at + length);
          at += part.length;
        }
      }
      place++;
    };

    let match;
    LEXEME.lastIndex = 0;
    while ((match = LEXEME.exec(text))) {
      const [all, path, bigrams, prefix, joined, more] = match;
      const at = match.index;
      if (path) {
        /** @type {[number, number][]} */
        const names = [];
        let start = at;
        for (const name of path.split(/\.|::/)) {
          names.push([start, start + name.length]);
          start += name.length + (text[start + name.length] === "." ? 1 : 2);
        }
        const count = names.length;
        const end = at + path.length;
        if (count > 1 && names.every(([start]) => /\d/.test(text[start]))) {
          emit("W", at, end);
          place++;
        } else {
          const last = names[count - 1][0];
          if (count > 1 && count < 5) emit("P", at, end);
          if (count > 2) emit("P", names[count - 2][0], end);
          CLINGING.lastIndex = end;
          const clinging = CLINGING.exec(text)?.[0];
          if (clinging && (clinging[0] !== "<" || /\p{CWL}/u.test(text[last]))) emit("J", last, end + clinging.length);
          for (const [from, to] of names) word(from, to);
          if (clinging === "!" && all === path) LEXEME.lastIndex++;
        }
      } else if (bigrams) {
        for (let i = 0; !i || i + 1 < bigrams.length; i++) {
          const pair = bigrams.slice(i, i + 2);
          emit("B", at + i, at + i + pair.length, pair);
          place++;
        }
      } else if (prefix) {
        const length = prefix[0] === "-" ? joined.length + more.length : joined?.length;
        const end = at + prefix.length + length;
        if (joined) {
          const term = fold(text.slice(at + prefix.length, end));
          emit("J", at, end, prefix[0] === "#" ? `#[${term}]` : prefix + term);
        }
        continue;
      } else {
        emit("X", at, at + all.length, all[0] === "'" ? fold(all) : all.replace(/(?<=%)[+#]+/, ""));
        place++;
      }
      group++;
    }
    return tokens;
  };
}
