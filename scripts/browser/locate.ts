/**
 * The part of a view that runs inside the page: finds what a person would point at, by role and name or by
 * words. Sent as source text, so the function uses nothing from outside itself.
 */

/** A wanted element. `name` and `text` match anywhere and in any case; give a regular expression to be exact. */
export type Query = { role: string; name?: string | RegExp } | { text: string | RegExp };

/** A query as it crosses into the page: every pattern is a regular expression's source and flags. */
export type SentQuery = { role: string | null; pattern: [string, string] };

/** Where the element is in the viewport (CSS pixels), or why nothing can be pointed at. */
export type Located =
  | { found: true; x: number; y: number; left: number; top: number; width: number; height: number }
  | { found: false; why: string };

/** A query in the form that `locateInPage` takes. */
export function sentQuery(query: Query): SentQuery {
  const wanted = 'role' in query ? (query.name ?? '') : query.text;
  const pattern: [string, string] =
    wanted instanceof RegExp
      ? [wanted.source, wanted.flags.replace('g', '')]
      : [wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'];
  return { role: 'role' in query ? query.role : null, pattern };
}

/** Words for an error message: `button "Find a group"`. */
export function describeQuery(query: Query): string {
  return 'role' in query ? `${query.role} ${query.name ?? ''}`.trim() : `the words ${query.text}`;
}

/** Scrolls the first match into view and tells where it is. Runs in the page: self-contained. */
export function locateInPage(query: SentQuery): Located {
  const implicitRoles: Record<string, string> = {
    button:
      'button:not([role]),summary:not([role]),input[type=button],input[type=submit],[type=file]:not([role])',
    link: 'a[href]:not([role])',
    textbox: 'input:not([type]),input[type=text],input[type=url],input[type=tel],input[type=email],textarea',
    searchbox: 'input[type=search]',
    checkbox: 'input[type=checkbox]:not([role])',
    radio: 'input[type=radio]:not([role])',
    combobox: 'select',
    option: 'option',
    heading: 'h1,h2,h3,h4,h5,h6',
    list: 'ul:not([role]),ol:not([role])',
    listitem: 'li:not([role])',
    article: 'article',
    region: 'section[aria-label],section[aria-labelledby]',
    dialog: 'dialog',
    navigation: 'nav',
    main: 'main',
    img: 'img[alt]:not([alt=""])',
    status: 'output',
  };
  const pattern = new RegExp(...query.pattern);
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby');
    if (ids) {
      return words(
        ids
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    }
    const label = element.getAttribute('aria-label');
    if (label) return words(label);
    const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
    if (labels.length > 0) return words(labels.map((node) => node.textContent).join(' '));
    return words(
      element.textContent ||
        element.getAttribute('alt') ||
        element.getAttribute('title') ||
        element.getAttribute('placeholder'),
    );
  };
  const isVisible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  let candidates: Element[];
  if (query.role === null) {
    // The innermost element that holds all the words.
    const holders = [...document.body.querySelectorAll('*')].filter(
      (e) => !/^(SCRIPT|STYLE)$/.test(e.tagName) && pattern.test(words(e.textContent)),
    );
    candidates = holders.filter((e) => !holders.some((other) => other !== e && e.contains(other)));
  } else {
    const selector = [`[role="${query.role}"]`, implicitRoles[query.role]].filter(Boolean).join(',');
    candidates = [...document.querySelectorAll(selector)].filter((e) => pattern.test(nameOf(e)));
  }
  const element = candidates.find(isVisible);
  if (!element) return { found: false, why: candidates.length > 0 ? 'it is hidden' : 'it is not there' };
  if (element.matches(':disabled,[aria-disabled=true]')) return { found: false, why: 'it is disabled' };
  const inView = () => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  };
  const aim = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + Math.min(height / 2, Math.max(1, innerHeight - top - 1));
    return { x, y, left, top, width, height };
  };
  /** What lies over the element where a person would click; null when nothing does. */
  const coverAt = (x: number, y: number): Element | null => {
    const onTop = document.elementFromPoint(x, y);
    if (!onTop || element.contains(onTop) || onTop.contains(element)) return null;
    return onTop.closest('label')?.contains(element) ? null : onTop;
  };
  const first = aim();
  // A person scrolls on as well when a bar at the edge lies over what they want.
  if (!inView() || coverAt(first.x, first.y)) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }
  const target = aim();
  const cover = coverAt(target.x, target.y);
  if (cover) {
    return {
      found: false,
      why: `it is covered by ${cover.tagName.toLowerCase()} ${words(cover.textContent)}`,
    };
  }
  return { found: true, ...target };
}
