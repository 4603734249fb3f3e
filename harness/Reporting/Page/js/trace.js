// The trace of the peers of a case, side by side in the order of time.

const kinds = {
  call: { glyph: "→", word: "call" },
  return: { glyph: "←", word: "return" },
  throw: { glyph: "✗", word: "throws" },
  resolve: { glyph: "✓", word: "resolves" },
  reject: { glyph: "✗", word: "rejects" },
  event: { glyph: "⚡\uFE0E", word: "event" },
  mark: { glyph: "◆", word: "mark" },
};
const gapMs = 100;

// Each peer's own order stands; between peers the clock decides.
function mergeEntries(peers) {
  const queues = peers.map((peer, lane) => {
    let state = null;
    const calls = new Map();
    return peer.entries.map(entry => {
      const before = state;
      if ("state" in entry) state = entry.state;
      if (entry.kind === "call") calls.set(entry.call, entry.time);
      const took = entry.kind !== "call" && calls.has(entry.call) ? entry.time - calls.get(entry.call) : null;
      return { lane, peer: peer.peer, entry, state, changes: stateChanges(before, state), took };
    });
  });
  const merged = [];
  const heads = queues.map(() => 0);
  for (;;) {
    let best = -1;
    queues.forEach((queue, lane) => {
      if (heads[lane] < queue.length && (best < 0 || queue[heads[lane]].entry.time < queues[best][heads[best]].entry.time)) best = lane;
    });
    if (best < 0) return merged;
    merged.push(queues[best][heads[best]++]);
  }
}

const entryId = (peer, seq) => `entry-${peer}-${seq}`;

function entryLine(item, citing) {
  const { entry } = item;
  const kind = kinds[entry.kind] ?? { glyph: "•", word: entry.kind };
  const args = entry.detail === undefined ? "" : brief(entry.detail);
  const ends = entry.kind !== "call" && entry.kind !== "event" && entry.kind !== "mark";
  return el(
    "button",
    { class: `line ${entry.kind}`, "aria-expanded": "false" },
    el("span", { class: `glyph ${entry.kind}`, title: kind.word, "aria-hidden": "true" }, kind.glyph),
    el("span", { class: "sr" }, kind.word + " "),
    entry.kind !== "mark" && entry.target !== "pc" && el("span", { class: "target" }, entry.target + "."),
    el("span", { class: "name" }, cut(String(entry.name), 80)),
    entry.kind === "call"
      ? el("span", { class: "args" }, `(${cut(args, 110)})`)
      : args && el("span", { class: "args" }, " " + cut(args, 120)),
    entry.error && el("span", { class: "error" }, ` ${cut(String(entry.error.name), 60)}`),
    ends && item.took !== null && el("span", { class: "took" }, `  after ${ms(item.took)}`),
    citing.length > 0 &&
      el(
        "span",
        { class: "cites" },
        citing.map(finding => el("span", { class: "number", title: `finding ${finding.number}` }, `F${finding.number}`)),
      ),
  );
}

const ms = value => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

function wholeEntry(item, citing) {
  const { entry } = item;
  const titles = { call: "arguments", event: "event" };
  return el(
    "div",
    { class: "full" },
    el("h4", null, "entry"),
    el(
      "div",
      null,
      `${item.peer} · seq ${entry.seq} · ${kinds[entry.kind]?.word ?? entry.kind} ${entry.target}.${entry.name}`,
      entry.call === undefined ? "" : ` · call ${entry.call}`,
      ` · ${entry.time} ms since 1970`,
    ),
    citing.length > 0 && [
      el("h4", null, "cited by"),
      citing.map(finding => el("div", null, el("span", { class: "number" }, `F${finding.number}`), " ", finding.title)),
    ],
    entry.error && [
      el("h4", null, "error"),
      el(
        "pre",
        null,
        `${entry.error.name}: ${entry.error.message ?? ""}` +
          (entry.error.detail ? `\nerrorDetail: ${entry.error.detail}` : "") +
          (entry.error.sdpLineNumber ? `\nsdpLineNumber: ${entry.error.sdpLineNumber}` : ""),
      ),
    ],
    entry.detail !== undefined && wholeValue(entry.detail, titles[entry.kind] ?? "value"),
    el("h4", null, "all states at this moment"),
    item.state ? stateTable(item.state) : el("div", { class: "dim" }, "there was no connection yet"),
  );
}

function entryNode(item, start, citing, unfold) {
  const line = entryLine(item, citing);
  const what = el(
    "div",
    { class: "what", "data-peer": item.peer },
    line,
    item.changes.length > 0 && el("div", { class: "badges" }, item.changes.map(changeBadge)),
  );
  const state = citing.length === 0 ? "" : citing.every(finding => finding.known) ? " cited expected" : " cited";
  const node = el(
    "li",
    { class: `entry ${item.lane === 0 ? "a" : "b"}${state}`, id: entryId(item.peer, item.entry.seq) },
    el("span", { class: "at" }, (item.entry.time - start).toFixed(1)),
    what,
  );
  const toggle = () => {
    const open = line.getAttribute("aria-expanded") !== "true";
    line.setAttribute("aria-expanded", String(open));
    if (open) node.append(wholeEntry(item, citing));
    else node.lastChild.remove();
  };
  line.addEventListener("click", toggle);
  if (unfold) toggle();
  return node;
}

function timeline(peers, findings) {
  const merged = mergeEntries(peers);
  if (merged.length === 0) return el("p", { class: "dim" }, "The trace is empty.");
  const start = Math.min(...merged.map(item => item.entry.time));
  const list = el("ol", { class: peers.length > 1 ? "timeline two" : "timeline" });
  list.append(
    el(
      "li",
      { class: "lane-head" },
      el("span", { class: "dim small" }, "ms"),
      peers.map((peer, lane) => el("span", { class: `peer ${lane === 0 ? "a" : "b"}` }, `${peer.peer} · ${titleOf(peer.implementation)}`)),
    ),
  );
  let last = start;
  for (const item of merged) {
    if (item.entry.time - last >= gapMs) list.append(el("li", { class: "gap" }, `${Math.round(item.entry.time - last)} ms pass`));
    last = Math.max(last, item.entry.time);
    const citing = findings.filter(finding => finding.peer === item.peer && finding.seq === item.entry.seq);
    list.append(entryNode(item, start, citing, view.e === `${item.peer}:${item.entry.seq}`));
  }
  return list;
}
