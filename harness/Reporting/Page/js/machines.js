// The state machines: every change that the documents have and every other one that was seen, by whom and how often.

const svgNamespace = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  node.append(...children.flat(Infinity).filter(Boolean));
  return node;
}

// Who is looked at: an index into the implementations, or null for all together.
const countOf = (edge, who) => (who === null ? edge.counts.reduce((a, b) => a + b, 0) : edge.counts[who]);
const isLegal = edge => edge.cause !== undefined;

function edgeClass(edge, who) {
  const count = countOf(edge, who);
  if (isLegal(edge)) return count > 0 ? "driven" : "never";
  return count > 0 ? "illegal" : null;
}

function edgeTitle(edge) {
  const counts = model.machines.implementations.map((name, at) => `${titleOf(name)} ${edge.counts[at]}`).join(", ");
  return `${edge.from} → ${edge.to}${isLegal(edge) ? ` (${edge.cause})` : ": the documents have no such change"}\n${counts}`;
}

function edgeNode(edge, who) {
  const kind = edgeClass(edge, who);
  return (
    kind !== null &&
    svg(
      "g",
      { class: `edge ${kind}` },
      svg("title", null, edgeTitle(edge)),
      svg("path", { class: "hit", d: edge.curve }),
      svg("path", { class: "curve", d: edge.curve, "stroke-width": kind === "never" ? 1 : (1.3 + Math.log10(countOf(edge, who)) * 0.5).toFixed(1) }),
      svg("path", { class: "head", d: edge.arrow }),
    )
  );
}

function stateNode(state, machine, who) {
  const height = model.machines.boxHeight;
  const visited = machine.edges.some(edge => (edge.from === state.name || edge.to === state.name) && countOf(edge, who) > 0);
  return svg(
    "g",
    { class: ["state", visited && "visited", state.initial && "initial"].filter(Boolean).join(" ") },
    svg("title", null, state.name + (state.initial ? ", where it begins" : "")),
    svg("rect", { x: state.x - state.width / 2, y: state.y - height / 2, width: state.width, height, rx: height / 2 }),
    svg("text", { x: state.x, y: state.y, "text-anchor": "middle", "dominant-baseline": "central" }, state.name),
  );
}

function machineWords(machine, who) {
  const legal = machine.edges.filter(isLegal);
  const driven = legal.filter(edge => countOf(edge, who) > 0).length;
  const illegal = machine.edges.filter(edge => edgeClass(edge, who) === "illegal").length;
  return { driven: `${driven} of ${plural(legal.length, "change")} driven`, illegal: illegal > 0 ? `${illegal} that no document has` : null };
}

// Driven changes lie over those that were never driven, and illegal ones over all.
function diagram(machine, who) {
  const { width, height } = model.machines;
  const order = ["never", "driven", "illegal"];
  const edges = machine.edges
    .filter(edge => edgeClass(edge, who) !== null)
    .sort((one, other) => order.indexOf(edgeClass(one, who)) - order.indexOf(edgeClass(other, who)));
  const words = machineWords(machine, who);
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${machine.name}: ${words.driven}${words.illegal ? `, ${words.illegal}` : ""}. The table below has the numbers.` },
    edges.map(edge => edgeNode(edge, who)),
    machine.states.map(state => stateNode(state, machine, who)),
  );
}

function machineTable(machine) {
  return el(
    "div",
    { class: "slide" },
    el(
      "table",
      null,
      el("thead", null, el("tr", null, ["change", ...model.machines.implementations.map(titleOf)].map(text => el("th", { scope: "col" }, text)))),
      el(
        "tbody",
        null,
        machine.edges.map(edge =>
          el(
            "tr",
            { class: isLegal(edge) ? (countOf(edge, null) ? null : "never") : "illegal" },
            el(
              "th",
              { scope: "row" },
              el("span", { class: "nowrap" }, `${edge.from} →`),
              " ",
              el("span", { class: "nowrap" }, edge.to),
              el("span", { class: "cause" }, edge.cause ?? "✗ no document has it"),
            ),
            edge.counts.map(count => el("td", { class: "count" }, count === 0 ? "–" : count.toLocaleString("en"))),
          ),
        ),
      ),
    ),
  );
}

function machineCard(machine) {
  const words = el("p", { class: "small dim words" });
  const frame = el("div", { class: "diagram" });
  const table = el("details", { class: "small" }, el("summary", { class: "textual" }, "as a table"));
  table.addEventListener("toggle", () => table.append(machineTable(machine)), { once: true });
  const draw = who => {
    const { driven, illegal } = machineWords(machine, who);
    words.replaceChildren(el("span", null, driven), illegal ? el("span", { class: "unexpected" }, `✗ ${illegal}`) : "", link(machine.url, machine.clause));
    frame.replaceChildren(diagram(machine, who));
  };
  return { node: el("article", { class: "sheet machine" }, el("h3", null, machine.name), words, frame, table), draw };
}

function drawMachines() {
  const { machines, implementations, unreadable } = model.machines;
  const cards = machines.map(machineCard);
  const show = who => cards.forEach(card => card.draw(who));
  const chips = [null, ...implementations.keys()].map(who => {
    const button = el("button", { class: "chip plain", "aria-pressed": String(who === null) }, who === null ? "all" : titleOf(implementations[who]));
    button.addEventListener("click", () => {
      chips.forEach(other => other.setAttribute("aria-pressed", String(other === button)));
      show(who);
    });
    return button;
  });
  show(null);
  find("#machines").append(
    el("h2", { id: "machines-title" }, "State machines"),
    el(
      "div",
      { class: "tools" },
      el("div", { class: "chips", role: "group", "aria-label": "Implementation" }, chips),
      el(
        "div",
        { class: "legend small dim" },
        el("span", { class: "driven" }, "driven"),
        el("span", { class: "never" }, "never driven"),
        el("span", { class: "illegal" }, "seen, though no document has it"),
      ),
    ),
    ...(unreadable > 0 ? [el("p", { class: "notice" }, `${plural(unreadable, "trace")} could not be read and ${unreadable === 1 ? "is" : "are"} not counted here.`)] : []),
    el("div", { class: "machines" }, cards.map(card => card.node)),
  );
}
