package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Result;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDatesTest {
  private static final Instant FIRST = Instant.ofEpochSecond(1_767_323_045);
  private static final Instant SECOND = Instant.ofEpochSecond(1_767_400_000);

  @TempDir Path root;

  private void write(String path, String text) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void git(Path folder, Instant time, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_COMMITTER_DATE", time.getEpochSecond() + " +0000");
    builder.environment().put("GIT_AUTHOR_DATE", time.getEpochSecond() + " +0000");
    assertThat(builder.start().waitFor()).as(String.join(" ", command)).isZero();
  }

  private void commit(String folder, Instant time) throws Exception {
    git(root.resolve(folder), time, "add", ".");
    git(root.resolve(folder), time, "commit", "-q", "-m", "one");
  }

  /** A repository in which one page is older than the other. */
  private void origin() throws Exception {
    write("origin/old.md", "a");
    git(root.resolve("origin"), FIRST, "init", "-q");
    commit("origin", FIRST);
    write("origin/new.md", "b");
    commit("origin", SECOND);
    write("origin/newest.md", "c");
    commit("origin", SECOND);
  }

  private Result<Sources> read(String folder) throws Exception {
    Path source = root.resolve(folder);
    return Reading.sources(
        source, Reading.settings(source, SettingsOverrides.NONE).value(), Workers.NONE);
  }

  private static Map<String, Optional<Instant>> dates(Result<Sources> read) {
    return read.value().pages().stream().collect(Collectors.toMap(Source::path, Source::changed));
  }

  @Test
  void gitKnowsWhenAFileChanged() throws Exception {
    write("docs/content/grüße 1.md", "a");
    git(root, FIRST, "init", "-q");
    commit(".", FIRST);
    write("docs/content/new.md", "b");
    assertThat(dates(read("docs")))
        .containsEntry("content/grüße 1.md", Optional.of(FIRST))
        .containsEntry("content/new.md", Optional.empty());
  }

  @Test
  void aShallowCloneHasNoDatesWhereItsHistoryEnds() throws Exception {
    origin();
    git(root, SECOND, "clone", "-q", "--depth", "2", root.resolve("origin").toUri() + "", "clone");
    Result<Sources> read = read("clone");
    assertThat(dates(read))
        .containsEntry("old.md", Optional.empty())
        .containsEntry("new.md", Optional.empty())
        .containsEntry("newest.md", Optional.of(SECOND));
    assertThat(read.diagnostics())
        .extracting(it -> it.rule() + ": " + it.message() + " (" + it.hint().orElse("") + ")")
        .containsExactly(
            "git-shallow: the clone is shallow; 2 pages show no date of last change"
                + " (get the history with: git fetch --unshallow --filter=blob:none)");
    assertThat(read.diagnostics()).noneMatch(it -> it.isError());
  }

  @Test
  void aWorkTreeOfAShallowCloneIsShallow() throws Exception {
    origin();
    git(root, SECOND, "clone", "-q", "--depth", "1", root.resolve("origin").toUri() + "", "clone");
    git(root.resolve("clone"), SECOND, "worktree", "add", "-q", "../tree", "HEAD");
    Result<Sources> read = read("tree");
    assertThat(read.diagnostics()).extracting(it -> it.rule()).containsExactly("git-shallow");
    assertThat(dates(read)).containsEntry("newest.md", Optional.empty());
  }

  @Test
  void aShallowSubmoduleIsShallow() throws Exception {
    origin();
    git(root, FIRST, "init", "-q", "whole");
    String url = root.resolve("origin").toUri() + "";
    git(root.resolve("whole"), SECOND, "submodule", "add", "-q", "--depth", "1", url, "docs");
    Result<Sources> read = read("whole/docs");
    assertThat(read.diagnostics()).extracting(it -> it.rule()).containsExactly("git-shallow");
    assertThat(dates(read)).containsEntry("newest.md", Optional.empty());
  }

  @Test
  void aWholeCloneHasEveryDateAndNoWarning() throws Exception {
    origin();
    git(root, SECOND, "clone", "-q", root.resolve("origin").toUri() + "", "clone");
    Result<Sources> read = read("clone");
    assertThat(read.diagnostics()).isEmpty();
    assertThat(dates(read))
        .containsEntry("old.md", Optional.of(FIRST))
        .containsEntry("newest.md", Optional.of(SECOND));
  }

  @Test
  void aBrokenRepositoryGivesNoDatesAndNoFailure() throws Exception {
    origin();
    Path git = root.resolve("origin/.git");
    Files.writeString(git.resolve("HEAD"), "nonsense");
    assertThat(dates(read("origin"))).containsEntry("old.md", Optional.empty());
    write("empty/a.md", "a");
    write("empty/.git", "gitdir: \0/nowhere\n");
    assertThat(dates(read("empty"))).containsEntry("a.md", Optional.empty());
    write("bare/a.md", "a");
    Files.createDirectories(root.resolve("bare/.git"));
    assertThat(dates(read("bare"))).containsEntry("a.md", Optional.empty());
  }

  @Test
  void aFileWhoseNameLooksLikeACommitIsAFile() throws Exception {
    write("a/\u0001x.md", "a");
    write("a/b.md", "b");
    git(root.resolve("a"), FIRST, "init", "-q");
    commit("a", FIRST);
    assertThat(dates(read("a"))).containsEntry("b.md", Optional.of(FIRST));
  }
}
