package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools printed once, led back to the page. */
class ToolMessagesTest {
  private static final Path RECORDED = Path.of("src/test/resources/verify");

  @TempDir private Path folder;

  private Program program(String text) throws Exception {
    return Programs.of(new TestSite(folder).onlyPage(text)).getFirst();
  }

  private static String recorded(String name) throws Exception {
    return Files.readString(RECORDED.resolve(name));
  }

  @Test
  void goMessagesStandAtTheirLineAndColumnInUtf16Units() throws Exception {
    Program program =
        program("~~~go\npackage main\n\nfunc main() { s := \"größe😀\"; x := 1 }\n~~~\n");
    String output =
        """
        # samples/programs/page_1
        # [samples/programs/page_1]
        vet: programs/page_1/main.go:3:35: declared and not used: x
        programs/page_1/main.go:3:15: cannot use s
        \thave int
        \twant string
        # samples/programs/other_1
        programs/other_1/main.go:1:1: not ours
        """;
    List<GoMessages.Message> messages =
        new GoMessages(Map.of("page_1", program)).read(output).get("page_1");
    assertThat(messages).hasSize(2);
    assertThat(
            TestSite.texts(
                messages.stream()
                    .map(it -> GoMessages.finding(program, "verify-build", it))
                    .toList()))
        .containsExactly(
            "content/articles/page.md:10:31: error[verify-build]: declared and not used: x",
            "content/articles/page.md:10:15: error[verify-build]: cannot use s have int want"
                + " string");
    assertThat(GoMessages.words(messages))
        .isEqualTo(
            """
            ./main.go:3:35: declared and not used: x
            ./main.go:3:15: cannot use s
            \thave int
            \twant string\
            """);
  }

  @Test
  void aLinkersMessageBelongsToThePackageThatGoNamed() throws Exception {
    Program program = program("~~~go\npackage main\n~~~\n");
    String output =
        """
        # samples/programs/page_1
        runtime.main_main·f: function main is undeclared in the main package
        """;
    var messages = new GoMessages(Map.of("page_1", program)).read(output).get("page_1");
    assertThat(
            TestSite.texts(
                List.of(GoMessages.finding(program, "verify-build", messages.getFirst()))))
        .containsExactly(
            "content/articles/page.md:7:1: error[verify-build]: runtime.main_main·f: function main"
                + " is undeclared in the main package");
  }

  @Test
  void rustcAndClippyMessagesStandAtTheirSpans() throws Exception {
    Program program =
        program(
            """
            ~~~rust
            fn main() {
                let names = vec![String::from("größe")];
                let moved = names;
                let s = "größe😀"; println!("{}", names.len() == 0);
            }
            ~~~
            """);
    CargoMessages messages = CargoMessages.read(recorded("cargo-messages.json"), "");
    assertThat(messages.codes(program)).containsExactly("clippy::len_zero", "E0382");
    assertThat(TestSite.texts(messages.findings(program)))
        .containsExactly(
            "content/articles/page.md:11:39: error[verify-clippy]: length comparison to zero"
                + " (clippy::len_zero)",
            "content/articles/page.md:11:39: error[verify-build]: borrow of moved value: `names`"
                + " (E0382)");
    assertThat(messages.words(program).getLast())
        .startsWith("error[E0382]: borrow of moved value: `names`\n --> src/main.rs:4:")
        .contains("note: here\n --> tokio-1.0.0/src/lib.rs:1:1", "library/core/src/x.rs")
        .doesNotContain("/home/", "registry", "rustc --explain", "long-type");
    assertThat(messages.foreign()).containsExactly("serde: a crate that does not compile");
  }

  @Test
  void formattersPointAtTheFirstLineTheyWouldChange() throws Exception {
    Program program = program("~~~go\npackage main\n\nfunc main() {\n  x()\n}\n~~~\n");
    String gofmt =
        """
        diff programs/page_1/main.go.orig programs/page_1/main.go
        --- programs/page_1/main.go.orig
        +++ programs/page_1/main.go
        @@ -1,5 +1,5 @@
         package main

         func main() {
        -  x()
        +\tx()
         }
        """;
    assertThat(
            TestSite.texts(
                List.copyOf(
                    Format.gofmt(gofmt, Map.of("programs/page_1/main.go", program)).values())))
        .containsExactly("content/articles/page.md:11:1: error[verify-gofmt]: gofmt writes: x()");
    String rustfmt =
        """
        Diff in /work/src/page_1.rs:1:
         package main
        -a
        +b
        +c
         }
        Diff in /work/src/page_1.rs:30:
        -later
        """;
    assertThat(
            TestSite.texts(
                List.copyOf(
                    Format.rustfmt(rustfmt, Map.of("/work/src/page_1.rs", program)).values())))
        .containsExactly(
            "content/articles/page.md:9:1: error[verify-rustfmt]: rustfmt writes: b ⏎ c");
  }

  @Test
  void columnsOfOtherCountingsBecomeUtf16Units() {
    assertThat(Columns.ofBytes("größe😀x", 12)).isEqualTo(8);
    assertThat(Columns.ofBytes("abc", 99)).isEqualTo(4);
    assertThat(Columns.ofCharacters("größe😀x", 7)).isEqualTo(8);
    assertThat(Columns.ofCharacters("abc", 99)).isEqualTo(4);
  }

  @Test
  void releasesAreComparedByNumber() {
    assertThat(Tools.older("1.9.7", "1.26")).isTrue();
    assertThat(Tools.older("1.26", "1.26.0")).isFalse();
    assertThat(Tools.older("1.26.0", "1.26.1")).isTrue();
    assertThat(Tools.older("2.0", "1.95")).isFalse();
  }

  @Test
  void jsonIsReadAndWhatIsNoJsonIsRefused() {
    JsonReader.Value value =
        JsonReader.read("{\"a\": [1, -2.5e1, true, null, \"\\u00e9\\n\\\"\"], \"b\": {}}");
    assertThat(value.get("a").items().get(0).number()).isEqualTo(1);
    assertThat(value.get("a").items().get(1).number()).isEqualTo(-25);
    assertThat(value.get("a").items().get(2).flag()).isTrue();
    assertThat(value.get("a").items().get(3).absent()).isTrue();
    assertThat(value.get("a").items().get(4).text()).isEqualTo("é\n\"");
    assertThat(value.get("b").get("c").text()).isEmpty();
    for (String bad :
        List.of("", "{", "[1,]", "{\"a\" 1}", "tru", "\"\\u12", "1 2", "[".repeat(999))) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> JsonReader.read(bad)))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
