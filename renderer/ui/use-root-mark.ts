import { useLayoutEffect } from 'react';

/**
 * Marks the whole page while a component is there, e.g. `data-sheet`, for what must look different elsewhere. A style
 * sheet could ask the page with `:has()`, but then every element that comes or goes has everything styled anew.
 */
export function useRootMark(name: string): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset[name] = '';
    return () => {
      delete dataset[name];
    };
  }, [name]);
}
