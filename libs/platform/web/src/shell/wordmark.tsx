/** The name and its mark: a waymarker's post with an arrow on it. */
export function Wordmark() {
  return (
    <>
      <svg width="22" height="26" viewBox="0 0 22 26" aria-hidden="true" focusable="false">
        <path d="M11 0 21 6v14l-10 6L1 20V6z" fill="#fff" />
        <path d="M6 16.5 11 7l5 9.5-5-2.6z" fill="#321838" />
      </svg>
      Waymark
    </>
  );
}
