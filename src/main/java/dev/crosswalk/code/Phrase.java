package dev.crosswalk.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Code without its whitespace and comments, as patterns see it. Tokens are counted from 0; asking
 * for one that is not there gives an empty text, so that patterns need not look for the ends.
 */
final class Phrase {
  private static final int NONE = -1;

  private final String language;
  private final String code;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final int[] partners;

  Phrase(String language, String code) {
    this.language = language;
    this.code = code;
    for (Token token : Code.tokens(language, code)) {
      if (token.type() != TokenType.TEXT && token.type() != TokenType.COMMENT) {
        tokens.add(token);
        texts.add(code.substring(token.start(), token.end()));
      }
    }
    partners = partners();
  }

  int size() {
    return tokens.size();
  }

  String text(int index) {
    return index >= 0 && index < size() ? texts.get(index) : "";
  }

  /** The token's type; TEXT where no token is. */
  TokenType type(int index) {
    return index >= 0 && index < size() ? tokens.get(index).type() : TokenType.TEXT;
  }

  private int start(int index) {
    return tokens.get(index).start();
  }

  /** The bracket that closes the one at an index; negative if none does. */
  int partner(int index) {
    return index >= 0 && index < size() ? partners[index] : NONE;
  }

  /** Whether a token is a name: a word that is no keyword. */
  boolean isName(int index) {
    return switch (type(index)) {
      case IDENTIFIER, FUNCTION, TYPE, CONSTANT, LABEL -> true;
      default -> false;
    };
  }

  /** Whether a value may end with a token, so that an operator after it has two operands. */
  boolean endsOperand(int index) {
    return switch (text(index)) {
      case ")", "]", "}", "self" -> true;
      default ->
          isName(index)
              || switch (type(index)) {
                case STRING, CHARACTER, NUMBER -> true;
                default -> false;
              };
    };
  }

  Construct construct(String name, int first, int last) {
    return new Construct(name, language, start(first), tokens.get(last).end());
  }

  Construct construct(int index) {
    return construct(text(index), index, index);
  }

  /** A part of a token or of what follows it, counted in units from the token's start. */
  Construct part(String name, int index, int from, int to) {
    return new Construct(name, language, start(index) + from, start(index) + to);
  }

  /** Code from the start of a token on, at most so many units. */
  String codeFrom(int index, int units) {
    int start = start(index);
    return code.substring(start, Math.min(code.length(), start + units));
  }

  /** For each opening bracket its closing one; a closing bracket of another kind matches none. */
  private int[] partners() {
    int[] found = new int[size()];
    Arrays.fill(found, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < size(); i++) {
      switch (texts.get(i)) {
        case "(", "[", "{" -> open.push(i);
        case ")", "]", "}" -> {
          if (!open.isEmpty() && closes(texts.get(open.peek()), texts.get(i))) {
            found[open.pop()] = i;
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static boolean closes(String open, String close) {
    return "([{".indexOf(open) == ")]}".indexOf(close);
  }
}
