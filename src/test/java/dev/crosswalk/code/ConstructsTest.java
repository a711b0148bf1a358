package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ConstructsTest {
  private static final Path GO_CASES = Path.of("src/test/resources/code/go-constructs.json");

  private static List<String> rust(String code) {
    return Constructs.in("rust", code).stream().map(Construct::name).toList();
  }

  @Test
  void goConstructsAreThoseOfTheSharedCases() throws Exception {
    // JSON is YAML 1.2
    Object root =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(GO_CASES));
    List<?> cases = (List<?>) root;
    assertThat(cases).hasSizeGreaterThan(60);
    for (Object one : cases) {
      String code = (String) ((Map<?, ?>) one).get("code");
      List<List<Object>> found =
          Constructs.in("go", code).stream()
              .map(c -> List.<Object>of(c.name(), c.start(), c.end()))
              .toList();
      assertThat(found).as(code).isEqualTo(((Map<?, ?>) one).get("constructs"));
    }
  }

  @Test
  void aConstructIsGivenOnceWhereItAppearsFirst() {
    assertThat(Constructs.in("go", "go f()\ngo g()"))
        .containsExactly(new Construct("go", "go", 0, 2));
  }

  @Test
  void otherNamesOfALanguageWorkAndOtherLanguagesHaveNone() {
    assertThat(Constructs.in("golang", "go f()")).hasSize(1);
    assertThat(Constructs.in("rs", "x?")).containsExactly(new Construct("?", "rust", 1, 2));
    assertThat(Constructs.in("toml", "go = true")).isEmpty();
  }

  @Test
  void rustPathsAndMacrosAreWhole() {
    assertThat(rust("use std::sync::Arc; let a = Arc::clone(&b); tokio::select! {}; vec![1]"))
        .contains("std::sync::Arc", "Arc::clone", "tokio::select!", "vec!")
        .doesNotContain("sync::Arc", "select!", "std::sync");
    assertThat(rust("Self::new(); crate::a::B")).containsExactly("crate");
  }

  @Test
  void eachDeriveIsAConstruct() {
    assertThat(rust("#[derive(Debug, serde::Serialize)] #[tokio::main] #[cfg(test)] struct A;"))
        .containsExactly(
            "#[derive(Debug)]",
            "#[derive(serde::Serialize)]",
            "#[tokio::main]",
            "#[cfg(test)]",
            "struct");
    assertThat(rust("#[serde(rename = \"a\")] #![no_std]"))
        .containsExactly("#[serde]", "#![no_std]");
    assertThat(Constructs.in("rust", "#[derive(A, B)]"))
        .containsExactly(
            new Construct("#[derive(A)]", "rust", 9, 10),
            new Construct("#[derive(B)]", "rust", 12, 13));
  }

  @Test
  void rustOperatorsAreFound() {
    assertThat(rust("a & b")).isEmpty();
    assertThat(rust("f(&a, &mut b)")).containsExactly("&", "&mut");
    assertThat(rust("match x { 1..=2 => y?, _ => z }"))
        .containsExactly("match", "..=", "=>", "?", "_ =>");
    assertThat(rust("it.sum::<u8>()")).containsExactly("::<>");
    assertThat(rust("T: ?Sized")).containsExactly("?Sized");
  }

  @Test
  void rustIdiomsAreFound() {
    assertThat(rust("let Some(a) = b else { return };")).contains("let else", "Some");
    assertThat(rust("if let Ok(x) = y {} else {}")).contains("if let").doesNotContain("let else");
    assertThat(rust("async move { f().await }"))
        .containsExactly("async move", "async", "move", ".await", "await");
    assertThat(rust("xs.iter().map(|x| x)")).containsExactly("|x|");
    assertThat(rust("Arc<Mutex<u8>>")).containsExactly("Arc<Mutex<T>>", "Arc", "Mutex");
    assertThat(rust("'a: loop { break 'a } fn f<'b>(x: &'static str)"))
        .containsExactly("'label", "loop", "'a", "&", "'static", "str");
  }
}
