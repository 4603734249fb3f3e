// The steps and expectations of a row, and what was found in them.

function numbered(lines, kind, findings) {
  return el(
    "ol",
    null,
    lines.map((text, at) => {
      const broken = findings.filter(finding => finding.id === `${kind}:${at + 1}`);
      const state = broken.length === 0 ? null : broken.every(finding => finding.known) ? "broken expected" : "broken";
      return el(
        "li",
        { class: state },
        el("span", null, broken.length > 0 ? `✗ ${at + 1}` : String(at + 1)),
        el(
          "span",
          null,
          el("code", null, text),
          broken.map(finding => [" ", el("span", { class: "number" }, `F${finding.number}`)]),
        ),
      );
    }),
  );
}

function toEntry(finding) {
  if (finding.seq === undefined) return null;
  return el(
    "a",
    { href: addressOf({ e: `${finding.peer}:${finding.seq}` }), "data-entry": `${finding.peer}:${finding.seq}` },
    `see entry ${finding.peer}:${finding.seq}`,
  );
}

function findingNode(finding, peers) {
  return el(
    "article",
    { class: finding.known ? "finding expected" : "finding" },
    el("div", null, el("span", { class: "number" }, `F${finding.number}`), " ", el("b", { class: "title" }, finding.title)),
    el(
      "div",
      { class: "meta" },
      el(
        "span",
        { class: `peer ${peers.indexOf(finding.peer) === 1 ? "b" : "a"}` },
        `${finding.peer} · ${titleOf(finding.implementation)}`,
      ),
      el("span", { class: "level" }, finding.level),
      clauseLinks(finding.clauses === "" ? [] : finding.clauses.split(" ").map(Number)),
      el("code", null, finding.id),
      finding.times > 1 && el("span", null, `seen ${finding.times} times`),
      toEntry(finding),
    ),
    el("dl", null, el("dt", null, "expected"), el("dd", null, finding.expected), el("dt", null, "actual"), el("dd", null, finding.actual)),
    finding.known &&
      el(
        "div",
        { class: "why" },
        el("b", null, finding.known.permanent ? "Known, to stay: " : "Known, a fix is awaited: "),
        finding.known.reason,
        finding.known.rate ? ` Timing decides: it shows in ${finding.known.rate.replace("/", " of ")} executions.` : null,
        finding.known.link ? [" ", link(finding.known.link, cut(finding.known.link, 80))] : null,
      ),
  );
}
