// A safe upper bound of o200k tokens, for places that must not load the tokenizer's two megabytes.

// Measured on every plan of the sweep: English Markdown with links stays above 3.6 characters a token; 3.4 leaves room.
const asciiCharactersPerToken = 3.4;
// A character outside ASCII costs at most its UTF-8 bytes.
const tokensPerOtherCharacter = 3;

export function estimateTokens(text: string): number {
  let others = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 126) others++;
  return Math.ceil((text.length - others) / asciiCharactersPerToken + others * tokensPerOtherCharacter);
}
