/**
 * Draws what the popup shows first (entrypoints/popup/first.ts): each line's card, and the few drawings around them.
 * What depends on the moment is left open in them by name (core/directory/first-help.ts).
 */
import type { Directory } from '../core/directory/directory.ts';
import type { FirstHelp, FirstLine, FirstPieces } from '../core/directory/first-help.ts';
import type { EmergencyNumber, Helpline } from '../core/directory/helpline.ts';
import type { OpenState } from '../core/directory/opening-hours.ts';
import { type Draw, drawing } from './draw-components.ts';
import { englishMessage, readEnglishMessages } from './english-messages.ts';

const messages = readEnglishMessages();

const ALWAYS: OpenState = { state: 'open', until: null };
const UNKNOWN: OpenState = { state: 'unknown' };
/** A code that no country has, and what its name is in English. */
const NOWHERE = { code: 'ZZ', name: 'Unknown Region' };
const CONTACT = { onCopy: async () => false, onShowQr: () => {} };

/** @throws when a drawing does not hold what is to be left open in it exactly once */
export function drawFirstHelp(directory: Directory): Promise<FirstHelp> {
  return drawing(async (draw) => {
    const { helplines, emergency, zones } = directory;
    const lines: FirstLine[] = [];
    for (const helpline of helplines) {
      const { country, region, kind, forWhom, hours } = helpline;
      const card = leaveOpen(await drawCard(draw, helpline), await drawLabel(draw, UNKNOWN), 'label');
      lines.push({ country, ...(region === undefined ? {} : { region }), kind, forWhom, hours, card });
    }
    const [any] = helplines;
    if (!any) throw new Error('the directory has no helpline');
    const numbers = Object.fromEntries(emergency.map(({ country, ambulance }) => [country, ambulance]));
    return { zones, emergency: numbers, lines, pieces: await drawPieces(draw, any) };
  });
}

/** @param any a line to draw the list with; nothing of it stays */
async function drawPieces(draw: Draw, any: Helpline): Promise<FirstPieces> {
  const card = await drawCard(draw, any);
  const one = await drawHelp(draw, 'ZZ', [any], null);
  const four = await drawHelp(
    draw,
    'ZZ',
    ['a', 'b', 'c', 'd'].map((id) => ({ ...any, id })),
    null,
  );
  const more = four.slice(four.lastIndexOf('<button'), four.lastIndexOf('</section>'));
  const number = '{{number}}';
  const { citations, checkedOn } = any;
  const emergency: EmergencyNumber = { country: NOWHERE.code, ambulance: number, citations, checkedOn };
  return {
    lines: leaveOpen(leaveOpen(one, card, 'cards'), '</section>', 'more', '</section>'),
    more: leaveOpen(more, englishMessage(messages, 'helpline_show_more_one', ['1']), 'words'),
    open: leaveOpen(await drawLabel(draw, ALWAYS), englishMessage(messages, 'helpline_open_now'), 'words'),
    notOpen: leaveOpen(
      await drawLabel(draw, UNKNOWN),
      englishMessage(messages, 'helpline_hours_unknown'),
      'words',
    ),
    noLine: leaveOpen(await drawHelp(draw, NOWHERE.code, [], emergency), NOWHERE.name, 'country'),
    noLineNoNumber: leaveOpen(await drawHelp(draw, NOWHERE.code, [], null), NOWHERE.name, 'country'),
    noCountry: await drawHelp(draw, null, [], null),
  };
}

function drawCard(draw: Draw, helpline: Helpline): Promise<string> {
  return draw('components/helplines/HelplineCard.tsx', { helpline, open: UNKNOWN, now: 0, ...CONTACT });
}

function drawLabel(draw: Draw, open: OpenState): Promise<string> {
  return draw('components/helplines/OpenLabel.tsx', { open, now: 0 });
}

function drawHelp(
  draw: Draw,
  country: string | null,
  helplines: readonly Helpline[],
  emergency: EmergencyNumber | null,
): Promise<string> {
  const lines = helplines.map((helpline) => ({ helpline, open: UNKNOWN }));
  const props = { help: { lines, now: 0 }, country, emergency, onOpenPanel: () => {}, ...CONTACT };
  return draw('components/popup/PopupHelp.tsx', props);
}

/** Leaves a named hole where a part of a drawing stood. */
function leaveOpen(drawing: string, part: string, name: string, after = ''): string {
  const [before, rest, ...more] = drawing.split(part);
  if (before === undefined || rest === undefined || more.length > 0) {
    throw new Error(`${name} is to be left open in a drawing that does not hold it once: ${drawing}`);
  }
  return `${before}{{${name}}}${after}${rest}`;
}
