import { createElement, type ReactNode } from 'react';
import styles from './open.module.css';

/** The only elements that words may be made of; whatever else stands in the text is shown as text. */
const elements = new Set(['p', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'a']);
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const toText = (text: string) => text.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity]!);
const isAddress = (address: string) => /^(?:https?:\/\/|mailto:)/i.test(address);

interface Open {
  tag: string;
  href: string | null;
  children: ReactNode[];
}

/**
 * Words that the server rendered, as elements. The content security policy lets no page put markup in as text, and so nothing
 * that somebody wrote can become more than the few elements named here.
 */
export function toElements(html: string): ReactNode[] {
  const top: Open = { tag: '', href: null, children: [] };
  const open: Open[] = [top];
  let key = 0;
  const close = () => {
    const { tag, href, children } = open.pop()!;
    const link = tag === 'a' && href !== null && isAddress(href) ? { href, rel: 'nofollow noopener noreferrer ugc' } : {};
    open.at(-1)!.children.push(createElement(tag, { key: key++, ...link }, ...children));
  };
  for (const part of html.split(/(<[^<>]*>)/)) {
    const [, slash, tag = '', rest = ''] = /^<(\/?)([a-z]+)((?:\s[^<>]*)?)\s*\/?>$/.exec(part) ?? [];
    if (tag === 'br') open.at(-1)!.children.push(createElement('br', { key: key++ }));
    else if (!elements.has(tag)) open.at(-1)!.children.push(toText(part));
    else if (slash !== '/') open.push({ tag, href: toText(/\shref="([^"]*)"/.exec(rest)?.[1] ?? '') || null, children: [] });
    else if (open.some((one) => one.tag === tag)) while (open.length > 1 && open.at(-1)!.tag !== tag) close();
    if (slash === '/' && open.length > 1 && open.at(-1)!.tag === tag) close();
  }
  while (open.length > 1) close();
  return top.children.filter((child) => child !== '\n');
}

/** What somebody wrote. */
export function Words({ html }: { html: string }) {
  return <div className={styles['words']}>{toElements(html)}</div>;
}
