package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rust's constructs: words, operators, paths with {@code ::}, macros, attributes, patterns. */
final class RustConstructs {
  private static final Set<String> WORDS =
      Set.of(
          ("Arc Box BTreeMap BTreeSet Cell Cow Err HashMap HashSet None Ok Option Path PathBuf Pin"
                  + " PhantomData Rc RefCell Result RwLock Some String Vec VecDeque Mutex OnceLock"
                  + " as async await const crate dyn enum extern gen impl loop match mod move ref"
                  + " static str struct trait type unsafe use where while yield")
              .split(" "));

  private static final Set<String> OPERATORS = Set.of("=>", "->", "..=", "..");

  private static final Set<String> ROOTS = Set.of("self", "Self", "super", "crate");

  private static final List<Pattern> PATTERNS =
      Pattern.table(
          """
          if let               if let
          while let            while let
          let mut              let mut
          ?                    ? NOT:Sized
          ?Sized               ? Sized
          ::<>                 :: <
          .await               . await
          async move           async move
          async fn             async fn
          const fn             const fn
          unsafe {             unsafe {
          move ||              move ||
          move |x|             move |
          |x|                  UNARY:| NAME |
          |x|                  UNARY:| NAME ,
          ||                   UNARY:||
          _ =>                 _ =>
          x @                  NAME @
          &                    UNARY:&
          &mut                 & mut
          &str                 & str
          &self                & self
          &mut self            & mut self
          &dyn Trait           & dyn
          &[T]                 & [
          &raw                 & raw
          for<'a>              for <
          -> impl Trait        -> impl
          impl Trait for T     impl NAME for
          Arc<Mutex<T>>        Arc < Mutex
          Arc<RwLock<T>>       Arc < RwLock
          Rc<RefCell<T>>       Rc < RefCell
          Box<dyn Trait>       Box < dyn
          Box<dyn Error>       Box < dyn Error
          Option<T>            Option <
          Result<T, E>         Result <
          Vec<T>               Vec <
          pub(crate)           pub ( crate )
          unwrap()             . unwrap (
          expect()             . expect (
          clone()              . clone (
          """);

  private RustConstructs() {}

  static List<Construct> in(Phrase phrase) {
    List<Construct> found = new ArrayList<>(Pattern.find(PATTERNS, phrase));
    for (int i = 0; i < phrase.size(); i++) {
      word(phrase, i, found);
      if (!phrase.text(i - 1).equals("::")) {
        path(phrase, i, found);
      }
    }
    return found;
  }

  private static void word(Phrase phrase, int index, List<Construct> found) {
    String text = phrase.text(index);
    switch (phrase.type(index)) {
      case ATTRIBUTE -> RustAttributes.add(phrase, index, found);
      case LIFETIME -> {
        boolean special = text.equals("'static") || text.equals("'_");
        found.add(phrase.construct(special ? text : "'a", index, index));
      }
      case LABEL -> found.add(phrase.construct("'label", index, index));
      case OPERATOR -> {
        if (OPERATORS.contains(text)) {
          found.add(phrase.construct(index));
        }
      }
      case KEYWORD, TYPE -> {
        boolean elseOfLet = text.equals("else") && !phrase.text(index - 1).equals("}");
        if (elseOfLet) {
          found.add(phrase.construct("let else", index, index));
        } else if (WORDS.contains(text)) {
          found.add(phrase.construct(index));
        }
      }
      default -> {}
    }
  }

  /** A macro, or names and perhaps a macro with {@code ::} between them, as long as they go. */
  private static void path(Phrase phrase, int index, List<Construct> found) {
    if (ROOTS.contains(phrase.text(index))) {
      return;
    }
    int last = index;
    StringBuilder name = new StringBuilder(phrase.text(index));
    while (phrase.isName(last)
        && phrase.text(last + 1).equals("::")
        && isSegment(phrase, last + 2)) {
      last += 2;
      name.append("::").append(phrase.text(last));
    }
    if (last > index || phrase.type(index) == TokenType.MACRO) {
      found.add(phrase.construct(name.toString(), index, last));
    }
  }

  private static boolean isSegment(Phrase phrase, int index) {
    return phrase.isName(index) || phrase.type(index) == TokenType.MACRO;
  }
}
