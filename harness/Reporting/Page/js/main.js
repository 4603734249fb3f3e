// Puts the page together and listens.

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
  if (event.target.closest?.(".skip")) {
    event.preventDefault();
    find("#deviations").focus();
    return;
  }
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
  else if (step !== undefined && index !== undefined && neighbours(index)[step] !== null)
    go({ case: neighbours(index)[step], e: null }, { replace: true });
});

window.addEventListener("popstate", () => {
  readAddress();
  show();
});
window.addEventListener("resize", slideIfWide);

drawHead();
drawDeviations();
drawUnjudged();
drawTotals();
drawMatrix();
drawClauses();
drawMachines();
readAddress();
show();
