import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Connection } from './state/connection.ts';
import { ConnectionProvider } from './state/use-tree.tsx';
import type { StandingTree } from './wall/standing-tree.ts';

/** Opens the window's page; it takes in the tree that was drawn before it, if there is one. */
export function openPage(connection: Connection, tree: StandingTree | null): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the tree.');
  let standing = tree;

  function takeStanding(): StandingTree | null {
    const taken = standing;
    standing = null;
    return taken;
  }

  createRoot(root).render(
    <ErrorBoundary>
      <ConnectionProvider connection={connection}>
        <App takeStanding={takeStanding} />
      </ConnectionProvider>
    </ErrorBoundary>,
  );
}
