package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures of the machine in words. */
class FailureTest {
  @TempDir private Path folder;

  private static String words(Throwable failure) {
    return Failure.ofMachine(failure).orElseThrow();
  }

  private static String words(String reason) {
    return words(new FileSystemException("/site", null, reason));
  }

  @Test
  void eachReasonIsASentenceThatNamesTheFile() {
    assertThat(words("Read-only file system"))
        .isEqualTo("/site cannot be written: the file system is read-only");
    assertThat(words("No space left on device"))
        .isEqualTo("no space is left on the disk for /site");
    assertThat(words("Disk quota exceeded"))
        .isEqualTo("your disk quota has no space left for /site");
    assertThat(words("Not a directory"))
        .isEqualTo("a file is where a folder must be, on the way to /site");
    assertThat(words("Input/output error")).isEqualTo("/site: Input/output error");
    assertThat(words(new NoSuchFileException("/site")))
        .isEqualTo("/site is not there, or not any more");
    assertThat(words(new AccessDeniedException("/site")))
        .isEqualTo("no permission to read or write /site");
    assertThat(words(new FileSystemException("/site")))
        .isEqualTo("/site cannot be read or written");
  }

  @Test
  void aCopyThatFillsTheDiskNamesWhatIsWritten() {
    assertThat(words(new FileSystemException("/from", "/to", "No space left on device")))
        .isEqualTo("no space is left on the disk for /to");
  }

  @Test
  void wrappingsAreTakenOff() {
    IOException disk = new AccessDeniedException("/site");
    assertThat(words(new UncheckedIOException(disk)))
        .isEqualTo("no permission to read or write /site");
    assertThat(words(new IOException("outside", new UncheckedIOException(disk))))
        .isEqualTo("no permission to read or write /site");
    assertThat(words(new IOException("a sentence"))).isEqualTo("a sentence");
    assertThat(words(new IOException())).isEqualTo("reading or writing failed");
  }

  @Test
  void aLongNameIsShortened() {
    assertThat(
            words(
                new FileSystemException(
                    "/site/" + "x".repeat(200) + "/end.html", null, "File name too long")))
        .isEqualTo(
            "the file system does not take a name as long as /site/"
                + "x".repeat(60)
                + "…"
                + "x".repeat(19)
                + "/end.html");
  }

  @Test
  void aMistakeInTheProgramIsNotTheMachines() {
    assertThat(Failure.ofMachine(new IllegalStateException("x"))).isEmpty();
    assertThat(Failure.ofMachine(new StackOverflowError())).isEmpty();
    assertThat(Failure.ofProgram()).doesNotContain("Exception", "java.");
    assertThat(words(new OutOfMemoryError("Java heap space"))).startsWith("memory ran out");
  }

  @Test
  void anOutputBelowAFileIsOneSentence() throws Exception {
    FileTree.write(folder, "notes/a.md", "# A\n\nText.\n");
    FileTree.write(folder, "file", "a file");
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "file/site");
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: a file is where a folder must be, on the way to "
                + folder.resolve("file/.crosswalk")
                + "\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void anOutputWithALongNameIsOneSentence() throws Exception {
    FileTree.write(folder, "notes/a.md", "# A\n\nText.\n");
    CommandRun run =
        CommandRun.in(folder, "build", "--source", "notes", "--output", "x".repeat(300));
    assertThat(run.err())
        .startsWith("crosswalk: the file system does not take a name as long as ")
        .hasLineCount(1);
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void anOutputThatIsNoPathIsOneSentence() {
    CommandRun run = CommandRun.in(folder, "build", "--output", "a\0b");
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: Invalid value for option '--output': \"a\uFFFDb\" cannot be a path here\n"
                + "Try 'crosswalk build --help'.\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aMissingParentIsMade() throws Exception {
    FileTree.write(folder, "notes/a.md", "# A\n\nText.\n");
    CommandRun run =
        CommandRun.in(folder, "build", "--source", "notes", "--output", "deep/er/site");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("deep/er/site/a.html")).exists();
  }
}
