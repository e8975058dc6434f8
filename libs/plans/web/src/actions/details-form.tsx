import { PersonField } from '@waymark/organisations/web';
import {
  ChangeBody,
  DateField,
  DraftField,
  SelectField,
  TextAreaField,
  useChange,
  useDraft,
  useKeptFacts,
  useMutationOf,
} from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import { ReviseActionDocument } from './action-details.generated';
import { wordsOfDetail } from './details-conflict';
import { changedDetails, detailsOf, type DetailsFacts } from './details-facts';
import { HelpersField } from './helpers-field';
import { useActionChoices, type Action } from './use-action';

/** Changes what the plan says about an action, in its place. Once the plan is active it asks why. */
export function DetailsForm({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = usePlansText();
  const { mutateAsync } = useMutationOf(ReviseActionDocument, { refreshes: planReaders });
  const [seen] = useState(action);
  const key = `action:${seen.id}:revise`;
  const title = useDraft(`${key}:title`, seen.title);
  const kept = useKeptFacts(`${key}-details`, () => detailsOf(seen));
  const { facts } = kept;
  const change = useChange({ draftKey: key, asksReason: seen.planState !== 'DRAFT', kept, onClose });
  const { of: errorOf } = change.problems;
  const choices = useActionChoices(seen.planId).data;
  const above = useActionChoices(choices?.plan?.parent?.id ?? null).data;
  const set = (field: 'detail' | 'teamId' | 'startOn' | 'dueOn' | 'reviewOn' | 'supportsId') => (event: { target: { value: string } }) =>
    kept.set({ [field]: event.target.value });
  // The button that opened the form is gone: writing begins in its first field.
  useEffect(() => document.getElementById('change-title')?.focus(), []);
  const isUpsideDown = !facts.ongoing && facts.startOn !== '' && facts.dueOn !== '' && facts.dueOn < facts.startOn;

  const save = (words = title.text, given: DetailsFacts = facts, version = seen.version) =>
    change.save(
      {
        title: words.trim() === '' && t('plans.action.title_needed'),
        dueOn: isUpsideDown && t('plans.action.due_before_start'),
      },
      async ({ reason }) => {
        const titleChange = words.trim() === seen.title ? {} : { title: words.trim() };
        await mutateAsync({ input: { id: seen.id, version, ...titleChange, ...changedDetails(detailsOf(seen), given), reason } });
        title.clear();
        return t('plans.details.saved');
      },
    );

  return (
    <ChangeBody
      act={t('plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field = 'title']) => wordsOfDetail(t, field, title.text, facts, action)}
      onKeep={(words, version) => {
        const [field] = change.conflict?.conflictFields ?? [];
        const given = field === 'detail' ? { ...facts, detail: words } : facts;
        if (field === 'title') title.write(words);
        kept.set(given);
        void save(field === 'title' ? words : title.text, given, version);
      }}
    >
      <DraftField
        id="change-title"
        label={t('plans.action.title')}
        rows={3}
        draft={title}
        error={errorOf('title')}
        onSave={() => void save()}
      />
      <TextAreaField
        id="change-detail"
        label={t('plans.action.detail')}
        value={facts.detail}
        error={errorOf('detail')}
        onChange={set('detail')}
      />
      <PersonField
        id="change-ownerId"
        label={t('plans.action.owner')}
        value={facts.owner}
        error={errorOf('ownerId')}
        onChange={(owner) => kept.set({ owner })}
      />
      <HelpersField value={facts.helpers} error={errorOf('contributorIds')} onChange={(helpers) => kept.set({ helpers })} />
      <SelectField
        id="change-teamId"
        label={t('plans.details.team')}
        value={facts.teamId}
        error={errorOf('teamId')}
        onChange={set('teamId')}
        options={[
          { value: '', label: t('plans.details.no_team') },
          ...withCurrent(choices?.teams.map(({ id, path }) => ({ value: id, label: path })) ?? [], seen.team && { value: seen.team.id, label: seen.team.path }),
        ]}
      />
      <DateField id="change-startOn" label={t('plans.action.start')} value={facts.startOn} error={errorOf('startOn')} onChange={set('startOn')} />
      {facts.ongoing ? (
        <DateField id="change-reviewOn" label={t('plans.action.review')} value={facts.reviewOn} error={errorOf('reviewOn')} onChange={set('reviewOn')} />
      ) : (
        <DateField id="change-dueOn" label={t('plans.action.due')} value={facts.dueOn} error={errorOf('dueOn')} onChange={set('dueOn')} />
      )}
      <label className="check">
        <input type="checkbox" checked={facts.ongoing} onChange={(event) => kept.set({ ongoing: event.target.checked })} />
        <span>{t('plans.action.ongoing')}</span>
      </label>
      {above?.plan ? (
        <SelectField
          id="change-supportsId"
          label={t('plans.details.supports')}
          value={facts.supportsId}
          error={errorOf('supportsId')}
          onChange={set('supportsId')}
          options={[
            { value: '', label: t('plans.details.supports_nothing') },
            ...above.plan.objectives
              .flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions))
              .filter(({ status }) => status !== 'WITHDRAWN')
              .map(({ id, reference, title: words }) => ({ value: id, label: `${reference} ${words}` })),
          ]}
        />
      ) : null}
    </ChangeBody>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** The choices, with the one that is chosen now even while the others are still being read, or when it has been closed. */
const withCurrent = (choices: readonly Choice[], current: Choice | null): Choice[] =>
  current === null || choices.some(({ value }) => value === current.value) ? [...choices] : [current, ...choices];
