package dev.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ArchitectureTest} says is only worth something if it fails: each rule is broken. */
class PlantedImportsTest {
  @TempDir private Path folder;

  @Test
  void aForbiddenImportInEachRoomIsSeen() throws IOException {
    Map<String, List<String>> forbidden = new TreeMap<>();
    Rooms.ALL.forEach((room, imports) -> {
      List<String> others = new ArrayList<>(Rooms.ALL.keySet());
      others.removeAll(imports);
      others.remove(room);
      forbidden.put(room, others);
    });
    JavaClasses targets = planted(room -> "public class Planted { }", "Planted");
    assertThat(targets).hasSize(Rooms.ALL.size());
    JavaClasses plants =
        planted(
            room -> {
              StringBuilder body = new StringBuilder("public class Planter {\n");
              for (String other : forbidden.getOrDefault(room, List.of())) {
                body.append(
                    "  %s%s.Planted %s;\n".formatted(Rooms.ROOT, other, other.replace('.', '_')));
              }
              return body.append('}').toString();
            },
            "Planter");
    forbidden.forEach((room, others) -> {
      String told = Rooms.rule(room).evaluate(plants).getFailureReport().toString();
      for (String other : others) {
        assertThat(told).as(room).contains("type <" + Rooms.ROOT + other + ".Planted>");
      }
    });
  }

  @Test
  void aLibraryInAnotherRoomIsSeen() throws IOException {
    Map<String, com.tngtech.archunit.lang.ArchRule> rules =
        Map.of(
            "org.jsoup.nodes.Element", ArchitectureTest.onlyMarkdownKnowsJsoup,
            "org.commonmark.node.Node", ArchitectureTest.onlyMarkdownKnowsCommonmark,
            "org.apache.lucene.util.BytesRef", ArchitectureTest.onlySearchKnowsLucene,
            "freemarker.template.Template", ArchitectureTest.onlyBakeKnowsJBakeAndFreemarker,
            "picocli.CommandLine", ArchitectureTest.onlyCommandsKnowPicocli);
    for (var rule : rules.entrySet()) {
      JavaClasses plants =
          planted(room -> "public class Planter { " + rule.getKey() + " field; }", "Planter");
      long rooms = rule.getValue().evaluate(plants).getFailureReport().getDetails().size();
      assertThat(rooms).as(rule.getKey()).isGreaterThanOrEqualTo(Rooms.ALL.size() - 11L);
    }
  }

  @Test
  void whatAsksTheMachineIsSeen() throws IOException {
    JavaClasses plants =
        planted(
            room ->
                """
                public class Planter {
                  Object a() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); }
                  Object b() { return System.getenv("A"); }
                  Object c() { return java.util.Locale.getDefault(); }
                  Object d() { return java.util.List.of(1).parallelStream().toList(); }
                  Object e() { return "A".toLowerCase(); }
                  Object f() { return java.time.ZoneId.systemDefault(); }
                  Object g() { return java.util.concurrent.CompletableFuture.runAsync(() -> {}); }
                  Object h() { return "A".toLowerCase(java.util.Locale.ROOT); }
                }\
                """,
            "Planter");
    String told =
        ArchitectureTest.onlyCommandsAskTheMachine.evaluate(plants).getFailureReport().toString();
    for (String room : Rooms.ALL.keySet()) {
      for (char method = 'a'; method <= 'h'; method++) {
        boolean wanted = method != 'h' && !room.equals("cli");
        String name = "<" + Rooms.ROOT + room + ".Planter." + method + "()>";
        assertThat(told.contains(name)).as(name).isEqualTo(wanted);
      }
    }
  }

  private interface Body {
    String of(String room);
  }

  /** A class of this name in each room, compiled. */
  private JavaClasses planted(Body body, String name) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn"));
    Path classes = folder.resolve("classes");
    arguments.addAll(List.of("-d", classes.toString()));
    arguments.addAll(
        List.of(
            "-cp", classes + java.io.File.pathSeparator + System.getProperty("java.class.path")));
    for (String room : Rooms.ALL.keySet()) {
      Path file = folder.resolve("src/" + room.replace('.', '/') + "/" + name + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "package " + Rooms.ROOT + room + ";\n" + body.of(room));
      arguments.add(file.toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(exit).isZero();
    return new ClassFileImporter()
        .withImportOption(location -> location.contains("/" + name + ".class"))
        .importPath(classes);
  }
}
