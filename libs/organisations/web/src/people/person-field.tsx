import { LazyOwnerPicker, type OwnerPickerProps } from '@waymark/platform/web';
import { usePeopleSearch } from './use-people-search';

/** Chooses one person of the organisation by name: an owner, a respondent. */
export function PersonField(props: Omit<OwnerPickerProps, 'people' | 'onSearch'>) {
  const { people, search } = usePeopleSearch();
  return <LazyOwnerPicker {...props} people={people} onSearch={search} />;
}
