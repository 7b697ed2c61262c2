import { journalGroups } from '@claimdesk/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Field } from '../../components/field.tsx';
import { FilterChip, FiltersOn } from '../../components/filter-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useCan, useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { auditInput, type AuditSearch } from './audit-search.ts';
import { auditMessages as messages } from './audit-messages.ts';

type AuditFiltersProps = { search: AuditSearch; onSearch: (search: AuditSearch) => void };

/** What of the log is shown, and the same as a file. */
export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const trpc = useTRPC();
  const mayReadMembers = useCan('member:read');
  const mayReadArticles = useCan('article:read');
  const members = useQuery(trpc.member.list.queryOptions(undefined, { enabled: mayReadMembers }));
  const articles = useQuery(trpc.article.list.queryOptions({ limit: 100 }, { enabled: mayReadArticles }));
  const change = (key: keyof AuditSearch, value: string) => {
    const { [key]: _, ...rest } = search;
    onSearch(value === '' ? rest : { ...rest, [key]: value });
  };
  const { workspace } = useMe();
  const address = `/exports/journal.jsonl?${new URLSearchParams({ ...auditInput(search), workspace: workspace.id })}`;
  return (
    <section className="settings-part" aria-label={messages.filters}>
      <div className="audit-filters">
        <Field label={messages.group}>
          <Select value={search.group ?? ''} onChange={(event) => change('group', event.target.value)}>
            <option value="">{messages.everything}</option>
            {journalGroups.map((group) => (
              <option key={group} value={group}>
                {messages.groups[group]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.member}>
          <Select value={search.member ?? ''} onChange={(event) => change('member', event.target.value)}>
            <option value="">{messages.everybody}</option>
            {members.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.article}>
          <Select value={search.article ?? ''} onChange={(event) => change('article', event.target.value)}>
            <option value="">{messages.everyArticle}</option>
            {articles.data?.rows.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.from}>
          <TextInput type="date" value={search.from ?? ''} onChange={(event) => change('from', event.target.value)} />
        </Field>
        <Field label={messages.to}>
          <TextInput type="date" value={search.to ?? ''} onChange={(event) => change('to', event.target.value)} />
        </Field>
      </div>
      <div className="row wrap">
        <FiltersOn count={Object.keys(search).length} />
        {search.claim ? (
          <FilterChip removeLabel={messages.removeClaim} onRemove={() => change('claim', '')}>
            {messages.oneClaim}
          </FilterChip>
        ) : null}
        {Object.keys(search).length > 0 ? (
          <button type="button" className="link text-13" onClick={() => onSearch({})}>
            {messages.removeAll}
          </button>
        ) : null}
        <a className="button push" data-size="sm" href={address} download>
          <Icon of={Download} />
          {messages.download}
        </a>
      </div>
    </section>
  );
}
