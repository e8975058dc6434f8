/** A figure as it stands among others. What is hidden is a sign there, and words for those who listen or point at it. */
export function Value({ figure }: { figure: { state: string; text: string } }) {
  if (figure.state !== 'HIDDEN') return figure.text;
  return (
    <>
      <abbr title={figure.text} aria-hidden="true">
        [c]
      </abbr>
      <span className="vh">{figure.text}</span>
    </>
  );
}
