/**
 * The card's style, adopted by its shadow root. In pixels, because the page decides what a rem is there. Colours are
 * those of tokens.css.
 */
export const CARD_STYLE = `
:host { all: initial; }
.card {
  --ink: light-dark(#16282c, #edeee8); --muted: light-dark(#4b5b5d, #aebbb9);
  --sheet: light-dark(#ffffff, #1a2528); --sunk: light-dark(#e9eae4, #223034);
  --line: light-dark(#d9dad2, #2e3d41); --edge: light-dark(#76857f, #74878a);
  --accent: light-dark(#12565f, #93cfd3); --on-accent: light-dark(#ffffff, #0b2a2f);
  --urgent: light-dark(#9c2f20, #b8402f); --urgent-edge: light-dark(#9c2f20, #d97262);
  color-scheme: light dark;
  position: fixed; inset: auto; z-index: 2147483647; box-sizing: border-box; margin: 0;
  inline-size: 340px; max-inline-size: calc(100% - 16px); max-block-size: calc(100vh - 32px);
  display: flex; flex-direction: column; overflow: hidden; padding: 4px 16px;
  border: 1px solid var(--edge); border-radius: 3px 14px 14px 3px;
  background: var(--sheet); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 6px 20px rgb(0 0 0 / 12%);
  font: 400 15px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; overflow-wrap: break-word;
}
.card[data-theme="light"] { color-scheme: light; }
.card[data-theme="dark"] { color-scheme: dark; }
.card[dir="rtl"] { border-radius: 14px 3px 3px 14px; }
.card.open.right { top: 96px; right: 16px; max-block-size: calc(100vh - 112px); }
.card.open.left { top: 96px; left: 16px; max-block-size: calc(100vh - 112px); }
.card.sheet.right { bottom: 8px; right: 8px; max-block-size: 62vh; }
.card.sheet.left { bottom: 8px; left: 8px; max-block-size: 62vh; }
.head, .foot { flex: none; }
.body { flex: 0 1 auto; min-block-size: 0; overflow: auto; overscroll-behavior: contain;
  scrollbar-color: var(--edge) transparent; }
.card .body { margin-inline: -16px; padding: 0 16px 4px; }
.card.folded { padding-block: 0; }
.card.folded .body, .card.folded .foot { display: none; }
.card * { box-sizing: border-box; margin: 0; padding: 0; font: inherit; color: inherit; letter-spacing: normal; }
.head { display: flex; align-items: center; gap: 8px; margin-inline-end: -10px; }
.mark { flex: none; inline-size: 20px; block-size: 20px; }
.words { flex: 1; min-inline-size: 0; }
.card .words { padding-block: 6px; }
.card h2 { font-size: 17px; font-weight: 600; line-height: 1.2; text-wrap: balance; }
.card.folded .turn { transform: rotate(180deg); }
.card .folded-number { display: block; font-size: 18px; font-weight: 600; white-space: nowrap; }
.card.folded h2 { font-size: 14px; font-weight: 400; }
.card.folded .head { gap: 6px; }
.card:not(.folded) .folded-number { display: none; }
.card button, .card a { cursor: pointer; }
.card svg.icon { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 1.5;
  stroke-linecap: round; stroke-linejoin: round; }
.square { flex: none; display: grid; place-items: center; inline-size: 44px; block-size: 44px; border: 0;
  border-radius: 3px 10px 10px 3px; background: none; }
.square:hover, .foot button:hover { background: var(--sunk); }
.body > * + * { margin-block-start: 8px; }
.card .number { font-size: 26px; font-weight: 600; line-height: 1.2; user-select: text; }
.name { font-weight: 600; }
.facts, .small { color: var(--muted); font-size: 13px; }
.strip { display: flex; border: 1px solid var(--edge); border-radius: 3px 10px 10px 3px; overflow: hidden; }
.strip > * { flex: 1 1 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 1px; min-inline-size: 0; min-block-size: 54px; border: 0; background: none; text-decoration: none; }
.card .strip > * { padding: 4px 2px; font-size: 13px; font-weight: 600; }
.strip > * + * { border-inline-start: 1px solid var(--line); }
.card .strip > .first { background: var(--accent); color: var(--on-accent); }
.card .urgent { display: flex; align-items: center; justify-content: center; gap: 8px; min-block-size: 56px;
  border: 1px solid var(--urgent-edge); border-radius: 3px 14px 14px 3px; background: var(--urgent); color: #fff;
  font-size: 20px; font-weight: 600; text-decoration: none; }
.card ol { list-style: none; }
.card li { display: grid; grid-template-columns: 26px 1fr; padding-block: 5px; border-block-start: 1px solid var(--line); }
.card li b { font-weight: 600; }
.card li p { font-size: 14px; }
.card li .count { color: var(--accent); font-size: 18px; font-weight: 600; }
.card .more { display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 44px; border: 0;
  border-block-start: 1px solid var(--line); background: none; text-align: start; }
.card .more .icon { color: var(--accent); }
.code { display: block; inline-size: 172px; margin-inline: auto; background: #fff; }
.card .code { margin-inline: auto; }
.foot { display: flex; flex-wrap: wrap; margin-block-start: 6px; margin-inline: -6px;
  border-block-start: 1px solid var(--line); }
.card .foot button { min-block-size: 44px; padding-inline: 6px; border: 0; background: none; color: var(--muted);
  font-size: 13px; text-decoration: underline; text-underline-offset: 3px; }
.status:empty { display: none; }
.card .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
:focus-visible { outline: 3px solid light-dark(#16282c, #f0b84a); outline-offset: -3px;
  box-shadow: inset 0 0 0 5px light-dark(#f0b84a, #10181a); }
[hidden] { display: none; }
@media (max-height: 560px) { .card.sheet.left, .card.sheet.right { max-block-size: calc(100vh - 16px); } }
@media (max-width: 360px) { .card .number { font-size: 22px; } }
@media (forced-colors: active) {
  .card .first, .card .urgent { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  :focus-visible { outline-color: Highlight; box-shadow: none; }
}
@media print { .card { display: none; } }
`;
