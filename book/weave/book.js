// Reading: the theme, the contents, chunks that unfold, copying, the search.
// Without this script the page is a page all the same.
(() => {
  "use strict";
  const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const kept = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch (e) { /* no storage: nothing is kept */ }
    return null;
  };
  const say = make("p", { className: "aside-voice", role: "status" });
  document.body.append(say);

  // ---- a script of this folder, once
  const loads = new Map();
  const load = (source) => {
    if (!loads.has(source)) {
      loads.set(source, new Promise((resolve, reject) => {
        document.head.append(make("script", { src: source, onload: resolve, onerror: () => reject(new Error(source)) }));
      }));
    }
    return loads.get(source);
  };

  // ---- light and dark
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const theme = make("button", { type: "button", className: "theme" });
  const show = () => {
    theme.textContent = dark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours");
    document.dispatchEvent(new Event("theme"));
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    kept("theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);

  // ---- the side: tools, and where you are
  const contents = $("nav.contents")[0];
  const find = make("button", { type: "button", className: "find", textContent: "Search" });
  $(".home", contents)[0].after(make("p", { className: "tools" }, find, " ", theme));
  show();
  const entries = new Map($("ol ol a", contents).map((a) => [a.getAttribute("href").slice(1), a]));
  const heads = $("main h2[id], main section[id] > h2").map((h) => h.id ? h : h.parentElement).filter((h) => entries.has(h.id));
  const mark = () => {
    let at = null;
    for (const h of heads) if (h.getBoundingClientRect().top < innerHeight / 3) at = h;
    for (const [id, a] of entries) {
      if (at && id === at.id) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    }
  };
  if (heads.length) {
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    }, { passive: true });
    mark();
  }

  const here = $(".here", contents)[0];
  if (here) contents.scrollTop = here.offsetTop - contents.offsetTop - contents.clientHeight / 3;

  // ---- code that is one line: all of it opens by one switch, that stays
  const folds = $("details.fold");
  const openAll = (state) => folds.forEach((d) => { d.open = state; });
  if (folds.length) {
    const button = make("button", { type: "button", className: "all" });
    const shown = () => kept("code") === "shown";
    const word = () => { button.textContent = shown() ? "Fold code" : "Show all code"; };
    button.addEventListener("click", () => {
      kept("code", shown() ? "folded" : "shown");
      openAll(shown());
      word();
    });
    $(".tools")[0].append(" ", button);
    word();
    if (shown()) openAll(true);
  }
  // What leads to a place opens it; a place that was here once is looked for.
  const lead = (hash) => {
    if (hash.length < 2) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    const around = target && target.closest("details:not([open])");
    if (around) {
      around.open = true;
      target.scrollIntoView();
    }
    if (!target) {
      load("anchors.js").then(() => {
        const now = window.tangled_anchors[hash.slice(1)];
        if (now) location.replace(now);
      });
    }
  };
  addEventListener("hashchange", () => lead(location.hash));
  document.addEventListener("click", (e) => {
    const link = e.target.closest && e.target.closest("a[href^='#']");
    if (link) lead(link.hash);
  });
  lead(location.hash);
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter((d) => !d.open);
    openAll(true);
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));

  // ---- a reference shows its chunk under the pointer, or unfolds it in place
  let peek = null;
  const close = () => { if (peek) { peek.remove(); peek = null; } };
  const chunkOf = (link) => {
    const href = link.getAttribute("href");
    return href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
  };
  const bare = (node) => {
    const copy = node.cloneNode(true);
    $("[id]", copy).forEach((e) => e.removeAttribute("id"));
    copy.removeAttribute("id");
    $("button, .unfolded", copy).forEach((e) => e.remove());
    return copy;
  };
  const open = (link) => {
    close();
    const chunk = chunkOf(link);
    if (!chunk || chunk.contains(link)) return;
    peek = make("div", { className: "peek" }, bare(chunk));
    peek.setAttribute("aria-hidden", "true");
    $("a", peek).forEach((a) => { a.tabIndex = -1; });
    $("pre", peek).forEach((p) => p.removeAttribute("tabindex"));
    document.body.append(peek);
    const box = link.getBoundingClientRect();
    const left = Math.min(box.left, root.clientWidth - peek.offsetWidth - 16);
    const below = box.bottom + peek.offsetHeight + 12 < innerHeight;
    peek.style.left = Math.max(8, left) + scrollX + "px";
    peek.style.top = scrollY + (below ? box.bottom + 6 : Math.max(8, box.top - peek.offsetHeight - 6)) + "px";
  };
  const peeks = (link) => {
    link.addEventListener("mouseenter", () => open(link));
    link.addEventListener("mouseleave", close);
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) open(link); });
    link.addEventListener("blur", close);
  };
  $("main a.nw-ref").forEach(peeks);
  addEventListener("keydown", (e) => { if (e.key === "Escape") close(); });

  const parts = (chunk) => {                    // with all its continuations
    const all = [];
    while (chunk && !all.includes(chunk)) {
      all.push(chunk);
      const next = $('.nw-way[aria-label="next part"]', chunk)[0];
      chunk = next && chunkOf(next);
    }
    return all;
  };
  const fold = (link) => {
    const chunk = chunkOf(link);
    if (!chunk || chunk.contains(link)) return;
    const name = link.textContent.replace(/[⟨⟩]/g, "");
    const button = make("button", { type: "button", className: "unfold", textContent: "▸" });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", "Unfold: " + name);
    let inside = null;
    button.addEventListener("click", () => {
      close();
      if (inside) { inside.remove(); inside = null; }
      else {
        inside = make("span", { className: "unfolded" });
        for (const part of parts(chunk)) {
          const code = bare($("pre code", part)[0]);
          inside.append(make("span", { className: "part" }, ...code.childNodes));
        }
        $("a.nw-ref", inside).forEach((a) => { peeks(a); if (!link.closest(".unfolded .unfolded")) fold(a); });
        link.after(inside);
      }
      button.textContent = inside ? "▾" : "▸";
      button.setAttribute("aria-expanded", String(!!inside));
    });
    link.before(button);
  };
  $("main pre a.nw-ref").forEach(fold);

  // ---- copying
  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch (e) {                               // where the page may not: the old way
      const area = make("textarea", { value: text });
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say.textContent = "Copied.";
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; say.textContent = ""; }, 1500);
  };
  $(".nw-chunk, .run, .test").forEach((block) => {
    const pre = $("pre", block)[0];
    if (!pre) return;
    const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
    const run = block.classList.contains("run");
    button.setAttribute("aria-label", run ? "Copy the command" : "Copy the code");
    button.addEventListener("click", () => {
      const text = run ? $("b", pre).map((b) => b.textContent).join("\n") : bare(pre).textContent;
      copy(text, button);
    });
    pre.before(button);
  });
  // What can be scrolled can be scrolled by keys.
  const scrolls = () => $("main pre, .equation, .table").forEach((e) => {
    if (e.scrollWidth > e.clientWidth + 1) e.tabIndex = 0;
    else e.removeAttribute("tabindex");
  });
  addEventListener("resize", scrolls);
  (document.fonts ? document.fonts.ready : Promise.resolve()).then(scrolls);

  // ---- the search
  let dialog = null;
  const build = async () => {
    await Promise.all([load("lunr.js"), load("search.js")]);
    const documents = tangled_search;
    const index = lunr(function () {
      this.ref("i");
      this.field("title", { boost: 3 });
      this.field("body");
      documents.forEach(([kind, title, , , body], i) => this.add({ i, title: title + " " + title.replace(/_/g, " "), body }, { boost: kind === "text" ? 1 : 1.5 }));
    });
    return { documents, index };
  };
  const look = ({ documents, index }, words) => {
    const terms = words.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
    if (!terms.length) return [];
    const hits = index.query((q) => terms.forEach((term, i) => {
      q.term(lunr.tokenizer(term), { boost: 10 });
      const last = i === terms.length - 1;
      if (last && term.length > 1) q.term(term, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
    }));
    return hits.slice(0, 30).map((hit) => documents[hit.ref]);
  };
  const excerpt = (body, words) => {
    const term = words.toLowerCase().split(/\s+/).filter(Boolean)[0] || "";
    const found = body.toLowerCase().indexOf(term);
    const at = found > 40 ? body.indexOf(" ", found - 40) + 1 : 0;
    const end = body.length > at + 130 ? body.lastIndexOf(" ", at + 130) : body.length;
    return (at > 0 ? "… " : "") + body.slice(at, end) + (end < body.length ? " …" : "");
  };
  const search = async () => {
    if (!dialog) {
      const field = make("input", { type: "search", id: "search-words", autocomplete: "off", spellcheck: false });
      const list = make("ol", { className: "hits" });
      const count = make("p", { className: "count", role: "status" });
      const slash = make("input", { type: "checkbox", id: "search-key", checked: kept("slash") !== "off" });
      slash.addEventListener("change", () => kept("slash", slash.checked ? "on" : "off"));
      const shut = make("button", { type: "button", textContent: "Close" });
      dialog = make("dialog", { className: "search" },
        make("div", { className: "head" }, make("label", { htmlFor: "search-words", textContent: "Search the book" }), shut),
        field, count, list,
        make("p", { className: "set" }, slash, make("label", { htmlFor: "search-key", textContent: " Open the search with the key /" })));
      dialog.setAttribute("aria-label", "Search");
      document.body.append(dialog);
      shut.addEventListener("click", () => dialog.close());
      dialog.addEventListener("click", (e) => { if (e.target === dialog) dialog.close(); });
      count.textContent = "One moment …";
      const ready = build();
      const update = async () => {
        const book = await ready;
        const hits = look(book, field.value);
        list.replaceChildren(...hits.map(([kind, title, where, url, body]) => {
          const link = make("a", { href: url, className: "hit-" + kind }, kind === "chunk" ? "⟨" + title + "⟩" : title);
          link.addEventListener("click", () => dialog.close());
          return make("li", {}, link, make("span", { className: "where", textContent: " " + where }),
            ...(body ? [make("p", { textContent: excerpt(body, field.value) })] : []));
        }));
        count.textContent = field.value.trim() ? (hits.length === 30 ? "The first 30 places" : hits.length === 1 ? "1 place" : hits.length + " places") : "";
      };
      field.addEventListener("input", update);
      field.addEventListener("keydown", (e) => {
        const first = $("a", list)[0];
        if (e.key === "Enter" && first) first.click();
      });
      ready.then(update, () => { count.textContent = "The search could not be loaded."; });
    }
    dialog.showModal();
    $("input", dialog)[0].focus();
    $("input", dialog)[0].select();
  };
  find.addEventListener("click", search);
  addEventListener("keydown", (e) => {
    const typing = e.target.closest && e.target.closest("input, textarea, select, [contenteditable], dialog");
    if (e.key !== "/" || e.ctrlKey || e.altKey || e.metaKey || typing || kept("slash") === "off") return;
    e.preventDefault();
    search();
  });

  // ---- live figures: fetched when one of them comes near
  const live = $("figure[data-live]");
  let woken = null;
  const wake = async () => {
    await load("tangled.js");
    window.tangled_unpack = (text) => new Response(
      new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("deflate")));
    for (const script of tangled_scripts) {
      const code = await tangled_unpack(script).text();
      await load(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    }
  };
  if (live.length && "IntersectionObserver" in window && "WebAssembly" in window) {
    const near = new IntersectionObserver((seen) => seen.forEach(async (s) => {
      if (!s.isIntersecting) return;
      near.unobserve(s.target);
      try {
        await (woken ||= wake());
        await tangled_live(s.target);
      } catch (e) {
        s.target.dataset.live = "failed";       // the printed figure stays
        throw e;
      }
    }), { rootMargin: "200px" });
    live.forEach((figure) => near.observe(figure));
  }
})();
