import { expect, test, vi } from 'vitest';
import { keepVerdicts } from '../../../main/commands/kept-verdicts.ts';
import type { Colleague } from '../../../shared/domain/colleague.ts';

const ada: Colleague = {
  id: 'p01',
  name: 'Ada Obi',
  say: null,
  role: null,
  leftAt: null,
};
const words = { story: 'Ada stayed with Priya.', guests: [] };

function counted() {
  const look = vi.fn(async () => ({ hard: false, soft: true }));
  return { look, verdicts: keepVerdicts(look) };
}

test('the same words are looked at once', async () => {
  const { look, verdicts } = counted();
  expect(await verdicts.of(words, [ada])).toEqual({ hard: false, soft: true });
  expect(await verdicts.of({ ...words }, [{ ...ada }])).toEqual({ hard: false, soft: true });
  expect(look).toHaveBeenCalledTimes(1);
});

test('other words, other guests and another team are looked at anew', async () => {
  const { look, verdicts } = counted();
  await verdicts.of(words, [ada]);
  await verdicts.of({ ...words, story: `${words.story} ` }, [ada]);
  await verdicts.of({ ...words, guests: ['Priya'] }, [ada]);
  await verdicts.of(words, [{ ...ada, name: 'Ada Oby' }]);
  expect(look).toHaveBeenCalledTimes(4);
});

test('nothing is remembered once it is told to forget', async () => {
  const { look, verdicts } = counted();
  await verdicts.of(words, [ada]);
  verdicts.forget();
  await verdicts.of(words, [ada]);
  expect(look).toHaveBeenCalledTimes(2);
});
