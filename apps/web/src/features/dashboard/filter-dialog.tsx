import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import type { DashboardSearch } from './dashboard-search.ts';

type FilterDialogProps = {
  search: DashboardSearch;
  topics: readonly string[];
  desks: readonly string[];
  onSearch: (search: DashboardSearch) => void;
  onClose: () => void;
};

type Values = Record<'from' | 'to' | 'topic' | 'desk' | 'article', string>;

export function FilterDialog({ search, topics, desks, onSearch, onClose }: FilterDialogProps) {
  const [values, setValues] = useState<Values>({
    from: search.from ?? '',
    to: search.to ?? '',
    topic: search.topic ?? '',
    desk: search.desk ?? '',
    article: search.article ?? '',
  });
  const set = (name: keyof Values) => (event: { target: { value: string } }) =>
    setValues((now) => ({ ...now, [name]: event.target.value }));
  const upsideDown = values.from !== '' && values.to !== '' && values.from > values.to;
  const apply = () => {
    if (upsideDown) return;
    const chosen = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    onSearch({ ...(search.period && { period: search.period }), ...chosen });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Filter the dashboard"
      onSubmit={apply}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Show
          </Button>
        </>
      }
    >
      <div className="filter-days">
        <Field label="From" error={upsideDown ? 'The period ends before it begins.' : null}>
          <TextInput type="date" value={values.from} onChange={set('from')} />
        </Field>
        <Field label="To">
          <TextInput type="date" value={values.to} onChange={set('to')} />
        </Field>
      </div>
      <Labels name="Topic" all="All topics" value={values.topic} names={topics} onChange={set('topic')} />
      <Labels name="Desk" all="All desks" value={values.desk} names={desks} onChange={set('desk')} />
      <ArticleField value={values.article} onChange={set('article')} />
    </Dialog>
  );
}

type LabelsProps = {
  name: string;
  all: string;
  value: string;
  names: readonly string[];
  onChange: (event: { target: { value: string } }) => void;
};

function Labels({ name, all, value, names, onChange }: LabelsProps) {
  // A filter from an old address stays choosable although no article bears it any more.
  const known = value === '' || names.includes(value) ? names : [value, ...names];
  return (
    <Field
      label={name}
      hint={known.length === 0 ? `Give articles a ${name.toLowerCase()} under “Title and details”.` : undefined}
    >
      <Select value={value} onChange={onChange}>
        <option value="">{all}</option>
        {known.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  );
}

const mostListed = 100;

function ArticleField({ value, onChange }: Pick<LabelsProps, 'value' | 'onChange'>) {
  const trpc = useTRPC();
  const list = useQuery(trpc.article.list.queryOptions({ limit: mostListed }));
  const rows = list.data?.rows ?? [];
  const isListed = value === '' || rows.some(({ id }) => id === value);
  return (
    <Field label="Article" hint={`The newest ${mostListed} articles.`}>
      <Select value={value} onChange={onChange}>
        <option value="">All articles</option>
        {isListed ? null : <option value={value}>The article chosen before</option>}
        {rows.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
