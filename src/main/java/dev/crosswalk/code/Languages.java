package dev.crosswalk.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages by all their names. */
final class Languages {
  /**
   * A language.
   *
   * @param label its name for readers
   * @param names what a fence may call it, lower case; empty: a fence that names none
   */
  record Language(String label, List<String> names, Lexer lexer) {}

  static final Language PLAIN =
      language("Text", LineLexers::plain, " text txt plain plaintext output none");

  private static final Map<String, Language> BY_NAME = byName(all());

  private Languages() {}

  static Optional<Language> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static List<Language> all() {
    return List.of(
        PLAIN,
        language("Go", GoLexer::lex, "go golang"),
        language("Rust", RustLexer::lex, "rust rs"),
        language("go.mod", Grammars.GO_MOD, "gomod go.mod go.work"),
        language("TOML", Grammars.TOML, "toml"),
        language("INI", Grammars.INI, "ini cfg conf properties editorconfig"),
        language("Shell", Grammars.SHELL, "bash sh shell zsh fish make makefile"),
        language("Console", TableLexer.session(Grammars.SHELL), "console shell-session terminal"),
        language("JSON", Grammars.JSON, "json jsonc json5 ndjson"),
        language("YAML", Grammars.YAML, "yaml yml"),
        language("CSS", Grammars.CSS, "css"),
        language("SQL", Grammars.SQL, "sql postgres postgresql sqlite"),
        language("Protocol Buffers", Grammars.PROTO, "proto protobuf"),
        language("Dockerfile", Grammars.DOCKERFILE, "dockerfile docker containerfile"),
        language("Diff", LineLexers::diff, "diff patch"),
        language("HTML", LineLexers::markup, "html htm"),
        language("XML", LineLexers::markup, "xml svg"),
        language("C", Grammars.C, "c h"),
        language("C++", Grammars.C, "cpp c++ cc cxx hpp"),
        language("Java", Grammars.JAVA, "java"),
        language("Kotlin", Grammars.JAVA, "kotlin kt"),
        language("JavaScript", Grammars.SCRIPT, "javascript js mjs jsx"),
        language("TypeScript", Grammars.SCRIPT, "typescript ts tsx"),
        language("Python", Grammars.PYTHON, "python py"));
  }

  private static Language language(String label, Grammar grammar, String names) {
    return language(label, TableLexer.of(grammar), names);
  }

  private static Language language(String label, Lexer lexer, String names) {
    return new Language(label, List.of(names.split(" ")), lexer);
  }

  private static Map<String, Language> byName(List<Language> languages) {
    Map<String, Language> byName = new HashMap<>();
    for (Language language : languages) {
      for (String name : language.names()) {
        byName.put(name, language);
      }
    }
    return Map.copyOf(byName);
  }
}
