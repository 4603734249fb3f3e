// The filter above the matrix: text, verdicts, implementations.

function chip(label, toggle, pressed, badge) {
  const node = el("button", { class: badge ? "chip" : "chip plain", "aria-pressed": "false", click: toggle }, badge, label);
  matrix.chips.push({ chip: node, pressed });
  return node;
}

const toggled = (set, value) => new Set(set.has(value) ? [...set].filter(v => v !== value) : [...set, value]);

function drawTools() {
  const counts = countVerdicts(model.cases);
  const tested = [...new Set(model.columns.flatMap(column => column.peers))];
  return el(
    "div",
    { class: "tools", role: "search" },
    el("input", {
      id: "filter",
      type: "search",
      placeholder: "Filter: title, id, clause, finding",
      "aria-label": "Filter the matrix by text",
      input: event => go({ q: event.target.value }, { replace: true }),
    }),
    el(
      "div",
      { class: "chips", role: "group", "aria-label": "Verdicts" },
      Object.keys(verdicts)
        .filter(v => counts[v])
        .map(v =>
          chip(
            `${verdicts[v].short ?? verdicts[v].label} ${counts[v]}`,
            () => go({ v: toggled(view.v, v) }, { replace: true }),
            () => view.v.has(v),
            el("span", { class: `v ${v}`, "aria-hidden": "true" }, verdicts[v].glyph),
          ),
        ),
    ),
    agreementChips(),
    el(
      "div",
      { class: "chips", role: "group", "aria-label": "Implementations" },
      tested.map(name =>
        chip(
          titleOf(name),
          () => go({ i: toggled(view.i, name) }, { replace: true }),
          () => view.i.has(name),
        ),
      ),
    ),
    el("button", {
      class: "chip plain only",
      "aria-pressed": "true",
      hidden: true,
      title: "Remove this filter",
      click: () => go({ d: null }, { replace: true }),
    }),
    el(
      "button",
      { class: "textual clear", hidden: true, click: () => go({ q: "", v: new Set(), i: new Set(), r: new Set(), d: null }, { replace: true }) },
      "clear all",
    ),
    el(
      "button",
      {
        class: "textual",
        click: () => {
          chooseAll(true);
        },
      },
      "unfold all",
    ),
    el(
      "button",
      {
        class: "textual",
        click: () => {
          chooseAll(false);
        },
      },
      "fold all",
    ),
    el("span", { class: "summary", role: "status" }),
  );
}

function chooseAll(open) {
  matrix.areas.forEach(area => (area.chosen = open));
  applyFilter();
}
