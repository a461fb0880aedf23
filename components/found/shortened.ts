/** What a line of the popup holds. */
const LONGEST = 27;
const END = 16;

/** A long text without its middle: hashes are told apart by their ends, and paths end in a name. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  return `${characters.slice(0, LONGEST - END - 1).join('')}…${characters.slice(-END).join('')}`;
}
