package dev.crosswalk.code;

import static dev.crosswalk.code.TokenType.CONSTANT;
import static dev.crosswalk.code.TokenType.KEYWORD;
import static dev.crosswalk.code.TokenType.TYPE;

import dev.crosswalk.code.Grammar.Keys;
import dev.crosswalk.code.Grammar.Quote;
import java.util.List;

/** The tables of the languages that share {@link TableLexer}. */
final class Grammars {
  private static final List<Quote> PLAIN_QUOTES = List.of(Quote.DOUBLE, Quote.SINGLE);
  private static final List<String> C_COMMENTS = List.of("/* */");

  static final Grammar TOML =
      new Grammar(
          Words.NONE.with(CONSTANT, "true false inf nan"),
          false,
          List.of("#"),
          List.of(),
          List.of(Quote.block("\"\"\""), Quote.raw("'''"), Quote.DOUBLE, Quote.line("'")),
          "-.",
          Keys.EQUALS);

  static final Grammar INI =
      new Grammar(
          Words.NONE.with(CONSTANT, "true false yes no on off"),
          true,
          List.of("#", ";"),
          List.of(),
          List.of(Quote.DOUBLE),
          "-.",
          Keys.EQUALS);

  static final Grammar YAML =
      new Grammar(
          Words.NONE.with(CONSTANT, "true false null yes no on off"),
          false,
          List.of("#"),
          List.of(),
          List.of(Quote.DOUBLE, Quote.line("'")),
          "-./",
          Keys.COLON);

  static final Grammar JSON =
      new Grammar(
          Words.NONE.with(CONSTANT, "true false null"),
          false,
          List.of("//"),
          C_COMMENTS,
          List.of(Quote.DOUBLE),
          "",
          Keys.COLON);

  static final Grammar CSS =
      new Grammar(Words.NONE, false, List.of(), C_COMMENTS, PLAIN_QUOTES, "-", Keys.COLON);

  static final Grammar SHELL =
      new Grammar(
          Words.NONE.with(
              KEYWORD,
              "if then elif else fi for while until do done case esac in function select time"
                  + " return exit local export readonly declare set unset shift trap source"),
          false,
          List.of("#"),
          List.of(),
          List.of(Quote.block("\""), Quote.raw("'")),
          "-./:@",
          Keys.DOLLAR);

  static final Grammar DOCKERFILE =
      new Grammar(
          Words.NONE.with(
              KEYWORD,
              "FROM AS RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG"
                  + " ONBUILD STOPSIGNAL HEALTHCHECK SHELL"),
          false,
          List.of("#"),
          List.of(),
          List.of(Quote.block("\""), Quote.raw("'")),
          "-./:@",
          Keys.DOLLAR);

  static final Grammar SQL =
      new Grammar(
          Words.NONE
              .with(
                  KEYWORD,
                  "add all alter and any as asc begin between by case check column commit conflict"
                      + " constraint create cross current default delete desc distinct do drop else"
                      + " end except exists explain for foreign from full group having if in index"
                      + " inner insert intersect into is isolation join key left level like limit"
                      + " lock locked not nothing nulls of offset on or order outer over partition"
                      + " primary references returning right rollback row rows select set share"
                      + " skip table then to transaction truncate union unique update using values"
                      + " view when where window with")
              .with(
                  TYPE,
                  "bigint bigserial blob boolean bytea char date decimal double float int integer"
                      + " interval json jsonb numeric real serial smallint text time timestamp"
                      + " timestamptz uuid varchar")
              .with(CONSTANT, "true false null"),
          true,
          List.of("--"),
          C_COMMENTS,
          List.of(Quote.raw("'"), Quote.line("\""), Quote.line("`")),
          "",
          Keys.NONE);

  static final Grammar PROTO =
      cLike(
          Words.NONE
              .with(
                  KEYWORD,
                  "enum extend extensions import map max message oneof option optional package"
                      + " public repeated required reserved returns rpc service stream syntax"
                      + " edition to weak")
              .with(
                  TYPE,
                  "bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32"
                      + " sint64 string uint32 uint64")
              .with(CONSTANT, "true false"),
          PLAIN_QUOTES);

  static final Grammar C =
      cLike(
          Words.NONE
              .with(
                  KEYWORD,
                  "alignas alignof asm auto break case catch class concept const constexpr continue"
                      + " co_await co_return co_yield default delete do else enum explicit export"
                      + " extern final for friend goto if inline mutable namespace new noexcept"
                      + " operator override private protected public register requires restrict"
                      + " return sizeof static static_assert struct switch template this throw try"
                      + " typedef typename union using virtual volatile while define include ifdef"
                      + " ifndef endif pragma undef")
              .with(
                  TYPE,
                  "bool char double float int int8_t int16_t int32_t int64_t long short signed"
                      + " size_t ssize_t uint8_t uint16_t uint32_t uint64_t uintptr_t unsigned"
                      + " void wchar_t")
              .with(CONSTANT, "true false NULL nullptr"),
          PLAIN_QUOTES);

  static final Grammar JAVA =
      cLike(
          Words.NONE
              .with(
                  KEYWORD,
                  "abstract assert break case catch class continue default do else enum extends"
                      + " final finally for if implements import instanceof interface native new"
                      + " package permits private protected public record return sealed static"
                      + " strictfp super switch synchronized this throw throws transient try var"
                      + " volatile when while yield fun val object override suspend")
              .with(TYPE, "boolean byte char double float int long short void String")
              .with(CONSTANT, "true false null"),
          List.of(Quote.block("\"\"\""), Quote.DOUBLE, Quote.SINGLE));

  static final Grammar SCRIPT =
      cLike(
          Words.NONE
              .with(
                  KEYWORD,
                  "abstract as async await break case catch class const continue debugger declare"
                      + " default delete do else enum export extends finally for from function get"
                      + " if implements import in instanceof interface is keyof let namespace new"
                      + " of private protected public readonly return satisfies set static super"
                      + " switch this throw try type typeof var void while with yield")
              .with(TYPE, "any bigint boolean never number object string symbol unknown")
              .with(CONSTANT, "true false null undefined NaN Infinity"),
          List.of(Quote.DOUBLE, Quote.SINGLE, Quote.block("`")));

  static final Grammar PYTHON =
      new Grammar(
          Words.NONE
              .with(
                  KEYWORD,
                  "and as assert async await break case class continue def del elif else except"
                      + " finally for from global if import in is lambda match nonlocal not or pass"
                      + " raise return try while with yield self")
              .with(TYPE, "bool bytes dict float int list object set str tuple")
              .with(CONSTANT, "True False None"),
          false,
          List.of("#"),
          List.of(),
          List.of(Quote.block("\"\"\""), Quote.block("'''"), Quote.DOUBLE, Quote.SINGLE),
          "",
          Keys.NONE);

  static final Grammar GO_MOD =
      new Grammar(
          Words.NONE.with(
              KEYWORD,
              "exclude go godebug ignore module replace require retract tool toolchain use"),
          false,
          List.of("//"),
          List.of(),
          List.of(Quote.DOUBLE, Quote.line("`")),
          "-./@",
          Keys.NONE);

  private Grammars() {}

  private static Grammar cLike(Words words, List<Quote> strings) {
    return new Grammar(words, false, List.of("//"), C_COMMENTS, strings, "", Keys.NONE);
  }
}
