import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeTraversal;
import com.google.javascript.jscomp.Scope;
import com.google.javascript.jscomp.Var;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the variables of a compiled program once more, so that inner ones shadow outer ones that
 * are not used there. The compiler's own names never do, which costs a twentieth of the gzipped
 * size.
 */
final class ShortNames {
  /** The letters that stand most often in programs' words come first: they cost the fewest bits. */
  private static final String LETTERS = "etnsroiaclhdupmfgbvwyxkjqzETNSROIACLHDUPMFGBVWYXKJQZ";

  /** A variable: where it stands, and the scopes in which its name must mean it. */
  private record Use(Node declared, List<Node> nodes, Set<Node> scopes, int depth) {}

  private final Map<Var, Use> uses = new LinkedHashMap<>();

  /** Names that mean something outside, or are no names. */
  private final Set<String> outside = new HashSet<>(Set.of("do", "if", "in"));

  private ShortNames() {}

  /** Changes the program that the compiler holds. */
  static void assign(Compiler compiler) {
    ShortNames names = new ShortNames();
    NodeTraversal.builder()
        .setCompiler(compiler)
        .setCallback((NodeTraversal.AbstractPostOrderCallbackInterface) names::visit)
        .traverse(compiler.getRoot().getLastChild());
    names.rename();
  }

  private void visit(NodeTraversal traversal, Node node, Node parent) {
    if (!node.isName() || node.getString().isEmpty()) {
      return;
    }
    Var variable = traversal.getScope().getVar(node.getString());
    if (variable == null) {
      outside.add(node.getString());
      return;
    }
    Scope declared = variable.getScope();
    Use use =
        uses.computeIfAbsent(
            variable,
            _ -> new Use(room(declared), new ArrayList<>(), new HashSet<>(), declared.getDepth()));
    use.nodes().add(node);
    Scope scope = traversal.getScope();
    while (scope != declared) {
      use.scopes().add(room(scope));
      scope = scope.getParent();
    }
    use.scopes().add(room(declared));
  }

  /** A function's parameters and body, and those of a catch, must not share a name either. */
  private static Node room(Scope scope) {
    Node root = scope.getRootNode();
    Node parent = root.getParent();
    return parent != null && (parent.isFunction() || parent.isCatch()) ? parent : root;
  }

  private void rename() {
    List<Use> ordered = new ArrayList<>(uses.values());
    Comparator<Use> often = Comparator.comparingInt(use -> -use.nodes().size());
    ordered.sort(
        Comparator.comparingInt(Use::depth)
            .thenComparing((a, b) -> a.depth() == 0 ? often.compare(a, b) : 0));
    Map<String, List<Use>> named = new HashMap<>();
    for (Use use : ordered) {
      int number = 0;
      while (isTaken(name(number), use, named)) {
        number++;
      }
      named.computeIfAbsent(name(number), _ -> new ArrayList<>()).add(use);
    }
    named.forEach((name, all) ->
        all.stream()
            .map(Use::nodes)
            .flatMap(Collection::stream)
            .forEach(node -> node.setString(name)));
  }

  private boolean isTaken(String name, Use use, Map<String, List<Use>> named) {
    return outside.contains(name)
        || named.getOrDefault(name, List.of()).stream()
            .anyMatch(other ->
                other.scopes().contains(use.declared()) || use.scopes().contains(other.declared()));
  }

  private static String name(int number) {
    int rest = number / LETTERS.length();
    String last = LETTERS.substring(number % LETTERS.length(), number % LETTERS.length() + 1);
    return rest == 0 ? last : name(rest - 1) + last;
  }
}
