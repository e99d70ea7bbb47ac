/** How a page comes and goes: a short slide and fade, or the fade alone where nothing may move. */
export function pageMotion(still: boolean) {
  const aside = still ? 0 : '1.5rem';
  return {
    initial: { opacity: 0, x: aside },
    animate: { opacity: 1, x: 0 },
    exit: { opacity: 0, x: still ? 0 : '-1.5rem' },
    transition: { duration: 0.3, ease: [0.3, 0.1, 0.2, 1] as [number, number, number, number] },
  };
}
