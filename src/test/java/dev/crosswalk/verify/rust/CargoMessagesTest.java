package dev.crosswalk.verify.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.verify.TestSite;
import dev.crosswalk.verify.toolchain.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Rust's tools printed once, led back to the page. */
class CargoMessagesTest {
  private static final Path RECORDED = Path.of("src/test/resources/verify/cargo-messages.json");

  @TempDir private Path folder;

  private Program program(String text) throws Exception {
    return new TestSite(folder).program(text);
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
    CargoMessages messages = CargoMessages.read(Files.readString(RECORDED), "");
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
  void rustfmtPointsAtTheFirstLineItWouldChange() throws Exception {
    Program program = program("~~~go\npackage main\n\nfunc main() {\n  x()\n}\n~~~\n");
    String rustfmt =
        """
        Diff in /somewhere/src/page_1.rs:1:
         package main
        -a
        +b
        +c
         }
        Diff in /somewhere/src/page_1.rs:30:
        -later
        """;
    assertThat(
            TestSite.texts(
                List.copyOf(
                    Rustfmt.findings(rustfmt, Map.of("/somewhere/src/page_1.rs", program))
                        .values())))
        .containsExactly(
            "content/articles/page.md:9:1: error[verify-rustfmt]: rustfmt writes: b ⏎ c");
  }
}
