package dev.crosswalk.search.text;

import dev.crosswalk.model.Section;
import dev.crosswalk.search.rank.Posting;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a page's text that the browser fetches as one file for snippets.
 *
 * @param pieces in document order; a long section is cut at line ends and goes on in the next part
 */
public record PagePart(List<Piece> pieces) {
  /** As many as a posting can tell. */
  static final int MAX_PARTS = Posting.PARTS;

  /** UTF-16 units. Five results' parts of this size stay below the bytes that a query may cost. */
  static final int TARGET_LENGTH = 2400;

  /**
   * @param first whether the section begins here
   * @param text prose or code; blocks and lines end with a newline
   */
  public record Piece(String anchor, String heading, boolean first, boolean code, String text) {
    private static final int FIRST = 1;

    /** The flag of code, as a file tells it. */
    public static final int CODE = 2;

    /** A piece as a file tells it. */
    public static Piece of(String anchor, String heading, int flags, String text) {
      return new Piece(anchor, heading, (flags & FIRST) != 0, (flags & CODE) != 0, text);
    }

    /** Whether the section begins here, and whether the text is code, as a file tells both. */
    public int flags() {
      return (first ? FIRST : 0) | (code ? CODE : 0);
    }
  }

  /** At least one part, at most {@link #MAX_PARTS}. */
  static List<PagePart> split(List<Section> sections) {
    List<Piece> pieces = pieces(sections);
    long total = 0;
    for (Piece piece : pieces) {
      total += cost(piece);
    }
    long target = Math.max(TARGET_LENGTH, total / MAX_PARTS + 1);
    List<PagePart> parts = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    long size = 0;
    for (Piece piece : pieces) {
      List<Piece> rest = List.of(piece);
      while (!rest.isEmpty()) {
        Piece head = rest.getFirst();
        boolean last = parts.size() == MAX_PARTS - 1;
        if (!last && size > 0 && size + cost(head) > target + target / 4) {
          List<Piece> cut = cut(head, (int) Math.max(0, target - size));
          if (cut.size() == 2 && size + cost(cut.getFirst()) <= target + target / 4) {
            open.add(cut.getFirst());
            rest = cut.subList(1, 2);
          }
          parts.add(new PagePart(List.copyOf(open)));
          open.clear();
          size = 0;
        } else if (!last && cost(head) > target + target / 4) {
          List<Piece> cut = cut(head, (int) target);
          open.add(cut.getFirst());
          parts.add(new PagePart(List.copyOf(open)));
          open.clear();
          rest = cut.subList(1, cut.size());
        } else {
          open.add(head);
          size += cost(head);
          rest = List.of();
        }
      }
    }
    if (!open.isEmpty() || parts.isEmpty()) {
      parts.add(new PagePart(List.copyOf(open)));
    }
    return parts;
  }

  private static List<Piece> pieces(List<Section> sections) {
    List<Piece> pieces = new ArrayList<>();
    for (Section section : sections) {
      boolean first = true;
      if (!section.text().isBlank() || section.code().isEmpty()) {
        pieces.add(
            new Piece(section.anchor(), section.heading(), true, false, section.text().strip()));
        first = false;
      }
      for (Section.Code code : section.code()) {
        pieces.add(
            new Piece(
                section.anchor(), section.heading(), first, true, code.text().stripTrailing()));
        first = false;
      }
    }
    return pieces;
  }

  private static long cost(Piece piece) {
    return 0L + piece.text.length() + piece.heading.length() + 24;
  }

  /** Two pieces, cut at the last line end (else space) before {@code length}; one if none is. */
  private static List<Piece> cut(Piece piece, int length) {
    String text = piece.text;
    if (length >= text.length()) {
      return List.of(piece);
    }
    int end = text.lastIndexOf('\n', length);
    if (end < length / 2) {
      int sentence = text.lastIndexOf(". ", length);
      int space = text.lastIndexOf(' ', length);
      end = sentence > length / 2 ? sentence + 1 : space > length / 2 ? space : end;
    }
    if (end <= 0) {
      return List.of(piece);
    }
    return List.of(
        new Piece(piece.anchor, piece.heading, piece.first, piece.code, text.substring(0, end)),
        new Piece(piece.anchor, piece.heading, false, piece.code, text.substring(end + 1)));
  }
}
