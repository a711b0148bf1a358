package dev.crosswalk.verify.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.verify.TestSite;
import dev.crosswalk.verify.toolchain.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Go's tools printed once, led back to the page. */
class GoMessagesTest {
  @TempDir private Path folder;

  private Program program(String text) throws Exception {
    return new TestSite(folder).program(text);
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
  void gofmtPointsAtTheFirstLineItWouldChange() throws Exception {
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
                    Gofmt.findings(gofmt, Map.of("programs/page_1/main.go", program)).values())))
        .containsExactly("content/articles/page.md:11:1: error[verify-gofmt]: gofmt writes: x()");
  }
}
