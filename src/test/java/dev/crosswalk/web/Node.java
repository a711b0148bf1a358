package dev.crosswalk.web;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Node that Playwright brings. */
public final class Node {
  private Node() {}

  /** What a run printed, and how it ended. */
  public record Run(int exitCode, String output) {}

  public static ProcessBuilder process(String... arguments) {
    Driver driver = Driver.ensureDriverInstalled(Map.of(), false);
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(driver.driverDir().resolve(windows ? "node.exe" : "node").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(Path.of("").toAbsolutePath().toFile());
  }

  public static Run run(String... arguments) throws IOException, InterruptedException {
    Process process = process(arguments).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
