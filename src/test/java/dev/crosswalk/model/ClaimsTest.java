package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimsTest {
  @Test
  void aPathIsFreeUntilItIsClaimed() {
    Claims claims = new Claims();
    assertThat(claims.claim("a/b.html", "first")).isEmpty();
    assertThat(claims.claim("a/b.html", "second")).contains("first");
    assertThat(claims.claim("A/B.HTML", "second")).contains("first");
    assertThat(claims.claim("a/c.html", "second")).isEmpty();
  }

  @Test
  void aFileIsNoFolder() {
    Claims claims = new Claims();
    claims.claim("a/b/c", "deep");
    assertThat(claims.claim("a", "file")).contains("deep");
    assertThat(claims.claim("a/b", "file")).contains("deep");
    assertThat(claims.claim("A/b/c/d", "below")).contains("deep");
    assertThat(claims.isFile("a/b")).isFalse();
    assertThat(claims.isFile("a/b/c")).isTrue();
  }
}
