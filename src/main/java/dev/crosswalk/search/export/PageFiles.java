package dev.crosswalk.search.export;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.search.text.PagePart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's parts as the browser fetches them: JSON after a first line that is the hash of the
 * file's own name and the rest, so that a damaged or mistaken file is noticed.
 */
public final class PageFiles {
  private PageFiles() {}

  /** One file for each part; {@code pageName} is the hash of the page. */
  public static List<OutputFile> of(Page page, List<PagePart> parts, String pageName) {
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String name = pageName + "-" + i;
      JsonWriter pieces = JsonWriter.array();
      for (PagePart.Piece piece : parts.get(i).pieces()) {
        pieces.add(
            JsonWriter.array()
                .add(piece.anchor())
                .add(piece.heading())
                .add(piece.flags())
                .add(piece.text()));
      }
      String json =
          JsonWriter.array()
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
