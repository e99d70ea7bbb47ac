import { type Span, spansOf } from './finding.ts';

const UNDER_TWENTY =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const SPELLED = `(?:${UNDER_TWENTY}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${UNDER_TWENTY}))?)`;
const AMOUNT = `(?:\\d{1,3}(?:[.,]\\d|[½¼¾]|\\s?1⁄2)?|${SPELLED})(?:[- ]and[- ]a[- ]half)?`;
const CHILD_AGE = `(?:1?\\d|2[0-5]|${UNDER_TWENTY})`;
const CHILD_BIRTHDAY =
  '(?:1?\\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|' +
  '(?:thir|four|fif|six|seven|eigh)teenth)';
/** Things, not people, that are so many years old. */
const THING =
  '(?!\\s(?:laptop|computer|printer|phone|kettle|car|van|bus|building|carpet|chair|system|form|policy|tree|mug|jumper|coat|' +
  'law|case|file|house|boiler|sofa|spreadsheet|joke|problem|backlog|tradition|team|service|building|project|bike|song))';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d£.])${AMOUNT}[\\s-]?(?:years?|yrs?|y|months?|mths?|mos?|weeks?|wks?|days?)(?:[\\s-]|\\s?-\\s?)?(?:olds?|o)\\b${THING}`,
    'giu',
  ),
  /(?<![\p{L}\d])\d{1,2}\s?(?:y\s?\/\s?o|yo)s?\b/giu,
  new RegExp(
    `\\bage[ds]?:?\\s(?:of\\s|only\\s|just\\s|about\\s)?${AMOUNT}\\b(?!\\s?(?:%|hours|times))`,
    'giu',
  ),
  new RegExp(`\\bages\\s(?:${AMOUNT})(?:,|\\sand|\\sto|\\s?-)\\s?${AMOUNT}\\b`, 'giu'),
  new RegExp(`\\bat\\sthe\\sage\\sof\\s(?:just\\s|only\\s)?${AMOUNT}\\b`, 'giu'),
  new RegExp(
    `\\b(?:turn|turns|turned|turning)\\s${CHILD_AGE}\\b(?!\\s(?:up|down|of|pages|page|meetings|referrals|times|into|corners|heads))(?=\\s|[.,;:!?)]|$)`,
    'giu',
  ),
  new RegExp(
    `\\b(?:he|she|they|who)(?:\\s(?:is|was|are|were)|'s|'re)\\s(?:only\\s|just\\s|nearly\\s|almost\\s|now\\s)?${CHILD_AGE}(?:\\syears?(?:\\sold)?)?(?=\\s*(?:$|[.,;!?)]|and\\b|but\\b|now\\b|today\\b|next\\b|years\\b|when\\b))`,
    'gimu',
  ),
  new RegExp(
    `\\b(?:he|she|they)(?:'d|'ll|\\s(?:would|will|must|might))\\s(?:only\\s|now\\s|have\\s)?(?:be|been|turn|turned)\\s(?:only\\s|just\\s|nearly\\s|almost\\s|about\\s)?${CHILD_AGE}(?=\\s*(?:$|[.,;!?)]|(?:and|but|now|today|next|this|in|on|years|when|by)\\b))`,
    'gimu',
  ),
  new RegExp(
    `\\b(?:boy|girl|child|lad|lass|son|daughter|kid|teenager|youngster|(?:mum|mother|dad|father)(?=\\sof\\s(?:only\\s|just\\s)?(?:1[3-9]|2\\d|\\p{L}+teen)))\\sof\\s(?:only\\s|just\\s|nearly\\s|about\\s)?(?<age>${CHILD_AGE})(?=\\s*(?:$|[.,;!?)]|(?:and|but|who|should|is|was|has|had|can|could|does|did|said|told|asked|made|wrote|with|to)\\b))(?!\\s(?:is|was)\\sa\\b)`,
    'gimu',
  ),
  /\b(?:boy|girl|child|son|daughter|lad|lass|brother|sister|teenager|twins?|niece|nephew|grandson|granddaughter)\s\((?<age>1?\d)\)/giu,
  new RegExp(
    `\\b(?:son|daughter|brother|sister|boy|girl|niece|nephew|child|grandson|granddaughter|baby)\\sis\\s(?:only\\s|just\\s|nearly\\s|almost\\s|now\\s)?(?<age>${CHILD_AGE})(?=\\s*(?:$|[.,;!?)]|and\\b|but\\b|now\\b))`,
    'gimu',
  ),
  // From thirteen on "at thirteen she" is no time of day.
  /\bat\s(?:only\s|just\s)?(?:1[3-9]|(?:thir|four|fif|six|seven|eigh|nine)teen)(?=,?\s(?:he|she|they|his|her|their)\b)/giu,
  new RegExp(`\\b${CHILD_BIRTHDAY}\\sbirthday\\b`, 'giu'),
];

/** Ages of people in figures or words: "eight-year-old", "aged 7", "7yo", "turned twelve". */
export function findAges(text: string): readonly Span[] {
  return PATTERNS.flatMap((pattern) =>
    spansOf('age', pattern, text, pattern.source.includes('(?<age>') ? 'age' : undefined),
  );
}
