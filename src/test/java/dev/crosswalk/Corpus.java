package dev.crosswalk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Inputs that fuzzing found worth keeping, and those that once broke something: a file a target, a
 * line an input, each byte beyond printable ASCII as {@code \xHH}, a line end as {@code \n}.
 */
public final class Corpus {
  private static final Path FOLDER = Path.of("src/test/resources/corpus");

  /** Longer seeds slow the search down. */
  private static final int MAX_SEED_BYTES = 4_000;

  private Corpus() {}

  /** The kept inputs of a target; the first is empty. */
  public static List<byte[]> kept(String target) {
    List<byte[]> inputs = new ArrayList<>();
    inputs.add(new byte[0]);
    try {
      Files.readAllLines(FOLDER.resolve(target + ".txt")).forEach(line -> inputs.add(bytes(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  /** Runs a check over each kept input; what it throws names the input. */
  public static void replay(String target, Consumer<byte[]> check) {
    for (byte[] input : kept(target)) {
      try {
        check.accept(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(target + ": " + line(input), e);
      }
    }
  }

  /** The kept inputs and, cut short, the files below a folder whose names end so. */
  public static Stream<byte[]> seeds(String target, String folder, String... endings) {
    List<byte[]> seeds = kept(target);
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Arrays.stream(endings).anyMatch(file.toString()::endsWith)) {
          byte[] all = Files.readAllBytes(file);
          seeds.add(Arrays.copyOf(all, Math.min(all.length, MAX_SEED_BYTES)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seeds.stream();
  }

  /** An input's text as the reader of a source folder hands it on: no NUL, no carriage return. */
  public static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8)
        .replace("\0", "")
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private static byte[] bytes(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        out.write(c);
      } else if (line.charAt(++i) == 'x') {
        out.write(Integer.parseInt(line.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.write(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
      }
    }
    return out.toByteArray();
  }

  private static String line(byte[] input) {
    StringBuilder out = new StringBuilder(input.length);
    for (byte b : input) {
      switch (b) {
        case '\n' -> out.append("\\n");
        case '\\' -> out.append("\\\\");
        default -> out.append(b >= ' ' && b <= '~' ? String.valueOf((char) b) : hex(b));
      }
    }
    return out.toString();
  }

  private static String hex(byte b) {
    return "\\x%02x".formatted(b & 0xFF);
  }

  /**
   * Adds the inputs of a folder to a target's file: the shortest, as many as fit.
   *
   * @param args target, folder, most bytes of the file
   */
  public static void main(String[] args) throws IOException {
    List<String> fresh = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      for (Path file : files.toList()) {
        fresh.add(line(Files.readAllBytes(file)));
      }
    }
    fresh.sort(Comparator.comparing(String::length).thenComparing(it -> it));
    LinkedHashSet<String> lines = new LinkedHashSet<>();
    kept(args[0]).stream().skip(1).map(Corpus::line).forEach(lines::add);
    int bytes = lines.stream().mapToInt(line -> line.length() + 1).sum();
    for (String line : fresh) {
      bytes += line.length() + 1;
      if (bytes <= Integer.parseInt(args[2]) && !line.isEmpty()) {
        lines.add(line);
      }
    }
    Files.writeString(FOLDER.resolve(args[0] + ".txt"), String.join("\n", lines) + "\n");
  }
}
