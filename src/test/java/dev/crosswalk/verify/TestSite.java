package dev.crosswalk.verify;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A small site, and a Go that is none: a script whose programs are shell scripts. It lets a test go
 * the whole way on a machine without Go.
 */
final class TestSite {
  private static final String FENCE = "```";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  /** Compiles by copying; refuses a program that holds the word {@code refuse}, with its line. */
  private static final String GO =
      """
      #!/bin/sh
      case $1 in
        version) echo "go version go@RELEASE@ linux/amd64"; exit ;;
        env) echo "@ROOT@"; echo "@ROOT@/modules"; exit ;;
        mod) exit ;;
      esac
      code=0
      tool=$1
      for arg in "$@"; do
        case $arg in
          */bin|*/made/*) folder=$arg ;;
          ./*)
            name=${arg##*/}
            file=$(echo "$arg"/main*.go)
            line=$(grep -n "$tool-refuse" "$file" | head -n 1 | cut -d: -f1)
            if [ -n "$line" ]; then
              echo "# samples/programs/$name" >&2
              echo "$file:$line:3: @WORDS@" | sed 's,^\\./,,' >&2
              code=1
            elif [ "$tool" != vet ]; then
              suffix=; [ "$tool" = test ] && suffix=.test
              { echo '#!/bin/sh'; cat "$file"; } >"$folder$name$suffix"
              chmod +x "$folder$name$suffix"
            fi ;;
        esac
      done
      exit $code
      """;

  private static final String GOFMT =
      """
      #!/bin/sh
      shift
      for file in "$@"; do
        line=$(grep -n '  crooked' "$file" | head -n 1 | cut -d: -f1)
        if [ -n "$line" ]; then
          printf 'diff %s.orig %s\\n--- a\\n+++ b\\n@@ -%s,2 +%s,2 @@\\n' "$file" "$file" "$line" "$line"
          printf -- '-  crooked\\n+crooked\\n'
        fi
      done
      """;

  private final Path root;
  private final Path tools;

  TestSite(Path folder) throws IOException {
    this.root = Files.createDirectories(folder.resolve("site"));
    this.tools = folder.resolve("tools");
    Files.writeString(root.resolve("jbake.properties"), "site.strict=true\n");
    Files.createDirectories(root.resolve("content/samples"));
    Files.writeString(root.resolve("content/samples/.jbakeignore"), "");
    Files.writeString(root.resolve("content/samples/go.mod"), "module samples\n\ngo 1.26.0\n");
    installGo("1.26.8", "no such thing");
  }

  void installGo(String release, String words) throws IOException {
    Path bin = Files.createDirectories(tools.resolve("bin"));
    executable(
        bin.resolve("go"),
        GO.replace("@RELEASE@", release)
            .replace("@ROOT@", tools.toString())
            .replace("@WORDS@", words));
    executable(bin.resolve("gofmt"), GOFMT);
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Path lock() {
    return root.resolve("content/verified.lock");
  }

  Path page(String slug) {
    return root.resolve("content/articles/" + slug + ".md");
  }

  /** Writes an article; {@code ~~~} in the text stands for a fence. */
  void write(String slug, String text) throws IOException {
    Files.createDirectories(root.resolve("content/articles"));
    Files.writeString(
        page(slug),
        """
        ---
        title: "%s"
        date: 2026-01-01
        summary: "A page."
        ---

        %s\
        """
            .formatted(slug, text.replace("~~~", FENCE)));
  }

  List<Page> pages() throws Exception {
    return Pipeline.pages(
            new BuildRequest(root, Optional.empty(), Optional.empty(), false, 1), _ -> {})
        .value()
        .pages();
  }

  Page onlyPage(String text) throws Exception {
    write("page", text);
    return pages().getFirst();
  }

  Verify.Report verify(boolean all, String... slugs) throws Exception {
    return Verify.run(request(all, slugs), _ -> {});
  }

  Verify.Request request(boolean all, String... slugs) throws Exception {
    List<Page> pages = pages();
    List<String> wanted = List.of(slugs);
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", tools.resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", tools.toString());
    environment.put("XDG_CACHE_HOME", tools.resolve("cache").toString());
    return new Verify.Request(
        root,
        root.resolve("content"),
        pages,
        pages.stream()
            .filter(page -> wanted.isEmpty() || wanted.contains(page.slug()))
            .map(Page::file)
            .collect(Collectors.toCollection(TreeSet::new)),
        new Verify.Options(all, 1, true, environment, TODAY));
  }

  static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each ->
            "%s:%s: %s[%s]: %s"
                .formatted(
                    each.file(),
                    each.position(),
                    each.severity().word(),
                    each.rule(),
                    each.message()))
        .toList();
  }
}
