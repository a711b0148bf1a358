package dev.crosswalk.search;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's parts as the browser fetches them: JSON after a first line that is the hash of the
 * file's own name and the rest, so that a damaged or mistaken file is noticed.
 */
final class PageFiles {
  private PageFiles() {}

  static List<OutputFile> of(Page page, List<Part> parts, String pageName) {
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String name = pageName + "-" + i;
      Json pieces = Json.array();
      for (Part.Piece piece : parts.get(i).pieces()) {
        pieces.add(
            Json.array()
                .add(piece.anchor())
                .add(piece.heading())
                .add(piece.flags())
                .add(piece.text()));
      }
      String json =
          Json.array()
              .add(Address.of(page.uri()))
              .add(page.title())
              .add(page.kind().id())
              .add(pieces)
              .toString();
      String check = Names.name((name + "\n" + json).getBytes(StandardCharsets.UTF_8));
      byte[] bytes = (check + "\n" + json).getBytes(StandardCharsets.UTF_8);
      files.add(new OutputFile("search/p/" + name + ".json", bytes));
    }
    return files;
  }
}
