package dev.crosswalk.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that answers queries with the browser's modules, from a published folder. */
public final class NodeSearch implements AutoCloseable {
  private final Process process;
  private final Writer to;
  private final BufferedReader from;

  public NodeSearch(Path site) throws IOException {
    process =
        Node.process("src/test/js/answers.mjs", site + "/")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    from =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The answer as JSON. */
  public String answer(String query) throws IOException {
    StringBuilder json = new StringBuilder("\"");
    query.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
    to.write(json.append("\"\n").toString());
    to.flush();
    String line = from.readLine();
    return line == null ? "the process ended" : line;
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }
}
