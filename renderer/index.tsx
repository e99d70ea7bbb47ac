import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { connect } from './state/connection.ts';
import { ConnectionProvider } from './state/use-tree.tsx';
import './ui/base.css';

const connection = connect(window.celebrationTree);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the tree.');

createRoot(root).render(
  <ErrorBoundary>
    <ConnectionProvider connection={connection}>
      <App />
    </ConnectionProvider>
  </ErrorBoundary>,
);
