// The normative steps of the documents: what looks at each, how each implementation did there, and what nothing looks at.

const stepStates = {
  tested: { glyph: "✓", label: "tested" },
  uncovered: { glyph: "○", label: "uncovered" },
  untestable: { glyph: "–", label: "not testable" },
};

const stepState = step => (step.rows || step.rules ? "tested" : step.why ? "untestable" : "uncovered");
const stepDeviates = step => (step.results ?? []).some(([, deviating]) => deviating > 0);

const stepChoices = {
  all: { label: "all", takes: () => true },
  tested: { label: "tested", takes: step => stepState(step) === "tested" },
  deviating: { label: "somebody deviates", takes: stepDeviates },
  uncovered: { label: "uncovered", takes: step => stepState(step) === "uncovered" },
  untestable: { label: "not testable", takes: step => stepState(step) === "untestable" },
};

function countSteps(steps) {
  const counts = { tested: 0, uncovered: 0, untestable: 0 };
  for (const step of steps) counts[stepState(step)]++;
  return counts;
}

function coverageBar(counts) {
  const bar = el("span", { class: "coverage-bar", "aria-hidden": "true" });
  for (const state of Object.keys(stepStates)) {
    if (!counts[state]) continue;
    const part = el("span", { class: state, title: `${counts[state]} ${stepStates[state].label}` });
    part.style.flexGrow = counts[state];
    bar.append(part);
  }
  return bar;
}

function coverageLine(title, steps, extra) {
  const counts = countSteps(steps);
  const deviating = model.coverage.implementations.map((name, at) => [name, steps.filter(step => step.results?.[at]?.[1] > 0).length]);
  return el(
    "summary",
    { class: "cover" },
    el("span", { class: "about" }, title, extra),
    el(
      "span",
      { class: "numbers" },
      coverageBar(counts),
      el("span", { class: "tested", title: "tested steps of all steps" }, `${counts.tested}/${steps.length}`),
      el("span", { class: "uncovered" }, counts.uncovered ? `${counts.uncovered} uncovered` : ""),
    ),
    el(
      "span",
      { class: "who" },
      deviating.filter(([, count]) => count > 0).map(([name, count]) => el("span", { title: `${titleOf(name)} deviates at ${plural(count, "step")}` }, `${titleOf(name)} ≠ ${count}`)),
    ),
  );
}

function stepResult(name, [cases, deviating]) {
  if (cases === 0) return null;
  return el(
    "span",
    { class: deviating ? "result differs" : "result", title: `${titleOf(name)}: ${deviating} of ${plural(cases, "case")} that looked at it ${deviating === 1 ? "deviates" : "deviate"}` },
    deviating ? `${titleOf(name)} ≠ ${deviating} of ${cases}` : `${titleOf(name)} ✓`,
  );
}

function ruleLine(index) {
  const rule = model.coverage.rules[index];
  const found = model.deviations.some(deviation => deviation.key === `rule:${rule.id}`);
  return el(
    "li",
    null,
    el("code", null, rule.id),
    " ",
    rule.title,
    found && [
      " ",
      el(
        "button",
        {
          class: "textual",
          click: () => {
            go({ d: `rule:${rule.id}`, q: "", v: new Set(), i: new Set() });
            find("#matrix").scrollIntoView();
          },
        },
        "show its findings",
      ),
    ],
  );
}

function rowLine(index) {
  const row = model.rows[index];
  return el(
    "li",
    null,
    el("span", { title: row.id }, row.title),
    " ",
    el(
      "span",
      { class: "cells" },
      row.cells
        .filter(cell => cell !== null)
        .map(cell => {
          const kase = model.cases[cell];
          const who = columnTitle(model.columns[kase.column]);
          return el(
            "a",
            { href: addressOf({ case: kase.id, e: null }), "data-case": kase.id, title: `${who}: ${verdicts[verdictOf(kase)].label}`, "aria-label": `${who}: ${verdicts[verdictOf(kase)].label}` },
            el("span", { class: `v ${verdictOf(kase)}`, "aria-hidden": "true" }, verdicts[verdictOf(kase)].glyph),
          );
        }),
    ),
  );
}

// What looks at a step unfolds below it; until then there is only the number.
function lookers(step) {
  const rules = step.rules ?? [];
  const rows = step.rows ?? [];
  if (rules.length + rows.length === 0) return null;
  const words = [rows.length && plural(rows.length, "row"), rules.length && plural(rules.length, "rule")].filter(Boolean).join(", ");
  const details = el("details", null, el("summary", { class: "textual" }, words));
  details.addEventListener(
    "toggle",
    () => details.append(el("ul", null, rules.map(ruleLine), rows.slice(0, listed).map(rowLine), rows.length > listed && el("li", { class: "dim" }, `and ${rows.length - listed} more`))),
    { once: true },
  );
  return details;
}

function stepNode(step) {
  const state = stepState(step);
  return el(
    "li",
    { class: `step ${state}` },
    el("span", { class: "sign", role: "img", "aria-label": stepStates[state].label, title: stepStates[state].label }, stepStates[state].glyph),
    el(
      "div",
      null,
      el("span", null, step.text),
      " ",
      el("code", { class: "dim" }, step.id),
      step.why && el("p", { class: "dim small" }, `Not testable: ${step.why}`),
      step.results && el("div", { class: "results" }, step.results.map((result, at) => stepResult(model.coverage.implementations[at], result))),
      lookers(step),
    ),
  );
}

function sectionNode(section, choice) {
  const shown = section.steps.filter(choice.takes);
  if (shown.length === 0) return null;
  const node = el("details", { class: "section", open: choice !== stepChoices.all }, coverageLine(section.title, section.steps, [" ", link(section.url, section.clause, { class: "small mono" })]));
  const fill = () =>
    node.append(
      el(
        "ul",
        { class: "steps" },
        shown.map(stepNode),
        section.rows &&
          choice === stepChoices.all &&
          el("li", { class: "whole" }, el("span", { class: "dim small" }, "Rows about the section as a whole:"), el("ul", null, section.rows.slice(0, listed).map(rowLine))),
      ),
    );
  if (node.open) fill();
  else node.addEventListener("toggle", fill, { once: true });
  return node;
}

function documentNode(doc, choice) {
  const steps = doc.sections.flatMap(section => section.steps);
  if (!steps.some(choice.takes)) return null;
  const node = el("details", { class: "document", open: choice !== stepChoices.all }, coverageLine(doc.title, steps));
  const fill = () => node.append(el("div", null, doc.sections.map(section => sectionNode(section, choice))));
  if (node.open) fill();
  else node.addEventListener("toggle", fill, { once: true });
  return node;
}

function drawClauses() {
  const { documents, outside } = model.coverage;
  const steps = documents.flatMap(doc => doc.sections.flatMap(section => section.steps));
  const counts = countSteps(steps);
  const tree = el("div", { class: "sheet coverage" });
  const chips = Object.entries(stepChoices).map(([name, choice]) => {
    const button = el("button", { class: "chip plain", "aria-pressed": String(name === "all") }, `${choice.label} ${steps.filter(choice.takes).length}`);
    button.addEventListener("click", () => {
      chips.forEach(other => other.setAttribute("aria-pressed", String(other === button)));
      tree.replaceChildren(...documents.map(doc => documentNode(doc, choice)).filter(Boolean));
    });
    return button;
  });
  tree.append(...documents.map(doc => documentNode(doc, stepChoices.all)));
  find("#clauses").append(
    el("h2", { id: "clauses-title" }, "Clause coverage"),
    el(
      "p",
      { class: "lede" },
      `${plural(steps.length, "normative step")} of ${plural(documents.reduce((sum, doc) => sum + doc.sections.length, 0), "section")}: `,
      `rows of this run and rules look at ${counts.tested}, no trace can show ${counts.untestable}, nothing looks at ${counts.uncovered}.`,
    ),
    coverageBar(counts),
    el("div", { class: "tools" }, el("div", { class: "chips", role: "group", "aria-label": "Steps to show" }, chips)),
    tree,
    outside.length > 0 &&
      el(
        "details",
        { class: "small outside" },
        el("summary", { class: "dim" }, `Rows name ${plural(outside.length, "clause")} beside these, of sections that are not indexed`),
        el("p", { class: "mono dim" }, outside.join("  ")),
      ),
  );
}
