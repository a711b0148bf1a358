package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People publish into a checkout of their pages branch. */
class PagesCheckoutTest {
  @TempDir private Path folder;

  private Path pages() {
    return folder.resolve("pages");
  }

  private String git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(pages().toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private void publish(String text) throws Exception {
    FileTree.write(folder, "notes/a.md", "# A\n\n" + text + "\n");
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "pages");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void publishingThreeTimesKeepsTheRepositoryAndWhatHostsKeep() throws Exception {
    Files.createDirectories(pages());
    git("init", "--quiet", "--initial-branch=pages");
    FileTree.write(folder, "pages/CNAME", "example.org\n");
    FileTree.write(folder, "pages/.well-known/security.txt", "Contact: mailto:a@example.org\n");
    git("add", "--all");
    git("commit", "--quiet", "--message=Begin");
    for (int number = 1; number <= 3; number++) {
      publish("Text number " + number);
      assertThat(git("status", "--porcelain"))
          .contains(number == 1 ? "?? a.html" : " M a.html")
          .doesNotContain("CNAME", ".well-known");
      git("add", "--all");
      git("commit", "--quiet", "--message=Publish " + number);
      git("fsck", "--strict");
    }
    assertThat(git("log", "--format=%s")).isEqualTo("Publish 3\nPublish 2\nPublish 1\nBegin\n");
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(pages().resolve("CNAME")).hasContent("example.org");
    assertThat(pages().resolve(".well-known/security.txt"))
        .hasContent("Contact: mailto:a@example.org");
    assertThat(pages().resolve("a.html")).content().contains("Text number 3");
  }

  @Test
  void onlyFilesOfOursChange() throws Exception {
    Files.createDirectories(pages());
    git("init", "--quiet");
    FileTree.write(folder, "pages/CNAME", "example.org\n");
    FileTree.write(folder, "pages/.nojekyll", "by hand\n");
    git("add", "--all");
    git("commit", "--quiet", "--message=Begin");
    publish("Text");
    List<String> list = Files.readAllLines(pages().resolve(".crosswalk-files"));
    assertThat(list).contains("a.html").doesNotContain("CNAME", ".nojekyll");
    git("add", "--all");
    List<String> changed = git("diff", "--cached", "--name-only").lines().toList();
    List<String> ours = new ArrayList<>(list.subList(1, list.size()));
    ours.add(".crosswalk-files");
    assertThat(changed).containsExactlyInAnyOrderElementsOf(ours);
    assertThat(pages().resolve(".nojekyll")).hasContent("by hand");
  }
}
