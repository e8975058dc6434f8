import { useQueryOf } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { PeopleSearchDocument } from './people-search.generated';

const pauseBeforeAsking = 150;

/** People of the organisation who match what is typed, for choosing one. Those who have left are not offered. */
export function usePeopleSearch() {
  const [text, setText] = useState<string | null>(null);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => setAsked(text.trim()), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQueryOf(PeopleSearchDocument, { search: asked || null }, { enabled: text !== null, keepsPrevious: true });
  return { people: data?.people.items ?? [], search: setText };
}
