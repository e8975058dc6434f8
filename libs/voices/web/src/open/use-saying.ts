import { announce, type RequestError, toRequestError, useDraft, useKeptFacts, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { voicesText } from '../voices.text';
import { onceEach, toMarkdown, toTyped, type Mention } from './mentions';

/** As many characters as the server keeps. */
const longest = 10_000;

/** What may be begun on a page; a reply is always a plain comment. */
export const sayableKinds = ['COMMENT', 'ADVICE', 'SUPPORT'] as const;
export type SayableKind = (typeof sayableKinds)[number];

export interface SayingOptions {
  /** Names the draft, one for each place: `talk:ACTION:ID`. */
  place: string;
  /** The words as they are kept now, for changing them. */
  markdown?: string;
  /** Sends the words and answers what to say about it. */
  send: (markdown: string, kind: SayableKind) => Promise<string>;
  onSent?: () => void;
}

/** Words to be said: kept on this device with whom they speak to, checked, sent once, and forgotten only when they have arrived. */
export function useSaying({ place, markdown = '', send, onSent }: SayingOptions) {
  const [begun] = useState(() => toTyped(markdown));
  const draft = useDraft(place, begun.text);
  const kept = useKeptFacts<{ kind: SayableKind; mentions: Mention[] }>(place, { kind: 'COMMENT', mentions: begun.mentions });
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RequestError | null>(null);
  const idOf = (field: string) => `${field}-${place}`;
  const problems = useProblems(idOf);
  return {
    draft,
    idOf,
    problems,
    isSending,
    /** What the server said of the last attempt; null after one that went well. */
    refusal,
    kind: kept.facts.kind,
    isBegun: draft.text.trim() !== begun.text.trim(),
    choose: (kind: SayableKind) => kept.set({ kind }),
    mention: (person: Mention) => kept.set({ mentions: onceEach([...kept.facts.mentions, person]) }),
    forget(): void {
      draft.clear();
      kept.clear();
      problems.clear();
      setRefusal(null);
    },
    async send(words = draft.text): Promise<void> {
      const said = toMarkdown(words.trim(), kept.facts.mentions);
      const isReady = problems.check({
        markdown: (said === '' && voicesText('voices.say.needed')) || (said.length > longest && voicesText('voices.say.too_long', { longest })),
      });
      if (!isReady || isSending) return;
      setSending(true);
      setRefusal(null);
      try {
        const result = await send(said, kept.facts.kind);
        draft.clear();
        kept.clear();
        announce(result);
        onSent?.();
      } catch (thrown) {
        const failure = toRequestError(thrown);
        setRefusal(failure);
        problems.refuse(failure);
      } finally {
        setSending(false);
      }
    },
  };
}

export type Saying = ReturnType<typeof useSaying>;
