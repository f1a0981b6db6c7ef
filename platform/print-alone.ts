/** Printing a part of a page. Browsers print no side panel: asked to, they do nothing at all. */

/**
 * Opens the element in a tab of its own, prints it there and closes the tab. The tab has no address, so that neither
 * the history nor the edge of the paper names one. To be called inside a click.
 */
export async function printAlone(element: Element): Promise<void> {
  const tab = window.open(''); // an address would have Firefox replace what is put into it
  if (!tab) return window.print(); // a browser without tabs may print the page itself
  const page = tab.document;
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  const looks = [...document.querySelectorAll('style, link[rel=stylesheet]')];
  const ready = looks.map((look) => arrival(page, page.importNode(look, true)));
  page.body.append(page.importNode(element, true));
  await Promise.all(ready);
  tab.addEventListener('afterprint', () => tab.close());
  tab.print();
}

/** Puts a sheet of styles into a page. Resolves once it is there, or is known not to come: words print all the same. */
function arrival(page: Document, look: Element): Promise<void> {
  const there = new Promise<void>((resolve) => {
    if (look.tagName === 'STYLE') resolve();
    look.addEventListener('load', () => resolve());
    look.addEventListener('error', () => resolve());
  });
  page.head.append(look);
  return there;
}
