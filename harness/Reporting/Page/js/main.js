// Puts the page together and listens.

function chip(label, toggle, pressed, badge) {
  const node = el("button", { class: badge ? "chip" : "chip plain", "aria-pressed": "false", click: toggle }, badge, label);
  matrix.chips.push({ chip: node, pressed });
  return node;
}

const toggled = (set, value) => new Set(set.has(value) ? [...set].filter(v => v !== value) : [...set, value]);

function drawTools() {
  const counts = countVerdicts(model.cases);
  const tested = [...new Set(model.columns.flatMap(column => column.peers))];
  return el("div", { class: "tools", role: "search" },
    el("input", { id: "filter", type: "search", placeholder: "Filter: title, id, clause, finding", "aria-label": "Filter the matrix by text", input: event => go({ q: event.target.value }, { replace: true }) }),
    el("div", { class: "chips", role: "group", "aria-label": "Verdicts" }, Object.keys(verdicts).filter(v => counts[v]).map(v =>
      chip(`${verdicts[v].label} ${counts[v]}`, () => go({ v: toggled(view.v, v) }, { replace: true }), () => view.v.has(v), el("span", { class: `v ${v}`, "aria-hidden": "true" }, verdicts[v].glyph)))),
    el("div", { class: "chips", role: "group", "aria-label": "Implementations" }, tested.map(name =>
      chip(titleOf(name), () => go({ i: toggled(view.i, name) }, { replace: true }), () => view.i.has(name)))),
    el("button", { class: "chip plain only", "aria-pressed": "true", hidden: true, title: "Remove this filter", click: () => go({ d: null }, { replace: true }) }),
    el("button", { class: "textual clear", hidden: true, click: () => go({ q: "", v: new Set(), i: new Set(), d: null }, { replace: true }) }, "clear all"),
    el("button", { class: "textual", click: () => { chooseAll(true); } }, "unfold all"),
    el("button", { class: "textual", click: () => { chooseAll(false); } }, "fold all"),
    el("span", { class: "summary", role: "status" }));
}

function chooseAll(open) {
  matrix.areas.forEach(area => area.chosen = open);
  applyFilter();
}

function drawMatrix() {
  const table = el("table", { class: "grid" }, el("caption", { class: "sr" }, "Scenarios by area, and their verdict for each implementation and pairing. Arrow keys walk the cells, Enter opens one."),
    el("thead", null, el("tr", null, el("th", { scope: "col" }, "Scenario"), model.columns.map(column =>
      el("th", { scope: "col", title: columnTitle(column) }, titleOf(column.peers[0]), column.peers.slice(1).map(peer => el("span", { class: "to" }, `→ ${titleOf(peer)}`)))))));
  for (const { name, rows } of areas) {
    const area = { rows, made: null, chosen: null, count: el("span", { class: "dim small" }), totals: model.columns.map(() => el("td")), body: el("tbody", { hidden: true }) };
    area.button = el("button", { "aria-expanded": "false", click: () => { area.chosen = area.button.getAttribute("aria-expanded") !== "true"; applyFilter(); } }, el("span", null, name), area.count);
    area.head = el("tbody", null, el("tr", { class: "area" }, el("th", { scope: "rowgroup" }, area.button), area.totals));
    table.append(area.head, area.body);
    matrix.areas.push(area);
  }
  table.addEventListener("keydown", walk);
  table.addEventListener("focusin", event => event.target.classList.contains("cell") && makeTabStop(event.target));
  find("#matrix").append(el("h2", { id: "matrix-title" }, "Every scenario"), drawTools(), el("div", { class: "frame" }, table, el("p", { class: "empty-note", hidden: true }, "No case matches.")));
}

let filterShown = null;

function show() {
  const filter = addressOf({ case: null, e: null });
  if (filter !== filterShown) {
    filterShown = filter;
    applyFilter();
  } else {
    markOpenCell();
  }
  showPanel();
}

document.addEventListener("click", event => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest?.("[data-case], [data-entry]");
  if (!opener) return;
  event.preventDefault();
  if (opener.dataset.entry) {
    go({ e: opener.dataset.entry }, { replace: true });
    const node = find("#panel .entry.shown .line");
    if (node?.getAttribute("aria-expanded") === "false") node.click();
    node?.focus({ preventScroll: true });
  } else {
    go({ case: opener.dataset.case, e: null });
  }
});

document.addEventListener("keydown", event => {
  if (view.case === null || event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input")) return;
  const index = caseIndex.get(view.case);
  const step = { k: 0, j: 1 }[event.key];
  if (event.key === "Escape") closePanel();
  else if (step !== undefined && index !== undefined && neighbours(index)[step] !== null) go({ case: neighbours(index)[step], e: null }, { replace: true });
});

window.addEventListener("popstate", () => { readAddress(); show(); });
window.addEventListener("resize", slideIfWide);

drawHead();
drawDeviations();
drawUnjudged();
drawTotals();
drawMatrix();
readAddress();
show();
