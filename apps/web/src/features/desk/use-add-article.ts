import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { readTextFile } from './read-text-file.ts';

/** Adding an article opens it; its claims appear there while they are found. */
export function useAddArticle() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  const settle = () => {
    void client.invalidateQueries(trpc.article.list.pathFilter());
    void client.invalidateQueries(trpc.desk.waiting.queryFilter());
  };
  const open = (article: { id: string; duplicate: boolean }) => {
    if (article.duplicate) toast({ message: messages.duplicate });
    void navigate({ to: '/articles/$articleId', params: { articleId: article.id } });
  };
  const create = useMutation(trpc.article.create.mutationOptions({ onSettled: settle }));
  const sample = useMutation(
    trpc.article.createSample.mutationOptions({
      onSettled: settle,
      onSuccess: open,
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );

  /** One file opens its article; several stay on the desk. */
  const addFiles = async (files: readonly File[]) => {
    const added = [];
    for (const file of files) {
      const read = await readTextFile(file);
      if (!read.ok) {
        toast({ message: read.problem, urgent: true });
        continue;
      }
      try {
        added.push(await create.mutateAsync({ text: read.text }));
      } catch (error) {
        toast({ message: `${read.name}: ${toProblem(error).message}`, urgent: true });
      }
    }
    const [only] = added;
    if (only && files.length === 1) open(only);
    else if (added.length > 0) toast({ message: messages.addedMany(added.length) });
  };

  return { create, sample, addFiles, open };
}
