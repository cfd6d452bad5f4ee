/** The words of a table, which blanks and line ends part. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);
