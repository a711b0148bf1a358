package dev.crosswalk.code;

import static dev.crosswalk.code.TokenType.CONSTANT;
import static dev.crosswalk.code.TokenType.FUNCTION;
import static dev.crosswalk.code.TokenType.IDENTIFIER;
import static dev.crosswalk.code.TokenType.KEYWORD;
import static dev.crosswalk.code.TokenType.MACRO;
import static dev.crosswalk.code.TokenType.TYPE;

import java.util.Set;

/**
 * What a Rust name is, from its neighbours and from Rust's naming convention: {@code UpperCamel} is
 * a type or variant, {@code UPPER_CASE} a constant, a name before {@code (} or {@code ::<} a
 * function.
 */
final class RustNames {
  private static final Words WORDS =
      Words.NONE
          .with(
              KEYWORD,
              "as async await break const continue crate dyn else enum extern fn for if impl in let"
                  + " loop match mod move mut pub ref return self Self static struct super trait"
                  + " type unsafe use where while")
          // Reserved: they mean nothing yet, but cannot be names
          .with(
              KEYWORD,
              "abstract become box do final macro override priv try typeof unsized virtual yield")
          .with(
              TYPE,
              "bool char f16 f32 f64 f128 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize")
          .with(CONSTANT, "true false");

  private RustNames() {}

  /** Whether a word is a keyword that no macro can be called; {@code try!} once was one. */
  static boolean isKeyword(String word) {
    return WORDS.typeOf(word) == KEYWORD && !word.equals("try");
  }

  /** The type of a word that ends where the cursor stands; a raw name has its prefix. */
  static TokenType typeOf(String word, String previous, Cursor cursor) {
    TokenType known = WORDS.typeOf(word);
    if (known == KEYWORD || known == CONSTANT || isContextualKeyword(word, previous, cursor)) {
      return known == CONSTANT ? CONSTANT : KEYWORD;
    }
    switch (previous) {
      case "fn" -> {
        return FUNCTION;
      }
      case "macro_rules!" -> {
        return MACRO;
      }
      case "struct", "enum", "trait", "type", "union" -> {
        return TYPE;
      }
      default -> {}
    }
    TokenType byCase = byCase(word);
    if (byCase != IDENTIFIER) {
      return byCase;
    }
    if (cursor.now() == '(' || cursor.looksAt("::<")) {
      return known == TYPE ? TYPE : FUNCTION;
    }
    return previous.equals(".") ? IDENTIFIER : known;
  }

  /** Keywords in some places only; {@code gen} is one in edition 2024, {@code x.gen()} is older. */
  private static boolean isContextualKeyword(String word, String previous, Cursor cursor) {
    if (previous.equals(".")) {
      return false;
    }
    return switch (word) {
      case "gen" ->
          cursor.charAt(cursor.afterSpace(cursor.at())) == '{'
              || Set.of("move", "fn").contains(nextWord(cursor));
      case "union" -> isName(nextWord(cursor));
      case "raw" -> previous.equals("&") && Set.of("const", "mut").contains(nextWord(cursor));
      case "auto" -> nextWord(cursor).equals("trait");
      case "safe" -> Set.of("fn", "static").contains(nextWord(cursor));
      default -> false;
    };
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && WORDS.typeOf(word) != KEYWORD;
  }

  private static String nextWord(Cursor cursor) {
    return cursor.wordAt(cursor.afterSpace(cursor.at()));
  }

  /** Whether a lifetime that ends where the cursor stands is the label of a loop or block. */
  static boolean declaresLabel(Cursor cursor) {
    if (cursor.now() != ':' || cursor.peek(1) == ':') {
      return false;
    }
    int place = cursor.afterSpace(cursor.at() + 1);
    return cursor.charAt(place) == '{'
        || switch (cursor.wordAt(place)) {
          case "for", "loop", "while" -> true;
          default -> false;
        };
  }

  private static TokenType byCase(String word) {
    int first = 0;
    while (first < word.length() && word.charAt(first) == '_') {
      first++;
    }
    if (first == word.length() || !Character.isUpperCase(word.charAt(first))) {
      return IDENTIFIER;
    }
    boolean upper = word.length() > first + 1;
    for (int i = first; i < word.length(); i++) {
      upper &= !Character.isLowerCase(word.charAt(i));
    }
    return upper ? CONSTANT : TYPE;
  }
}
