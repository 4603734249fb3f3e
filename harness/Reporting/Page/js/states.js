// What changed from one snapshot of a connection's states to the next.

const lists = ["transceivers", "ice", "dtls", "channels"];

function stateChanges(before, after) {
  if (!after || !before) return [];
  const changes = [];
  const compare = (owner, was, is) => {
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const [from, to] = [was[name] ?? null, is[name] ?? null];
      if (name !== "id" && from !== to) changes.push({ name: owner ? `${owner} ${name}` : name, from, to });
    }
  };
  const plain = state => Object.fromEntries(Object.entries(state).filter(([, value]) => value === null || typeof value !== "object"));
  const appeared = item =>
    changes.push({
      name: item.id,
      appeared: [item.kind ?? item.label ?? item.role, item.direction ?? item.state ?? item.readyState].filter(Boolean).join(" "),
    });
  compare("", plain(before), plain(after));
  for (const list of lists) {
    const old = new Map((before[list] ?? []).map(item => [item.id, item]));
    for (const item of after[list] ?? []) {
      if (old.has(item.id)) compare(item.id, old.get(item.id), item);
      else appeared(item);
    }
    const now = new Set((after[list] ?? []).map(item => item.id));
    for (const id of old.keys()) if (!now.has(id)) changes.push({ name: id, gone: true });
  }
  if (before.sctp && after.sctp) compare(after.sctp.id, before.sctp, after.sctp);
  else if (after.sctp) appeared(after.sctp);
  else if (before.sctp) changes.push({ name: before.sctp.id, gone: true });
  return changes;
}

function changeBadge(change) {
  if (change.gone) return el("span", { class: "badge" }, change.name, " ", el("b", null, "gone"));
  if ("appeared" in change)
    return el("span", { class: "badge" }, "+ ", el("b", null, change.name), change.appeared ? " " + cut(change.appeared, 60) : null);
  const text = value => cut(value === null ? "null" : String(value), 60);
  return el(
    "span",
    { class: "badge" },
    change.name,
    " ",
    el("span", { class: "was" }, text(change.from), " → "),
    el("b", null, text(change.to)),
  );
}

function stateTable(state) {
  const text = value => (value === null || value === undefined ? "null" : String(value));
  const rows = [];
  for (const [name, value] of Object.entries(state)) {
    if (value === null || typeof value !== "object") rows.push([name, text(value)]);
    else
      for (const item of Array.isArray(value) ? value : [value]) {
        rows.push([
          item.id ?? name,
          Object.entries(item)
            .filter(([key]) => key !== "id")
            .map(([key, part]) => `${key}: ${text(part)}`)
            .join(", "),
        ]);
      }
  }
  return el(
    "table",
    null,
    el(
      "tbody",
      null,
      rows.map(([name, value]) => el("tr", null, el("th", { scope: "row" }, name), el("td", null, value))),
    ),
  );
}
