import { expect, test } from 'vitest';
import { LARGEST_PICTURE, pictureMarks, setPicture } from '../../../shared/domain/pictures.ts';
import { PLANTED } from '../../support/trees.ts';

const JPEG = '/9j/4AAQSkZJRg==';

test('a picture is kept, replaced and taken away, and its mark follows it', () => {
  const first = setPicture(PLANTED, 'p01', JPEG);
  const second = first.ok ? setPicture(first.value, 'p01', '/9j/AAAA') : first;
  expect(second.ok && second.value.pictures).toEqual([{ id: 'p01', jpeg: '/9j/AAAA' }]);
  const marks = [first, second].map(
    (each) => each.ok && pictureMarks(each.value.pictures)[0]?.mark,
  );
  expect(new Set(marks).size).toBe(2);
  const gone = second.ok ? setPicture(second.value, 'p01', null) : second;
  expect(gone.ok && gone.value.pictures).toEqual([]);
});

test.each([
  ['no-such-colleague', 'nobody', JPEG],
  ['picture-unusable', 'p01', 'iVBORw0KGgo='],
  ['picture-unusable', 'p01', `/9j/${'A'.repeat(LARGEST_PICTURE)}`],
])('%s is refused', (code, id, jpeg) => {
  expect(setPicture(PLANTED, id, jpeg)).toEqual({ ok: false, code });
});
