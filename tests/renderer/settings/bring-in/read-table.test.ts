import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../renderer/settings/bring-in/read-table.ts';
import { guessColumns } from '../../../../shared/domain/bring-in/columns.ts';
import { workbook, workbookWith } from '../../../support/workbook.ts';

const read = (name: string, content: string | Uint8Array) =>
  readTable(new File([new Uint8Array(Buffer.from(content))], name));
const HEADINGS = ['For', 'Story'];
const STORY = 'Zoë kept the kettle warm – for all of us.';

async function rowsOf(name: string, content: string | Uint8Array) {
  const table = await read(name, content);
  return table.ok ? table.value.rows : table.code;
}

describe('a CSV file', () => {
  const csv = `For,Story\r\nIoana,"${STORY}"\r\n`;

  test.each([
    ['UTF-8', csv],
    ['UTF-8 with a mark', `\ufeff${csv}`],
    ['semicolons', `For;Story\nIoana;${STORY}\n`],
    ['tabs', `For\tStory\nIoana\t${STORY}\n`],
    ['UTF-16, little end first', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
  ])('in %s is read', async (_, content) => {
    const table = await read('answers.csv', content);
    expect(table).toEqual({
      ok: true,
      value: { headings: HEADINGS, rows: [['Ioana', STORY]], numbers: [2] },
    });
  });

  test('in the code page of Windows is read', async () => {
    const rows = await rowsOf('a.csv', Buffer.from('For,Story\nZoë,Café\n', 'latin1'));
    expect(rows).toEqual([['Zoë', 'Café']]);
  });

  test('with a story on several lines, quotes and empty lines is read as it is meant', async () => {
    const rows = await rowsOf('a.csv', 'For,Story\n\nHuw,"She said ""yes"",\nand stayed."\n\n');
    expect(rows).toEqual([['Huw', 'She said "yes",\nand stayed.']]);
  });

  test('counts its empty lines, as a spreadsheet does', async () => {
    const table = await read('a.csv', 'For;Story\n\n;\nHuw;Came.\n  \nJo;Stayed.\n');
    expect(table).toMatchObject({
      value: {
        rows: [
          ['Huw', 'Came.'],
          ['Jo', 'Stayed.'],
        ],
      },
    });
    expect(table).toMatchObject({ value: { numbers: [4, 6] } });
  });

  test('keeps a formula as the words it is', async () => {
    const rows = await rowsOf('a.csv', 'For,Story\nHuw,"=HYPERLINK(""x"")"\n');
    expect(rows).toEqual([['Huw', '=HYPERLINK("x")']]);
  });

  test('of headings alone has no rows, and neither has an empty one', async () => {
    expect(await rowsOf('a.csv', 'For,Story\n')).toBe('no-rows');
    expect(await rowsOf('a.csv', '')).toBe('no-rows');
  });
});

describe('a workbook', () => {
  test('is known by what is in it, not by its name', async () => {
    const rows = [HEADINGS, ['Ioana', STORY]];
    expect(await rowsOf('answers.csv', workbook(rows))).toEqual([['Ioana', STORY]]);
    expect(await rowsOf('answers.xlsx', 'For,Story\nHuw,Came.\n')).toEqual([['Huw', 'Came.']]);
  });

  test('of five thousand rows, packed as spreadsheets pack it, is read whole', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ['Ioana Ștefănescu', `${STORY} ${n}`]);
    const read = await rowsOf('answers.xlsx', workbook([HEADINGS, ...rows]));
    expect(read).toHaveLength(5000);
    expect(read.at(-1)).toEqual(['Ioana Ștefănescu', `${STORY} 4999`]);
  });

  test('shows the last answer of a formula, and what a formula could not answer as nothing worse than words', async () => {
    const cell = (at: string, rest: string) => `<c r="${at}"${rest}</c>`;
    const text = (at: string, words: string) => cell(at, ` t="inlineStr"><is><t>${words}</t></is>`);
    const sheet = [
      `<row r="1">${text('A1', 'For')}${text('B1', 'Story')}</row>`,
      `<row r="2">${text('A2', 'Huw')}${cell('B2', ' t="str"><f>A2&amp;"!"</f><v>Huw came.</v>')}</row>`,
      `<row r="3">${text('A3', 'Huw')}${cell('B3', ' t="e"><f>1/0</f><v>#DIV/0!</v>')}</row>`,
    ];
    const rows = await rowsOf('a.xlsx', workbookWith(sheet.join('')));
    expect(rows[0]).toEqual(['Huw', 'Huw came.']);
    expect(rows).toHaveLength(2);
  });
});

describe('what is no table', () => {
  const sheet = workbook([HEADINGS, ['Huw', 'Came.']]);

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a workbook of long ago', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['a zip without a workbook', Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1')],
    ['half a workbook', sheet.subarray(0, sheet.length / 2)],
    ['the beginning of one', sheet.subarray(0, 12)],
  ])('%s cannot be read', async (_, content) => {
    expect(await rowsOf('answers.xlsx', content)).toBe('unreadable');
  });

  test('fifty megabytes are not even looked at', async () => {
    const large = { size: 50_000_000, arrayBuffer: () => expect.fail('was read') };
    const file: File = Object.assign(new File([], 'a.csv'), {});
    Object.defineProperties(file, {
      size: { value: large.size },
      arrayBuffer: { value: large.arrayBuffer },
    });
    expect(await readTable(file)).toEqual({ ok: false, code: 'too-large' });
  });

  test('a zip bomb is put down before it goes off, whatever it says about its size', async () => {
    const bomb = workbookWith(' '.repeat(120_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await rowsOf('a.xlsx', bomb)).toBe('too-large');
    // The size of the last part, as its table of contents gives it: 24 bytes into its record.
    const record = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bomb.writeUInt32LE(10, record + 24);
    expect(await rowsOf('a.xlsx', bomb)).toBe('too-large');
  });

  test.each(['XFD1048576', 'A99999', 'ZZZ1', '&#65;1048576'])(
    'a cell at %s does not make a table of millions',
    async (address) => {
      const far = workbookWith(`<row><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row>`);
      expect(await rowsOf('a.xlsx', far)).toBe('too-large');
    },
  );

  test('a line of millions of commas does not make millions of choices', async () => {
    expect(await rowsOf('a.csv', `${'a,'.repeat(2_000_000)}\nx,y\n`)).toBe('too-large');
  });

  test('damaged bytes are refused or read, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sheet.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const damaged = Buffer.from(sheet);
          damaged[at] = byte;
          const table = await read('a.xlsx', damaged);
          expect(table.ok || ['unreadable', 'no-rows', 'too-large'].includes(table.code)).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any bytes at all give columns to choose or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const table = await read('a.csv', bytes);
        if (table.ok) guessColumns(table.value.headings, table.value.rows);
      }),
    );
  });
});
