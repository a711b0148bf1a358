// Runs before each page's own scripts: whatever a hostile string would do leaves a mark here.
(() => {
  const marks = (window.__marks = []);
  const mark = (what) => marks.push(String(what).slice(0, 200));
  for (const name of ["alert", "confirm", "prompt", "print", "open", "write"]) {
    Object.defineProperty(window, name, { value: () => mark(name), configurable: false });
  }
  for (const name of ["write", "writeln"]) document[name] = () => mark("document." + name);
  addEventListener("securitypolicyviolation", (event) =>
    mark("policy: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample),
  );

  /** What must be in no page, however it came there. */
  window.__strangers = () => {
    const found = [...marks];
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      const trusted =
        name === "script" &&
        (element.type === "application/ld+json" ||
          new URL(element.src || "x:", location.href).origin === location.origin);
      if (name === "script" && !trusted) found.push("<script>" + element.textContent);
      if (/^(iframe|object|embed|applet|base|math|frame|style|portal)$/.test(name)) {
        found.push(element.outerHTML.slice(0, 200));
      }
      for (const { name: key, value } of element.attributes) {
        if (/^on/i.test(key)) found.push(`${name} ${key}=${value}`);
        if (/^(href|src|action|formaction|data|xlink:href|poster)$/i.test(key)) {
          const scheme = /^[\0-\x20]*([a-z][a-z0-9+.\-\t\n\r]*):/i.exec(value)?.[1];
          const plain = scheme?.replace(/[\t\n\r]/g, "").toLowerCase();
          if (plain && !/^(https?|mailto)$/.test(plain)) found.push(`${name} ${key}=${value}`);
        }
      }
    }
    return found.map((it) => it.slice(0, 300));
  };

  /** Everything that a reader's mouse, keys and time would set off, without leaving the page. */
  window.__provoke = () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const events =
      "mouseover mouseenter mousemove pointerover focus focusin blur input change toggle wheel " +
      "animationstart animationend transitionend load error beforetoggle scroll copy paste keydown";
    for (const element of document.querySelectorAll("main *, body > *")) {
      for (const type of events.split(" ")) {
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
    }
  };
})();
