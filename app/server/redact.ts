/** Hides link tokens in a path or a sentence: whatever follows /r/, and any 32 or more base64url letters. */
export function withoutTokens(words: string): string {
  return words.replace(/(\/r\/+)[^/\s]+/gi, '$1*').replace(/[\w-]{32,}/g, '*');
}
