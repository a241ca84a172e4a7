// What CSS cannot do: boxes that scroll sideways can have the focus, code shows its language, and elements that
// the theme gives no name have one. It runs once, also if the theme replaces pages without loading them again.
(function () {
  if (window.blogpost) return;
  window.blogpost = true;

  function each(selector, change) {
    document.querySelectorAll(selector).forEach(change);
  }
  function name(selector, of) {
    each(selector + ":not([aria-label])", function (el) {
      var text = of(el);
      if (text) el.setAttribute("aria-label", text);
    });
  }
  function focusable(el) {
    if (el.scrollWidth <= el.clientWidth + 1 || !/auto|scroll/.test(getComputedStyle(el).overflowX)) return;
    el.dataset.scrolls = "";
    el.tabIndex = 0;
  }
  function language(el) {
    var found = /language-(\S+)/.exec(el.className)[1];
    if (!/^(plain)?text$/.test(found)) el.dataset.lang = found;
  }
  function adjust() {
    each(".bp-body :is(pre, pre > code, table, .md-typeset__scrollwrap, .highlight, mjx-container)", focusable);
    each(".bp-body .highlight[class*=language-]:not([data-lang])", language);
    each(".bp nav.md-code__nav", function (el) { el.setAttribute("role", "none"); });
    name(".bp-body li > input[type=checkbox]", function (el) { return el.parentNode.textContent.trim().slice(0, 80); });
    name(".bp a.md-annotation__index", function (el) {
      var id = el.querySelector("[data-md-annotation-id]");
      return id ? id.dataset.mdAnnotationId : "+";
    });
    name(".md-search[role=dialog]", function (el) {
      var input = el.querySelector("input[aria-label]");
      return input && input.getAttribute("aria-label");
    });
  }

  var waiting = 0;
  function soon() {
    waiting = waiting || requestAnimationFrame(function () {
      waiting = 0;
      adjust();
    });
  }
  function kept(change) {
    var el = change.target;
    if (change.attributeName && "scrolls" in el.dataset && !el.hasAttribute("tabindex")) el.tabIndex = 0;
  }
  var watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["tabindex"] };
  new MutationObserver(function (changes) {
    changes.forEach(kept);
    soon();
  }).observe(document.body, watched);
  new ResizeObserver(soon).observe(document.body);
  adjust();
})();
