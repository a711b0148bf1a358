package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the tools said about one program.
 *
 * @param findings nothing if the program is clean; for one that must fail, the form alone
 * @param executable absent if the compiler refused the program
 * @param errors the compiler's own words, if it refused the program; without paths
 * @param codes codes of its errors, such as {@code E0382}; Go has none
 */
public record Built(
    Program program,
    List<Diagnostic> findings,
    Optional<Path> executable,
    String errors,
    List<String> codes) {}
