/**
 * A headless Chromium, driven over a pipe by its DevTools protocol; no package is needed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export class Browser {
  static async start() {
    const program = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
    if (!program) throw new Error("no Chromium found; name one in the variable CHROMIUM");
    return new Browser(program);
  }

  /** @param {string} program */
  constructor(program) {
    this.profile = mkdtempSync(join(tmpdir(), "chromium-"));
    this.process = spawn(
      program,
      [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--remote-debugging-pipe",
        `--user-data-dir=${this.profile}`,
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    this.next = 0;
    /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void}>} */
    this.waiting = new Map();
    /** @type {Map<string, (method: string, params: any) => void>} by session */
    this.listeners = new Map();
    let rest = "";
    const [, , , input, output] = this.process.stdio;
    this.input = /** @type {import("node:stream").Writable} */ (input);
    /** @type {import("node:stream").Readable} */ (output).setEncoding("utf8").on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.receive(JSON.parse(message));
    });
  }

  /** @param {any} message */
  receive(message) {
    const call = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (call && message.error) call.reject(new Error(message.error.message));
    else if (call) call.resolve(message.result);
    else this.listeners.get(message.sessionId)?.(message.method, message.params);
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  call(method, params = {}, sessionId) {
    const id = ++this.next;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.input.write(JSON.stringify({ id, method, params, sessionId }) + "\0");
    });
  }

  /** A page in a context of its own: nothing cached. */
  async page() {
    const { browserContextId } = await this.call("Target.createBrowserContext");
    const { targetId } = await this.call("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.call("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, sessionId, browserContextId);
    this.listeners.set(sessionId, (method, params) => page.event(method, params));
    await Promise.all(["Network", "Page", "Runtime"].map((domain) => page.call(`${domain}.enable`)));
    return page;
  }

  async close() {
    const ended = new Promise((done) => this.process.once("exit", done));
    await this.call("Browser.close").catch(() => this.process.kill());
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @typedef {object} Transfer one response that came over the network
 * @property {string} path
 * @property {number} body bytes, as transferred
 * @property {number} headers bytes
 */

export class Page {
  /** @param {Browser} browser @param {string} session @param {string} context */
  constructor(browser, session, context) {
    this.browser = browser;
    this.session = session;
    this.context = context;
    /** @type {Transfer[]} */
    this.transfers = [];
    /** @type {Map<string, {path: string, body: number}>} */
    this.open = new Map();
    this.lastEvent = 0;
    /** @type {(() => void) | undefined} */
    this.loaded = undefined;
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  call(method, params) {
    return this.browser.call(method, params, this.session);
  }

  /** @param {string} method @param {any} params */
  event(method, params) {
    if (method === "Page.loadEventFired") this.loaded?.();
    if (!method.startsWith("Network.")) return;
    this.lastEvent = performance.now();
    const { requestId } = params;
    if (method === "Network.requestWillBeSent" && params.request.url.startsWith("http")) {
      this.open.set(requestId, { path: new URL(params.request.url).pathname, body: 0 });
    }
    const request = this.open.get(requestId);
    if (!request) return;
    if (method === "Network.responseReceived") {
      request.body = Number(params.response.headers["Content-Length"] ?? 0);
    } else if (method === "Network.loadingFinished") {
      this.open.delete(requestId);
      const total = params.encodedDataLength;
      // What comes from the browser's own cache has no length
      if (total > 0) {
        this.transfers.push({ path: request.path, body: request.body, headers: total - request.body });
      }
    } else if (method === "Network.loadingFailed") this.open.delete(requestId);
  }

  /** @param {string} url */
  async go(url) {
    const loaded = new Promise((done) => {
      this.loaded = () => done(undefined);
    });
    await this.call("Page.navigate", { url });
    await loaded;
    await this.quiet();
  }

  /** Until nothing was requested or received for a while. @param {number} [millis] */
  async quiet(millis = 150) {
    this.lastEvent = performance.now();
    while (this.open.size > 0 || performance.now() - this.lastEvent < millis) await pause(10);
  }

  /** The value of an expression, awaited. @param {string} expression */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.call("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Types text at once into what has the focus. @param {string} text */
  type(text) {
    return this.call("Input.insertText", { text });
  }

  /** What was transferred since this was last asked. */
  taken() {
    return this.transfers.splice(0);
  }

  close() {
    this.browser.listeners.delete(this.session);
    return this.browser.call("Target.disposeBrowserContext", { browserContextId: this.context });
  }
}

/** @param {number} millis */
export const pause = (millis) => new Promise((done) => setTimeout(done, millis));
