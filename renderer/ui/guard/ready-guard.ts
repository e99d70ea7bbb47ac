let begun = false;

/** Gets the privacy guard ready for its first note, once in the page's life and a little at a time while nothing else is to be done. */
export async function readyGuard(): Promise<void> {
  if (begun) return;
  begun = true;
  const { gettingReady } = await import('../../../shared/domain/privacy/check-privacy.ts');
  const steps = gettingReady();
  const step = () => {
    if (!steps.next().done) requestIdleCallback(step);
  };
  requestIdleCallback(step);
}
