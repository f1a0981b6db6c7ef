import { ICON_PATHS, type IconName } from '../icon-paths.ts';

/** Plain DOM with as few words as can be: the card runs inside other people's pages and must stay small. */

type Child = Node | string | null;
type Attributes = Record<string, string>;

/** An element with attributes and children; empty children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button; presses that a script of the page makes up are no presses. */
export function button(attributes: Attributes, press: () => void, ...children: Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', ({ isTrusted }) => isTrusted && press());
  return made;
}

/** A drawing of paths in a square box of `size` units. */
export function drawing(size: number, attributes: Attributes, ...paths: Attributes[]): SVGSVGElement {
  const box = svg('svg', { viewBox: `0 0 ${size} ${size}`, ...attributes });
  box.append(...paths.map((path) => svg('path', path)));
  return box;
}

export function icon(name: keyof typeof CARD_ICONS): SVGSVGElement {
  return drawing(24, { class: 'icon', 'aria-hidden': 'true' }, { d: CARD_ICONS[name] });
}

/** The few drawings of the card, so that the others stay out of the script. */
const { phone, text, chat, copy, check, qr, close, down, group, calendar, lying } = ICON_PATHS;
const CARD_ICONS = {
  phone,
  text,
  chat,
  copy,
  check,
  qr,
  close,
  down,
  group,
  calendar,
  lying,
} satisfies Partial<Record<IconName, string>>;

function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
