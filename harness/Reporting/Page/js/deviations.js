// Who deviates: one line for each thing that was broken, one column for each implementation, one click to the cases.

const firstDeviations = 14;
const listed = 150;

function caseLine(index, deviation) {
  const kase = model.cases[index];
  const seen = (kase.findings ?? []).find(f => model.findings[f.finding].deviation === deviation);
  return el(
    "li",
    null,
    el(
      "a",
      { href: addressOf({ case: kase.id, e: null }), "data-case": kase.id },
      verdictBadge(verdictOf(kase)),
      el("span", null, model.rows[kase.row].title, el("span", { class: "dim" }, "  " + columnTitle(model.columns[kase.column]))),
      el("span", { class: "dim clip" }, seen?.actual ?? ""),
    ),
  );
}

function caseList(deviation, share) {
  const unexpected = new Set(share.unexpected);
  const inOrder = [...share.unexpected, ...share.cases.filter(index => !unexpected.has(index))];
  return el(
    "div",
    { class: "list" },
    el(
      "header",
      null,
      el("span", null, `${titleOf(share.implementation)}: ${plural(share.cases.length, "case")}`),
      el(
        "button",
        {
          class: "textual",
          click: () => {
            go({ d: model.deviations[deviation].key, q: "", v: new Set(), i: new Set([share.implementation]) });
            find("#matrix").scrollIntoView();
          },
        },
        "show in the matrix",
      ),
    ),
    el(
      "ul",
      null,
      inOrder.slice(0, listed).map(index => caseLine(index, deviation)),
      inOrder.length > listed && el("li", { class: "dim" }, `and ${inOrder.length - listed} more: show them in the matrix`),
    ),
  );
}

function shareCell(deviation, name, toggle) {
  const share = model.deviations[deviation].shares.find(s => s.implementation === name);
  if (!share) return el("td", { class: "share empty" }, el("span", { class: "none" }, "not seen"));
  const known = share.cases.length - share.unexpected.length;
  const button = el(
    "button",
    { class: "count", "aria-expanded": "false" },
    el("b", null, plural(share.cases.length, "case")),
    share.unexpected.length > 0 && el("span", { class: "unexpected" }, known ? `✗ ${share.unexpected.length} unexpected` : "✗ unexpected"),
    known > 0 && el("span", { class: "dim" }, share.unexpected.length ? `≈ ${known} known` : "≈ known"),
  );
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
  const row = el(
    "tr",
    null,
    el(
      "th",
      { scope: "row", class: "what" },
      el("b", { class: "clip four" }, deviation.title),
      el(
        "span",
        { class: "sub" },
        el("span", { class: "level" }, deviation.level),
        clauseLinks(deviation.clauses.slice(0, 3)),
        deviation.clauses.length > 3 && el("span", null, `and ${plural(deviation.clauses.length - 3, "more clause")}`),
        deviation.kind === "rule" && el("code", null, deviation.key),
      ),
      deviation.reasons.map(known =>
        el(
          "span",
          { class: "why" },
          deviation.title === known.reason ? "Known" : "Known: " + known.reason,
          known.permanent ? " (to stay)" : " (a fix is awaited)",
          known.link ? [" ", link(known.link, cut(known.link.replace(/^https?:\/\//, ""), 60))] : null,
        ),
      ),
    ),
    names.map(name => shareCell(index, name, toggle)),
  );
  return row;
}

const isUnexpected = deviation => deviation.shares.some(share => share.unexpected.length > 0);

// The model has the unexpected ones first; a line of its own stands above either sort.
function deviationRows(from, to, names) {
  return model.deviations.slice(from, to).flatMap((deviation, at) => {
    const index = from + at;
    const starts = index === 0 || isUnexpected(deviation) !== isUnexpected(model.deviations[index - 1]);
    const [sort, meaning] = isUnexpected(deviation)
      ? ["Unexpected", "nobody has listed these"]
      : ["Known", "listed with a reason in the expectations"];
    const heading = el(
      "tr",
      { class: "sort" },
      el("th", { scope: "rowgroup", colspan: names.length + 1 }, el("b", null, sort), ` — ${meaning}`),
    );
    return starts ? [heading, deviationRow(index, names)] : [deviationRow(index, names)];
  });
}

function drawDeviations() {
  const available = model.implementations.filter(i => i.available).map(i => i.name);
  const names = [...new Set([...available, ...model.deviations.flatMap(d => d.shares.map(s => s.implementation))])];
  const section = find("#deviations");
  section.append(el("h2", { id: "deviations-title" }, "Who deviates"));
  if (model.deviations.length === 0) {
    section.append(
      el("p", { class: "dim" }, model.run.done > 0 ? "Nobody: no case that was judged has a finding." : "Nothing has been judged yet."),
    );
    return;
  }
  const body = el("tbody", null, deviationRows(0, firstDeviations, names));
  const sheet = el(
    "div",
    { class: "sheet" },
    el(
      "table",
      { class: "deviations" },
      el(
        "thead",
        null,
        el(
          "tr",
          null,
          el("th", { scope: "col" }, "What is broken"),
          names.map(name => el("th", { scope: "col" }, titleOf(name))),
        ),
      ),
      body,
    ),
  );
  if (model.deviations.length > firstDeviations) {
    const more = el("button", { class: "more" }, `Show ${plural(model.deviations.length - firstDeviations, "more deviation")}`);
    more.addEventListener("click", () => {
      body.append(...deviationRows(firstDeviations, model.deviations.length, names));
      more.remove();
    });
    sheet.append(more);
  }
  section.append(sheet);
}
