import type { EvidenceView, TaskView } from '@claimdesk/api/views';
import { Pencil, Plus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { EvidenceItem } from '../../components/evidence-item.tsx';
import { FileFacts } from '../../components/file-facts.tsx';
import { fileAddress } from '../../lib/evidence-file.ts';
import { formatDate } from '../../lib/format.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { emptyEvidence, toEvidenceDraft } from './evidence-draft.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { useEvidence } from './use-evidence.ts';

/** What another feature shows of the page of a piece of evidence. */
export type RenderArchive = (item: EvidenceView) => ReactNode;

type EvidenceListProps = {
  task: TaskView;
  /** Why nothing can be changed now; null while it can. */
  lockedReason: string | null;
  renderArchive: RenderArchive;
};

/** What the reviewer found, in the order of finding. */
export function EvidenceList({ task, lockedReason, renderArchive }: EvidenceListProps) {
  const evidence = useEvidence(task);
  const [open, setOpen] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const items = task.review.evidence;

  const openForm = (id: string | null) => {
    evidence.forgetProblems();
    setOpen(id);
  };
  const close = () => {
    openForm(null);
    // Back to where the form was opened from, so that the keyboard does not lose its place.
    requestAnimationFrame(() => addButton.current?.focus());
  };
  useShortcut('v', 'Add evidence', () => openForm('new'), { enabled: !lockedReason && open === null, group: 'Review' });

  return (
    <section className="review-section" aria-labelledby="evidence-head">
      <div className="section-head">
        <h2 id="evidence-head">Evidence</h2>
        <span className="count">{items.length}</span>
        <Button
          ref={addButton}
          size="sm"
          icon={Plus}
          shortcut="v"
          className="push"
          disabledReason={
            lockedReason ?? (open === 'new' ? 'The form below is open. Save it or leave it first.' : null)
          }
          onClick={() => openForm('new')}
        >
          Add
        </Button>
      </div>
      {items.map((item) =>
        open === item.id ? (
          <EvidenceForm
            key={item.id}
            draftKey={`evidence:${item.id}`}
            title="Change this evidence"
            initial={toEvidenceDraft(item)}
            busy={evidence.busy}
            problem={evidence.updateProblem}
            onCancel={close}
            onSave={(draft, done) =>
              evidence.update(item.id, item.version, draft, () => {
                done();
                close();
              })
            }
            onRemove={() => {
              evidence.remove(item.id, toEvidenceDraft(item));
              close();
            }}
          />
        ) : (
          <Item
            key={item.id}
            item={item}
            locked={lockedReason !== null}
            archive={renderArchive(item)}
            onEdit={() => openForm(item.id)}
          />
        ),
      )}
      {open === 'new' ? (
        <EvidenceForm
          draftKey={`evidence-of:${task.review.id}`}
          title="New evidence"
          initial={emptyEvidence}
          busy={evidence.busy}
          problem={evidence.addProblem}
          onCancel={close}
          onSave={(draft, done) =>
            evidence.add(draft, () => {
              done();
              close();
            })
          }
        />
      ) : null}
      {items.length === 0 && open === null ? (
        <p className="review-hint">
          Nothing yet. Add what supports the claim and what speaks against it: the address or a citation, and the words
          that matter.
        </p>
      ) : null}
    </section>
  );
}

type ItemProps = { item: EvidenceView; locked: boolean; archive: ReactNode; onEdit: () => void };

function Item({ item, locked, archive, onEdit }: ItemProps) {
  const title = item.title ?? item.citation ?? item.url ?? item.file?.name ?? 'Untitled source';
  return (
    <EvidenceItem
      stance={item.stance}
      title={title}
      href={item.url}
      facts={[
        item.publisher,
        item.title && item.citation ? item.citation : null,
        item.sourceType,
        item.published ? formatDate(item.published) : null,
        item.locator,
        item.accessed ? `seen ${formatDate(item.accessed)}` : null,
        item.reusedFrom ? 'used before' : null,
      ]}
      file={item.file ? <FileFacts file={item.file} href={fileAddress(item.id)} /> : null}
      quote={item.quote}
      note={item.note}
      archive={archive}
      actions={locked ? null : <IconButton icon={Pencil} size="sm" label={`Change ${title}`} onClick={onEdit} />}
    />
  );
}
