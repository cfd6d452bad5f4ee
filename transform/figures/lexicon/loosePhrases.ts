const LOOSE_PHRASES = new Set(["意见建议", "意见和建议", "意见与建议", "建议意见", "建议和意见"]);

/** 意见建议 and its like: what anybody says, where no congress or conference is named. */
export function isLoosePhrase(word: string): boolean {
  return word.length >= 4 && LOOSE_PHRASES.has(word);
}
