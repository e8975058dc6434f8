/**
 * Prints the phrase alone, out of a frame that is gone afterwards: neither the page behind it nor the name of the group is on the
 * paper, and nothing of it stays in the document.
 */
export function printPhrase(phrase: string, { title, explain }: { title: string; explain: string }): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'vh';
  document.body.append(frame);
  const paper = frame.contentDocument;
  const sheet = frame.contentWindow;
  if (paper === null || sheet === null) return frame.remove();
  for (const [tag, words] of [['h1', title], ['p', phrase], ['p', explain]] as const) {
    const line = paper.createElement(tag);
    line.textContent = words;
    paper.body.append(line);
  }
  sheet.addEventListener('afterprint', () => frame.remove());
  sheet.print();
}
