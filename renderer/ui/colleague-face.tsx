import { type Colleague, initialsOf } from '../../shared/domain/colleague.ts';
import { usePicture } from '../state/use-picture.ts';
import './colleague-face.css';

/** A colleague's picture, or their initials; decoration beside the name. */
export function ColleagueFace(props: { readonly colleague: Pick<Colleague, 'id' | 'name'> }) {
  const { id, name } = props.colleague;
  const picture = usePicture(id);
  return (
    <span className="colleague-face" aria-hidden="true">
      {picture ? <img src={picture} alt="" draggable={false} /> : initialsOf(name)}
    </span>
  );
}
