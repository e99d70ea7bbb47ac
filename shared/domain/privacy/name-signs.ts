/** What people, and hardly anything else, did or do; behind a word it says that the word is somebody's name. */
export const SPEAKING =
  'said|says|told|tells|asked|asks|smiled|smiles|laughed|laughs|cried|cries|hugged|hugs|wrote|writes|thinks|thought|wants|' +
  'wanted|loves|loved|likes|liked|hates|hated|knows|knew|feels|felt|trusts|trusted|misses|missed|remembers|remembered|' +
  'thanked|thanks|whispered|shouted|giggled|grinned|waved|danced|sang|slept|drew|painted|ate|spoke|talks|talked|listened|' +
  'learned|learnt|walked|ran|sat|stood|played|plays|calls|called|rang|rings|came|went|goes|lives|lived|stayed|stays|' +
  'arrived|moved|started|starts|passed|got|gets|gave|found|believes|believed|hopes|hoped|sends|sent|enjoys|enjoyed|needs|' +
  'needed|refused|agreed|joined|left|visited|settled|trusts|prays|chose|chooses|noticed|looks|looked|turned|made|makes|' +
  'took|takes|kept|keeps|brought|brings|helped|helps|used|won|saw|sees|heard|hears|could|would|did|does|can|has|had|never|' +
  "always|still|finally|now|really|just|too|is|was|isn't|wasn't|didn't|doesn't|couldn't|wouldn't|can't|won't|will";

/** Of those, what grace, hope or a month cannot do either. */
export const SPEAKING_ALOUD =
  'said|says|told|tells|asked|asks|smiled|smiles|laughed|laughs|cried|cries|hugged|hugs|wrote|writes|thinks|thought|wants|' +
  'wanted|loves|loved|likes|liked|hates|hated|knows|knew|feels|felt|trusts|trusted|misses|missed|remembers|thanked|' +
  'whispered|shouted|giggled|grinned|waved|danced|sang|slept|drew|ate|spoke|talked|listened|learned|learnt|believes|' +
  'rang|sends|sent|enjoys|enjoyed|refused|agreed|visited|prays|noticed|asked|hid|wept|sobbed|beamed|chatted|nodded|passed|' +
  'forgot|forgets|begged|sleeps|eats|giggles|kissed|cuddled|shrugged|frowned|yelled|swore|swam|swims|graduated|qualified';

/** Words before a name: "little Grace", "a girl called Summer", "her brother Will". */
export const INTRODUCING =
  /\b(?:little|baby|young|wee|called|named|dear|brother|sister|son|daughter|boy|girl|friend|cousin|twin|twins|mum|dad|nephew|niece|lad|child|pupil|student|client|carer|granddaughter|grandson|worker|teacher|nurse|neighbour|partner|husband|wife|stepdad|stepmum)\s$/iu;

/** The people of one home, behind their name: "the Smith children". */
export const HOUSEHOLD =
  /^\s(?<people>family|household|children|kids|siblings|sisters|brothers|boys|girls|twins|parents|clan)\b/u;

/** Small words that belong to the name behind them: "little Tommy", "uncle Femi". */
export const FOND_TITLES = new Set(
  'little wee young baby uncle aunt auntie aunty nan nana nanny gran granny grandma grandad granddad grandpa'.split(
    ' ',
  ),
);

/** Behind these a capital is a name, whatever the word: "the lad everyone calls Spud". */
export const NAMING =
  /\b(?:(?:boy|girl|child|baby|lad|lass|kid|toddler|teenager|daughter|son|twins?|mum|dad|mother|father|nan|man|woman|lady|carer|brother|sister|friend|neighbour|somebody|someone|one)\s(?:who\sis\s|who's\s|we\sall\s)?(?:called|named|nicknamed|known\sas)|(?:everyone|everybody|they\sall|friends|mates|family|siblings|brothers|sisters|mum|dad|nan)\scalls?|(?:boy|girl|child|lad|lass|kid|teenager|baby|one|man|woman)\s(?:that\s|who(?:m)?\s)?(?:they|we|people|(?:his|her|their)\s(?:mates|friends|family|mum|dad|nan))\s(?:all\s)?calls?|(?:calls?|called|call)\s(?:him|her|them|himself|herself|themselves)|nicknamed|(?:his|her|their|whose)\s(?:first\s|middle\s|real\s)?names?\s(?:is|was|are)|answers\sto|goes\sby)\s(?:['"“‘])?$/iu;

/** What is done to people, and hardly to a season or a country: "you taught River", "me and Summer". */
export const CONCERNED =
  /\b(?:helping|supporting|telling|asking|teaching|visiting|comforting|ringing|thanking|meeting|told|taught|asked|helped|supported|hugged|met|visited|comforted|fed|carried|watched|trusted|encouraged|reassured|thanked|believed|saved|rescued|rang|called|collected|listened to|spoke to|spoke with|talked to|talked with|sat with|stayed with|played with|worked with|working with|read to|sang to|speak to|talk to|you and|me and|he and|she and|and little)\s$/iu;

/** What follows the owner: "Mark's mum". */
export const BELONGING =
  /^\s(?:\p{Ll}+\s)?(?:mum|mums|dad|mother|father|nan|gran|grandma|grandad|parents|family|carers?|foster|brothers?|sisters?|siblings|son|daughter|baby|twins?|aunt|auntie|uncle|cousins?|face|eyes|smile|laugh|hand|heart|home|house|bedroom|room|school|teacher|class|birthday|voice|story|drawing|picture|coat|shoes|placement|plan|life|words|case|worker|social|key|paperwork|passport|tears|bag|bed|toys?|teddy|trainers|interview|review|tooth|nursery|college|bike|dog|cat|hamster)\b/u;

/** Places, rather than people, stand behind these. */
export const LOCATING =
  /\b(?:in|near|around|outside|across|throughout|outskirts of|town of|city of|village of|moved to|moving to|live in|lives in|back to|over in|up in|down in|streets of|north of|south of|east of|west of|centre of)\s$/iu;

/** Determiners: what they precede is a thing, however it is spelled. */
export const DETERMINING =
  /\b(?:the|a|an|this|that|these|those|such|some|any|no|every|each|another|what|our|your|my|its)\s$/iu;

/** Titles that only people bear. */
export const TITLES = new Set(
  'mr mrs ms mx miss dr prof professor cllr councillor rev reverend'.split(' '),
);

/** Words that are a title before a name and a plain word before anything else. */
export const LOOSE_TITLES = new Set(
  'uncle aunt auntie aunty nana nan nanny gran granny grandma grandad granddad grandpa cousin baby sister brother father mother judge nurse imam rabbi pastor sir dame lady lord pc dc ds sgt sergeant constable officer bibi khala chacha mama papa mamma tio tia babcia oma opa'.split(
    ' ',
  ),
);

/** Small words inside a name. */
export const PARTICLES = new Set(
  'ap ab ferch van von der den de da do dos di du del della la le el al bin ibn bint ben ni nic o mac mc ter ten y e und st'.split(
    ' ',
  ),
);

/** What makes the capitalised words before it an organisation's, a document's or a room's. */
export const ORGANISING = new Set(
  'team teams council service services trust foundation project programme scheme association society charity union university institute committee board panel forum network partnership group framework model approach method theory act law award awards cup festival festivals marathon fund appeal campaign ltd limited conference day week month year hour club united city fc rovers town athletic albion wanderers scale test effect report review inquiry protocol syndrome disease cake biscuit biscuits tea sponge roast pudding ale pasty chocolate'.split(
    ' ',
  ),
);
