// Elements are made here and nowhere else. Text goes in as text nodes: the data is full of other people's words.

const find = (selector, root = document) => root.querySelector(selector);

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

const plural = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + "…" : text);

// Only the web is linked to: an address in the data is data.
function link(url, text, attributes) {
  return /^https?:\/\//i.test(url ?? "")
    ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer", ...attributes }, text)
    : el("span", attributes, text);
}
