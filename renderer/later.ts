import { type ComponentType, lazy } from 'react';

/** A component whose code comes after the tree is painted; it needs a Suspense around it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
