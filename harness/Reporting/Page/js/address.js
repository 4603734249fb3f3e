// What is looked at stands in the address, so that it can be sent to someone: #q=ice&v=fail,known&i=chromium&r=doubtful&d=rule:…&case=…&e=a:12

const view = { q: "", v: new Set(), i: new Set(), r: new Set(), d: null, case: null, e: null };

function readAddress() {
  const given = new Map(
    location.hash
      .slice(1)
      .split("&")
      .filter(Boolean)
      .map(part => {
        const at = part.indexOf("=");
        try {
          return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))];
        } catch {
          return [part.slice(0, at), part.slice(at + 1)];
        }
      }),
  );
  const list = name => new Set((given.get(name) ?? "").split(",").filter(Boolean));
  Object.assign(view, {
    q: given.get("q") ?? "",
    v: list("v"),
    i: list("i"),
    r: list("r"),
    d: given.get("d") ?? null,
    case: given.get("case") ?? null,
    e: given.get("e") ?? null,
  });
}

function addressOf(changes) {
  const next = { ...view, ...changes };
  const write = text => encodeURIComponent(text).replace(/%(2F|3A|40|2B|2C)/g, decodeURIComponent);
  const parts = [];
  if (next.q) parts.push("q=" + write(next.q));
  if (next.v.size) parts.push("v=" + write([...next.v].join(",")));
  if (next.i.size) parts.push("i=" + write([...next.i].join(",")));
  if (next.r.size) parts.push("r=" + write([...next.r].join(",")));
  if (next.d) parts.push("d=" + write(next.d));
  if (next.case) parts.push("case=" + write(next.case));
  if (next.case && next.e) parts.push("e=" + write(next.e));
  return "#" + parts.join("&");
}

// Typing replaces the address; opening something adds to the history, so that Back closes it.
function go(changes, { replace = false } = {}) {
  const address = addressOf(changes);
  if (address !== (location.hash || "#")) history[replace ? "replaceState" : "pushState"](null, "", address);
  readAddress();
  show();
}
