import { useEffect } from 'react';

const quoted = (text: string): string => `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

export interface RunningWords {
  /** Whose report it is, and which version. */
  readonly title: string;
  readonly audience: string;
  readonly fingerprint: string;
}

/** The head and foot of every printed page: whose report it is and for whom, its fingerprint, and which page of how many. */
export const toPageRules = ({ title, audience, fingerprint }: RunningWords): string => `@page {
  margin: 15mm 16mm 13mm;
  @top-left { content: ${quoted(title)} "\\a " ${quoted(audience)}; white-space: pre; vertical-align: middle; font: 7.5pt Arial; color: #504b57; }
  @bottom-left { content: ${quoted(fingerprint)}; white-space: pre; font: 7.5pt Arial; color: #504b57; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); white-space: pre; font: 8pt Arial; color: #504b57; }
}`;

/** Puts them in force while the report is on screen. A sheet made by a script needs no style inside the page. */
export function useRunningFoot({ title, audience, fingerprint }: RunningWords): void {
  useEffect(() => {
    // The test browser knows no such sheets; the print then has the foot of every other page.
    if (!('adoptedStyleSheets' in document) || typeof CSSStyleSheet.prototype.replaceSync !== 'function') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(toPageRules({ title, audience, fingerprint }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [title, audience, fingerprint]);
}
