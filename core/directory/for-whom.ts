/** Who help is for: the person with the problem, or somebody close. In a file of its own, without the parsers. */
export const FOR_WHOM = ['self', 'other'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];
