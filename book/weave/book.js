// A reference to a chunk shows the chunk while the pointer or the focus is on it.
(() => {
  let peek = null;
  const close = () => { if (peek) { peek.remove(); peek = null; } };
  const open = (link) => {
    close();
    const href = link.getAttribute("href");
    const chunk = href.startsWith("#") && document.getElementById(href.slice(1));
    if (!chunk || chunk.contains(link)) return;
    peek = document.createElement("div");
    peek.className = "peek";
    peek.setAttribute("aria-hidden", "true");
    peek.append(chunk.cloneNode(true));
    peek.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
    peek.querySelectorAll("a").forEach((a) => { a.tabIndex = -1; });
    document.body.append(peek);
    const box = link.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - peek.offsetWidth - 16);
    const below = box.bottom + peek.offsetHeight + 12 < innerHeight;
    peek.style.left = Math.max(8, left) + scrollX + "px";
    peek.style.top = scrollY + (below ? box.bottom + 6 : Math.max(8, box.top - peek.offsetHeight - 6)) + "px";
  };
  document.querySelectorAll("main a.nw-ref").forEach((link) => {
    link.addEventListener("mouseenter", () => open(link));
    link.addEventListener("mouseleave", close);
    link.addEventListener("focus", () => open(link));
    link.addEventListener("blur", close);
  });
  addEventListener("keydown", (e) => { if (e.key === "Escape") close(); });
})();
