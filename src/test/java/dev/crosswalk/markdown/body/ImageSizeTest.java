package dev.crosswalk.markdown.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ImageSizeTest {
  private static String size(String hex) {
    return ImageSize.of(HexFormat.of().parseHex(hex.replace(" ", "")))
        .map(it -> it.width() + "x" + it.height())
        .orElse("none");
  }

  private static String svg(String text) {
    return ImageSize.of(text.getBytes(StandardCharsets.UTF_8))
        .map(it -> it.width() + "x" + it.height())
        .orElse("none");
  }

  @Test
  void eachFormatSaysItsSize() {
    assertThat(size("89504e470d0a1a0a 0000000d 49484452 00000140 000000c8")).isEqualTo("320x200");
    assertThat(size("474946383961 4001 c800")).isEqualTo("320x200");
    assertThat(size("ffd8 ffe00004 0000 ffff c20011 08 00c8 0140 03")).isEqualTo("320x200");
    assertThat(size("52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000"))
        .isEqualTo("320x200");
    assertThat(size("52494646 00000000 57454250 5650384c 00000000 2f 3fc13100"))
        .isEqualTo("320x200");
    assertThat(size("52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 c800"))
        .isEqualTo("320x200");
  }

  @Test
  void aDrawingHasASizeOrAViewBox() {
    assertThat(svg("<?xml?><svg width='320px' height=\"200\">")).isEqualTo("320x200");
    assertThat(svg("<svg xmlns='x' viewBox='0 0 320 199.6'>")).isEqualTo("320x200");
    assertThat(svg("<svg width='100%' height='2em'>")).isEqualTo("none");
  }

  @Test
  void brokenFilesHaveNone() {
    assertThat(size("")).isEqualTo("none");
    assertThat(size("89504e470d0a1a0a 0000000d 49484452 0000")).isEqualTo("none");
    assertThat(size("89504e470d0a1a0a 0000000d 49484452 00000000 000000c8")).isEqualTo("none");
    assertThat(size("89504e470d0a1a0a 0000000d 49484452 7fffffff 000000c8")).isEqualTo("none");
    assertThat(size("ffd8 ffe00000 0000")).isEqualTo("none");
    assertThat(size("ffd8 ffe0")).isEqualTo("none");
  }
}
