import type { ComponentProps } from 'react';
import './button.css';

/** A button that is easy to hit; `look` is how much it asks for: the one thing to do, another way, or a quiet one. */
export function Button(
  props: ComponentProps<'button'> & {
    readonly look?: 'action' | 'plain' | 'quiet';
  },
) {
  const { look = 'plain', className, type = 'button', ...rest } = props;
  const classes = ['button', `button-${look}`, className].filter(Boolean).join(' ');
  return <button {...rest} type={type} className={classes} />;
}
