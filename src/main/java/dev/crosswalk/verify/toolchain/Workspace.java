package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Language;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Where programs and what is made of them lie: a folder for each language, one for the service, and
 * one for what tools make.
 *
 * @param root the folder in which everything lies
 */
public record Workspace(Path root) {
  public Path folder(Language language) {
    return root.resolve(language.id());
  }

  public Path service() {
    return root.resolve("service");
  }

  /** The only folder that compilers may write to; it may not exist yet. */
  public Path made() {
    return root.resolve("made");
  }

  /** A folder below that one, which exists then. */
  public Path made(String name) throws IOException {
    return Files.createDirectories(made().resolve(name));
  }

  /** Makes a file say this, through no link. One that says so already is left alone. */
  public static void put(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    Files.deleteIfExists(file); // a link would be followed
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
  }

  /** Waits until no other verification uses the folder; closing the channel lets the next in. */
  public FileChannel lock() throws IOException {
    for (Path folder : List.of(root.resolveSibling(".").normalize(), root)) {
      if (Files.isSymbolicLink(folder)) {
        throw new FileSystemException(
            folder.toString(),
            null,
            folder + " is a symbolic link, which crosswalk does not follow; delete it");
      }
    }
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    channel.lock();
    return channel;
  }
}
