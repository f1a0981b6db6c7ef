import type { Entrypoint, EntrypointGroup } from 'wxt';

/**
 * The groups that entry points are built in, with the popup apart from the other pages. Built together they share files,
 * and each file holds what any page needs of a module: the popup would start with 3 kB gzip that only others use, in
 * three files instead of one.
 */
export function popupAlone(groups: readonly EntrypointGroup[]): EntrypointGroup[] {
  const isPopup = ({ type }: Entrypoint) => type === 'popup';
  return groups.flatMap((group): EntrypointGroup[] => {
    if (!Array.isArray(group)) return [group];
    const others = group.filter((entry) => !isPopup(entry));
    return [group.filter(isPopup), others].filter(({ length }) => length > 0);
  });
}
