// One case: what was asked, what was found, and the trace.

const panel = { shown: null, back: null };

async function drawTrace(kase, findings, into) {
  if (kase.block === undefined) {
    into.append(el("p", { class: "dim" }, "This case left no trace."));
    return;
  }
  if (typeof DecompressionStream === "undefined") {
    into.append(
      el(
        "p",
        { class: "notice" },
        "This browser has no DecompressionStream, so it cannot unpack the traces. They are in traces.jsonl beside this page.",
      ),
    );
    return;
  }
  try {
    const trace = (await tracesOf(kase.block)).find(line => line.case === kase.id);
    into.append(timeline(trace.peers, findings));
  } catch (error) {
    into.append(el("p", { class: "notice" }, `The trace could not be drawn: ${error.message}. It is in traces.jsonl beside this page.`));
  }
  if (panel.shown === kase.id) showEntry();
}

function showEntry() {
  find("#panel .entry.shown")?.classList.remove("shown");
  if (view.e === null) return;
  const at = view.e.lastIndexOf(":");
  const node = document.getElementById(entryId(view.e.slice(0, at), view.e.slice(at + 1)));
  if (!node) return;
  node.classList.add("shown");
  node.scrollIntoView({ block: "center" });
}

function neighbours(index) {
  const order = matrix.shown.includes(index) ? matrix.shown : model.cases.map((_, at) => at);
  const at = order.indexOf(index);
  return [order[at - 1], order[at + 1]].map(next => (next === undefined ? null : model.cases[next].id));
}

function topBar(kase, index) {
  const [before, after] = neighbours(index);
  const step = (id, glyph, label) =>
    el(
      "button",
      {
        class: "tool",
        "aria-label": label,
        title: label,
        disabled: id === null,
        click: () => go({ case: id, e: null }, { replace: true }),
      },
      glyph,
    );
  return el(
    "div",
    { class: "bar-top" },
    el("span", { class: "where", title: cut(kase.id, 400) }, kase.id),
    step(before, "↑", "Previous case (k)"),
    step(after, "↓", "Next case (j)"),
    el("button", { class: "tool close", click: closePanel }, "Close", el("span", { class: "sr" }, " (Escape)")),
  );
}

function drawCase(index) {
  const kase = model.cases[index];
  const row = model.rows[kase.row];
  const column = model.columns[kase.column];
  const verdict = verdictOf(kase);
  // Unexpected ones first: they are why the cell is red.
  const findings = (kase.findings ?? [])
    .map(seen => ({ ...model.findings[seen.finding], ...seen }))
    .sort((one, other) => Boolean(one.known) - Boolean(other.known))
    .map((finding, at) => ({ ...finding, number: at + 1 }));
  const traces = el("div", null);
  find("#panel").replaceChildren(
    topBar(kase, index),
    el(
      "div",
      { class: "body" },
      el("h2", { tabindex: "-1", id: "case-title" }, row.title),
      el(
        "div",
        { class: "outcome" },
        el("span", { class: "verdict" }, verdictBadge(verdict), verdicts[verdict].label),
        el("span", null, columnTitle(column)),
        kase.tries?.length > 1 && el("span", { class: "tries" }, "tries ", kase.tries.map(verdictBadge)),
        kase.ms !== undefined && el("span", { class: "dim" }, ms(kase.ms)),
        row.file && el("span", { class: "dim mono" }, row.line ? `${row.file}:${row.line}` : row.file),
      ),
      el(
        "div",
        { class: "clauses" },
        clauseLinks(row.clauses),
        row.seed.length > 0 && el("span", { class: "dim" }, `covers ${row.seed.join(", ")}`),
        row.tags.length > 0 && el("span", { class: "dim" }, row.tags.join(", ")),
      ),
      el("p", { class: "agreement small" }, agreementBadge(row.agreement), " ", agreements[row.agreement].label, ": ", row.why),
      kase.error && el("p", { class: "notice" }, kase.error),
      (kase.fixed ?? []).map(reason => el("p", { class: "notice" }, "A known deviation did not appear; its entry should go: ", reason)),
      (row.steps.length > 0 || row.then.length > 0) &&
        el(
          "div",
          { class: "row" },
          el("section", { "aria-label": "Steps" }, el("h3", null, "Steps"), numbered(row.steps, "step", findings)),
          el("section", { "aria-label": "What must hold then" }, el("h3", null, "Then"), numbered(row.then, "expect", findings)),
        ),
      findings.length > 0 && [
        el("h3", null, plural(findings.length, "finding")),
        findings.map(finding => findingNode(finding, ["a", "b"])),
      ],
      el(
        "div",
        { class: "trace-head" },
        el("h3", null, "Trace"),
        el(
          "div",
          { class: "key", "aria-hidden": "true" },
          ["call", "return", "resolve", "reject", "event", "mark"].map(kind =>
            el("span", null, `${kinds[kind].glyph} ${kind === "reject" ? "reject, throw" : kind}`),
          ),
        ),
      ),
      traces,
    ),
  );
  drawTrace(kase, findings, traces);
}

function closePanel() {
  go({ case: null, e: null });
}

function showPanel() {
  const node = find("#panel");
  if (view.case === panel.shown) {
    if (view.case !== null) showEntry();
    return;
  }
  const was = panel.shown;
  panel.shown = view.case;
  // On a phone the panel covers the page: what is under it must not take the focus.
  const covers = view.case !== null && matchMedia("(max-width: 700px)").matches;
  find("#main").inert = find("#head").inert = covers;
  if (view.case === null) {
    node.hidden = true;
    (panel.back?.isConnected ? panel.back : null)?.focus({ preventScroll: true });
    return;
  }
  if (was === null) panel.back = document.activeElement;
  node.hidden = false;
  node.scrollTop = 0;
  const index = caseIndex.get(view.case);
  if (index === undefined) {
    node.replaceChildren(
      el(
        "div",
        { class: "body" },
        el("h2", { tabindex: "-1", id: "case-title" }, "This run has no such case"),
        el("p", null, view.case),
        el("button", { class: "tool", click: closePanel }, "Close"),
      ),
    );
  } else {
    drawCase(index);
  }
  find("#case-title").focus({ preventScroll: true });
}
