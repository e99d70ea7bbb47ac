import { expect, test } from 'vitest';
import { startPageWatch } from '../../../main/commands/page-watch.ts';

test('each page is measured from the one before it', () => {
  let steady = 1000;
  const watch = startPageWatch(() => steady);
  steady = 4000;
  expect(watch.lap()).toBe(3000);
  steady = 4500;
  expect(watch.lap()).toBe(500);
});
