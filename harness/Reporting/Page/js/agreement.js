// What the implementations, side by side, say about each row.

const agreements = {
  agree: { glyph: "=", short: "all agree", label: "all agree with the documents" },
  deviate: { glyph: "≠", short: "deviate", label: "these deviate" },
  silent: { glyph: "~", short: "spec silent", label: "implementations disagree, the documents are silent" },
  doubtful: { glyph: "?", short: "row doubtful", label: "the row itself is doubtful" },
  "not-compared": { glyph: "·", short: "not compared", label: "fewer than two implementations" },
};

function agreementBadge(agreement) {
  return el("span", { class: `agrees ${agreement}`, "aria-hidden": "true" }, agreements[agreement].glyph);
}

// Most rows agree or deviate, which their cells show: only what a reader should look into is marked.
function agreementMark(row) {
  if (!["silent", "doubtful"].includes(row.agreement)) return null;
  return el("span", { class: `agrees ${row.agreement}`, title: cut(row.why, 300) }, agreements[row.agreement].short);
}

function agreementChips() {
  return el(
    "div",
    { class: "chips", role: "group", "aria-label": "Rows across implementations" },
    Object.keys(agreements)
      .map(agreement => ({ agreement, count: model.rows.filter(row => row.agreement === agreement).length }))
      .filter(({ count }) => count > 0)
      .map(({ agreement, count }) =>
        chip(
          `${agreements[agreement].short} ${count}`,
          () => go({ r: toggled(view.r, agreement) }, { replace: true }),
          () => view.r.has(agreement),
          agreementBadge(agreement),
        ),
      ),
  );
}
