import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialsOf, parseColleagues } from '../../../shared/domain/colleague.ts';
import {
  addColleague,
  BARE_DOCUMENT,
  editColleague,
  plantTree,
  renameTeam,
  setColleagueLeft,
} from '../../../shared/domain/team-changes.ts';
import { PLANTED } from '../../support/trees.ts';

const pin = { salt: '00', hash: '00', n: 2, r: 1, p: 1, digits: 6 };
const planting = {
  teamName: '  Riverside\tFamily Support ',
  colleagues: [{ id: 'a', name: 'Jo Lister', say: '', role: ' Business support officer ' }],
  pin,
  seed: 7,
};

describe('planting', () => {
  test('a tree is planted once, with tidy names', () => {
    const planted = plantTree(BARE_DOCUMENT, planting, 5);
    expect(planted).toMatchObject({
      ok: true,
      value: {
        team: { name: 'Riverside Family Support', seed: 7, plantedAt: 5 },
        colleagues: [{ name: 'Jo Lister', say: null, role: 'Business support officer' }],
      },
    });
    expect(planted.ok && plantTree(planted.value, planting, 6)).toEqual({
      ok: false,
      code: 'already-planted',
    });
  });

  test('a team needs a name that fits', () => {
    expect(plantTree(BARE_DOCUMENT, { ...planting, teamName: ' \u200b ' }, 0)).toEqual({
      ok: false,
      code: 'name-empty',
    });
    expect(renameTeam(PLANTED, 'x'.repeat(81))).toEqual({ ok: false, code: 'name-too-long' });
  });
});

describe('pasted colleagues', () => {
  test('are read one a line with how to say them and their role', () => {
    expect(
      parseColleagues(
        'Adaeze Okonkwo | ah-DAY-zay | Social worker\r\n\r\nCallum Reid\nHuw ap Rhys||Contact supervisor',
      ),
    ).toEqual({
      colleagues: [
        { name: 'Adaeze Okonkwo', say: 'ah-DAY-zay', role: 'Social worker' },
        { name: 'Callum Reid', say: null, role: null },
        { name: 'Huw ap Rhys', say: null, role: 'Contact supervisor' },
      ],
      refusedLines: [],
    });
  });

  test('repeats are passed over, lines that are no name are given back', () => {
    const long = 'x'.repeat(81);
    expect(parseColleagues(`Jo Lister\njo lister\n${long}`)).toEqual({
      colleagues: [{ name: 'Jo Lister', say: null, role: null }],
      refusedLines: [long],
    });
  });

  test('whatever is pasted, every line with something to see is either a colleague or given back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (pasted) => {
        const { colleagues } = parseColleagues(pasted);
        for (const { name } of colleagues) expect(name.trim()).not.toBe('');
      }),
    );
  });
});

describe('looking after the list', () => {
  test('two people with one name must be told apart', () => {
    const same = { name: 'callum reid', say: null, role: null };
    expect(addColleague(PLANTED, 'new', same)).toEqual({ ok: false, code: 'name-on-list' });
    expect(editColleague(PLANTED, 'p01', same)).toEqual({ ok: false, code: 'name-on-list' });
    const left = setColleagueLeft(PLANTED, 'p03', 9);
    expect(left.ok && addColleague(left.value, 'new', same).ok).toBe(true);
  });

  test('adding twice with one id adds once; an unknown colleague cannot be changed', () => {
    const someone = { name: 'Leila Haddad', say: null, role: null };
    const once = addColleague(PLANTED, 'p12', someone);
    expect(once.ok && addColleague(once.value, 'p12', someone)).toEqual(once);
    expect(editColleague(PLANTED, 'nobody', someone)).toEqual({
      ok: false,
      code: 'no-such-colleague',
    });
  });

  test('initials come from the first and the last word', () => {
    expect(initialsOf('Siobhán Ní Bhriain')).toBe('SB');
    expect(initialsOf('Ștefan')).toBe('Ș');
  });
});
