package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void whatIsNotUnreservedIsEncodedOnce() {
    assertThat(Address.of("a b/größe#1?.html")).isEqualTo("a%20b/gr%C3%B6%C3%9Fe%231%3F.html");
    assertThat(Address.of("100%/50%25")).isEqualTo("100%25/50%2525");
    assertThat(Address.of("a+b;c:d&e'f(g)")).isEqualTo("a%2Bb%3Bc%3Ad%26e%27f%28g%29");
    assertThat(Address.of("AZaz09-._~/")).isEqualTo("AZaz09-._~/");
    assertThat(Address.of("😀")).isEqualTo("%F0%9F%98%80");
  }

  @Test
  void whatIsEncodedDecodesToTheSame() {
    for (String path : new String[] {"a b", "100%", "50%25", "%zz", "größe/日本語", "a+b", "😀", ""}) {
      assertThat(Address.decode(Address.of(path))).isEqualTo(path);
    }
  }

  @Test
  void aPercentSignThatBeginsNoEscapeStandsForItself() {
    assertThat(Address.decode("100%")).isEqualTo("100%");
    assertThat(Address.decode("%zz%41%4")).isEqualTo("%zzA%4");
    assertThat(Address.decode("a+b%20c")).isEqualTo("a+b c");
  }

  @Test
  void pathsThatDifferInCaseOrFormAreOneFileSomewhere() {
    assertThat(Address.key("GR\u00d6SSE")).isEqualTo(Address.key("gro\u0308sse"));
  }
}
