package dev.crosswalk.verify;

import dev.crosswalk.model.Json;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Proof;
import dev.crosswalk.verify.toolchain.JsonReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One line of the lock: {@code SLUG NUMBER LANGUAGE HASH OUTCOME RELEASE DATE ["MESSAGE"]}.
 *
 * @param number the program's, which a proof does not depend on: a program that only moved is known
 *     by its hash
 */
record LockLine(String slug, int number, Language language, String hash, Proof proof) {
  static final Comparator<LockLine> ORDER =
      Comparator.comparing(LockLine::slug).thenComparingInt(LockLine::number);

  /** Page and hash: what a program is looked up by. */
  String key() {
    return key(slug, hash);
  }

  static String key(String slug, String hash) {
    return slug + " " + hash;
  }

  LockLine withNumber(int other) {
    return new LockLine(slug, other, language, hash, proof);
  }

  /** The first date stays, so that verifying again changes nothing where nothing changed. */
  boolean saysTheSame(LockLine other) {
    Proof before = other.proof();
    return proof.outcome() == before.outcome()
        && proof.toolchain().equals(before.toolchain())
        && proof.message().equals(before.message());
  }

  String text() {
    String line =
        String.join(
            " ",
            slug,
            String.valueOf(number),
            language.id(),
            hash,
            proof.outcome().word(),
            proof.toolchain().substring(language.label().length() + 1),
            proof.date().toString());
    return proof.message().isEmpty() ? line : line + " " + Json.write(proof.message());
  }

  /** Empty for a line that is none of ours: what it said must be shown again. */
  static Optional<LockLine> parse(String line) {
    String[] words = line.split(" ", 8);
    Optional<Language> language = words.length < 7 ? Optional.empty() : Language.of(words[2]);
    Optional<Proof.Outcome> outcome =
        words.length < 7 ? Optional.empty() : Proof.Outcome.of(words[4]);
    if (language.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    try {
      String message = words.length == 8 ? JsonReader.read(words[7]).text() : "";
      String toolchain = language.get().label() + " " + words[5];
      Proof proof = new Proof(outcome.get(), toolchain, LocalDate.parse(words[6]), message);
      int number = Integer.parseInt(words[1]);
      return Optional.of(new LockLine(words[0], number, language.get(), words[3], proof));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
