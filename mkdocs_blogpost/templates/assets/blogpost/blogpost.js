// What style alone cannot do: what scrolls sideways takes focus, code tells its language, and groups of
// buttons are no landmarks.
(function () {
  var names = { PRE: "code", CODE: "code", TABLE: "table", DIV: "table" };
  function scrollers() {
    document.querySelectorAll(".bp-body :is(pre, pre > code, table, .md-typeset__scrollwrap, .bp-scroll, .highlight, mjx-container)").forEach(function (el) {
      if (el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(el).overflowX)) {
        el.tabIndex = 0;
      } else if (el.dataset.bp) {
        el.removeAttribute("tabindex");
      }
      el.dataset.bp = names[el.tagName] || "1";
    });
    document.querySelectorAll(".bp-body .highlight[class*=language-]:not([data-lang])").forEach(function (el) {
      var name = /language-(\S+)/.exec(el.className)[1];
      if (!/^(plain)?text$/.test(name)) el.dataset.lang = name;
    });
    document.querySelectorAll(".bp-body li > input[type=checkbox]:not([aria-label])").forEach(function (el) {
      el.setAttribute("aria-label", el.parentNode.textContent.trim().slice(0, 80));
    });
    document.querySelectorAll(".bp nav.md-code__nav").forEach(function (el) { el.setAttribute("role", "none"); });
  }
  var waiting;
  function soon() { clearTimeout(waiting); waiting = setTimeout(scrollers, 60); }
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  addEventListener("resize", soon);
  scrollers();
})();
