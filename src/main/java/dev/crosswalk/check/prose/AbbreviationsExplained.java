package dev.crosswalk.check.prose;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Abbreviations that not every backend engineer knows are explained where they first stand. */
final class AbbreviationsExplained implements ProseRule {
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![+\\w-])[A-Z]{2}[A-Z0-9]{0,4}s?\\b");

  /** What the trade writes without a word, and names. */
  private static final Set<String> KNOWN =
      Set.of(
          ("ABI ACID AMD AND API ARM AS ASCII AST AWS AZ B2 BOM BY CC CD CI CLI CORS CPU CRC"
                  + " CRLF CSRF CSS CRUD CSV DELETE DNS EOF EOL EU FAQ FFI GB GC GCC GET GHz GMT GNU H2"
                  + " HEAD HTML HTTP HTTPS ID IDE IF II III IN IO IP IPC JIT JSON JVM KB KiB L1 L2 L3"
                  + " LF LLVM KV LTO MB MIR MIT MySQL NFC NFD NGINX NOT NULL NaN OK ON OOM OPTIONS OR ORM OS"
                  + " P50 P90 P95 P99 P999 PATCH PC PDF PID POST PR PUT RAM README REST RFC RPC RSS S3 SA SDK"
                  + " SHA SIGHUP SIGINT SIGKILL SIGTERM SIMD SQL SSD SSH TCP TLS TODO TOML TTL UDP UI"
                  + " UK URI URL US USB USD UTC UTF UUID V8 VM VS WASM X11 XML YAML")
              .split(" "));

  @Override
  public List<Diagnostic> check(String file, List<Passage> passages) {
    String all = String.join("\n\n", passages.stream().map(Passage::source).toList());
    Set<String> seen = new HashSet<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Passage passage : passages) {
      for (MatchResult match : ABBREVIATION.matcher(passage.text()).results().toList()) {
        String name = match.group().replaceAll("s$", "");
        if (!KNOWN.contains(name) && seen.add(name) && !explained(name, all)) {
          findings.add(
              Diagnostic.warning(
                      file,
                      passage.position(match.start()),
                      match.group().length(),
                      "prose-abbreviation",
                      "\"%s\" is not explained".formatted(name))
                  .withHint(
                      "write the words first and %s in brackets, or the other way round"
                          .formatted(name)));
        }
      }
    }
    return findings;
  }

  /** {@code service level objective (SLO)}, {@code SLO (a service level objective)}, or a link. */
  private static boolean explained(String name, String all) {
    String quoted = Pattern.quote(name);
    return Pattern.compile(
            "\\("
                + quoted
                + "s?[,;)]|"
                + quoted
                + "s?\\**,? ?\\([^)]|"
                + quoted
                + "s?,? (?:an?|the|or|that is|short for|stands for|means)\\b|\\[[^]]*"
                + quoted
                + "[^]]*]\\(")
        .matcher(all)
        .find();
  }
}
