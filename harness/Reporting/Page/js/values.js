// Arguments and values: short on the line, whole when unfolded.

const isDescription = value => value !== null && typeof value === "object" && typeof value.sdp === "string";
const sdpLines = sdp => sdp.split(/\r\n|\r|\n/).filter((line, at, all) => line !== "" || at < all.length - 1);

function brief(value, depth = 0) {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return depth === 0 ? cut(value, 90) : `"${cut(value, 60)}"`;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return depth === 0
      ? value.map(item => brief(item, 1)).join(", ")
      : value.length > 3
        ? `[${value.length} items]`
        : `[${value.map(item => brief(item, depth + 1)).join(", ")}]`;
  if ("$ref" in value) return String(value.$ref);
  if ("$promise" in value) return "promise";
  if ("$undefined" in value) return depth === 0 ? "" : "undefined";
  if ("$number" in value) return String(value.$number);
  if ("$error" in value) return String(value.$error?.name);
  if (isDescription(value))
    return value.sdp === "" ? `${value.type}` : `${value.type}, ${plural(sdpLines(value.sdp).length, "line")} of SDP`;
  const entries = Object.entries(value);
  const inner =
    entries
      .slice(0, 4)
      .map(([key, part]) => `${key}: ${brief(part, depth + 1)}`)
      .join(", ") + (entries.length > 4 ? ", …" : "");
  return depth === 0 ? inner : `{${inner}}`;
}

function sdpView(description, at) {
  return [
    el("h4", null, `${description.type ?? "SDP"}${at ? ` (${at})` : ""}, ${plural(sdpLines(description.sdp).length, "line")}`),
    el(
      "pre",
      { class: "sdp" },
      sdpLines(description.sdp).map(line => el("span", { class: line.startsWith("m=") ? "section" : null }, line)),
    ),
  ];
}

// The SDP of a value is shown as lines; the rest of it as JSON that names the place.
function wholeValue(value, title) {
  const descriptions = [];
  const without = (part, path) => {
    if (isDescription(part) && part.sdp !== "") {
      descriptions.push([part, path]);
      return { ...part, sdp: "(below)" };
    }
    if (part === null || typeof part !== "object") return part;
    return Array.isArray(part)
      ? part.map((item, at) => without(item, `${path}[${at}]`))
      : Object.fromEntries(Object.entries(part).map(([key, item]) => [key, without(item, path ? `${path}.${key}` : key)]));
  };
  const rest = without(value, "");
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (descriptions.length === 1 && descriptions[0][0] === only && Object.keys(only).length <= 2) return sdpView(only, null);
  return [
    el("h4", null, title),
    el("pre", null, JSON.stringify(rest, null, 2)),
    ...descriptions.flatMap(([description, path]) => sdpView(description, path)),
  ];
}
