// The head of the page: what ran, where, against whom, and the totals.

function when(text) {
  const [, day, time, zone] = /^(\S+?)T(\d\d:\d\d)\S*?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [null, text, "", ""];
  return `${day} ${time} ${zone === "+00:00" || zone === "Z" ? "UTC" : zone}`.trim();
}

function duration(seconds) {
  if (seconds < 90) return `${seconds.toFixed(1)} s`;
  return seconds < 5400 ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s` : `${(seconds / 3600).toFixed(1)} h`;
}

const sum = counts => Object.values(counts).reduce((a, b) => a + b, 0);

function fact(label, value) {
  return el("span", null, label + " ", el("b", null, value));
}

function notices(run) {
  const said = [];
  if (run.done < run.planned || run.killed || run.interrupted) {
    const how = run.killed
      ? "the run was killed or is still going: it has written no end"
      : run.interrupted
        ? "the run was interrupted"
        : "the run ended without them";
    said.push(
      run.done < run.planned
        ? `Incomplete: ${run.done} of ${plural(run.planned, "planned case")} have a result; ${how}.`
        : `All ${plural(run.planned, "planned case")} have a result, but ${how}.`,
    );
  }
  const broken = (count, file) =>
    count && said.push(`${plural(count, "line")} of ${file} could not be read. A killed run leaves its last line cut short.`);
  broken(run.unreadableResults, "results.jsonl");
  broken(run.unreadableTraces, "traces.jsonl");
  return said.map(text => el("p", { class: "notice" }, text));
}

function verdictBar(counts) {
  const bar = el("div", { class: "bar", "aria-hidden": "true" });
  for (const verdict of ["pass", "known", "fixed", "unsupported", "flaky", "timeout", "harness-error", "fail"]) {
    if (!counts[verdict]) continue;
    const part = el("span", { class: verdict, title: `${counts[verdict]} ${verdicts[verdict].label}` });
    part.style.flexGrow = counts[verdict];
    bar.append(part);
  }
  return bar;
}

// What was not tested is said in one line; why, and what would change it, unfolds.
function unavailable(implementations) {
  return (
    implementations.length > 0 &&
    el(
      "details",
      { class: "unavailable small", open: model.implementations.every(i => !i.available) ? "" : null },
      el("summary", null, "Unavailable, not tested: ", implementations.map(i => i.title).join(", ")),
      implementations.map(i =>
        el("p", null, el("strong", null, i.title), ": ", i.reason ?? "no reason given", i.remedy && [" ", el("code", null, i.remedy)]),
      ),
    )
  );
}

function card(implementation) {
  const own = model.columns.flatMap((column, index) => (column.peers.includes(implementation.name) ? [index] : []));
  const counts = countVerdicts(model.cases.filter(kase => own.includes(kase.column)));
  const done = sum(counts) - (counts["not-run"] ?? 0);
  const shares = model.deviations.flatMap(d => d.shares.filter(share => share.implementation === implementation.name));
  const unexpected = new Set(shares.flatMap(share => share.unexpected)).size;
  const all = new Set(shares.flatMap(share => share.cases)).size;
  return el(
    "article",
    { class: "card" },
    el("h2", null, implementation.title, el("span", { class: "dim" }, implementation.version ?? "version unknown")),
    el(
      "p",
      { class: "lede" },
      done === 0
        ? "Nothing judged yet"
        : all === 0
          ? "No deviation seen"
          : [
              `${plural(all, "case")} ${all === 1 ? "deviates" : "deviate"}: `,
              unexpected ? el("span", { class: "unexpected" }, `${unexpected} unexpected`) : "all of them known",
              unexpected && all > unexpected ? `, ${all - unexpected} known` : "",
            ],
    ),
    verdictBar(counts),
    el(
      "p",
      { class: "small dim" },
      `${counts.pass ?? 0} of ${plural(done, "case")} pass with it`,
      counts["not-run"] ? `, ${counts["not-run"]} not run` : "",
      implementation.source ? ` · from ${implementation.source}` : "",
    ),
  );
}

function drawHead() {
  const run = model.run;
  const rate = run.paceSeconds > 0 ? `${(run.paceCases / run.paceSeconds).toFixed(1)} cases/s` : null;
  find("#head").append(
    el("h1", null, "WebRTC conformance ", el("span", { class: "dim" }, run.name)),
    el(
      "div",
      { class: "facts" },
      fact("started", when(run.started)),
      run.resumptions > 0 && fact(`resumed ${plural(run.resumptions, "time")}, last`, when(run.resumed)),
      run.paceSeconds > 0 && fact(run.resumptions ? "last session" : "took", duration(run.paceSeconds)),
      rate && fact("at", rate),
      fact("cases", `${run.done} of ${run.planned}`),
      fact("seed", String(run.seed)),
      fact("retries", String(run.retries)),
      fact("limit", `${run.timeoutSeconds} s`),
      fact("on", run.machine),
      run.arguments.length > 0 && el("span", null, "arguments ", el("code", null, run.arguments.join(" "))),
    ),
    ...notices(run),
    el("div", { class: "cards" }, model.implementations.filter(i => i.available).map(card)),
    ...[unavailable(model.implementations.filter(i => !i.available))].filter(Boolean),
  );
}

function drawTotals() {
  const columns = model.columns.map((column, index) => ({
    column,
    counts: countVerdicts(model.cases.filter(kase => kase.column === index)),
  }));
  const used = Object.keys(verdicts).filter(verdict => columns.some(({ counts }) => counts[verdict]));
  find("#totals").append(
    el("h2", { id: "totals-title" }, "Totals"),
    el(
      "div",
      { class: "sheet slide" },
      el(
        "table",
        { class: "totals" },
        el(
          "thead",
          null,
          el(
            "tr",
            null,
            el("th", { scope: "col" }, "Implementation or pairing"),
            used.map(verdict => el("th", { scope: "col" }, verdicts[verdict].short ?? verdicts[verdict].label)),
            el("th", { scope: "col" }, "cases"),
          ),
        ),
        el(
          "tbody",
          null,
          columns.map(({ column, counts }) =>
            el(
              "tr",
              null,
              el("th", { scope: "row" }, columnTitle(column)),
              used.map(verdict =>
                el(
                  "td",
                  { class: counts[verdict] ? null : "zero" },
                  counts[verdict] ? [verdictBadge(verdict), " ", String(counts[verdict])] : "0",
                ),
              ),
              el("td", null, String(sum(counts))),
            ),
          ),
        ),
      ),
    ),
  );
}
