/** Bones shorter than this fit too many words. */
export const FEWEST_BONES = 4;

/**
 * What is left of a word when all that people get wrong is taken away: its first letter and the consonants after it,
 * doubled ones once, c and z as s, no h. Fentanyl, fentynal and fentinil have the same bones.
 */
export function bonesOf(word: string): string {
  let bones = word.charAt(0);
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter === word.charAt(at + 1) || 'aeiouyh'.includes(letter)) continue;
    bones += letter === 'c' || letter === 'z' ? 's' : letter;
  }
  return bones;
}
