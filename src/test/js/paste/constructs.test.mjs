import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { constructs } from "../../../main/web/js/paste/constructs.js";

const shared = JSON.parse(readFileSync("src/test/resources/code/go-constructs.json", "utf8"));

test("Go constructs are those of the shared cases", () => {
  assert.ok(shared.length > 60);
  for (const { code, constructs: expected } of shared) {
    const found = constructs(code).map(({ name, start, end }) => [name, start, end]);
    assert.deepEqual(found, expected, code);
  }
});

test("every Go sample of the content has the constructs that Java finds", () => {
  const samples = JSON.parse(readFileSync("target/go-samples.json", "utf8"));
  assert.ok(samples.length > 100);
  for (const [code, expected] of samples) {
    const found = constructs(code).map(({ name, start, end }) => [name, start, end]);
    assert.deepEqual(found, expected, code);
  }
});

test("a construct is given once, where it appears first", () => {
  assert.deepEqual(constructs("go f()\ngo g()"), [{ name: "go", start: 0, end: 2 }]);
});

/** @param {string} text */
function millisecondsOfAMegabyte(text) {
  const code = text.repeat(Math.ceil(1_000_000 / text.length));
  const before = process.cpuUsage();
  constructs(code);
  return process.cpuUsage(before).user / 1000;
}

test("a megabyte of Go takes less than a second", () => {
  assert.ok(millisecondsOfAMegabyte(readFileSync("src/test/resources/code/everything.go", "utf8")) < 1000);
});

test("a megabyte of anything does not hang", () => {
  for (const text of [
    "(", "func (", "[", "a.B ", '"', "\\", "`", "/*", "'\\", "0x", "é", "\u{1f600}", "//go:x", "for ",
    "func f(a int) error { ", "x.(", "make(map[",
  ]) {
    const milliseconds = millisecondsOfAMegabyte(text);
    assert.ok(milliseconds < 4000, `${JSON.stringify(text)}: ${milliseconds} ms`);
  }
});
