// The run's data, and what follows from it.

const model = JSON.parse(find("#model").textContent);

// Every verdict has a glyph of its own: colour is never the only sign. The order is the order of attention.
const verdicts = {
  fail: { glyph: "✗", short: "unexpected", label: "unexpected deviation" },
  known: { glyph: "≈", short: "known", label: "known deviation" },
  fixed: { glyph: "↑", short: "known, gone", label: "known deviation gone" },
  flaky: { glyph: "?", label: "flaky" },
  timeout: { glyph: "T", label: "timeout" },
  "harness-error": { glyph: "!", label: "harness error" },
  unsupported: { glyph: "–", label: "unsupported" },
  pass: { glyph: "✓", label: "pass" },
  "not-run": { glyph: "·", label: "not run" },
};

const titles = new Map(model.implementations.map(i => [i.name, i.title]));
const titleOf = name => titles.get(name) ?? name;
const columnTitle = column => column.peers.map(titleOf).join(" → ");
const verdictOf = kase => kase.verdict ?? "not-run";

const caseIndex = new Map(model.cases.map((kase, index) => [kase.id, index]));

model.rows.forEach(row => (row.cells = model.columns.map(() => null)));
model.cases.forEach((kase, index) => (model.rows[kase.row].cells[kase.column] = index));
model.rows.forEach(row => {
  const slash = row.id.indexOf("/");
  row.area = slash > 0 ? row.id.slice(0, slash) : "other";
  const found = row.cells
    .flatMap(index => (index === null ? [] : (model.cases[index].findings ?? [])))
    .map(seen => model.findings[seen.finding]);
  row.text = [
    row.id,
    row.title,
    ...row.clauses.map(c => model.clauses[c].id),
    ...row.tags,
    ...row.seed,
    ...found.flatMap(f => [f.id, f.title]),
  ]
    .join("\n")
    .toLowerCase();
});

const areas = [...new Set(model.rows.map(row => row.area))].map(name => ({ name, rows: model.rows.filter(row => row.area === name) }));

function countVerdicts(cases) {
  const counts = {};
  for (const kase of cases) counts[verdictOf(kase)] = (counts[verdictOf(kase)] ?? 0) + 1;
  return counts;
}

function verdictBadge(verdict) {
  return el(
    "span",
    { class: `v ${verdict}`, title: verdicts[verdict].label, role: "img", "aria-label": verdicts[verdict].label },
    verdicts[verdict].glyph,
  );
}

function clauseLinks(indexes) {
  return indexes.map(index => link(model.clauses[index].url, model.clauses[index].id));
}

// Blocks of traces are unpacked when a case of theirs is looked at.
const unpacked = new Map();

function tracesOf(block) {
  if (!unpacked.has(block)) {
    const bytes = Uint8Array.from(atob(find("#" + model.blocks[block]).textContent), c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    unpacked.set(block, new Response(stream).json());
    if (unpacked.size > 6) unpacked.delete(unpacked.keys().next().value);
  }
  return unpacked.get(block);
}
