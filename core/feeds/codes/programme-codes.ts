import { type CodeMeaning, type CodeTable, roomTagged, tagged } from './code-meaning.ts';
import { LANGUAGE_CODES, MODE_CODES, SPEC_CODES } from './spec-codes.ts';

/**
 * Programmes whose Meeting Guide feeds use codes of their own: the same letters mean different things, so a feed is
 * always stored with its programme. Source: code4recovery/12-step-meeting-list, includes/variables.php, 3.19.17.
 */

const EVERYWHERE = [...LANGUAGE_CODES, ...MODE_CODES];

const NARCOTICS_ANONYMOUS: CodeTable = new Map<string, CodeMeaning>([
  ...EVERYWHERE,
  ['BEG', tagged('Beginner/Newcomer', 'beginners')],
  ['BT', tagged('Basic Text', 'literature')],
  ['C', { name: 'Closed', openTo: 'problem' }],
  ['CAN', roomTagged('Candlelight', 'candlelight')],
  ['CPT', { name: '12 Concepts' }],
  ['CW', roomTagged('Children Welcome', 'children-welcome')],
  ['DISC', tagged('Discussion/Participation', 'discussion')],
  ['GL', tagged('Gay/Lesbian', 'lgbtq')],
  ['IP', tagged('IP Study', 'literature')],
  ['IW', tagged('It Works Study', 'literature')],
  ['JFT', tagged('Just For Today Study', 'literature')],
  ['LC', tagged('Living Clean', 'literature')],
  ['LIT', tagged('Literature Study', 'literature')],
  ['M', tagged('Men', 'men')],
  ['MED', tagged('Meditation', 'meditation')],
  ['NS', roomTagged('Non-Smoking', 'non-smoking')],
  ['O', { name: 'Open', openTo: 'anyone' }],
  ['QA', tagged('Questions & Answers', 'questions')],
  ['RA', tagged('Restricted Access', 'restricted-access')],
  ['SMOK', roomTagged('Smoking', 'smoking')],
  ['SPAD', tagged('A Spiritual Principle a Day', 'literature')],
  ['SPK', tagged('Speaker', 'speaker')],
  ['STEP', tagged('Step', 'step-study')],
  ['SWG', tagged('Step Working Guide Study', 'step-study')],
  ['TOP', tagged('Topic', 'topic')],
  ['TRAD', tagged('Tradition', 'tradition-study')],
  ['VAR', tagged('Format Varies', 'format-varies')],
  ['W', tagged('Women', 'women')],
  ['X', roomTagged('Wheelchair Accessible', 'wheelchair')],
  ['Y', tagged('Young People', 'young')],
]);

/** Shared by the two Buddhist programmes, whose "inquiry" and "inventory" both use IS and IW. */
const BUDDHIST: readonly (readonly [string, CodeMeaning])[] = [
  ...EVERYWHERE,
  ['8F', { name: 'Eightfold Path Study' }],
  ['BB', tagged('Book Study', 'literature')],
  ['BE', tagged('Beginners', 'beginners')],
  ['C', { name: 'Closed', openTo: 'problem' }],
  ['CC', roomTagged('Child Care', 'childcare')],
  ['DF', { name: 'Dog Friendly', room: true }],
  ['LGBTQ', tagged('LGBTQ', 'lgbtq')],
  ['M', tagged('Men', 'men')],
  ['MI', tagged('Mindfulness Practice', 'meditation')],
  ['O', { name: 'Open', openTo: 'anyone' }],
  ['PR', { name: 'Process Addictions' }],
  ['W', tagged('Women', 'women')],
  ['WA', roomTagged('Wheelchair Access', 'wheelchair')],
];
const RECOVERY_DHARMA: CodeTable = new Map<string, CodeMeaning>([
  ...BUDDHIST,
  ['IS', { name: 'Inquiry Study' }],
  ['IW', { name: 'Inquiry Writing' }],
]);
const REFUGE_RECOVERY: CodeTable = new Map<string, CodeMeaning>([
  ...BUDDHIST,
  ['IS', { name: 'Inventory Study' }],
  ['IW', { name: 'Inventory Writing' }],
]);

const DRUG_ADDICTS_ANONYMOUS: CodeTable = new Map<string, CodeMeaning>([
  ...EVERYWHERE,
  ['12x12', tagged('12 Steps & 12 Traditions', 'step-study', 'tradition-study')],
  ['BA', roomTagged('Babysitting Available', 'childcare')],
  ['B', tagged('Big Book Study', 'literature')],
  ['C', { name: 'Closed', openTo: 'problem' }],
  ['D', tagged('Discussion', 'discussion')],
  ['M', tagged('Men', 'men')],
  ['O', { name: 'Open', openTo: 'anyone' }],
  ['SS', tagged('Step Speaker', 'speaker', 'step-study')],
  ['ST', tagged('Step Study', 'step-study')],
  ['W', tagged('Women', 'women')],
  ['YP', tagged('Young People', 'young')],
]);

const CRYSTAL_METH_ANONYMOUS: CodeTable = new Map<string, CodeMeaning>([
  ...EVERYWHERE,
  ...pick(
    'ASL',
    'BE',
    'C',
    'LGBTQ',
    'LIT',
    'M',
    'O',
    'OUT',
    'POC',
    'SM',
    'SP',
    'ST',
    'T',
    'W',
    'X',
    'XB',
    'Y',
  ),
]);

/** Family groups: "closed" shuts nobody close to a drinker out, it shuts observers out. */
const AL_ANON: CodeTable = new Map<string, CodeMeaning>([
  ...EVERYWHERE,
  ...pick('BA', 'BE', 'FF', 'G', 'L', 'M', 'POC', 'ASL', 'SM', 'SP', 'ST', 'T', 'X', 'W'),
  ['A', tagged('Atheist / Agnostic', 'secular')],
  ['AA', { name: 'Concurrent with AA', room: true }],
  ['AC', { name: 'Adult Child Focus' }],
  ['AL', { name: 'Concurrent with Alateen', room: true }],
  ['C', { name: 'Families and Friends Only', openTo: 'family' }],
  ['LGBTQIA', tagged('LGBTQIA+', 'lgbtq')],
  ['O', { name: 'Families, Friends, and Observers Welcome', openTo: 'anyone' }],
  ['POA', { name: 'Parents of Alcoholics' }],
  ['Y', tagged('Alateen', 'young')],
  ['YA', tagged('Young Adults', 'young')],
]);

/** Programmes that define no codes beyond languages and how to attend. */
const NO_CODES: CodeTable = new Map<string, CodeMeaning>(EVERYWHERE);

/** Groups for families that use the specification's codes: closed to observers, not to those close to a person. */
const FAMILY_GROUPS: CodeTable = new Map<string, CodeMeaning>([
  ...SPEC_CODES,
  ['C', { name: 'Closed', openTo: 'family' }],
]);

/** By programme id of the directory. */
const BY_PROGRAMME: ReadonlyMap<string, CodeTable> = new Map([
  ['na', NARCOTICS_ANONYMOUS],
  ['ha', NARCOTICS_ANONYMOUS],
  ['rd', RECOVERY_DHARMA],
  ['refuge', REFUGE_RECOVERY],
  ['daa', DRUG_ADDICTS_ANONYMOUS],
  ['cma', CRYSTAL_METH_ANONYMOUS],
  ['alanon', AL_ANON],
  ['pal', NO_CODES],
  ['naranon', FAMILY_GROUPS],
  ['narateen', FAMILY_GROUPS],
  ['fa', FAMILY_GROUPS],
  ['l2c', FAMILY_GROUPS],
  ['grasp', FAMILY_GROUPS],
  ['smart-ff', FAMILY_GROUPS],
  ['fds-au', FAMILY_GROUPS],
]);

/**
 * The codes of a programme's Meeting Guide feeds. The national bodies of NA (`na-iran`, …) use NA's; a programme
 * without a table of its own, and null, use the specification's.
 */
export function codesOf(programme: string | null): CodeTable {
  if (programme === null) return SPEC_CODES;
  return BY_PROGRAMME.get(programme.startsWith('na-') ? 'na' : programme) ?? SPEC_CODES;
}

function pick(...codes: string[]): [string, CodeMeaning][] {
  return codes.flatMap((code) => {
    const meaning = SPEC_CODES.get(code);
    return meaning ? [[code, meaning] as [string, CodeMeaning]] : [];
  });
}
