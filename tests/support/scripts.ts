/** Invented people and stories in the scripts of names we can meet. */
export interface Letters {
  readonly script: string;
  /** Twelve, and long. */
  readonly names: readonly string[];
  readonly short: string;
  /** As long as a story may be: 600 characters as people count them. */
  readonly story: string;
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Sentences again and again, cut at 600 characters as people count them. */
function longest(sentences: string): string {
  const all = [...graphemes.segment(`${sentences} `.repeat(60))].map(({ segment }) => segment);
  return all.slice(0, 600).join('').trimEnd();
}

function letters(script: string, names: readonly string[], sentences: string): Letters {
  return { script, names, short: sentences, story: longest(sentences) };
}

const twelve = (first: readonly string[], last: readonly string[], between = ' ') =>
  Array.from(
    { length: 12 },
    (_, i) => `${first[i % first.length]}${between}${last[i % last.length]}`,
  );

/** One of each script. */
export const LETTERS: readonly Letters[] = [
  letters(
    'latin',
    twelve(
      [
        'Ștefănița',
        'Świętosława',
        'Nguyễn Thị Phương',
        'Guðrún Ósk',
        'Gwenllian',
        'Žydrūnė',
        'Oyinkánsọ́lá',
      ],
      ['Ionescu-Drăgulescu', 'Wróblewska', 'Åkesson-Łuczak', 'Ó Súilleabháin', 'Çağlayan'],
    ),
    'Żaneta a écouté Nguyễn Đức plus longtemps que prévu, naïvely they thought; Łukasz, Sinéad and Ağça stayed too.',
  ),
  letters(
    'arabic',
    twelve(
      ['عبد الرحمن', 'فاطمة الزهراء', 'يوسف', 'نور الهدى', 'محمد علي'],
      ['الحداد', 'بن سليمان القرشي', 'الخطيب', 'عبد الكريم الشامي'],
    ),
    'شكرًا لك يا ليلى على الوقت الذي قضيته مع العائلة، فقد سمعتِ ما لم يسمعه أحد، وعدتِ في اليوم التالي كما وعدتِ.',
  ),
  letters(
    'urdu',
    twelve(['محمد ارسلان', 'عائشہ گل', 'ڈاکٹر ثمینہ', 'پروین'], ['چودھری', 'بھٹی', 'قریشی صاحبہ']),
    'آپ نے اُن کی بات تحمل سے سنی اور اگلے ہی دن واپس آئے؛ گھر والوں نے کہا کہ پہلی بار کسی نے وعدہ نبھایا۔',
  ),
  letters(
    'hebrew',
    twelve(['יעל', 'אברהם יצחק', 'מרים רחל', 'נתנאל'], ['בן־דוד', 'רוזנצווייג', 'אבו־חצירא']),
    'תודה רבה, נעמה, שנשארת איתם עד הערב והקשבת בלי למהר. בבוקר חזרת, בדיוק כמו שהבטחת להם.',
  ),
  letters(
    'devanagari',
    twelve(['लक्ष्मीनारायण', 'प्रज्ञा', 'श्रीकृष्ण', 'ज्योत्स्ना'], ['चतुर्वेदी', 'विश्वकर्मा', 'त्रिपाठी']),
    'आपने उनकी बात बिना जल्दबाज़ी के सुनी और अगले दिन फिर आईं। परिवार ने कहा कि पहली बार किसी ने वादा निभाया।',
  ),
  letters(
    'bengali',
    twelve(['শ্রীময়ী', 'মোহাম্মদ রফিকুল', 'জ্যোৎস্না'], ['বন্দ্যোপাধ্যায়', 'চৌধুরী', 'ভট্টাচার্য']),
    'আপনি তাঁদের কথা ধৈর্য ধরে শুনেছেন এবং পরের দিন আবার এসেছেন। পরিবারটি বলেছে, এই প্রথম কেউ কথা রাখল।',
  ),
  letters(
    'gurmukhi',
    twelve(['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਹਰਮਨਜੋਤ ਕੌਰ', 'ਜਸਵਿੰਦਰ'], ['ਭੁੱਲਰ', 'ਗਰੇਵਾਲ', 'ਸੰਧੂ']),
    'ਤੁਸੀਂ ਉਨ੍ਹਾਂ ਦੀ ਗੱਲ ਧੀਰਜ ਨਾਲ ਸੁਣੀ ਅਤੇ ਅਗਲੇ ਦਿਨ ਫਿਰ ਆਏ। ਪਰਿਵਾਰ ਨੇ ਕਿਹਾ ਕਿ ਪਹਿਲੀ ਵਾਰ ਕਿਸੇ ਨੇ ਵਾਅਦਾ ਨਿਭਾਇਆ।',
  ),
  letters(
    'gujarati',
    twelve(['જ્યોત્સનાબેન', 'કૃષ્ણકાંત', 'હર્ષદ'], ['ત્રિવેદી', 'બ્રહ્મભટ્ટ', 'પટેલ']),
    'તમે તેમની વાત ધીરજથી સાંભળી અને બીજા દિવસે પાછા આવ્યા. પરિવારે કહ્યું કે પહેલી વાર કોઈએ વચન પાળ્યું.',
  ),
  letters(
    'tamil',
    twelve(['கிருஷ்ணமூர்த்தி', 'மீனாட்சி', 'செல்வராஜ்'], ['சுப்பிரமணியம்', 'ராமச்சந்திரன்']),
    'நீங்கள் அவர்கள் சொன்னதைப் பொறுமையாகக் கேட்டீர்கள், மறுநாள் மீண்டும் வந்தீர்கள். முதல் முறையாக ஒருவர் வாக்கைக் காப்பாற்றினார்.',
  ),
  letters(
    'simplified',
    twelve(['欧阳', '司马', '陈', '诸葛'], ['思远慧敏', '静怡', '国强', '雪梅丽华'], ''),
    '你耐心地听他们把话说完，第二天又如约回来。那家人说，这是第一次有人真的守住了诺言，谢谢你一直陪着他们。',
  ),
  letters(
    'traditional',
    twelve(['歐陽', '司馬', '陳', '諸葛'], ['慧嫻寶儀', '靜怡', '國強', '麗華'], ''),
    '你耐心地聽他們把話說完，第二天又如約回來。那家人說，這是第一次有人真的守住了諾言，謝謝你一直陪著他們。',
  ),
  letters(
    'cyrillic',
    twelve(
      ['Світлана', 'Володимир', 'Єлизавета'],
      ['Олександрівна Тимошенко', 'Коцюбинський', 'Ґалаґан'],
    ),
    'Ви терпляче вислухали їх і повернулися наступного дня, як і обіцяли. Родина сказала, що це вперше.',
  ),
  letters(
    'emoji',
    twelve(['👩🏾‍🏫 Ada', '🧑‍🤝‍🧑 Bo', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Carys', '❤️ Dee'], ['🌳', '👨‍👩‍👧‍👦', '1️⃣', '🇺🇦']),
    'Thank you 🙏🏽 for the tea ☕️, the walk 🚶🏾‍♀️ and the cake 🍰. You stayed until everybody smiled 😊 again ❤️‍🔥.',
  ),
  letters(
    'mixed',
    [
      'يوسف الحداد',
      'Huw ap Rhys',
      'יעל בן־דוד',
      '陳美玲',
      'नीलम शर्मा',
      'Ioana Ștefănescu',
      'علي',
      'نور',
    ],
    'يوسف (Youssef) rang back at 9:30, and יעל at 10; both said “شكرًا” and 陳美玲 said 謝謝.',
  ),
];
