package dev.crosswalk.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.crosswalk.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceTest {
  @TempDir Path folder;

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve("samples/service").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aSiteWithoutTheFolderHasNoService() throws IOException {
    assertEquals(Optional.empty(), Service.read(folder));
  }

  @Test
  void whatToolsMakeAndHiddenFilesAreNoPartOfIt() throws IOException {
    put("go/main.go", "a");
    String hash = Service.read(folder).orElseThrow().hash(Language.GO);
    put("bin/orders-go", "b");
    put("rust/target/debug/orders", "c");
    put(".gitignore", "d");
    Files.createSymbolicLink(folder.resolve("samples/service/link"), Path.of("/etc/passwd"));
    Service service = Service.read(folder).orElseThrow();
    assertEquals("[go/main.go]", service.files().keySet().toString());
    assertEquals(hash, service.hash(Language.GO));
    assertNotEquals(hash, service.hash(Language.RUST));
    put("go/main.go", "changed");
    assertNotEquals(hash, Service.read(folder).orElseThrow().hash(Language.GO));
  }

  @Test
  void aCopyHoldsTheServiceAndNothingElse() throws IOException {
    put("go/main.go", "a");
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy.resolve("go"));
    Files.writeString(copy.resolve("go/old.go"), "gone");
    Files.createSymbolicLink(copy.resolve("go/main.go"), folder.resolve("elsewhere"));
    Service.read(folder).orElseThrow().write(copy);
    assertFalse(Files.exists(copy.resolve("go/old.go")));
    assertFalse(Files.isSymbolicLink(copy.resolve("go/main.go")));
    assertEquals("a", Files.readString(copy.resolve("go/main.go")));
    assertFalse(Files.exists(folder.resolve("elsewhere")));
  }

  @Test
  void aRegionLosesItsMarksAndItsIndentation() {
    String text =
        """
        package main

        // region: all
        	// region: inner
        	one()

        		two()
        	// end: inner
        // end: all
        """;
    assertEquals(Optional.of("one()\n\n\ttwo()\n"), Quotes.region(text, "inner"));
    assertEquals(Optional.of("one()\n\n\ttwo()\n"), Quotes.region(text, "all"));
    assertTrue(Quotes.region(text, "").orElseThrow().startsWith("package main\n"));
  }

  @Test
  void aRegionThatIsNotThereOrHasNoEndIsNone() {
    assertEquals(Optional.empty(), Quotes.region("// region: a\nx\n", "a"));
    assertEquals(Optional.empty(), Quotes.region("x\n", "a"));
  }
}
