// The matrix: scenarios by area, implementations and pairings. An area's rows are made when it is first opened.

const matrix = { areas: [], chips: [], open: null, tab: null, hidden: null, shown: [] };

const filtering = () => Boolean(view.q || view.v.size || view.i.size || view.r.size || view.d);

function columnShown(column) {
  return view.i.size === 0 || column.peers.some(peer => view.i.has(peer));
}

function caseMatches(kase) {
  if (view.v.size > 0 && !view.v.has(verdictOf(kase))) return false;
  if (view.d === null) return true;
  return (kase.findings ?? []).some(
    seen =>
      model.deviations[model.findings[seen.finding].deviation].key === view.d && (view.i.size === 0 || view.i.has(seen.implementation)),
  );
}

function matchingCases(row, words) {
  if (view.r.size > 0 && !view.r.has(row.agreement)) return [];
  if (!words.every(word => row.text.includes(word))) return [];
  return row.cells.filter((index, column) => index !== null && columnShown(model.columns[column]) && caseMatches(model.cases[index]));
}

function matrixCell(index) {
  if (index === null) return el("td", null, el("span", { class: "off", "aria-hidden": "true" }, ""));
  const kase = model.cases[index];
  const verdict = verdictOf(kase);
  const what = [verdicts[verdict].label, ...(kase.findings ?? []).slice(0, 3).map(seen => model.findings[seen.finding].title), kase.error]
    .filter(Boolean)
    .join(" — ");
  return el(
    "td",
    null,
    el(
      "button",
      {
        class: "cell",
        "data-case": kase.id,
        tabindex: "-1",
        title: `${columnTitle(model.columns[kase.column])}: ${cut(what, 300)}`,
      },
      el("span", { class: `v ${verdict}`, "aria-hidden": "true" }, verdicts[verdict].glyph),
      el("span", { class: "sr" }, verdicts[verdict].label),
    ),
  );
}

function matrixRow(row) {
  return el(
    "tr",
    null,
    el(
      "th",
      { scope: "row" },
      el("span", { class: "title", title: cut(row.title, 400) }, row.title),
      el("span", { class: "id", title: cut(row.id, 400) }, row.id, agreementMark(row)),
    ),
    row.cells.map(matrixCell),
  );
}

function drawAreaCounts(area, shown) {
  area.count.textContent =
    shown.size === area.rows.length ? plural(shown.size, "row") : `${shown.size} of ${plural(area.rows.length, "row")}`;
  area.totals.forEach((cell, column) => {
    const cases = area.rows.flatMap(row =>
      row.cells[column] !== null && shown.get(row)?.includes(row.cells[column]) ? [model.cases[row.cells[column]]] : [],
    );
    const counts = countVerdicts(cases);
    cell.replaceChildren(
      el(
        "span",
        { class: "mini" },
        Object.keys(verdicts)
          .filter(v => counts[v])
          .map(v => el("span", { class: v, title: `${counts[v]} ${verdicts[v].label}` }, verdicts[v].glyph + counts[v])),
      ),
    );
  });
}

function setOpen(area, open) {
  area.button.setAttribute("aria-expanded", String(open));
  area.body.hidden = !open;
  if (open && !area.made) {
    area.made = area.rows.map(matrixRow);
    hideColumns(area.made);
    area.body.append(...area.made);
  }
}

function applyFilter() {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  matrix.shown = [];
  chooseColumns();
  let rows = 0;
  for (const area of matrix.areas) {
    const shown = new Map(area.rows.map(row => [row, matchingCases(row, words)]).filter(([, cases]) => cases.length > 0));
    rows += shown.size;
    matrix.shown.push(...[...shown.values()].flat());
    area.head.hidden = shown.size === 0;
    drawAreaCounts(area, shown);
    setOpen(area, shown.size > 0 && (area.chosen ?? (filtering() || model.rows.length <= 60)));
    area.made?.forEach((node, at) => {
      const cases = shown.get(area.rows[at]);
      node.hidden = !cases;
      if (cases)
        node.querySelectorAll(".cell").forEach(cell => cell.classList.toggle("out", !cases.includes(caseIndex.get(cell.dataset.case))));
    });
  }
  find("#matrix .summary").textContent = filtering()
    ? `${plural(matrix.shown.length, "case")} in ${plural(rows, "scenario")} match`
    : `${plural(model.cases.length, "case")} in ${plural(model.rows.length, "scenario")}`;
  find("#matrix .empty-note").hidden = rows > 0;
  find("#matrix .clear").hidden = !filtering();
  matrix.chips.forEach(({ chip, pressed }) => chip.setAttribute("aria-pressed", String(pressed())));
  const only = find("#matrix .only");
  only.hidden = view.d === null;
  only.textContent = "Only: " + cut(model.deviations.find(d => d.key === view.d)?.title ?? view.d ?? "", 90) + "  ✕";
  if (document.activeElement !== find("#filter")) find("#filter").value = view.q;
  markOpenCell();
  keepOneTabStop();
}

function hideColumns(rows) {
  for (const row of rows) matrix.hidden.forEach((hide, column) => (row.cells[column + 1].hidden = hide));
}

// Walks all cells, so only when the choice of implementations has changed; rows made later are told when they are made.
function chooseColumns() {
  const hidden = model.columns.map(column => !columnShown(column));
  if (hidden.join() === matrix.hidden?.join()) return;
  matrix.hidden = hidden;
  const table = find("#matrix .grid");
  hideColumns(table.querySelectorAll("tr"));
  table.style.setProperty("--columns", hidden.filter(hide => !hide).length);
  slideIfWide();
}

// A table that fits sticks to the window; one that is too wide gets a frame of its own to slide in.
function slideIfWide() {
  const frame = find("#matrix .frame");
  frame.classList.remove("slides");
  frame.classList.toggle("slides", find("#matrix .grid").offsetWidth > frame.clientWidth);
}

function markOpenCell() {
  matrix.open?.removeAttribute("aria-current");
  matrix.open = view.case === null ? null : find(`#matrix .cell[data-case="${CSS.escape(view.case)}"]`);
  matrix.open?.setAttribute("aria-current", "true");
}

function drawMatrix() {
  const table = el(
    "table",
    { class: "grid" },
    el(
      "caption",
      { class: "sr" },
      "Scenarios by area, and their verdict for each implementation and pairing. Arrow keys walk the cells, Enter opens one.",
    ),
    el(
      "thead",
      null,
      el(
        "tr",
        null,
        el("th", { scope: "col" }, "Scenario"),
        model.columns.map(column =>
          el(
            "th",
            { scope: "col", title: columnTitle(column) },
            titleOf(column.peers[0]),
            column.peers.slice(1).map(peer => el("span", { class: "to" }, `→ ${titleOf(peer)}`)),
          ),
        ),
      ),
    ),
  );
  for (const { name, rows } of areas) {
    const area = {
      rows,
      made: null,
      chosen: null,
      count: el("span", { class: "dim small" }),
      totals: model.columns.map(() => el("td")),
      body: el("tbody", { hidden: true }),
    };
    area.button = el(
      "button",
      {
        "aria-expanded": "false",
        click: () => {
          area.chosen = area.button.getAttribute("aria-expanded") !== "true";
          applyFilter();
        },
      },
      el("span", null, name),
      area.count,
    );
    area.head = el("tbody", null, el("tr", { class: "area" }, el("th", { scope: "rowgroup" }, area.button), area.totals));
    table.append(area.head, area.body);
    matrix.areas.push(area);
  }
  table.addEventListener("keydown", walk);
  table.addEventListener("focusin", event => event.target.classList.contains("cell") && makeTabStop(event.target));
  find("#matrix").append(
    el("h2", { id: "matrix-title" }, "Every scenario"),
    drawTools(),
    el("div", { class: "frame" }, table, el("p", { class: "empty-note", hidden: true }, "No case matches.")),
  );
}
