import { useEffect } from 'react';

const quoted = (text: string): string => `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** The foot of every printed page: whose report it is, its fingerprint, and which page of how many. */
export const toPageRules = (title: string, fingerprint: string): string => `@page {
  @bottom-left { content: ${quoted(title)} "\\a " ${quoted(fingerprint)}; white-space: pre; font: 7.5pt Arial; color: #504b57; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial; color: #504b57; }
}`;

/** Puts them in force while the report is on screen. A sheet made by a script needs no style inside the page. */
export function useRunningFoot(title: string, fingerprint: string): void {
  useEffect(() => {
    // The test browser knows no such sheets; the print then has the foot of every other page.
    if (!('adoptedStyleSheets' in document) || typeof CSSStyleSheet.prototype.replaceSync !== 'function') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(toPageRules(title, fingerprint));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [title, fingerprint]);
}
