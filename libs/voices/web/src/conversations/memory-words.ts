import { useViewer } from '@waymark/platform/web';
import { useState } from 'react';

/**
 * Words of the space that are not handed in yet. They live in memory and nowhere else, because devices are shared: they outlast a
 * change of page, and end with the tab, or as soon as somebody else is signed in.
 */
const kept = new Map<string, string>();
let owner: string | null = null;

function ownedBy(personId: string): Map<string, string> {
  if (owner !== personId) kept.clear();
  owner = personId;
  return kept;
}

export interface MemoryWords {
  readonly text: string;
  write(text: string): void;
  clear(): void;
}

/** @param place what the words are for, such as the id of a conversation */
export function useMemoryWords(place: string, atFirst = ''): MemoryWords {
  const { personId } = useViewer();
  const [text, setText] = useState(() => ownedBy(personId).get(place) ?? atFirst);
  return {
    text,
    write(words) {
      ownedBy(personId).set(place, words);
      setText(words);
    },
    clear() {
      ownedBy(personId).delete(place);
      setText('');
    },
  };
}
