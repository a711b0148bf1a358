package dev.crosswalk.build;

import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether Java can write the names of a site's files here. In a locale without UTF-8, such as a
 * bare container's, it reads and writes {@code größe.md} as {@code gr??e.md}.
 */
final class NameEncoding {
  private NameEncoding() {}

  static void require(Site site) throws BuildException {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    CharsetEncoder encoder = Charset.forName(name).newEncoder();
    Stream<String> paths =
        Stream.of(
                site.pages().stream().map(Page::uri),
                Made.of(site).files().keySet().stream(),
                site.surroundings().files().stream())
            .flatMap(each -> each);
    Optional<String> first = paths.filter(path -> !encoder.canEncode(path)).sorted().findFirst();
    if (first.isPresent()) {
      throw new BuildException(
          "the file name \"%s\" cannot be written in this locale (%s): set LC_ALL=C.UTF-8"
              .formatted(first.get(), name));
    }
  }
}
