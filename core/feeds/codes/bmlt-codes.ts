import { type CodeMeaning, type CodeTable, roomTagged, tagged } from './code-meaning.ts';

/**
 * Formats of Narcotics Anonymous as BMLT servers describe them. Keys and ids differ by server and language; the
 * `world_id` is the same everywhere. Source: bmlt-enabled/bmlt-server 4.2.7, FormatForm.svelte, lang/en.ts and the
 * seed of its first migration.
 */
export const WORLD_CODES: CodeTable = new Map<string, CodeMeaning>([
  ['BEG', tagged('Beginner/Newcomer', 'beginners')],
  ['BT', tagged('Basic Text', 'literature')],
  ['CAN', roomTagged('Candlelight', 'candlelight')],
  ['CH', roomTagged('Closed Holidays', 'closed-holidays')],
  ['CLOSED', { name: 'Closed', openTo: 'problem' }],
  ['CPT', { name: '12 Concepts' }],
  ['CW', roomTagged('Children Welcome', 'children-welcome')],
  ['DISC', tagged('Discussion/Participation', 'discussion')],
  ['GL', tagged('Gay/Lesbian', 'lgbtq')],
  ['GP', tagged('Guiding Principles', 'literature')],
  ['HYBR', { name: 'Virtual and In-Person', mode: 'hybrid' }],
  ['IP', tagged('IP Study', 'literature')],
  ['IW', tagged('It Works Study', 'literature')],
  ['JFT', tagged('Just For Today', 'literature')],
  ['LANG', { name: 'Alternate Language' }],
  ['LC', tagged('Living Clean', 'literature')],
  ['LIT', tagged('Literature Study', 'literature')],
  ['M', tagged('Men', 'men')],
  ['MED', tagged('Meditation', 'meditation')],
  ['NC', roomTagged('No Children', 'no-children')],
  ['NS', roomTagged('Non-Smoking', 'non-smoking')],
  ['OPEN', { name: 'Open', openTo: 'anyone' }],
  ['QA', tagged('Questions & Answers', 'questions')],
  ['RA', tagged('Restricted Access', 'restricted-access')],
  ['S-D', tagged('Speaker/Discussion', 'speaker', 'discussion')],
  ['SMOK', roomTagged('Smoking', 'smoking')],
  ['SPAD', tagged('Spiritual Principle a Day', 'literature')],
  ['SPK', tagged('Speaker', 'speaker')],
  ['STEP', tagged('Step', 'step-study')],
  ['SWG', tagged('Step Working Guide', 'step-study')],
  ['TC', { name: 'Temporarily Closed Facility', mode: 'closed' }],
  ['TOP', tagged('Topic', 'topic')],
  ['TRAD', tagged('Tradition', 'tradition-study')],
  ['VAR', tagged('Format Varies', 'format-varies')],
  ['VM', { name: 'Virtual', mode: 'online' }],
  ['W', tagged('Women', 'women')],
  ['WCHR', roomTagged('Wheelchair-Accessible', 'wheelchair')],
  ['Y', tagged('Young People', 'young')],
]);

/**
 * Default formats with no world id, recognised by key and English name together, both in lower case; older installs
 * also leave the world id of some others empty.
 */
export const NAMED_FORMATS: CodeTable = new Map<string, CodeMeaning>([
  ['ag agnostic', tagged('Agnostic', 'secular')],
  ['sl asl', roomTagged('ASL', 'sign-language')],
  ['ch closed holidays', roomTagged('Closed Holidays', 'closed-holidays')],
  ['cs children under supervision', roomTagged('Children under Supervision', 'children-welcome')],
  ['nc no children', roomTagged('No Children', 'no-children')],
  ['ns no smoking', roomTagged('No Smoking', 'non-smoking')],
  ['web online meeting', { name: 'Online Meeting', mode: 'online' }],
  ['vm virtual meeting', { name: 'Virtual Meeting', mode: 'online' }],
  ['hy hybrid meeting', { name: 'Hybrid Meeting', mode: 'hybrid' }],
  ['tc temporarily closed facility', { name: 'Temporarily Closed Facility', mode: 'closed' }],
]);

/** Keys of a fresh English server, for answers that bring no formats: key → world id or "key name" above. */
export const DEFAULT_FORMAT_KEYS: ReadonlyMap<string, string> = new Map([
  ['B', 'BEG'],
  ['BT', 'BT'],
  ['C', 'CLOSED'],
  ['CH', 'CH'],
  ['CL', 'CAN'],
  ['CS', 'cs children under supervision'],
  ['D', 'DISC'],
  ['GL', 'GL'],
  ['IP', 'IP'],
  ['IW', 'IW'],
  ['JT', 'JFT'],
  ['M', 'M'],
  ['NC', 'NC'],
  ['O', 'OPEN'],
  ['RF', 'VAR'],
  ['SD', 'S-D'],
  ['SG', 'SWG'],
  ['SL', 'sl asl'],
  ['So', 'SPK'],
  ['St', 'STEP'],
  ['To', 'TOP'],
  ['Tr', 'TRAD'],
  ['TW', 'TRAD'],
  ['W', 'W'],
  ['WC', 'WCHR'],
  ['YP', 'Y'],
  ['BK', 'LIT'],
  ['NS', 'NS'],
  ['Ag', 'ag agnostic'],
  ['AB', 'QA'],
  ['ME', 'MED'],
  ['RA', 'RA'],
  ['QA', 'QA'],
  ['CW', 'CW'],
  ['CP', 'CPT'],
  ['LC', 'LC'],
  ['GP', 'GP'],
  ['VM', 'VM'],
  ['TC', 'TC'],
  ['HY', 'HYBR'],
  ['SPAD', 'SPAD'],
  ['WEB', 'web online meeting'],
]);

/** What a language format calls a language, in its English and own names; lower case, without accents. */
const LANGUAGE_WORDS: readonly (readonly [string, string])[] = [
  ['arabic', 'ar'],
  ['danish', 'da'],
  ['dutch', 'nl'],
  ['english', 'en'],
  ['espanol', 'es'],
  ['farsi', 'fa'],
  ['finnish', 'fi'],
  ['francais', 'fr'],
  ['french', 'fr'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['greek', 'el'],
  ['hebrew', 'he'],
  ['hindi', 'hi'],
  ['italian', 'it'],
  ['italiano', 'it'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
  ['lithuanian', 'lt'],
  ['norwegian', 'no'],
  ['persian', 'fa'],
  ['polish', 'pl'],
  ['polski', 'pl'],
  ['portuguese', 'pt'],
  ['portugues', 'pt'],
  ['punjabi', 'pa'],
  ['russian', 'ru'],
  ['spanish', 'es'],
  ['swedish', 'sv'],
  ['turkish', 'tr'],
  ['ukrainian', 'uk'],
  ['vietnamese', 'vi'],
];
const LANGUAGE_OF_WORD: ReadonlyMap<string, string> = new Map(LANGUAGE_WORDS);

/** Languages named in a format's name: "Lithuanian/Russian" → lt, ru; "Bi-Lingual" → none. */
export function languagesNamed(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/);
  const found = words.flatMap((word) => LANGUAGE_OF_WORD.get(word) ?? []);
  return [...new Set(found)];
}
