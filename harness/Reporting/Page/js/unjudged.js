// Cases whose verdict no finding explains: they need a reader's eye as well.
function drawUnjudged() {
  const lists = {
    fixed: "a known deviation did not appear: its entry should go",
    flaky: "the tries differ",
    timeout: "did not end in time",
    "harness-error": "the harness failed: this says nothing about conformance",
    unsupported: "the implementation lacks something that the row needs",
  };
  const parts = Object.entries(lists).flatMap(([verdict, sentence]) => {
    const cases = model.cases.filter(kase => kase.verdict === verdict);
    return cases.length === 0
      ? []
      : [
          el(
            "details",
            null,
            el("summary", null, verdictBadge(verdict), el("b", null, plural(cases.length, "case")), ": " + sentence),
            el(
              "ul",
              null,
              cases
                .slice(0, listed)
                .map(kase =>
                  el(
                    "li",
                    null,
                    el("a", { href: addressOf({ case: kase.id, e: null }), "data-case": kase.id }, model.rows[kase.row].title),
                    el("span", { class: "dim" }, `  ${columnTitle(model.columns[kase.column])}  `),
                    el("span", { class: "small dim" }, kase.error ?? (kase.fixed ?? []).join("; ")),
                  ),
                ),
              cases.length > listed && el("li", { class: "dim" }, `and ${cases.length - listed} more: choose the verdict in the matrix`),
            ),
          ),
        ];
  });
  if (parts.length > 0) find("#unjudged").append(el("h2", null, "Also worth a look"), el("div", { class: "sheet" }, parts));
}
