const escaped = (text) => String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An element; what is `undefined` of its attributes is left out. */
export const element = (name, attributes, ...children) => {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? Number(value.toFixed(1)) : escaped(value)}"`,
    )
    .join("");
  return children.length ? `<${name}${shown}>${children.join("\n")}</${name}>` : `<${name}${shown}/>`;
};

export const text = (x, y, words, attributes = {}) =>
  element("text", { x, y, ...attributes }, escaped(words));

/** As wide as a telephone, so that its text is not made smaller there. */
export const WIDTH = 390;

// Series tell apart by hue and by lightness, so that they do for those who see no red.
const STYLE = `
svg { --paper: #fff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --ours: #0969da; --other: #8c959f;
  --s0: #59636e; --s1: #cf222e; --s2: #bc4c00; --s3: #8250df; --s4: #0969da }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #f0f6fc; --faint: #9198a1; --line: #3d444d; --ours: #4493f8; --other: #6e7681;
    --s0: #b1bac4; --s1: #ff7b72; --s2: #f0b72f; --s3: #c297ff; --s4: #4493f8 }
}
text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.head { font-size: 14px; font-weight: 600 }
.faint { fill: var(--faint); font-size: 12px }
.line { stroke: var(--line); stroke-width: 1 }
.series { fill: none; stroke-width: 2; stroke-linejoin: round }`;

export const svg = (height, title, description, ...children) =>
  `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: "img",
      "aria-label": `${title}. ${description}`,
    },
    `<style>${STYLE}\n</style>`,
    element("rect", { width: WIDTH, height: Math.ceil(height), rx: 6, style: "fill: var(--paper)" }),
    ...children,
  )}\n`;
