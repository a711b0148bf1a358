package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Go's constructs. The browser finds the same ones, with the same tables: keep both simple.
 *
 * <ul>
 *   <li>a word of {@link #WORDS} that no dot precedes, and an operator of {@link #OPERATORS};
 *   <li>a word of {@link #CALLED} that no dot precedes and a parenthesis follows;
 *   <li>{@code package.Name}: a name that no dot precedes, a dot, a name with an upper-case letter
 *       A to Z;
 *   <li>{@code %w} in a string, {@code //go:embed} and other directives;
 *   <li>the patterns.
 * </ul>
 */
final class GoConstructs {
  private static final Set<String> WORDS =
      Set.of(
          ("any chan comparable complex128 complex64 const defer error fallthrough go goto"
                  + " interface iota map nil range rune select struct switch")
              .split(" "));

  private static final Set<String> CALLED =
      Set.of(
          ("append cap clear close complex copy delete imag init len make max min new panic"
                  + " print println real recover")
              .split(" "));

  private static final Set<String> OPERATORS =
      Set.of("<-", ":=", "...", "&^", "&^=", "~", "++", "--");

  private static final List<Pattern> PATTERNS =
      Pattern.table(
          """
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
          """);

  private GoConstructs() {}

  static List<Construct> in(Phrase phrase) {
    List<Construct> found = new ArrayList<>(Pattern.find(PATTERNS, phrase));
    for (int i = 0; i < phrase.size(); i++) {
      String text = phrase.text(i);
      boolean selected = phrase.text(i - 1).equals(".");
      if (OPERATORS.contains(text)
          || (WORDS.contains(text) && !selected)
          || (CALLED.contains(text) && !selected && phrase.text(i + 1).equals("("))) {
        found.add(phrase.construct(i));
      }
      if (!selected && isQualified(phrase, i)) {
        found.add(phrase.construct(text + "." + phrase.text(i + 2), i, i + 2));
      }
      insideToken(phrase, i, found);
    }
    return found;
  }

  private static boolean isQualified(Phrase phrase, int index) {
    String name = phrase.text(index + 2);
    return phrase.isName(index)
        && phrase.text(index + 1).equals(".")
        && phrase.isName(index + 2)
        && name.charAt(0) >= 'A'
        && name.charAt(0) <= 'Z';
  }

  private static void insideToken(Phrase phrase, int index, List<Construct> found) {
    String text = phrase.text(index);
    switch (phrase.type(index)) {
      case STRING -> {
        int verb = text.indexOf("%w");
        if (verb >= 0) {
          found.add(phrase.part("%w", index, verb, verb + 2));
        }
      }
      case ATTRIBUTE -> {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ') {
          end++;
        }
        found.add(phrase.part(text.substring(0, end), index, 0, end));
      }
      default -> {}
    }
  }
}
