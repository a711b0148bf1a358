package dev.crosswalk.verify;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A small site, and a Go that is none: a script whose programs are shell scripts. It lets a test go
 * the whole way on a machine without Go.
 */
public final class TestSite {
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
  private final Map<String, String> environment;
  private final boolean unsafe;

  /** With the Go that is none, and without a sandbox. */
  public TestSite(Path folder) throws IOException {
    this(folder, scripted(folder.resolve("tools")), true);
    installGo("1.26.8", "no such thing");
  }

  private static Map<String, String> scripted(Path tools) {
    return Map.of(
        "PATH",
        tools.resolve("bin") + ":/usr/bin:/bin",
        "HOME",
        tools.toString(),
        "XDG_CACHE_HOME",
        tools.resolve("cache").toString());
  }

  /** With the tools that are on the environment's PATH. */
  TestSite(Path folder, Map<String, String> environment, boolean unsafe) throws IOException {
    this.root = Files.createDirectories(folder.resolve("site"));
    this.tools = folder.resolve("tools");
    this.environment = environment;
    this.unsafe = unsafe;
    Files.writeString(
        root.resolve("jbake.properties"), "site.strict=true\ndata.folder=content/data\n");
    Files.createDirectories(root.resolve("content/samples"));
    Files.writeString(root.resolve("content/samples/.jbakeignore"), "");
    Files.createDirectories(root.resolve("content/data"));
    Files.writeString(
        root.resolve("content/data/authors.yaml"),
        "- id: crosswalk\n  name: The authors\n  interests: None.\n");
    Files.writeString(root.resolve("content/samples/go.mod"), "module samples\n\ngo 1.26.0\n");
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

  static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** For Rust samples: a package without crates. */
  void writeCargo() throws IOException {
    Files.writeString(
        root.resolve("content/samples/Cargo.toml"),
        """
        [package]
        name = "samples"
        version = "0.0.0"
        edition = "2024"
        rust-version = "1.85"

        [dependencies]
        """);
    Files.writeString(
        root.resolve("content/samples/Cargo.lock"),
        """
        version = 4

        [[package]]
        name = "samples"
        version = "0.0.0"
        """);
  }

  Path root() {
    return root;
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
            new BuildRequest(
                root, Optional.empty(), Optional.empty(), false, 1, InstantSource.system()),
            _ -> {})
        .value()
        .pages();
  }

  /** The first program of a page that says this alone. */
  public Program program(String text) throws Exception {
    return Programs.of(onlyPage(text)).getFirst();
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
    return new Verify.Request(
        root,
        root.resolve("content"),
        pages,
        pages.stream()
            .filter(page -> wanted.isEmpty() || wanted.contains(page.slug()))
            .map(Page::file)
            .collect(Collectors.toCollection(TreeSet::new)),
        new Verify.Options(all, 2, unsafe, environment, TODAY));
  }

  public static List<String> texts(List<Diagnostic> diagnostics) {
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
