import { Chip, ChipGroup, FilterBar, useGo, useViewer } from '@waymark/platform/web';
import { measuresPath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { countShown } from './measure-groups';
import { isFiltered, measureShows, type MeasureFilter } from './measure-filter';
import type { ListedMeasure } from './use-measures';

export interface MeasureFilterBarProps {
  organisation: string;
  measures: readonly ListedMeasure[];
  filter: MeasureFilter;
}

/** What is to be done about measures, and whose they are. What is chosen stands in the address. */
export function MeasureFilterBar({ organisation, measures, filter }: MeasureFilterBarProps) {
  const t = useMeasuresText();
  const go = useGo();
  const { personId } = useViewer();
  const open = (next: Partial<MeasureFilter>) =>
    go(measuresPath(organisation, next), { replace: true, keepsScroll: true });
  const mine = measures.filter(({ owner }) => owner?.id === personId).length;
  return (
    <FilterBar label={t('measures.filter')}>
      <ChipGroup label={t('measures.filter.show')}>
        <Chip isChosen={!isFiltered(filter)} onPress={() => open({})}>
          {t('measures.filter.all', { count: measures.length })}
        </Chip>
        {mine === 0 && !filter.isMine ? null : (
          <Chip isChosen={filter.isMine} onPress={() => open({ ...filter, isMine: !filter.isMine })}>
            {t('measures.filter.mine', { count: mine })}
          </Chip>
        )}
        {measureShows.map((show) => {
          const count = countShown(measures, show);
          const isChosen = filter.show === show;
          return count === 0 && !isChosen ? null : (
            <Chip key={show} isChosen={isChosen} onPress={() => open({ ...filter, show: isChosen ? null : show })}>
              {t(`measures.filter.${show}`, { count })}
            </Chip>
          );
        })}
      </ChipGroup>
    </FilterBar>
  );
}
