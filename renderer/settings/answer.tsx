/** What came of a change: a status when it was accepted, an alert when it was not. */
export function Answer(props: { readonly problem: string | null; readonly said: string | null }) {
  return (
    <>
      <p role="alert" className="settings-answer" hidden={props.problem === null}>
        {props.problem}
      </p>
      <p role="status" className="settings-answer">
        {props.said}
      </p>
    </>
  );
}
