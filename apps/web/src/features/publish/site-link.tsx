import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import { useTRPC } from '../../lib/trpc.ts';

/** To the newsroom's list of everything that is published. Nothing is shown until its address is known. */
export function SiteLink() {
  const trpc = useTRPC();
  const newsroom = useQuery(trpc.newsroom.read.queryOptions());
  if (!newsroom.data) return null;
  return (
    <a
      className="link inline-flex items-center gap-1 text-13"
      href={newsroom.data.siteUrl}
      target="_blank"
      rel="noopener"
    >
      The public site <Icon of={ExternalLink} size={14} />
    </a>
  );
}
