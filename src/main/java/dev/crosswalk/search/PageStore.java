package dev.crosswalk.search;

import dev.crosswalk.model.Kind;
import dev.crosswalk.search.text.PagePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/** What Lucene stores of a page: enough to show it as a result. */
record PageStore(String uri, String title, Kind kind, List<PagePart> parts) {
  byte[] bytes() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      write(out, uri);
      write(out, title);
      write(out, kind.name());
      out.writeVInt(parts.size());
      for (PagePart part : parts) {
        out.writeVInt(part.pieces().size());
        for (PagePart.Piece piece : part.pieces()) {
          write(out, piece.anchor());
          write(out, piece.heading());
          out.writeByte((byte) piece.flags());
          write(out, piece.text());
        }
      }
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return out.toArrayCopy();
  }

  /** As Lucene's {@code writeString}, with the JDK's faster encoder. */
  private static void write(ByteBuffersDataOutput out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeVInt(utf8.length);
    out.writeBytes(utf8, 0, utf8.length);
  }

  static PageStore of(byte[] bytes, int offset, int length) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes, offset, length);
    String uri = in.readString();
    String title = in.readString();
    Kind kind = Kind.valueOf(in.readString());
    List<PagePart> parts = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      List<PagePart.Piece> pieces = new ArrayList<>();
      for (int m = in.readVInt(); m > 0; m--) {
        String anchor = in.readString();
        String heading = in.readString();
        byte flags = in.readByte();
        pieces.add(PagePart.Piece.of(anchor, heading, flags, in.readString()));
      }
      parts.add(new PagePart(pieces));
    }
    return new PageStore(uri, title, kind, parts);
  }
}
