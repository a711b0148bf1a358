package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeAssetsTest {
  @Test
  void aChangedModuleRenamesWhatImportsIt() {
    ThemeAssets one = assets("a.js", "import {b} from \"./lib/b.js\";\n", "lib/b.js", "export 1\n");
    ThemeAssets two = assets("a.js", "import {b} from \"./lib/b.js\";\n", "lib/b.js", "export 2\n");
    assertThat(one.uris().get("a.js")).isNotEqualTo(two.uris().get("a.js"));
    assertThat(content(one, "a.js"))
        .isEqualTo(
            "import {b} from \"./"
                + one.uris().get("lib/b.js").substring("assets/".length())
                + "\";\n");
  }

  @Test
  void dynamicImportsAndParentFoldersAreRewritten() {
    ThemeAssets assets =
        assets("x/a.js", "const m = await import('../b.js');\n", "b.js", "export const b = 1;\n");
    assertThat(content(assets, "x/a.js"))
        .isEqualTo(
            "const m = await import('../" + assets.uris().get("b.js").substring(7) + "');\n");
  }

  @Test
  void documentationCommentsAreNotPublished() {
    ThemeAssets assets =
        assets(
            "a.js",
            "/**\n * @param {string} x\n */\nexport const a = \"/** kept */\";\n",
            "b.css",
            "");
    assertThat(content(assets, "a.js")).isEqualTo("export const a = \"/** kept */\";\n");
  }

  @Test
  void aModuleThatImportsItselfIsRefused() {
    assertThatThrownBy(() -> assets("a.js", "import \"./b.js\";\n", "b.js", "import \"./a.js\";\n"))
        .hasMessage("theme file a.js imports itself");
  }

  private static ThemeAssets assets(String path, String text, String path2, String text2) {
    Map<String, byte[]> files = new HashMap<>();
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    files.put(path2, text2.getBytes(StandardCharsets.UTF_8));
    return ThemeAssets.fingerprint(files);
  }

  private static String content(ThemeAssets assets, String path) {
    String uri = assets.uris().get(path);
    return assets.files().stream()
        .filter(file -> file.path().equals(uri))
        .map(OutputFile::bytes)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
