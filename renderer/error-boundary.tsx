import { Component, type ReactNode } from 'react';
import { recovery } from './ui/words.ts';
import './error-boundary.css';

/** How long the sentence stays before the page starts again, in milliseconds: long enough to be read, and no tight loop. */
const PAUSE_MS = 5000;

/** Shows one kind sentence when drawing a screen fails, then starts the page again by itself. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(): void {
    setTimeout(() => window.location.reload(), PAUSE_MS);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="alert" className="recovery display">
        {recovery.sentence}
      </p>
    );
  }
}
