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
    each(".bp[data-math]", math);
    each(".bp[data-mermaid]", mermaid);
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

  // A click loads the comments: the scripts of a template run when they are put on the page.
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest(".bp-load");
    var held = button && button.closest(".bp-comments").querySelector("template");
    if (held) button.parentNode.replaceWith(held.content.cloneNode(true));
  });

  // Formulas: MathJax is loaded once, and typesets each body once.
  var mathjax;
  function math(el) {
    var body = el.querySelector(".bp-body");
    if (!body || body.dataset.typeset) return;
    body.dataset.typeset = "";
    mathjax = mathjax || new Promise(function (resolve) {
      window.MathJax = {
        tex: { inlineMath: [["$", "$"], ["\\(", "\\)"]], processEscapes: true },
        startup: { typeset: false, pageReady: function () { resolve(); } },
      };
      var script = document.createElement("script");
      script.src = el.dataset.math;
      document.head.appendChild(script);
    });
    mathjax.then(function () { return window.MathJax.typesetPromise([body]); });
  }

  // Diagrams: Material draws its own kind, and every other one is drawn here.
  function mermaid(el) {
    el.querySelectorAll(".bp-body .language-mermaid").forEach(function (each) {
      var box = document.createElement("div");
      box.className = "mermaid";
      box.textContent = (each.querySelector("code") || each).textContent;
      (each.closest(".highlight") || each.closest("pre") || each).replaceWith(box);
    });
    var material = document.querySelector("[data-md-component=content]");
    var found = [].filter.call(el.querySelectorAll(".mermaid:not([data-drawn])"), function (each) {
      return !(material && each.matches("pre"));
    });
    if (!found.length) return;
    found.forEach(function (each) {
      each.dataset.drawn = "";
      each.textContent = each.textContent;
    });
    import(el.dataset.mermaid).then(function (module) {
      var scheme = getComputedStyle(document.body).color.match(/\d+/g);
      var dark = scheme && +scheme[0] + +scheme[1] + +scheme[2] > 382;
      module.default.initialize({ startOnLoad: false, theme: dark ? "dark" : "default" });
      return module.default.run({ nodes: found });
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
