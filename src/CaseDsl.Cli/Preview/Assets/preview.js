"use strict";
(() => {
  const status = () => document.getElementById("status");

  // Changes one tree into another and touches only what differs, so that focus, scrolling and what is open stay.
  function morph(from, to) {
    if (from.isEqualNode(to)) return;
    if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) return from.replaceWith(document.importNode(to, true));
    if (from.nodeType !== Node.ELEMENT_NODE) return void (from.nodeValue = to.nodeValue);
    if (from.nodeName === "SCRIPT" || from.nodeName === "STYLE" || from.id === "status") return;
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && !(name === "open" && from.nodeName === "DETAILS")) from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    let here = from.firstChild;
    for (let next = to.firstChild; next; next = next.nextSibling) {
      // Something that was taken out: go on with what is the same behind it.
      for (let same = here; same && !here.isEqualNode(next); same = same.nextSibling) {
        if (same.isEqualNode(next)) {
          while (here !== same) { const gone = here; here = here.nextSibling; gone.remove(); }
        }
      }
      // Something that was put in: what is here stays for what follows.
      const isNew = here && !here.isEqualNode(next) && next.nextSibling && here.isEqualNode(next.nextSibling);
      if (!here || isNew) {
        from.insertBefore(document.importNode(next, true), here);
      } else {
        const old = here;
        here = here.nextSibling;
        morph(old, next);
      }
    }
    while (here) { const gone = here; here = here.nextSibling; gone.remove(); }
  }

  let running = false;
  let again = false;
  async function refresh() {
    if (running) return void (again = true);
    running = true;
    try {
      const response = await fetch(location.pathname, { cache: "no-store" });
      // The style is here already, and the policy would refuse another's.
      const text = (await response.text()).replace(/<style[^]*?<\/style>/, "");
      const next = new DOMParser().parseFromString(text, "text/html");
      document.title = next.title;
      morph(document.body, next.body);
      const found = document.getElementById("findings-title");
      status().textContent = "Updated" + (found ? ": " + found.textContent.toLowerCase() : "");
    } catch {
      status().textContent = "The preview has stopped.";
    }
    running = false;
    if (again) { again = false; refresh(); }
  }

  const events = new EventSource("/events");
  events.onmessage = (message) => { if (message.data !== document.body.dataset.version) refresh(); };
  events.onerror = () => { status().textContent = "The preview has stopped; this page is what it last said."; };

  // What the page says of a finding's line: the nearest element before it that tells the same declaration.
  function tell(item) {
    for (const told of document.querySelectorAll(".told")) told.classList.remove("told");
    const from = Number(item.dataset.from ?? 0);
    const line = Number(item.dataset.at ?? -1);
    let nearest = null;
    for (const element of document.querySelectorAll("#page [data-line]")) {
      const own = Number(element.dataset.line);
      if (own >= from && own <= line && (!nearest || own > Number(nearest.dataset.line))) nearest = element;
    }
    if (line >= 0 && nearest) {
      nearest.classList.add("told");
      nearest.scrollIntoView({ block: "nearest" });
    }
  }

  function move(by) {
    const items = [...document.querySelectorAll("[data-item]")];
    if (items.length === 0) return;
    const at = items.indexOf(document.activeElement.closest("[data-item]"));
    const item = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
    item.focus();
    tell(item);
  }

  let letters = true;
  try { letters = localStorage.getItem("letters") !== "off"; } catch { /* A browser that keeps nothing keeps the default. */ }
  const box = document.getElementById("keys");
  if (box) {
    box.checked = letters;
    document.addEventListener("change", (event) => {
      if (event.target.id !== "keys") return;
      letters = event.target.checked;
      try { localStorage.setItem("letters", letters ? "on" : "off"); } catch { /* The same. */ }
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    const item = event.target.closest("[data-item]");
    if (item && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (item && event.key === "Enter" && event.target === item && item.nodeName !== "A") {
      item.querySelector("a")?.click();
    } else if (letters && (event.key === "j" || event.key === "k")) {
      move(event.key === "j" ? 1 : -1);
    } else if (letters && /^[npu]$/.test(event.key)) {
      document.querySelector(`[data-key="${event.key}"]`)?.click();
    }
  });
  document.addEventListener("click", (event) => {
    const item = event.target.closest(".finding");
    if (item && !event.target.closest("a")) { item.focus(); tell(item); }
  });
})();
