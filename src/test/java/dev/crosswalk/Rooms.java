package dev.crosswalk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.crosswalk.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of ARCHITECTURE.md: each package, and the packages of ours that it may import. */
final class Rooms {
  static final String ROOT = "dev.crosswalk.";

  static final Map<String, List<String>> ALL = new TreeMap<>();

  static {
    room("model", "");
    room("read", "model");
    room("code", "model");
    room("drawing", "model");
    room("check", "model check.prose");
    room("check.prose", "model");
    room("verify.sandbox", "");
    room("verify.toolchain", "model verify.sandbox");
    List<String> languages =
        Stream.of(Language.values()).map(language -> "verify." + language.id()).toList();
    languages.forEach(language -> room(language, "model verify.sandbox verify.toolchain"));
    room("verify", "model verify.sandbox verify.toolchain " + String.join(" ", languages));
    room("bake", "model bake.view");
    room("bake.view", "model");
    room("search.rank", "");
    room("search.text", "model search.rank");
    room("search.export", "model search.rank search.text");
    room("search.query", "model search.rank search.text search.export");
    room("search", "model search.rank search.text search.export search.query");
    room("search.evaluate", "search");
    room("publish", "model");
    room("build", "model read markdown check verify bake search publish");
    room("serve", "build model");
    room("cli", "build serve verify search search.rank search.evaluate model");
    room("markdown.text", "model");
    room("markdown.frontmatter", "model markdown.text");
    room("markdown.data", "model markdown.text markdown.frontmatter");
    room("markdown.links", "model markdown.text markdown.frontmatter");
    room("markdown.outline", "model markdown.text markdown.frontmatter markdown.links");
    room("markdown.nodes", "model");
    room("markdown.foreign", "model markdown.frontmatter markdown.links markdown.nodes");
    room(
        "markdown.meaning",
        "model markdown.text markdown.frontmatter markdown.links markdown.nodes markdown.foreign");
    room(
        "markdown.body",
        "model code drawing markdown.text markdown.frontmatter markdown.links markdown.nodes"
            + " markdown.foreign");
    room(
        "markdown.html",
        "model drawing markdown.text markdown.frontmatter markdown.links markdown.nodes"
            + " markdown.body");
    room(
        "markdown",
        "model markdown.text markdown.frontmatter markdown.data markdown.links markdown.outline"
            + " markdown.foreign markdown.meaning markdown.body markdown.html");
  }

  private Rooms() {}

  private static void room(String name, String imports) {
    ALL.put(name, imports.isEmpty() ? List.of() : List.of(imports.split(" ")));
  }

  static String[] packages() {
    return ALL.keySet().stream().map(name -> ROOT + name).toArray(String[]::new);
  }

  /** Classes of the room know of ours only it and what the table names, each without its parts. */
  static ArchRule rule(String name) {
    List<String> allowed = new ArrayList<>();
    Stream.concat(Stream.of(name), ALL.getOrDefault(name, List.of()).stream())
        .forEach(room -> allowed.add(ROOT + room));
    return classes()
        .that(resideInAPackage(ROOT + name))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("dev.crosswalk.."))
                .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .as("what " + name + " imports");
  }
}
