/** Type sizes of a page in design pixels. */
export interface PageType {
  readonly name: number;
  readonly story: number;
}

const NAMES = [168, 144, 124, 104, 88, 76, 64, 54, 46] as const;
const STORIES = [80, 64, 54, 48, 44, 40, 36, 32] as const;

/** The type a page would like, by the length of its story (art direction: 80, 64 or 54). */
export function wantedType(storyLength: number): PageType {
  const story = storyLength < 95 ? 80 : storyLength < 170 ? 64 : 54;
  return { name: 168, story };
}

/**
 * The next smaller type when a page does not fit, or null at the smallest. The name gives way down to what a card
 * shows, then the story down to what is read with ease at four metres (44), then both in turn.
 */
export function smallerType({ name, story }: PageType): PageType | null {
  const lowerName = NAMES.find((size) => size < name);
  const lowerStory = STORIES.find((size) => size < story);
  const nameFirst = name > 104 || (story <= 44 && name / story > 46 / 32);
  if (lowerName !== undefined && (nameFirst || lowerStory === undefined)) {
    return { name: lowerName, story };
  }
  return lowerStory === undefined ? null : { name, story: lowerStory };
}
