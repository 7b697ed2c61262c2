import type { ReportDefinitionView, ReportFormat } from '@claimdesk/api/views';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Menu } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { withoutEmpty, type ReportFilter } from './report-choice.ts';

type SavedFiltersProps = {
  filter: ReportFilter;
  formats: ReportFormat[];
  chosenId: string | null;
  onChoose: (definition: ReportDefinitionView | null) => void;
};

/** Filters with a name, for everybody who exports. */
export function SavedFilters({ filter, formats, chosenId, onChoose }: SavedFiltersProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const client = useQueryClient();
  const list = useQuery(trpc.report.definitions.queryOptions());
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const chosen = list.data?.find(({ id }) => id === chosenId) ?? null;
  const done = (message: string) => {
    toast({ message });
    return client.invalidateQueries({ queryKey: trpc.report.definitions.pathKey() });
  };
  const change = useMutation(
    trpc.report.changeDefinition.mutationOptions({ onSuccess: ({ name }) => done(`“${name}” saved`) }),
  );
  const remove = useMutation(
    trpc.report.deleteDefinition.mutationOptions({
      onSuccess: () => {
        onChoose(null);
        return done('Saved filter deleted');
      },
    }),
  );
  const problem = list.error ?? change.error ?? remove.error;
  const content = { filter: withoutEmpty(filter), formats };
  return (
    <div className="grid gap-2">
      {problem ? (
        <Notice tone="error" title="Saved filters.">
          {toProblem(problem).message}
        </Notice>
      ) : null}
      <div className="row wrap">
        <span className="grow">
          <Select
            aria-label="Saved filter"
            value={chosenId ?? ''}
            onChange={(event) => onChoose(list.data?.find(({ id }) => id === event.target.value) ?? null)}
          >
            <option value="">{list.data?.length === 0 ? 'No saved filter yet' : 'A filter of your own'}</option>
            {list.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </span>
        <Button onClick={() => setNaming('new')}>Save as</Button>
        {chosen ? (
          <Menu
            trigger={<IconButton icon={MoreHorizontal} label={`More for ${chosen.name}`} />}
            entries={[
              {
                key: 'update',
                label: 'Save these choices in it',
                onSelect: () => change.mutate({ id: chosen.id, expectedVersion: chosen.version, ...content }),
              },
              { key: 'rename', label: 'Rename', onSelect: () => setNaming('rename') },
              {
                key: 'delete',
                label: 'Delete',
                danger: true,
                onSelect: () => remove.mutate({ id: chosen.id, expectedVersion: chosen.version }),
              },
            ]}
          />
        ) : null}
      </div>
      {naming !== null ? (
        <NameDialog
          definition={naming === 'rename' ? chosen : null}
          content={content}
          onClose={() => setNaming(null)}
          onSaved={(definition) => {
            setNaming(null);
            onChoose(definition);
            void done(`“${definition.name}” saved`);
          }}
        />
      ) : null}
    </div>
  );
}

type NameDialogProps = {
  /** The one that gets another name; null for a new one. */
  definition: ReportDefinitionView | null;
  content: { filter: ReportFilter; formats: ReportFormat[] };
  onClose: () => void;
  onSaved: (definition: ReportDefinitionView) => void;
};

function NameDialog({ definition, content, onClose, onSaved }: NameDialogProps) {
  const trpc = useTRPC();
  const [name, setName] = useState(definition?.name ?? '');
  const save = useMutation(trpc.report.saveDefinition.mutationOptions({ onSuccess: onSaved }));
  const rename = useMutation(trpc.report.changeDefinition.mutationOptions({ onSuccess: onSaved }));
  const words = name.trim();
  const problem = save.error ?? rename.error;
  const send = () => {
    if (words === '') return;
    if (definition === null) save.mutate({ name: words, ...content });
    else rename.mutate({ id: definition.id, expectedVersion: definition.version, name: words });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={definition === null ? 'Save this filter' : 'Rename the filter'}
      description="Everybody in the workspace who may export sees it."
      onSubmit={send}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            kind="primary"
            busy={save.isPending || rename.isPending}
            disabledReason={words === '' ? 'Write a name first.' : null}
          >
            Save
          </Button>
        </>
      }
    >
      <Field label="Name" error={problem ? toProblem(problem).message : null}>
        <TextInput maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
    </Dialog>
  );
}
