/**
 * Constructs of several tokens. The twin of the patterns in GoConstructs.java, Pattern.java and
 * Phrase.java; what the elements mean is said there.
 */

/** @typedef {import("./lexer.js").Token} Token */

const TABLE = `
  if err != nil        if err != nil
  err != nil           err != nil
  return err           return err
  return nil, err      return nil , err
  v, ok :=             NAME , ok :=
  v, ok :=             NAME , ok =
  _ =                  _ =
  var _                var _
  for {                for {
  for range            for range
  for range            for NAME := range
  for range            for NAME = range
  for range            for NAME , NAME := range
  for range            for NAME , NAME = range
  range 10             range NUMBER
  break label          break NAME
  continue label       continue NAME
  default:             default :
  case <-              case <-
  switch {             switch {
  switch x.(type)      . ( type )
  x.(T)                . ( NOT:type CLOSE
  go func()            go func (
  defer func()         defer func (
  func(...) error      func ( CLOSE error
  func(...) error      func ( CLOSE ( CLOSE:error
  func(...) error      func NAME ( CLOSE error
  func(...) error      func NAME ( CLOSE ( CLOSE:error
  func(...) error      func NAME [ CLOSE ( CLOSE error
  func(...) error      func NAME [ CLOSE ( CLOSE ( CLOSE:error
  func(...) error      func ( CLOSE NAME ( CLOSE error
  func(...) error      func ( CLOSE NAME ( CLOSE ( CLOSE:error
  func (r T) m()       func ( NAME NAME ) NAME (
  func (r T) m()       func ( NAME NAME [ CLOSE ) NAME (
  func (r *T) m()      func ( NAME * NAME ) NAME (
  func (r *T) m()      func ( NAME * NAME [ CLOSE ) NAME (
  func F[T any]        func NAME [ CLOSE (
  type T[K any]        type NAME [ NAME NAME
  type T struct        type NAME struct
  type T interface     type NAME interface
  type A = B           type NAME =
  make(chan            make ( chan
  make(map             make ( map
  make([]              make ( [ ]
  map[K]V              map [ CLOSE
  []T                  [ ] NAME
  []byte(s)            [ ] byte (
  []rune(s)            [ ] rune (
  [...]T               [ ... ]
  s[a:b]               [ :
  s[a:b]               [ NAME :
  s[a:b]               [ NUMBER :
  chan<-               chan <-
  <-chan               <- chan
  struct{}             struct { }
  interface{}          interface { }
  &                    UNARY:&
  &T{}                 UNARY:& NAME {
  &T{}                 UNARY:& NAME . NAME {
`;

/**
 * @typedef {{kind: string, argument: string}} Element
 * @typedef {{name: string, elements: Element[]}} Pattern
 */

/** @type {Map<string, Pattern[]>} patterns by their first element */
const byFirst = new Map();
for (const row of TABLE.trim().split("\n")) {
  const [, name, rest] = /** @type {string[]} */ (/^\s*(.*?)\s{2,}(.*)$/.exec(row));
  const elements = rest.split(" ").map((element) => {
    const [, kind = element, argument = ""] = /^([A-Z]+):(.+)$/.exec(element) ?? [];
    return { kind, argument };
  });
  const first = rest.split(" ")[0];
  const same = byFirst.get(first) ?? [];
  same.push({ name, elements });
  byFirst.set(first, same);
}

export class Phrase {
  /** @param {Token[]} tokens */
  constructor(tokens) {
    this.tokens = tokens;
    this.partners = partners(tokens);
  }

  /** @param {number} index */
  text(index) {
    return this.tokens[index]?.text ?? "";
  }

  /** @param {number} index */
  isName(index) {
    return this.tokens[index]?.type === "name";
  }

  /** @param {number} index */
  end(index) {
    return this.tokens[index].start + this.tokens[index].text.length;
  }

  /** Whether a value may end with a token. @param {number} index */
  endsOperand(index) {
    const token = this.tokens[index];
    return !!token && (")]}".includes(token.text) || /^[ncs][auht]/.test(token.type));
  }

  /**
   * The patterns that fit from a token on, with the places where they end.
   * @param {number} index
   * @returns {{name: string, start: number, end: number}[]}
   */
  patternsAt(index) {
    const { text, type, start } = this.tokens[index];
    /** @type {{name: string, start: number, end: number}[]} */
    const found = [];
    for (const first of [text, text === "&" ? "UNARY:&" : type.toUpperCase()]) {
      for (const { name, elements } of byFirst.get(first) ?? []) {
        const after = this.fit(elements, index);
        if (after > 0) found.push({ name, start, end: this.end(after - 1) });
      }
    }
    return found;
  }

  /** @type {(elements: Element[], index: number) => number} the token after, or -1 */
  fit(elements, index) {
    let next = index;
    for (const element of elements) {
      next = this.step(element, next);
      if (next < 0) return -1;
    }
    return next;
  }

  /** @type {(element: Element, next: number) => number} */
  step(element, next) {
    const { kind, argument } = element;
    switch (kind) {
      case "NOT":
        return this.text(next) === argument ? -1 : next;
      case "CLOSE": {
        const close = this.partners[next - 1] ?? -1;
        return close >= 0 && (!argument || this.text(close - 1) === argument) ? close + 1 : -1;
      }
      case "UNARY":
        return this.text(next) === argument && !this.endsOperand(next - 1) ? next + 1 : -1;
      case "NAME":
        return this.isName(next) ? next + 1 : -1;
      case "NUMBER":
        return this.tokens[next]?.type === "number" ? next + 1 : -1;
      default:
        return this.text(next) === kind ? next + 1 : -1;
    }
  }
}

/** For each opening bracket its closing one. @param {Token[]} tokens */
function partners(tokens) {
  const found = new Int32Array(tokens.length).fill(-1);
  /** @type {number[]} */
  const open = [];
  tokens.forEach(({ text }, i) => {
    if (text.length !== 1) return;
    if ("([{".includes(text)) open.push(i);
    else if (")]}".includes(text) && open.length) {
      const last = open[open.length - 1];
      if ("([{".indexOf(tokens[last].text) === ")]}".indexOf(text)) {
        found[last] = i;
        open.pop();
      }
    }
  });
  return found;
}
