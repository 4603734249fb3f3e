// Arrow keys walk the cells, Home and End a row's ends; one cell at a time takes part in the tab order.
function walk(event) {
  const cell = event.target.closest?.(".cell");
  if (!cell || !["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
  event.preventDefault();
  const usable = row => [...row.querySelectorAll("td:not([hidden]) .cell")];
  const row = cell.closest("tr");
  const across = usable(row);
  let next = null;
  if (event.key === "ArrowLeft") next = across[across.indexOf(cell) - 1];
  else if (event.key === "ArrowRight") next = across[across.indexOf(cell) + 1];
  else if (event.key === "Home") next = across[0];
  else if (event.key === "End") next = across.at(-1);
  else {
    const rows = [...find("#matrix .grid").querySelectorAll("tbody:not([hidden]) > tr:not(.area):not([hidden])")].filter(
      r => usable(r).length > 0,
    );
    const to = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    next = to && (usable(to).find(c => c.parentNode.cellIndex >= cell.parentNode.cellIndex) ?? usable(to).at(-1));
  }
  if (next) takeFocus(next);
}

function takeFocus(cell) {
  makeTabStop(cell);
  cell.focus();
}

function makeTabStop(cell) {
  matrix.tab?.setAttribute("tabindex", "-1");
  cell.setAttribute("tabindex", "0");
  matrix.tab = cell;
}

function keepOneTabStop() {
  const usable = "tbody:not([hidden]) > tr:not([hidden]) > td:not([hidden]) > .cell";
  if (matrix.tab?.matches(usable)) return;
  const first = find("#matrix " + usable);
  if (first) makeTabStop(first);
}
