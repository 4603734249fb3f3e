// Who deviates: one line for each thing that was broken, one column for each implementation, one click to the cases.

const firstDeviations = 14;
const listed = 150;

function caseLine(index, deviation) {
  const kase = model.cases[index];
  const seen = (kase.findings ?? []).find(f => model.findings[f.finding].deviation === deviation);
  return el("li", null, el("a", { href: addressOf({ case: kase.id, e: null }), "data-case": kase.id },
    verdictBadge(verdictOf(kase)),
    el("span", null, model.rows[kase.row].title, el("span", { class: "dim" }, "  " + columnTitle(model.columns[kase.column]))),
    el("span", { class: "dim clip" }, seen?.actual ?? "")));
}

function caseList(deviation, share) {
  const unexpected = new Set(share.unexpected);
  const inOrder = [...share.unexpected, ...share.cases.filter(index => !unexpected.has(index))];
  return el("div", { class: "list" },
    el("header", null,
      el("span", null, `${titleOf(share.implementation)}: ${plural(share.cases.length, "case")}`),
      el("button", { class: "textual", click: () => { go({ d: model.deviations[deviation].key, q: "", v: new Set(), i: new Set([share.implementation]) }); find("#matrix").scrollIntoView(); } }, "show in the matrix")),
    el("ul", null, inOrder.slice(0, listed).map(index => caseLine(index, deviation)),
      inOrder.length > listed && el("li", { class: "dim" }, `and ${inOrder.length - listed} more: show them in the matrix`)));
}

function shareCell(deviation, name, toggle) {
  const share = model.deviations[deviation].shares.find(s => s.implementation === name);
  if (!share) return el("td", { class: "share empty" }, el("span", { class: "none" }, "holds"));
  const known = share.cases.length - share.unexpected.length;
  const button = el("button", { class: "count", "aria-expanded": "false" },
    el("b", null, plural(share.cases.length, "case")),
    share.unexpected.length > 0 && el("span", { class: "unexpected" }, known ? `✗ ${share.unexpected.length} unexpected` : "✗ unexpected"),
    known > 0 && el("span", { class: "dim" }, share.unexpected.length ? `≈ ${known} known` : "≈ known"));
  button.addEventListener("click", () => toggle(button, share));
  return el("td", { class: "share", "data-name": titleOf(name) }, button);
}

function deviationRow(index, names) {
  const deviation = model.deviations[index];
  let open = null;
  const toggle = (button, share) => {
    const again = open?.button === button;
    open?.row.remove();
    open?.button.setAttribute("aria-expanded", "false");
    open = null;
    if (again) return;
    open = { button, row: el("tr", { class: "cases" }, el("td", { colspan: names.length + 1 }, caseList(index, share))) };
    button.setAttribute("aria-expanded", "true");
    row.after(open.row);
  };
  const row = el("tr", null,
    el("th", { scope: "row", class: "what" },
      el("b", { class: "clip four" }, deviation.title),
      el("span", { class: "sub" },
        el("span", { class: "level" }, deviation.level),
        clauseLinks(deviation.clauses.slice(0, 3)),
        deviation.clauses.length > 3 && el("span", null, `and ${plural(deviation.clauses.length - 3, "more clause")}`),
        deviation.kind === "rule" && el("code", null, deviation.key)),
      deviation.reasons.map(known => el("span", { class: "why" },
        deviation.title === known.reason ? "Known" : "Known: " + known.reason,
        known.permanent ? " (to stay)" : " (a fix is awaited)",
        known.link ? [" ", link(known.link, "their word on it")] : null))),
    names.map(name => shareCell(index, name, toggle)));
  return row;
}

function drawDeviations() {
  const available = model.implementations.filter(i => i.available).map(i => i.name);
  const names = [...new Set([...available, ...model.deviations.flatMap(d => d.shares.map(s => s.implementation))])];
  const section = find("#deviations");
  section.append(el("h2", { id: "deviations-title" }, "Who deviates"));
  if (model.deviations.length === 0) {
    section.append(el("p", { class: "dim" }, "Nobody: no case that was judged has a finding."));
    return;
  }
  const body = el("tbody", null, model.deviations.slice(0, firstDeviations).map((_, index) => deviationRow(index, names)));
  const sheet = el("div", { class: "sheet" }, el("table", { class: "deviations" },
    el("thead", null, el("tr", null, el("th", { scope: "col" }, "What is broken"), names.map(name => el("th", { scope: "col" }, titleOf(name))))),
    body));
  if (model.deviations.length > firstDeviations) {
    const more = el("button", { class: "more" }, `Show ${plural(model.deviations.length - firstDeviations, "more deviation")}`);
    more.addEventListener("click", () => {
      body.append(...model.deviations.slice(firstDeviations).map((_, index) => deviationRow(index + firstDeviations, names)));
      more.remove();
    });
    sheet.append(more);
  }
  section.append(sheet);
}

// Cases whose verdict no finding explains: they need a reader's eye as well.
function drawUnjudged() {
  const lists = {
    "fixed": "known deviations did not appear: their entries should go",
    "flaky": "cases differ between tries",
    "timeout": "cases did not end in time",
    "harness-error": "cases failed in the harness: they say nothing about conformance",
    "unsupported": "cases need something that the implementation lacks",
  };
  const parts = Object.entries(lists).flatMap(([verdict, sentence]) => {
    const cases = model.cases.filter(kase => kase.verdict === verdict);
    return cases.length === 0 ? [] : [el("details", null,
      el("summary", null, verdictBadge(verdict), el("b", null, String(cases.length)), " " + sentence),
      el("ul", null, cases.slice(0, listed).map(kase => el("li", null,
        el("a", { href: addressOf({ case: kase.id, e: null }), "data-case": kase.id }, model.rows[kase.row].title),
        el("span", { class: "dim" }, `  ${columnTitle(model.columns[kase.column])}  `),
        el("span", { class: "small dim" }, kase.error ?? (kase.fixed ?? []).join("; ")))),
      cases.length > listed && el("li", { class: "dim" }, `and ${cases.length - listed} more: choose the verdict in the matrix`)))];
  });
  if (parts.length > 0) find("#unjudged").append(el("h2", null, "Also worth a look"), el("div", { class: "sheet" }, parts));
}
